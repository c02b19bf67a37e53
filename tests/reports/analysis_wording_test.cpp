#include "core/analysis/closeness.hpp"
#include "reports/text/acceptability_wording.hpp"
#include "reports/text/closeness_wording.hpp"
#include "reports/text/laboratory_wording.hpp"
#include "reports/text/panel_wording.hpp"
#include "tests/core/tendering/building.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;
using namespace tender::building;

namespace {

constexpr std::size_t quality = 0;
constexpr std::size_t offer = 1;

Scoresheet sheet_of(const Tender& tender) { return Scoresheet::from(tender).value(); }

/// One example of every fact that a laboratory can find.
std::vector<ModelFact> facts()
{
    return {
        OrderTurns{.ahead = 0, .behind = 1, .lead_with = 2, .lead_without = number("1/3"), .award_turns = true},
        PassingTurns{.bid = 1, .passes_with = false},
        NoAnswer{{.kind = PriceError::Kind::ZeroPrice}},
        FreeBidWins{},
        FreeBidLevels{.stage = offer, .points = 0},
        FreeBidAnswered{},
        LoneBidWins{.whatever = true},
        LoneBidFalls{},
        LonePricePoints{.stage = offer, .points = 40, .most = 40},
        EqualPricesGet{.stage = offer, .points = 40, .most = 40},
        NearPricesApart{.stage = offer, .points = 30, .most = 40},
        Unparted{.alike = true, .has_power = false},
        FallsBelowZero{.bid = 1, .stage = offer, .value = -3},
        ThresholdOff{.where = "q1", .needed = 41, .reached = 40, .out_of_reach = true, .on_grid = false},
        StageMoves{
            .stage = quality, .weight = 60, .weights_sum = 100, .moves = 60, .moves_sum = 80, .stands_out = true},
        StepWorth{.stage = quality,
                  .question = "q1",
                  .from = "4",
                  .to = "5",
                  .reference = 100000,
                  .saving = 16666,
                  .by = StepWorth::By::Halving},
    };
}

}

TEST_CASE("everything that a laboratory can find is a sentence about this model", "[reports][text]")
{
    const auto tender = quality_and_price_tender();
    const auto all = facts();
    std::set<std::size_t> kinds;
    std::vector<std::string> texts;
    for (const auto& fact : all) {
        kinds.insert(fact.index());
        texts.push_back(wording(Observation{.severity = Severity::Note, .fact = fact, .examples = {}}, tender));
    }
    check_sentences(texts);
    CHECK(kinds.size() == std::variant_size_v<ModelFact>);

    const auto said = [&](const ModelFact& fact) {
        return wording(Observation{.severity = Severity::Note, .fact = fact, .examples = {}}, tender);
    };
    CHECK(said(StepWorth{.stage = quality,
                         .question = "q1",
                         .from = "4",
                         .to = "5",
                         .reference = 100000,
                         .saving = {},
                         .by = StepWorth::By::Halving})
              .ends_with("no lower price makes up for it."));
    CHECK(said(ThresholdOff{.where = {}, .needed = 41, .reached = 40, .out_of_reach = true, .on_grid = true}) ==
          "The threshold of the total is 41.00, and no bid can get more than 40.00 at the prices tried.");
    CHECK(said(Unparted{.alike = false, .has_power = true}).ends_with("the panel may, by its published power."));
}

TEST_CASE("each check has a title, and says when it found nothing or was not tried", "[reports][text]")
{
    std::vector<std::string> titles;
    for (int check = 0; check <= static_cast<int>(ModelCheck::StepInMoney); ++check)
        titles.push_back(check_title(static_cast<ModelCheck>(check)) + ".");
    check_sentences(titles);

    std::vector<std::string> texts;
    for (int reason = 0; reason <= static_cast<int>(NotTried::OutOfEvaluations); ++reason) {
        ModelChecked checked;
        checked.not_tried = static_cast<NotTried>(reason);
        texts.push_back(found_nothing_wording(checked));
    }
    ModelChecked checked;
    checked.cases = checked.tried = 12;
    texts.push_back(found_nothing_wording(checked));
    checked.tried = 7;
    texts.push_back(found_nothing_wording(checked));
    check_sentences(texts);
    CHECK(texts.back() == "Nothing was found in 7 of 12 cases; then the evaluations allowed were used up.");
}

