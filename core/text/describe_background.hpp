#pragma once

#include "core/tendering/background.hpp"
#include "core/text/codec.hpp"

#include <array>
#include <string_view>

/// How what an exercise tells beside its scores reads and writes. See `codec.hpp`.
namespace tender {

inline constexpr auto names_of(Act)
{
    return std::array<std::string_view, 9>{"notes",  "endorses",  "approves", "resolves",   "requests",
                                           "agrees", "considers", "declares", "refers_back"};
}

template <class Visitor>
void describe(Visitor& visit, Statement& statement)
{
    visit.required("text", statement.text);
    visit.optional("source", statement.source);
    visit.optional("illustrative", statement.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Decision& decision)
{
    visit.required("body", decision.body);
    visit.required("act", decision.act);
    visit.required("text", decision.text);
    visit.optional("date", decision.date);
    visit.optional("minute", decision.minute);
    visit.optional("illustrative", decision.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Interest& interest)
{
    visit.required("who", interest.who);
    visit.required("text", interest.text);
    visit.optional("illustrative", interest.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Period& period)
{
    visit.required("from", period.from);
    visit.required("until", period.until);
    visit.optional("stated_in", period.stated_in);
}

template <class Visitor>
void describe(Visitor& visit, StatedValue& value)
{
    visit.required("amount", value.amount);
    visit.optional("stated_in", value.stated_in);
}

template <class Visitor>
void describe(Visitor& visit, ContractPlan& contract)
{
    visit.optional("periods", contract.periods);
    visit.optional("options", contract.options);
    visit.optional("value", contract.value);
    visit.optional("values", contract.values);
}

template <class Visitor>
void describe(Visitor& visit, FundingStream& stream)
{
    visit.required("name", stream.name);
    visit.optional("conditions", stream.conditions);
    visit.optional("illustrative", stream.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Authority& authority)
{
    visit.required("name", authority.name);
    visit.optional("role", authority.role);
}

template <class Visitor>
void describe(Visitor& visit, Step& step)
{
    visit.required("when", step.when);
    visit.required("text", step.text);
    visit.optional("illustrative", step.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Background& background)
{
    visit.optional("introduction", background.introduction);
    visit.optional("priorities", background.priorities);
    visit.optional("authorities", background.authorities);
    visit.optional("steps", background.steps);
    visit.optional("interests", background.interests);
    visit.optional("funding", background.funding);
    visit.optional("contract", background.contract);
    visit.optional("decisions", background.decisions);
    visit.optional("actions", background.actions);
}

}
