#include "core/evaluation/figure.hpp"
#include "tests/core/evaluation/evaluating.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

using namespace tender;
using namespace tender::building;

namespace {

/// Reads a working as a person would: "15 × 4/5", "8 + 6 − 1/3", "60 × 45 ÷ 80". A stroke binds before a sign.
class Reckoner {
public:
    explicit Reckoner(std::string text) : text_{std::move(text)}
    {
        for (const auto& [sign, plain] : {std::pair{"×", "*"}, {"÷", ":"}, {"−", "~"}}) {
            for (auto at = text_.find(sign); at != std::string::npos; at = text_.find(sign))
                text_.replace(at, std::string_view{sign}.size(), plain);
        }
        std::erase(text_, ' ');
    }
    Rational value()
    {
        const auto result = sum();
        if (at_ != text_.size()) FAIL("cannot read " << text_ << " from " << at_);
        return result;
    }

private:
    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    Rational sum()
    {
        auto result = product();
        while (next() == '+' || next() == '~') {
            const auto sign = text_[at_++];
            const auto other = product();
            result = sign == '+' ? result + other : result - other;
        }
        return result;
    }
    Rational product()
    {
        auto result = fraction();
        while (next() == '*' || next() == ':') {
            const auto sign = text_[at_++];
            const auto other = fraction();
            result = sign == '*' ? result * other : result / other;
        }
        return result;
    }
    Rational fraction()
    {
        auto result = plain();
        while (next() == '/') {
            ++at_;
            result /= plain();
        }
        return result;
    }
    Rational plain()
    {
        if (next() == '(') {
            ++at_;
            const auto inner = sum();
            if (next() != ')') FAIL("no bracket in " << text_ << " at " << at_);
            ++at_;
            return inner;
        }
        const auto end = text_.find_first_not_of("0123456789.-", at_);
        const auto word = text_.substr(at_, end - at_);
        at_ = end == std::string::npos ? text_.size() : end;
        return number(word);
    }

    std::string text_;
    std::size_t at_ = 0;
};

std::optional<Rounding> rounding_of(const Model& model, const std::string& what)
{
    if (what == "total") return model.rounding;
    if (const auto* stage = find_stage(model, what)) return stage->rounding;
    const auto found = find_criterion(model, what);
    return found.criterion == nullptr ? std::nullopt : found.criterion->rounding;
}

Rational value_of_source(const Model& model, const std::string& criterion, const Source& source)
{
    return *value_of(*find_scale(model, find_criterion(model, criterion).criterion->scale), source.mark);
}

/// Whether the figure's working, parts and sources really give its value, all the way down.
void audit(const Model& model, const Figure& figure)
{
    INFO(figure.name << " = " << exact_text(figure.value) << ", working " << figure.working);
    auto what = figure.name.substr(figure.name.find('/') + 1);
    // A stage before its weight in the total.
    if (const auto before = what.find("/points"); before != std::string::npos) what.resize(before);
    Rational parts;
    for (const auto& part : figure.parts) {
        parts += part.value;
        audit(model, part);
    }
    switch (figure.rule) {
    case FigureRule::SumOfParts:
    case FigureRule::Total:
    case FigureRule::SumOfTotals:
        REQUIRE(figure.value == parts);
        if (!figure.parts.empty()) REQUIRE(Reckoner{figure.working}.value() == figure.value);
        break;
    case FigureRule::Rounded: {
        const auto cut = std::min(figure.working.find(", to "), figure.working.find(" to "));
        const auto rule = rounding_of(model, what);
        REQUIRE(rule);
        REQUIRE(rounded(Reckoner{figure.working.substr(0, cut)}.value(), *rule) == figure.value);
        REQUIRE(figure.working.ends_with("to " + std::to_string(rule->places) + " places"));
        REQUIRE(figure.parts.size() == 1);
        break;
    }
    case FigureRule::WeightedMark:
    case FigureRule::WeightTimesMark:
    case FigureRule::StageWeight:
    case FigureRule::RelativeToBest:
        REQUIRE(Reckoner{figure.working}.value() == figure.value);
        REQUIRE(figure.parts.size() == 1);
        if (figure.working != "0") REQUIRE(figure.working.find(exact_text(figure.parts[0].value)) != std::string::npos);
        break;
    case FigureRule::ScheduleTotal:
        REQUIRE(Reckoner{figure.working}.value() == figure.value);
        [[fallthrough]];
    case FigureRule::Price:
        REQUIRE(figure.sources.size() == 1);
        REQUIRE(figure.sources[0].mark == "GBP " + exact_text(figure.value));
        break;
    case FigureRule::PricePoints:
        REQUIRE(figure.parts.size() == 1);
        // The working shows the formula of the method, and then with the values put in. This reckoner knows no min and
        // max: for these, price_formula_test puts the values in.
        if (const auto equals = figure.working.find(" = ");
            equals != std::string::npos && figure.working.find('(') == std::string::npos && !rounding_of(model, what))
            REQUIRE(Reckoner{figure.working.substr(equals + 3)}.value() == figure.value);
        break;
    case FigureRule::Mark: {
        REQUIRE(figure.parts.empty());
        REQUIRE_FALSE(figure.sources.empty());
        REQUIRE(figure.sources[0].by == "panel");
        REQUIRE(value_of_source(model, what.substr(0, what.rfind('/')), figure.sources[0]) == figure.value);
        break;
    }
    case FigureRule::MeanOfMarks:
    case FigureRule::SumOfMarks: {
        Rational sum;
        for (const auto& source : figure.sources)
            sum += value_of_source(model, what.substr(0, what.rfind('/')), source);
        REQUIRE((figure.rule == FigureRule::SumOfMarks ? sum : sum / Rational{figure.sources.size()}) == figure.value);
        break;
    }
    case FigureRule::MedianOfMarks:
    case FigureRule::TrimmedMean: {
        // Three members: the middle one either way.
        std::vector<Rational> values;
        for (const auto& source : figure.sources)
            values.push_back(value_of_source(model, what.substr(0, what.rfind('/')), source));
        std::ranges::sort(values);
        REQUIRE(values.size() == 3);
        REQUIRE(values[1] == figure.value);
        break;
    }
    case FigureRule::TrimmedSum:
    case FigureRule::NetPresentValue:
    case FigureRule::EvaluatedFigure:
        FAIL("not in these tenders");
    }
}

}