TEST_CASE("the reference price says where it comes from", "[reports][text]")
{
    const auto tender = quality_and_price_tender();
    std::vector<std::string> texts;
    for (int source = 1; source <= static_cast<int>(ReferencePrice::OnlyZero); ++source) {
        DryRun run;
        run.source = static_cast<ReferencePrice>(source);
        run.prices = {100000};
        texts.push_back(reference_wording(run, tender));
    }
    check_sentences(texts);
    CHECK(reference_wording(DryRun{}, tender).empty());
    check_sentences({laboratory_caution()});
}

TEST_CASE("why weights were not drawn is said, each reason in its own words", "[reports][text]")
{
    std::vector<std::string> texts;
    for (int reason = 0; reason <= static_cast<int>(NoAcceptability::Cancelled); ++reason)
        texts.push_back(wording(static_cast<NoAcceptability>(reason)));
    check_sentences(texts);
}

TEST_CASE("a share never says always or never when it is not", "[reports][text]")
{
    CHECK(share_wording(0, 200'000) == "0.0 %");
    CHECK(share_wording(1, 200'000) == "less than 0.1 %");
    CHECK(share_wording(100'000, 200'000) == "50.0 %");
    CHECK(share_wording(199'999, 200'000) == "more than 99.9 %");
    CHECK(share_wording(200'000, 200'000) == "100.0 %");
}

TEST_CASE("what was drawn is said for every kind of weighting", "[reports][text]")
{
    const auto tender = quality_and_price_tender();
    Acceptability answer;
    answer.samples = 1000;
    answer.seed = 7;
    answer.error = number("0.05");
    answer.bids = {{.bid = 0, .places = {600, 400}, .first_shared = 0, .central_weights = {}},
                   {.bid = 1, .places = {400, 600}, .first_shared = 0, .central_weights = {}}};
    const std::vector<AcceptabilityRequest> requests{
        {.over = OverStages{}, .within = KeepingOrder{}},
        {.over = OverQuestions{}, .within = EveryWeighting{}},
        {.over = OverQuestions{quality}, .within = WithinShare{number("0.1")}}};
    for (const auto& request : requests)
        check_sentences(acceptability_wording(tender, request, answer));
    CHECK(acceptability_wording(tender, requests[2], answer)[1] ==
          "Over all weightings in which no weight is more than 10 % of itself above or below what is published, Bidder "
          "a comes first in 60.0 % (±5.1) of 1,000 sampled weightings; Bidder b in 40.0 %.");
}

TEST_CASE("a margin is said with its marks, and what it does not prove is not said", "[reports][text]")
{
    Margin margin{.stands = {}, .marks = 1, .tried = 1, .sets = {}, .all_listed = true};
    CHECK(margin_wording(margin) == "One mark turns it.");
    margin.marks = 2;
    CHECK(margin_wording(margin) == "Two marks turn it; no single mark does.");
    margin.marks = 3;
    CHECK(margin_wording(margin) == "Three marks turn it; no change of fewer does.");
    margin.marks.reset();
    margin.tried = 6;
    CHECK(margin_wording(margin) == "No change of up to six marks turns it.");
    margin.tried = 0;
    CHECK(margin_wording(margin) == "No change of marks was tried to its end.");
}

TEST_CASE("whatever a lot came to can be said beside a change", "[reports][text]")
{
    const auto sheet = sheet_of(quality_and_price_tender());
    CHECK(wording(Selection{.bids = {1}, .instead = {}}, sheet) == "Bidder b");
    CHECK(wording(Selection{.bids = {0, 1}, .instead = Decided::Tie}, sheet) == "a tie of Bidder a and Bidder b");
    CHECK(wording(Selection{.bids = {}, .instead = Decided::NobodyPassed}, sheet) == "nobody");
    CHECK(wording(Selection{.bids = {}, .instead = Decided::PriceUndefined}, sheet) ==
          "no result, as a price has no answer");
    CHECK(wording(Selection{.bids = {}, .instead = Decided::Waiting}, sheet) == "no result yet");
}

TEST_CASE("an interval names its ends as closed, open or about", "[reports][text]")
{
    WeightInterval interval;
    interval.lower = {
        .at = 10, .is_limit = false, .holds_at = true, .becomes = {}, .found_by = FoundBy::Line, .width = {}};
    interval.upper = {
        .at = 100, .is_limit = true, .holds_at = true, .becomes = {}, .found_by = FoundBy::Line, .width = {}};
    CHECK(interval_wording(interval) == "10 to 100");
    interval.lower.holds_at = false;
    CHECK(interval_wording(interval) == "over 10 to 100");
    interval.upper = {.at = number("62.53125"),
                      .is_limit = false,
                      .holds_at = false,
                      .becomes = {},
                      .found_by = FoundBy::Halving,
                      .width = number("0.00001")};
    CHECK(interval_wording(interval) == "over 10 to below about 62.5313");
}

TEST_CASE("leaving out is said only where something changes", "[reports][text]")
{
    const auto sheet = sheet_of(quality_and_price_tender());
    std::vector<std::string> texts;
    for (const auto& [what, id] : {std::pair{WithoutOne::What::Bid, "b"},
                                   {WithoutOne::What::Evaluator, "member-2"},
                                   {WithoutOne::What::Weight, "q1"},
                                   {WithoutOne::What::Weight, "quality"}}) {
        WithoutOne without{.what = what, .id = id};
        without.ranking = {1, 0};
        CHECK(wording(without, sheet).empty());
        without.order_turns = true;
        texts.push_back(wording(without, sheet));
        without.award_turns = true;
        without.award = {.bids = {1}, .instead = {}};
        texts.push_back(wording(without, sheet));
    }
    check_sentences(texts);
}

TEST_CASE("why a coefficient has no answer is said to the panel, reason by reason", "[reports][text]")
{
    const auto tender = quality_and_price_tender();
    const std::vector<NoCoefficient> reasons{TooFewRaters{.found = 1, .needed = 2},
                                             NotTwoRaters{.found = 3},
                                             TooFewItems{.found = 1, .needed = 2},
                                             TooFewCategories{.found = 1, .needed = 2},
                                             RatingMissing{.rater = 0, .item = 0},
                                             UnequalRatings{.item = 0, .found = 2, .needed = 3},
                                             NoVariation{},
                                             ScalesDiffer{},
                                             CategoriesUncounted{}};
    std::vector<std::string> texts;
    for (const auto& reason : reasons) {
        PanelStatistics statistics{.stage = quality,
                                   .members = {{.seat = "member-2", .marks = 1, .compared = 0, .severity = {}}},
                                   .marked = {{.criterion = "q1", .bid = "a", .marks = 1, .spread = {}}},
                                   .widest = {},
                                   .agreement = {.alpha_interval = Failure{reason},
                                                 .alpha_ordinal = Rational{1} / Rational{3},
                                                 .fleiss = Failure{reason},
                                                 .randolph = Failure{reason},
                                                 .cohen = {},
                                                 .rankings = {}},
                                   .left_out = {},
                                   .passed_failed = {}};
        const auto figures = panel_figures(tender, statistics);
        REQUIRE(figures.size() >= 2);
        CHECK(figures[0].value == "none");
        texts.push_back(figures[0].why);
        CHECK(figures[1].value == "0.333");
        CHECK(figures[1].why.empty());
        for (const auto& figure : figures)
            check_sentences({figure.meaning});
    }
    check_sentences(texts);
    check_sentences({panel_notice(), severity_meaning(), spread_meaning(),
                     wording(PanelTooLarge{.members = 100, .questions = 100'000})});
}
