#pragma once

#include "tests/core/procedure/given.hpp"

#include <string>
#include <vector>

namespace tender::building {

inline Date day(const std::string& iso) { return Date::from_iso(iso).value(); }

inline Plan plan_under(Regime regime, const std::string& advertised)
{
    Plan plan;
    plan.regime = regime;
    plan.advertised = day(advertised);
    return plan;
}

/// One body challenges, then one agrees, two resolve, one notes.
inline Plan plan_with_bodies(Regime regime = Regime::BelowThreshold, const std::string& advertised = "2009-03-02")
{
    auto plan = plan_under(regime, advertised);
    plan.challenged_by = "Dialogue team";
    plan.approvals = {
        {{"Steering group"}, Act::Agrees}, {{"Cabinet 1", "Cabinet 2"}, Act::Resolves}, {{"Board"}, Act::Notes}};
    return plan;
}

/// A tender under a plan: `a` is recommended, `b` was compared, `c` was not shortlisted.
inline GivenCommands recommended_under(const Plan& plan)
{
    auto commands = Life{}.recommended();
    commands.insert(commands.begin() + 2, PlanTender{plan});
    return GivenCommands{commands};
}
/// The same up to its prices.
inline GivenCommands priced_under(const Plan& plan)
{
    auto commands = Life{}.priced();
    commands.insert(commands.begin() + 2, PlanTender{plan});
    return GivenCommands{commands};
}

inline ChallengeReport challenging(const std::vector<std::string>& points, std::int64_t version = 1)
{
    return {{.body = "Dialogue team", .held = day("2009-09-23"), .version = version, .points = points}};
}
inline RecordDecision deciding_as(const std::string& body, Act act, const std::string& on = "2009-09-24",
                                  std::int64_t version = 1)
{
    return {{{.body = body, .act = act, .text = "As recommended", .date = day(on), .minute = "5.2"}, version}};
}
inline IssuePaper issuing(PaperKind paper, const std::string& bid, const std::string& sent)
{
    IssuePaper command;
    command.issued.paper = paper;
    command.issued.bid = bid;
    command.issued.sent = day(sent);
    return command;
}
inline RecordResponse responding(ResponseKind kind, const std::string& bid, const std::string& made)
{
    return {{.kind = kind, .bid = bid, .made = day(made), .text = "Please tell us more."}};
}
inline AnswerResponse responded(std::int64_t response, const std::string& given)
{
    return {response, day(given), "Question 2 named no rota."};
}
inline SignContract signing(const std::string& on, const std::string& id = "k1")
{
    Contract contract;
    contract.id = id;
    contract.bids = {"a"};
    contract.signed_on = day(on);
    contract.from = day("2010-01-01");
    contract.until = day("2030-12-31");
    return {contract};
}
/// The same with an option to extend, one stream of money and one indicator.
inline SignContract contract_with_option()
{
    auto command = signing("2012-06-11");
    auto& contract = command.contract;
    contract.from = day("2012-07-01");
    contract.until = day("2013-06-30");
    contract.currency = "GBP";
    contract.value = Rational{40000};
    contract.streams = {{.name = "Area grant", .conditions = "Spent by March 2013", .amount = Rational{40000}}};
    ContractOption second_year;
    second_year.id = "second-year";
    second_year.text = "A second year upon satisfactory completion of the first";
    second_year.exercise_by = day("2013-05-31");
    second_year.until = day("2014-06-30");
    second_year.needs_completion = true;
    contract.options = {second_year};
    Indicator visits;
    visits.id = "visits";
    visits.text = "Visits within ten days";
    visits.target = Rational{90};
    contract.indicators = {visits};
    return command;
}

}