TEST_CASE("every figure follows from its working, down to the marks as they were given", "[core][evaluation]")
{
    CHECK(rc::check("for all names of all bids", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto sheet = Scoresheet::from(tender).value();
        const auto evaluation = evaluate(sheet);
        for (const auto& bid : tender.bids) {
            const auto names = figure_names(sheet, evaluation, bid.id);
            auto sorted = names;
            std::ranges::sort(sorted);
            RC_ASSERT(std::ranges::adjacent_find(sorted) == sorted.end());
            for (const auto& name : names) {
                const auto figure = explain(sheet, evaluation, name, {});
                RC_ASSERT(figure.has_value());
                RC_ASSERT(figure->name == name);
                audit(tender.model, *figure);
            }
        }
        if (const auto together = explain(sheet, evaluation, "combination", {})) audit(tender.model, *together);
    }));
}

TEST_CASE("the figures of a bid are its total, price, stages and criteria", "[core][evaluation]")
{
    const Assessment outcome{quality_and_price_tender()};
    CHECK(figure_names(outcome.sheet(), outcome.all(), "a") ==
          Ids{"a/total", "a/price", "a/quality", "a/q1", "a/q2", "a/offer"});
    const auto total = explain(outcome.sheet(), outcome.all(), "a/total", {});
    REQUIRE(total);
    CHECK(total->value == Rational{84});
    CHECK(total->working == "52 + 32");
    CHECK(total->title == "Bidder a");
    CHECK(total->parts[0].working == "32 + 20");
    CHECK(total->parts[0].parts[0].working == "40 × 4/5");
    CHECK(total->parts[1].rule == FigureRule::PricePoints);
    CHECK(explain(outcome.sheet(), outcome.all(), "a/price", {})->value == Rational{100});
}

TEST_CASE("there is no figure without its name", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    tender.model.stages[0].criteria.push_back(mandatory("m1"));
    const Assessment waiting{tender};
    for (const auto* name : {"", "a", "a/", "/total", "c/total", "a/q3", "a/m1", "a/q1/mark", "a/Total", "total/a",
                             "a/total", "a/offer"}) {
        INFO(name);
        CHECK_FALSE(explain(waiting.sheet(), waiting.all(), name, {}));
    }
    CHECK(figure_names(waiting.sheet(), waiting.all(), "c").empty());
    // What is decided has its figure while the stage waits for another question.
    CHECK(explain(waiting.sheet(), waiting.all(), "a/q1", {}));
}

