#include "tests/reports/pdf_fixture.hpp"

using namespace tender;

namespace {

/// The text of a PDF as another program reads it.
std::string text_of(const std::filesystem::path& file)
{
    const auto output = run("pdftotext -layout '" + file.string() + "' -");
    REQUIRE(output.status == 0);
    return output.text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("a paper as PDF says what it says, and can be searched", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    REQUIRE(write_pdf(full_paper(library_tender()), folder / "paper.pdf"));
    const auto text = text_of(folder / "paper.pdf");
    CHECK(has(text, "Mobile library"));
    CHECK(has(text, "Report to the Board: result of the evaluation and recommendation"));
    CHECK(has(text, "agrees the panel's recommendation of Northern Books; and"));
    CHECK(has(text, "Their fingerprint")); // no ligature
    CHECK(has(text, "4.00"));
}

TEST_CASE("every page counts itself and carries reference and labels", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    REQUIRE(write_pdf(full_paper(library_tender()), folder / "paper.pdf"));
    const auto text = text_of(folder / "paper.pdf");
    const auto pages = std::count(text.begin(), text.end(), '\f');
    REQUIRE(pages >= 3);
    std::size_t begin = 0;
    for (std::ptrdiff_t number = 1; number <= pages; ++number) {
        const auto end = text.find('\f', begin);
        const auto page = text.substr(begin, end - begin);
        CHECK(has(page, "Page " + std::to_string(number) + " of " + std::to_string(pages)));
        CHECK(has(page, "Contains illustrative content · Demonstration key"));
        CHECK(has(page, "L 12"));
        begin = end + 1;
    }
}

TEST_CASE("a table over several pages repeats its header, and a row longer than a page goes on", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    Paper paper;
    paper.title = "Long";
    Table table{.caption = "Many rows",
                .columns = {{"Columnhead", Align::Start, 1}, {"Words", Align::Start, 3}},
                .rows = {},
                .note = "End of table"};
    for (int row = 0; row < 120; ++row)
        table.rows.push_back({{"Row " + std::to_string(row), "text"}, false});
    std::string endless;
    for (int word = 0; word < 3000; ++word)
        endless += "word" + std::to_string(word) + " ";
    table.rows.push_back({{"Endless", endless}, false});
    paper.sections.push_back({.number = "1", .title = "Table", .blocks = {table}});
    REQUIRE(write_pdf(paper, folder / "long.pdf"));
    const auto text = text_of(folder / "long.pdf");
    const auto pages = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f'));
    REQUIRE(pages >= 4);
    std::size_t heads = 0;
    for (auto at = text.find("Columnhead"); at != std::string::npos; at = text.find("Columnhead", at + 1))
        ++heads;
    CHECK(heads >= pages);
    for (int row = 0; row < 120; ++row)
        CHECK(has(text, "Row " + std::to_string(row)));
    CHECK(has(text, "word0 "));
    CHECK(has(text, "word2999"));
    CHECK(has(text, "End of table"));
}

TEST_CASE("a paper as PDF that cannot be written says where, and leaves nothing behind", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    const auto written = write_pdf(full_paper(library_tender()), folder.path() / "no such folder" / "paper.pdf");
    REQUIRE_FALSE(written);
    const auto& error = std::get<PaperNotWritten>(written.error());
    CHECK(has(error.file, "paper.pdf"));
    CHECK_FALSE(error.detail.empty());
    CHECK(std::filesystem::is_empty(folder.path()));
}
