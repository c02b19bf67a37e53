#include "core/contract/options.hpp"
#include "core/procedure/conclusion.hpp"
#include "tests/core/procedure/concluding.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using namespace tender::building;

namespace {

/// Letters sent under the house rule, on 1 June 2012.
GivenCommands told()
{
    return recommended_under(plan_under(Regime::BelowThreshold, "2012-03-05"))
        .also(issuing(PaperKind::AwardLetter, "a", "2012-06-01"))
        .also(issuing(PaperKind::DecisionLetter, "b", "2012-06-01"));
}

GivenCommands signed_contract() { return told().also(contract_with_option()); }

ReviewContract review(const std::string& held, bool satisfactory, bool completion)
{
    return {{.contract = "k1",
             .held = day(held),
             .text = "Records and visits looked at",
             .satisfactory = satisfactory,
             .completion = completion}};
}
ExerciseOption exercising(const std::string& on, const std::string& option = "second-year")
{
    return {"k1", option, day(on), "The need continues"};
}
ReportIndicators reporting(const std::string& indicator, FigureQuality quality)
{
    IndicatorFigure figure;
    figure.indicator = indicator;
    figure.actual = Rational{85};
    figure.quality = quality;
    return {{.contract = "k1", .period = "2012 quarter 3", .figures = {figure}}};
}

}

TEST_CASE("a contract is signed once every letter is out, with those who were recommended",
          "[core][procedure][contract]")
{
    const auto given = recommended_under(plan_under(Regime::BelowThreshold, "2012-03-05"));
    given.when(signing("2012-06-11")).then_refused(PaperOwed{PaperKind::AwardLetter, "a", "house rule"});
    given.also(issuing(PaperKind::AwardLetter, "a", "2012-06-01"))
        .when(signing("2012-06-11"))
        .then_refused(PaperOwed{PaperKind::DecisionLetter, "b", "house rule: with scores, reasons and feedback"});
    told().when(signing("2012-06-11")).then({ContractSigned{signing("2012-06-11").contract}});
    told().when(signing("2012-05-31")).then_refused(DateOutOfOrder{day("2012-05-31"), day("2012-06-01"), "paper"});
    auto loser = signing("2012-06-11");
    loser.contract.bids = {"b"};
    told().when(loser).then_refused(ResultDiffers{{"b"}, {"a"}});
    signed_contract().when(signing("2012-06-12")).then_refused(AlreadyDone{"contract", "k1"});
    signed_contract().when(signing("2012-06-12", "k2")).then_refused(AlreadyDone{"contract", "a"});
}

TEST_CASE("an option is exercised in time", "[core][procedure][contract]")
{
    const auto given = signed_contract().also(review("2013-05-20", true, true));
    given.when(exercising("2013-06-01")).then_refused(OptionLate{"second-year", day("2013-05-31")});
    given.when(exercising("2013-05-31")).then_accepted();
    given.also(exercising("2013-05-31"))
        .when(exercising("2013-05-31"))
        .then_refused(AlreadyDone{"option", "second-year"});
    given.when(exercising("2013-05-31", "third-year")).then_refused(NotOnRecord{"option", "third-year"});
}

TEST_CASE("an option has a last day, and what was exercised is told", "[core][procedure][contract]")
{
    const auto given = signed_contract().also(review("2013-05-20", true, true));
    const auto held = given.state().conclusion.contracts.front();
    CHECK(first_signed(given.state()) == held.contract.signed_on);
    CHECK_FALSE(first_signed(told().state()));
    CHECK(last_day_of(held, held.contract.options.front()) == day("2013-05-31"));
    // An option without a day of its own can be had as long as the contract runs.
    auto endless = held.contract.options.front();
    endless.exercise_by.reset();
    CHECK(last_day_of(held, endless) == runs_until(held.contract, {}));
    CHECK(exercised_options(held).empty());
    const auto after = given.also(exercising("2013-05-31")).state().conclusion.contracts.front();
    CHECK(exercised_options(after) == std::vector<std::string>{"second-year"});
}

