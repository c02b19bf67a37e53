#include "core/procedure/conclusion.hpp"
#include "tests/core/procedure/concluding.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using namespace tender::building;

namespace {

const auto award = PaperKind::AwardLetter;
const auto decision = PaperKind::DecisionLetter;
const auto candidate = PaperKind::CandidateLetter;
const auto summary = PaperKind::AssessmentSummary;
const auto notice = PaperKind::AwardNotice;

GivenCommands with(GivenCommands given, const std::vector<Command>& commands)
{
    for (const auto& command : commands)
        given = given.also(command);
    return given;
}

/// Every letter before the standstill, sent on one day.
GivenCommands lettered(const Plan& plan, const std::string& sent)
{
    auto given = recommended_under(plan);
    for (const auto& due : papers_due(given.state())) {
        if (due.moment != Moment::AfterSigning && due.paper != PaperKind::AwardNotice)
            given = given.also(issuing(due.paper, due.bid, sent));
    }
    for (const auto& due : papers_due(given.state())) {
        if (due.paper == PaperKind::AwardNotice) given = given.also(issuing(due.paper, {}, sent));
    }
    return given;
}

Standstill standstill_of_letters(Regime regime, const std::string& advertised, const std::string& sent)
{
    return lettered(plan_under(regime, advertised), sent).state().conclusion.standstill.value();
}

}

TEST_CASE("nobody is told the outcome before every body has decided", "[core][procedure][letters]")
{
    const auto given = recommended_under(plan_with_bodies()).also(challenging({}));
    const auto letter = issuing(award, "a", "2009-10-20");
    given.when(letter).then_refused(ApprovalOwed{{"Steering group"}});
    const auto two = with(given, {deciding_as("Steering group", Act::Agrees), deciding_as("Cabinet 2", Act::Resolves)});
    two.when(letter).then_refused(ApprovalOwed{{"Cabinet 1"}});
    const auto all =
        with(two, {deciding_as("Cabinet 1", Act::Resolves), deciding_as("Board", Act::Notes, "2009-10-19")});
    all.when(letter).then({PaperIssued{letter.issued}});
    all.when(issuing(award, "a", "2009-10-18"))
        .then_refused(DateOutOfOrder{day("2009-10-18"), day("2009-10-19"), "decision"});
}

TEST_CASE("each bid gets the paper that its law owes it, once", "[core][procedure][letters]")
{
    const auto remedies = recommended_under(plan_under(Regime::PublicContracts2006, "2010-01-11"));
    remedies.when(issuing(award, "b", "2010-03-23")).then_refused(PaperUnfit{award, "b"});
    remedies.when(issuing(decision, "c", "2010-03-23")).then_refused(PaperUnfit{decision, "c"});
    remedies.when(issuing(decision, "b", "2010-03-23")).then_accepted();
    remedies.when(issuing(candidate, "c", "2010-03-23")).then_accepted();
    remedies.when(issuing(summary, "a", "2010-03-23")).then_refused(PaperUnfit{summary, "a"});
    const auto sent = remedies.also(issuing(award, "a", "2010-03-23"));
    sent.when(issuing(award, "a", "2010-03-24")).then_refused(AlreadyDone{"paper", "a"});
    sent.when(issuing(decision, "b", "2010-03-24")).then_accepted();
    // Before 20 December 2009 candidates were owed nothing.
    recommended_under(plan_under(Regime::PublicContracts2006, "2009-12-19"))
        .when(issuing(candidate, "c", "2010-03-23"))
        .then_refused(PaperUnfit{candidate, "c"});
}

