#include "core/tendering/tender_problems.hpp"
#include "core/text/tender_text.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

using namespace tender;
using namespace tender::building;
using Kind = Problem::Kind;

namespace {

Problems problems_in(const std::string& text)
{
    const auto read = parse_tender(text);
    REQUIRE_FALSE(read);
    REQUIRE(std::holds_alternative<Problems>(read.error()));
    return std::get<Problems>(read.error());
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

const char* const small =
    R"({"format": "plumbline-tender/1", "id": "t", "title": "T", "model": {"scales": [{"id": "s", "range": {"lowest": "0", "highest": "5"}}],
 "stages": [{"id": "q", "title": "Q", "kind": "written", "counts": {"as": "points"}, "weights_sum": "24.33",
 "criteria": [{"id": "q1", "title": "Q1", "weight": "2433/100", "scale": "s"}]}]},
 "bidders": [{"id": "a", "name": "A"}], "bids": [{"id": "a", "bidder": "a", "received": "2009-05-14T10:12:00Z"}]})";

}

TEST_CASE("a tender is read as it was written", "[core][text]")
{
    CHECK(rc::check("for any tender", [] {
        auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        tender.note = "Line one\nline \"two\" é";
        tender.illustrative = {"Made up."};
        tender.background.decisions = {{.body = "Board",
                                        .act = Act::RefersBack,
                                        .text = "Once more",
                                        .date = Date::from_iso("2010-03-23").value(),
                                        .minute = "7",
                                        .illustrative = true}};
        tender.background.contract = ContractPlan{};
        const auto read = parse_tender(tender_text(tender));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == tender);
        const auto carried = tender_from_json(tender_json(tender));
        RC_ASSERT(carried.has_value());
        RC_ASSERT(*carried == tender);
    }));
}

TEST_CASE("every example is read, has no problems and is read again as it was written", "[core][text]")
{
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator{PLUMBLINE_SOURCE_DIR "/examples"}) {
        if (file.path().extension() != ".json") continue;
        INFO(file.path().filename().string());
        std::ifstream stream{file.path(), std::ios::binary};
        std::ostringstream text;
        text << stream.rdbuf();
        const auto tender = parse_tender(text.str());
        REQUIRE(tender);
        CHECK(problems_of(*tender) == Problems{});
        CHECK(parse_tender(tender_text(*tender)).value() == *tender);
        ++count;
    }
    CHECK(count >= 8);
}

TEST_CASE("a number has one value, however it is written", "[core][text]")
{
    const auto tender = parse_tender(small);
    REQUIRE(tender);
    CHECK(tender->model.stages[0].criteria[0].weight == *tender->model.stages[0].weights_sum);
}