TEST_CASE("the leaves of a figure name the entries they rest on", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    give(tender, "member-2", "a", {{"q1", "3"}});
    Provenance provenance;
    const auto entry = [](std::uint64_t position, const char* author) {
        return Recorded{
            .position = position, .author = author, .claimed_time = "2009-05-14T10:12:00Z", .imported = false};
    };
    provenance.record_consensus("a", "q1", entry(7, "chair"));
    provenance.record_mark("member-2", "a", "q1", entry(5, "member-2"));
    provenance.record_price("a", entry(9, "price-officer"));
    const Assessment outcome{tender};
    const auto figure = explain(outcome.sheet(), outcome.all(), "a/q1", provenance);
    REQUIRE(figure);
    const auto& sources = figure->parts.at(0).sources;
    REQUIRE(sources.size() == 2);
    CHECK(sources[0] ==
          Source{.by = "panel", .mark = "4", .reason = "Reason for q1", .evidence = {}, .recorded = entry(7, "chair")});
    CHECK(sources[1] == Source{.by = "member-2",
                               .mark = "3",
                               .reason = "Reason for q1",
                               .evidence = {},
                               .recorded = entry(5, "member-2")});
    CHECK(explain(outcome.sheet(), outcome.all(), "a/price", provenance)->sources[0].recorded ==
          entry(9, "price-officer"));
    CHECK_FALSE(explain(outcome.sheet(), outcome.all(), "b/price", provenance)->sources[0].recorded);
}

TEST_CASE("a figure relative to the best shows the best and the rounding that follows", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    tender.model.stages[0].best_gets = 60;
    tender.model.stages[0].rounding = Rounding{RoundingMode::HalfUp, 1};
    const Assessment outcome{tender};
    const auto figure = explain(outcome.sheet(), outcome.all(), "b/quality", {});
    REQUIRE(figure);
    CHECK(figure->value == number("41.5"));
    CHECK(figure->rule == FigureRule::Rounded);
    CHECK(figure->parts[0].rule == FigureRule::RelativeToBest);
    CHECK(figure->parts[0].working == "60 × 36 ÷ 52");
    CHECK(figure->parts[0].parts[0].value == Rational{36});
}

TEST_CASE("an evaluated figure rests on price and quality", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    tender.model.stages[0].counts = CountsAsPoints{};
    tender.model.weights_sum.reset();
    tender.model.stages[1].counts = CountsAsEvaluated{};
    tender.model.stages[1].price->method = ValueMethod{PriceMinusValue{1}};
    const Assessment outcome{tender};
    const auto figure = explain(outcome.sheet(), outcome.all(), "a/offer", {});
    REQUIRE(figure);
    CHECK(figure->rule == FigureRule::EvaluatedFigure);
    CHECK(figure->value == Rational{48});
    REQUIRE(figure->parts.size() == 2);
    CHECK(figure->parts[0].value == Rational{100});
    CHECK(figure->parts[1].value == Rational{52});
    CHECK(explain(outcome.sheet(), outcome.all(), "a/total", {})->value == Rational{48});
}

TEST_CASE("the working of a price shows its formula, and then with the values of the bid put in", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    auto& stage = tender.model.stages[1];
    const auto working = [&] {
        const Assessment outcome{tender};
        return explain(outcome.sheet(), outcome.all(), "a/offer", {})->working;
    };
    stage.price->method = points(CustomFormula{40, "40*lowest/own"});
    CHECK(working() == "40 × lowest ÷ own = 40 × 80 ÷ 100");
    stage.price->method = PointsRule{CustomFormula{40, "min(40, count*mean/own)"}, Rounding{RoundingMode::HalfUp, 1}};
    stage.rounding = Rounding{RoundingMode::HalfUp, 0};
    CHECK(working() == "min(40, count × mean ÷ own) = min(40, 2 × 90 ÷ 100), to 1 places, to 0 places");
    stage.rounding.reset();
    stage.price->method = points(LowestOverOwn{40});
    CHECK(working() == "40 × lowest ÷ own = 40 × 80 ÷ 100");
    stage.price->method =
        points(Logarithmic{.points_max = 40, .base = 2, .rounding = Rounding{RoundingMode::HalfUp, 2}});
    CHECK(working().empty());

    tender.model.stages[0].counts = CountsAsPoints{};
    tender.model.weights_sum.reset();
    stage.counts = CountsAsEvaluated{};
    stage.price->method = ValueMethod{CustomFigure{"own-0.5*quality", Better::Lower}};
    CHECK(working() == "own − 0.5 × quality = 100 − 0.5 × 52");
}