TEST_CASE("the award notice comes after the assessment summaries", "[core][procedure][letters]")
{
    const auto given = recommended_under(plan_under(Regime::ProcurementAct, "2025-03-03"));
    const std::string rule = papers_due(given.state()).front().rule;
    given.when(issuing(notice, {}, "2025-12-18")).then_refused(PaperOwed{summary, "a", rule});
    const auto one = given.also(issuing(summary, "a", "2025-12-17"));
    one.when(issuing(notice, {}, "2025-12-18")).then_refused(PaperOwed{summary, "b", rule});
    const auto both = one.also(issuing(summary, "b", "2025-12-18"));
    both.when(issuing(notice, {}, "2025-12-17"))
        .then_refused(DateOutOfOrder{day("2025-12-17"), day("2025-12-18"), "assessment_summary"});
    const auto last = issuing(notice, {}, "2025-12-18");
    both.when(last).then({PaperIssued{last.issued}, StandstillSet{day("2025-12-31"), day("2026-01-01")}});
}

TEST_CASE("a standstill lasts as long as the law of its day says", "[core][procedure][letters]")
{
    struct Row {
        Regime regime;
        std::string advertised;
        std::string sent;
        std::string last_day;
        std::string sign_from;
    };
    const std::vector<Row> rows{
        {Regime::PublicContracts2006, "2010-01-11", "2010-03-23", "2010-04-06", "2010-04-07"},
        {Regime::PublicContracts2015, "2024-10-01", "2025-12-18", "2025-12-29", "2025-12-30"},
        {Regime::ProcurementAct, "2025-02-24", "2025-12-18", "2025-12-31", "2026-01-01"},
        {Regime::ProviderSelection, "2025-01-06", "2025-03-03", "2025-03-14", "2025-03-15"},
        {Regime::ProviderSelection, "2025-06-02", "2025-12-18", "2026-01-05", "2026-01-06"},
    };
    for (const auto& row : rows) {
        const Standstill expected{day(row.last_day), day(row.sign_from)};
        CHECK(standstill_of_letters(row.regime, row.advertised, row.sent) == expected);
        const auto given = lettered(plan_under(row.regime, row.advertised), row.sent);
        given.when(signing(row.last_day)).then_refused(InStandstill{expected.last_day, expected.sign_from});
        given.when(signing(row.sign_from)).then_accepted();
    }
}

TEST_CASE("letters by post alone give fifteen days, or ten from the last receipt", "[core][procedure][letters]")
{
    const auto posted = [](const std::string& received) {
        auto given = recommended_under(plan_under(Regime::PublicContracts2006, "2010-01-11"));
        for (const auto& due : papers_due(given.state())) {
            if (due.moment == Moment::AfterSigning) continue;
            auto command = issuing(due.paper, due.bid, "2010-05-04");
            command.issued.by_post = true;
            if (!received.empty()) command.issued.received = day(received);
            given = given.also(command);
        }
        return given.state().conclusion.standstill.value().last_day;
    };
    CHECK(posted({}) == day("2010-05-19"));
    CHECK(posted("2010-05-06") == day("2010-05-17"));
}

TEST_CASE("an offered standstill is kept where the plan says so", "[core][procedure][letters]")
{
    auto plan = plan_under(Regime::PartB, "2009-09-01");
    CHECK_FALSE(lettered(plan, "2009-11-02").state().conclusion.standstill);
    lettered(plan, "2009-11-02").when(signing("2009-11-02")).then_accepted();
    plan.standstill = true;
    lettered(plan, "2009-11-02")
        .when(signing("2009-11-12"))
        .then_refused(InStandstill{day("2009-11-12"), day("2009-11-13")});
    lettered(plan, "2009-11-02").when(signing("2009-11-13")).then_accepted();
}

TEST_CASE("a year without known bank holidays is not guessed", "[core][procedure][letters]")
{
    auto given = recommended_under(plan_under(Regime::ProcurementAct, "2025-02-24"));
    given = with(given, {issuing(summary, "a", "2029-01-02"), issuing(summary, "b", "2029-01-02")});
    given.when(issuing(notice, {}, "2029-01-03"))
        .then_refused(DayNotCovered{{day("2029-01-03"), Division::EnglandAndWales}});
    given.when(issuing(notice, {}, "2028-12-29"))
        .then_refused(DateOutOfOrder{day("2028-12-29"), day("2029-01-02"), "assessment_summary"});
    lettered(plan_under(Regime::ProcurementAct, "2025-02-24"), "2028-11-02")
        .when(signing("2028-11-14"))
        .then_accepted();
}