TEST_CASE("what does not belong into a tender file is named with its place", "[core][text]")
{
    const std::string text = small;
    REQUIRE(parse_tender(text));
    struct Row {
        const char* old;
        const char* fresh;
        Problem problem;
    };
    const std::vector<Row> rows{
        {"\"scale\": \"s\"",
         "\"scales\": \"s\"",
         {Kind::UnknownMember, "model.stages[0].criteria[0].scales", "scales",
          "id, title, text, mandatory, waiver, weight, scale, threshold, rounding, weights_sum, parts, aspects, "
          "repeats"}},
        {"\"name\": \"A\"",
         "\"name\": \"A\", \"phone\": \"1\"",
         {Kind::UnknownMember, "bidders[0].phone", "phone", "id, name, illustrative, preferred, note"}},
        {"\"name\": \"A\"", "\"note\": \"A\"", {Kind::Missing, "bidders[0]", "", "name"}},
        {"\"2433/100\"",
         "\"24,33\"",
         {Kind::NotANumber, "model.stages[0].criteria[0].weight", "24,33", "a number such as 24.33 or 2433/100"}},
        {"\"2433/100\"",
         "\"1/0\"",
         {Kind::NotANumber, "model.stages[0].criteria[0].weight", "1/0", "a number such as 24.33 or 2433/100"}},
        {"\"2433/100\"",
         "24",
         {Kind::WrongType, "model.stages[0].criteria[0].weight", "whole number",
          "number as text, for instance \"24.33\" or \"2433/100\""}},
        {"2009-05-14T10:12:00Z",
         "2009-02-30T10:12:00Z",
         {Kind::NotADate, "bids[0].received", "2009-02-30T10:12:00Z",
          "a time that exists, for instance 2009-06-05T12:00:00Z"}},
        {"\"written\"",
         "\"spoken\"",
         {Kind::OutOfRange, "model.stages[0].kind", "spoken",
          "one of questionnaire, written, price, presentation, interview, dialogue, bafo, gate"}},
        {"\"as\": \"points\"",
         "\"as\": \"point\"",
         {Kind::OutOfRange, "model.stages[0].counts.as", "point",
          "one of gate, shortlist, weight, points, instead_of, evaluated"}},
        {"\"as\": \"points\"", "\"note\": \"points\"", {Kind::Missing, "model.stages[0].counts", "", "as"}},
        {"{\"as\": \"points\"}", "\"points\"", {Kind::WrongType, "model.stages[0].counts", "text", "object"}},
        {"[{\"id\": \"a\", \"name\": \"A\"}]", "{}", {Kind::WrongType, "bidders", "object", "list"}},
        {"\"id\": \"q1\"", "\"id\": 1", {Kind::WrongType, "model.stages[0].criteria[0].id", "whole number", "text"}},
        {"plumbline-tender/1", "plumbline-tender/2", {Kind::OutOfRange, "format", "plumbline-tender/2", tender_format}},
        {"\"format\": \"plumbline-tender/1\", ", "", {Kind::Missing, "format", "", tender_format}},
    };
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.old << " → " << row.fresh)
        {
            CHECK(problems_in(replaced(text, row.old, row.fresh)) == Problems{row.problem});
        }
    }
    SECTION("several at once are all named")
    {
        CHECK(problems_in(replaced(replaced(text, "\"title\": \"Q1\"", "\"titel\": \"Q1\""), "\"name\": \"A\"",
                                   "\"name\": true"))
                  .size() == 3);
    }
    SECTION("a comment for readers may stand anywhere")
    {
        CHECK(parse_tender(replaced(text, "\"lowest\": \"0\"", "\"note\": \"As in the invitation\", \"lowest\": \"0\""))
                  .value() == parse_tender(text).value());
        CHECK(problems_in(replaced(text, "\"lowest\": \"0\"", "\"note\": 1, \"lowest\": \"0\"")).at(0).kind ==
              Kind::UnknownMember);
    }
    SECTION("a number of many digits is refused by its beginning")
    {
        const auto problem = problems_in(replaced(text, "2433/100", std::string(100'000, '9'))).at(0);
        CHECK(problem.kind == Kind::NotANumber);
        CHECK(problem.found.size() < 100);
    }
    SECTION("a text that is not JSON")
    {
        const auto read = parse_tender("{");
        REQUIRE_FALSE(read);
        CHECK(std::holds_alternative<JsonError>(read.error()));
    }
}

TEST_CASE("every published member is part of the model's canonical bytes", "[core][text]")
{
    auto base = quality_and_price();
    base.stages[0].criteria[1] = heading("h", 20, 1, {question("h1", 1)});
    base.stages.insert(base.stages.begin(),
                       stage_of("gate", CountsAsShortlist{}, 1, {mandatory("m1"), question("g1", 1)}));
    base.scales.push_back(range_scale("r", 0, 10));
    const Rounding rounding{RoundingMode::HalfEven, 3};
    const std::vector<std::function<void(Model&)>> changes{
        [](Model& m) { m.weights_sum = 1; },
        [](Model& m) { m.outcome = Outcome::AllPassing; },
        [](Model& m) { m.threshold = 0; },
        [&](Model& m) { m.rounding = rounding; },
        [&](Model& m) { m.printed = rounding; },
        [](Model& m) { m.tie_break = {TieByLowerPrice{}}; },
        [](Model& m) { m.tie_break = {TieByEarlierReceipt{}}; },
        [](Model& m) { m.tie_break = {TieByStage{"quality"}}; },
        [](Model& m) { m.tie_break = {TieByCriterion{"q1"}}; },
        [](Model& m) { m.scales[0].id = "x"; },
        [](Model& m) { m.scales[0].steps[0].mark = "x"; },
        [](Model& m) { m.scales[0].steps[0].value = 7; },
        [](Model& m) { m.scales[0].steps[0].name = "None"; },
        [](Model& m) { m.scales[0].steps[0].descriptor = "Nothing shown"; },
        [](Model& m) { std::swap(m.scales[0].steps[0], m.scales[0].steps[1]); },
        [](Model& m) { m.scales[1].range->lowest = 1; },
        [](Model& m) { m.scales[1].range->highest = 11; },
        [](Model& m) { m.scales[1].range->step = 1; },
        [](Model& m) { m.stages[0].id = "x"; },
        [](Model& m) { m.stages[0].title = "x"; },
        [](Model& m) { m.stages[0].kind = StageKind::Gate; },
        [](Model& m) { m.stages[0].counts = CountsAsGate{}; },
        [](Model& m) { m.stages[0].counts = CountsAsShortlist{.places = 2, .tie = {ShortlistTie::PanelDecides}}; },
        [](Model& m) { m.stages[0].counts = CountsAsShortlist{.places = 1, .tie = ShortlistTie::AdmitAll}; },
        [](Model& m) { m.stages[1].counts = CountsAsWeight{61}; },
        [](Model& m) { m.stages[1].counts = CountsInsteadOf{"gate"}; },
        [](Model& m) { m.stages[0].weights_sum = 2; },
        [](Model& m) { m.stages[0].mark_rule = MarkRule::Mean; },
        [](Model& m) { m.stages[0].trim = 1; },
        [](Model& m) { m.stages[0].counting = Counting::WeightTimesMark; },
        [](Model& m) { m.stages[0].best_gets = 1; },
        [](Model& m) { m.stages[0].threshold = 0; },
        [&](Model& m) { m.stages[0].rounding = rounding; },
        [](Model& m) { m.stages[0].lots = {"north"}; },
        [](Model& m) { std::swap(m.stages[0], m.stages[1]); },
        [](Model& m) { m.stages[0].criteria[0].id = "x"; },
        [](Model& m) { m.stages[0].criteria[0].title = "x"; },
        [](Model& m) { m.stages[0].criteria[0].text = "x"; },
        [](Model& m) { m.stages[0].criteria[0].mandatory = false; },
        [](Model& m) { m.stages[0].criteria[1].weight = 2; },
        [](Model& m) { m.stages[0].criteria[1].scale = "r"; },
        [](Model& m) { m.stages[0].criteria[1].threshold = 0; },
        [&](Model& m) { m.stages[0].criteria[1].rounding = rounding; },
        [](Model& m) { m.stages[1].criteria[1].weights_sum = 2; },
        [](Model& m) { m.stages[1].criteria[1].parts[0].weight = 2; },
        [](Model& m) { m.stages[2].price->currency = "EUR"; },
        [](Model& m) { m.stages[2].price->method = points(LowestOverOwn{41}); },
        [](Model& m) { m.stages[2].price->method = points(LinearBetweenActual{40}); },
        [](Model& m) { m.stages[2].price->method = ValueMethod{LowestPrice{}}; },
        [&](Model& m) {
            m.stages[2].price->method = PointsRule{LowestOverOwn{40}, rounding};
        },
        [](Model& m) { m.stages[2].price->basis = PriceBasis::WholeLife; },
        [](Model& m) {
            m.stages[2].price->items = {{"i", "I", {}, 1}};
        },
        [](Model& m) { m.stages[2].price->discount_rate = 0; },
        [](Model& m) { m.stages[2].price->days_per_year = 360; },
    };
    std::vector<std::string> texts{model_canonical_text(base)};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto changed = base;
        changes[i](changed);
        INFO("change " << i);
        REQUIRE_FALSE(changed == base);
        const auto text = model_canonical_text(changed);
        CHECK(std::ranges::find(texts, text) == texts.end());
        texts.push_back(text);
    }
}

TEST_CASE("the order of members in a file does not touch the canonical bytes", "[core][text]")
{
    const std::string text = small;
    const auto moved =
        replaced(replaced(text, "\"id\": \"q\", \"title\": \"Q\", ", "\"title\": \"Q\", \"id\": \"q\", "),
                 "\"2433/100\"", "\"24.330\"");
    CHECK(model_canonical_text(parse_tender(moved)->model) == model_canonical_text(parse_tender(text)->model));
}
