#include "reports/html/html_paper.hpp"
#include "tests/reports/letter_fixture.hpp"
#include "tests/reports/paper_fixture.hpp"
#include "tests/reports/small_xml.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <set>

using namespace tender;

namespace {

std::string html_of(const Tender& tender)
{
    const PaperSource source{tender};
    auto input = source.input();
    input.checkpoint = some_note();
    return html(board_paper(input));
}

/// Compares with tests/reports/golden/NAME.html; a difference leaves NAME.html.actual beside it.
void check_golden(const std::string& name, const std::string& actual)
{
    const auto path = std::string{PLUMBLINE_SOURCE_DIR} + "/tests/reports/golden/" + name + ".html";
    const bool same = file_text(path) == actual;
    if (!same) std::ofstream{path + ".actual", std::ios::binary} << actual;
    INFO("compare " << path << " with " << path << ".actual");
    CHECK(same);
}

/// What a screen reader needs of every paper.
void check_accessible(const XmlElement& root)
{
    CHECK(root.name == "html");
    CHECK(root.attribute("lang") == "en-GB");
    REQUIRE(root.all("title").size() >= 1);
    CHECK_FALSE(root.all("title").front()->text.empty());
    CHECK(root.all("header").size() == 1);
    CHECK(root.all("main").size() == 1);
    CHECK(root.all("h1").size() == 1);
    std::set<std::string> ids;
    std::vector<const XmlElement*> stack{&root};
    int level = 1;
    // Depth first is reading order.
    while (!stack.empty()) {
        const auto* element = stack.back();
        stack.pop_back();
        for (auto child = element->children.rbegin(); child != element->children.rend(); ++child)
            stack.push_back(child->get());
        if (const auto id = element->attribute("id"); !id.empty()) CHECK(ids.insert(id).second);
        if (element->name.size() == 2 && element->name[0] == 'h' && element->name[1] >= '1' &&
            element->name[1] <= '6') {
            const int found = element->name[1] - '0';
            CHECK(found <= level + 1);
            level = found;
            CHECK_FALSE(element->text.empty());
        }
    }
    for (const auto* section : root.all("section")) {
        const auto by = section->attribute("aria-labelledby");
        if (!by.empty()) CHECK(ids.contains(by));
    }
    for (const auto* table : root.all("table")) {
        REQUIRE(table->all("caption").size() == 1);
        CHECK_FALSE(table->all("caption").front()->text.empty());
        const auto heads = table->all("thead").at(0)->all("th");
        for (const auto* head : heads)
            CHECK(head->attribute("scope") == "col");
        for (const auto* row : table->all("tbody").at(0)->all("tr")) {
            CHECK(row->children.size() == heads.size());
            CHECK(row->children.front()->attribute("scope") == "row");
        }
    }
    for (const auto* picture : root.all("svg")) {
        if (picture->attribute("aria-hidden") == "true") continue;
        CHECK(picture->attribute("role") == "img");
        const bool titled = picture->all("title").size() == 1 && picture->all("desc").size() == 1;
        CHECK((titled || !picture->attribute("aria-label").empty()));
    }
}

}

TEST_CASE("the paper of a small tender is as its golden file", "[reports][html]")
{
    check_golden("library", html_of(library_tender()));
}

TEST_CASE("the paper of lots with a nomination and a tie is as its golden file", "[reports][html]")
{
    check_golden("lots", html_of(lots_tender()));
}

TEST_CASE("the paper of an unfinished tender is as its golden file", "[reports][html]")
{
    auto tender = library_tender();
    tender.recommendations.clear();
    tender.consensus.pop_back();
    check_golden("unfinished", html_of(tender));
}

TEST_CASE("each letter under each kind of law is as its golden file", "[reports][html][letter]")
{
    struct Row {
        const char* law;
        LetterSource source;
        const char* sent;
    };
    for (const auto& row : {Row{"remedies", with_remedies(), "2010-03-23"}, Row{"act", under_the_act(), "2025-12-18"},
                            Row{"below-threshold", below_threshold(), "2012-06-01"}}) {
        for (const auto& [kind, bid] :
             {std::pair{"award", "north"}, std::pair{"decision", "south"}, std::pair{"candidate", "east"}}) {
            auto input = row.source.input(bid, row.sent);
            input.checkpoint = some_note();
            const auto text = html(letter(input));
            check_golden(std::string{"letter-"} + kind + "-" + row.law, text);
            const auto root = SmallXml::parse(text);
            REQUIRE(root);
            check_accessible(*root);
        }
    }
}

TEST_CASE("every paper is well-formed and can be read without eyes", "[reports][html]")
{
    std::vector<Tender> tenders{library_tender(), lots_tender()};
    for (const auto* name : {"advocacy", "connexions", "family-support", "positive-activities", "request-gate",
                             "safeguarding-chair", "short-breaks", "youth-hubs"}) {
        tenders.push_back(example_tender(name));
    }
    for (const auto& tender : tenders) {
        CAPTURE(tender.title);
        const auto text = html_of(tender);
        const auto root = SmallXml::parse(text);
        REQUIRE(root);
        check_accessible(*root);
    }
}

TEST_CASE("the picture of the bars says its values in words", "[reports][html]")
{
    const auto root = SmallXml::parse(html_of(library_tender()));
    REQUIRE(root);
    const auto descriptions = root->all("desc");
    REQUIRE(descriptions.size() == 1);
    CHECK(descriptions.front()->text.find("Northern Books: 84.00 (Quality 48.00, Price 36.00).") != std::string::npos);
}

TEST_CASE("a hostile name is shown as text", "[reports][html]")
{
    auto tender = library_tender();
    const std::string hostile = "</title><script>alert('1')</script>\" onload=\"x &amp; \x01\u202e";
    tender.title = hostile;
    tender.bidders[0].name = hostile;
    tender.lots.clear();
    tender.consensus[0].marks[1].reason = hostile;
    const auto text = html_of(tender);
    const auto root = SmallXml::parse(text);
    REQUIRE(root);
    check_accessible(*root);
    CHECK(root->all("script").empty());
    CHECK(text.find("<script") == std::string::npos);
    CHECK(root->all("h1").front()->text == "</title><script>alert('1')</script>\" onload=\"x &amp; \ufffd\ufffd");
}

TEST_CASE("a paper fetches nothing from anywhere", "[reports][html]")
{
    const auto root = SmallXml::parse(html_of(library_tender()));
    REQUIRE(root);
    for (const auto* name : {"script", "link", "img", "iframe", "object", "base", "form"})
        CHECK(root->all(name).empty());
    CHECK(root->all("style").front()->text.find("url(") == std::string::npos);
    CHECK(root->all("style").front()->text.find("@import") == std::string::npos);
}

TEST_CASE("a paper is written whole, and replaces an earlier one", "[reports][html]")
{
    const ScratchFolder folder;
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    std::ofstream{folder / "paper.html"} << "earlier";
    REQUIRE(write_html(paper, folder / "paper.html"));
    CHECK(file_text((folder / "paper.html").string()) == html(paper));
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("a paper that cannot be written leaves nothing behind", "[reports][html]")
{
    const ScratchFolder folder;
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    const auto missing = write_html(paper, folder.path() / "no such folder" / "paper.html");
    REQUIRE_FALSE(missing);
    CHECK(std::get<PaperNotWritten>(missing.error()).file.find("paper.html") != std::string::npos);
    std::filesystem::create_directories(folder.path() / "taken" / "inside");
    REQUIRE_FALSE(write_html(paper, folder / "taken"));
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}