TEST_CASE("reasons asked for in time stop the signing until three working days after they came",
          "[core][procedure][letters]")
{
    // Letters on Monday 2 November 2009: ten days end on Thursday the 12th.
    const auto given = lettered(plan_under(Regime::PublicContracts2006, "2009-06-01"), "2009-11-02");
    const auto asked = given.also(responding(ResponseKind::Debrief, "b", "2009-11-04"));
    asked.when(signing("2009-11-13")).then_refused(AnswerOwed{ResponseKind::Debrief, "b"});
    const auto answer = responded(1, "2009-11-11");
    asked.when(answer).then(
        {ResponseAnswered{1, answer.given, answer.answer}, StandstillSet{day("2009-11-16"), day("2009-11-17")}});
    asked.also(answer).when(signing("2009-11-16")).then_refused(InStandstill{day("2009-11-16"), day("2009-11-17")});
    asked.also(answer).when(signing("2009-11-17")).then_accepted();
    // Early reasons leave the standstill as it was, and late requests stop nothing.
    const auto early = responded(1, "2009-11-05");
    asked.when(early).then({ResponseAnswered{1, early.given, early.answer}});
    given.also(responding(ResponseKind::Debrief, "b", "2009-11-05")).when(signing("2009-11-13")).then_accepted();
}

TEST_CASE("representations made in time stop the signing until they are answered", "[core][procedure][letters]")
{
    const auto given = lettered(plan_under(Regime::ProviderSelection, "2025-01-06"), "2025-03-03");
    const auto made = given.also(responding(ResponseKind::Representation, "b", "2025-03-14"));
    made.when(signing("2025-03-17")).then_refused(AnswerOwed{ResponseKind::Representation, "b"});
    made.also(responded(1, "2025-03-17")).when(signing("2025-03-17")).then_accepted();
    given.also(responding(ResponseKind::Representation, "b", "2025-03-15")).when(signing("2025-03-17")).then_accepted();
}

TEST_CASE("a response answers a letter and is answered once", "[core][procedure][letters]")
{
    const auto given = recommended_under(plan_under(Regime::BelowThreshold, "2012-03-05"));
    const auto asks = responding(ResponseKind::Debrief, "b", "2012-06-04");
    given.when(asks).then_refused(NotOnRecord{"paper", "b"});
    const auto sent = given.also(issuing(decision, "b", "2012-06-01"));
    sent.when(asks).then({ResponseRecorded{asks.response}});
    sent.when(responding(ResponseKind::Debrief, "b", "2012-05-31"))
        .then_refused(DateOutOfOrder{day("2012-05-31"), day("2012-06-01"), "paper"});
    const auto asked = sent.also(asks);
    asked.when(responded(2, "2012-06-08")).then_refused(NotOnRecord{"response", "2"});
    asked.also(responded(1, "2012-06-08")).when(responded(1, "2012-06-09")).then_refused(AlreadyDone{"response", "1"});
    asked.when(responded(1, "2012-06-03"))
        .then_refused(DateOutOfOrder{day("2012-06-03"), day("2012-06-04"), "response"});
}

TEST_CASE("letters of a recommendation that lapsed begin no standstill", "[core][procedure][letters]")
{
    const auto given = lettered(plan_under(Regime::PublicContracts2015, "2016-03-07"), "2016-06-01");
    REQUIRE(given.state().conclusion.standstill);
    const auto lapsed = with(given, {WithdrawBid{"c", "It closed"}, recommending({"a"})});
    CHECK_FALSE(lapsed.state().conclusion.standstill);
    lapsed.when(signing("2016-07-01"))
        .then_refused(PaperOwed{
            award, "a",
            std::string{rules_of(Regime::PublicContracts2015, day("2016-03-07")).value()->owed.front().rule}});
}