TEST_CASE("an extension upon satisfactory completion needs a review that records it", "[core][procedure][contract]")
{
    const auto given = signed_contract();
    given.when(exercising("2013-05-31")).then_refused(CompletionUnproven{"second-year"});
    given.also(review("2013-05-20", false, true))
        .when(exercising("2013-05-31"))
        .then_refused(CompletionUnproven{"second-year"});
    given.also(review("2013-05-20", true, false))
        .when(exercising("2013-05-31"))
        .then_refused(CompletionUnproven{"second-year"});
    const auto command = exercising("2013-05-31");
    given.also(review("2013-05-20", true, true))
        .when(command)
        .then({OptionExercised{command.contract, command.option, command.on, command.reason}});
}

TEST_CASE("the notice of the contract comes after it", "[core][procedure][contract]")
{
    auto given = recommended_under(plan_under(Regime::ProviderSelection, "2025-01-06"));
    for (const auto& due : papers_due(given.state())) {
        if (due.moment == Moment::BeforeStandstill) given = given.also(issuing(due.paper, due.bid, "2025-03-03"));
    }
    const auto notice = issuing(PaperKind::DetailsNotice, {}, "2025-04-01");
    given.when(notice).then_refused(NotOnRecord{"contract", {}});
    given.also(signing("2025-03-17")).when(notice).then({PaperIssued{notice.issued}});
}

TEST_CASE("indicators are those of the contract, and actual figures stand", "[core][procedure][contract]")
{
    const auto given = signed_contract();
    given.when(reporting("calls", FigureQuality::Actual)).then_refused(NotOnRecord{"indicator", "calls"});
    const auto provisional = given.also(reporting("visits", FigureQuality::Provisional));
    provisional.when(reporting("visits", FigureQuality::Actual)).then_accepted();
    provisional.also(reporting("visits", FigureQuality::Actual))
        .when(reporting("visits", FigureQuality::Actual))
        .then_refused(AlreadyDone{"indicator", "visits"});
    auto other = reporting("visits", FigureQuality::Actual);
    other.report.contract = "k9";
    given.when(other).then_refused(NotOnRecord{"contract", "k9"});
}

TEST_CASE("a report names its period and gives each figure once", "[core][procedure][contract]")
{
    const auto given = signed_contract();
    const auto report = reporting("visits", FigureQuality::Estimate);
    auto nameless = report;
    nameless.report.period.clear();
    given.when(nameless).then_refused(TextMissing{"period"});
    auto empty = report;
    empty.report.figures.clear();
    given.when(empty).then_refused(TextMissing{"figures"});
    auto twice = report;
    twice.report.figures.push_back(twice.report.figures.front());
    given.when(twice).then_refused(AlreadyDone{"indicator", "visits"});
    given.when(report).then_accepted();
}

TEST_CASE("a further service is agreed in the money of one stream", "[core][procedure][contract]")
{
    const auto given = signed_contract();
    Enhancement more;
    more.contract = "k1";
    more.agreed = day("2012-10-01");
    more.text = "Evening visits";
    more.currency = "GBP";
    more.value = Rational{1000};
    more.stream = "Area grant";
    given.when(AgreeEnhancement{more}).then({EnhancementAgreed{more}});
    auto pooled = more;
    pooled.stream = "Another fund";
    const auto refused = decide(given.state(), AgreeEnhancement{pooled});
    REQUIRE_FALSE(refused);
    CHECK(std::holds_alternative<HasProblems>(refused.error()));
    auto early = more;
    early.agreed = day("2012-06-10");
    given.when(AgreeEnhancement{early}).then_refused(DateOutOfOrder{day("2012-06-10"), day("2012-06-11"), "contract"});
}

TEST_CASE("an action is set once and closed once", "[core][procedure][contract]")
{
    const GivenCommands given{Life{}.created()};
    const SetAction set{
        {.id = "impact", .text = "Report on impact", .owner = "Manager", .board = "Board", .due = day("2010-03-31")}};
    const CloseAction done{"impact", day("2010-03-29"), "Reported"};
    given.when(done).then_refused(NotOnRecord{"action", "impact"});
    given.when(set).then({ActionSet{set.action}});
    const auto open = given.also(set);
    open.when(set).then_refused(AlreadyDone{"action", "impact"});
    open.also(done).when(done).then_refused(AlreadyDone{"action", "impact"});
    GivenCommands{}.when(set).then_refused(NoTender{});
}
