#pragma once

#include "core/contract/contract.hpp"
#include "core/text/codec.hpp"

#include <array>
#include <string_view>

/// How a contract and what happens under it reads and writes. See `codec.hpp`.
namespace tender {

inline constexpr auto names_of(FigureQuality)
{
    return std::array<std::string_view, 3>{"actual", "estimate", "provisional"};
}

template <class Visitor>
void describe(Visitor& visit, CostShare& share)
{
    visit.required("authority", share.authority);
    visit.required("weight", share.weight);
    visit.optional("stated", share.stated);
}

template <class Visitor>
void describe(Visitor& visit, ContractOption& option)
{
    visit.required("id", option.id);
    visit.required("text", option.text);
    visit.optional("exercise_by", option.exercise_by);
    visit.optional("until", option.until);
    visit.optional("needs_completion", option.needs_completion);
}

template <class Visitor>
void describe(Visitor& visit, ContractStream& stream)
{
    visit.required("name", stream.name);
    visit.optional("conditions", stream.conditions);
    visit.required("amount", stream.amount);
    visit.optional("illustrative", stream.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Indicator& indicator)
{
    visit.required("id", indicator.id);
    visit.required("text", indicator.text);
    visit.optional("target", indicator.target);
    visit.optional("lower_is_better", indicator.lower_is_better);
    visit.optional("unit", indicator.unit);
    visit.optional("illustrative", indicator.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, Contract& contract)
{
    visit.required("id", contract.id);
    visit.optional("lot", contract.lot);
    visit.required("bids", contract.bids);
    visit.optional("lead", contract.lead);
    visit.optional("currency", contract.currency);
    visit.optional("value", contract.value);
    visit.optional("signed_on", contract.signed_on);
    visit.optional("from", contract.from);
    visit.optional("until", contract.until);
    visit.optional("shares", contract.shares);
    visit.optional("options", contract.options);
    visit.optional("streams", contract.streams);
    visit.optional("indicators", contract.indicators);
    visit.optional("conditions", contract.conditions);
    visit.optional("illustrative", contract.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, ContractReview& review)
{
    visit.required("contract", review.contract);
    visit.optional("held", review.held);
    visit.required("text", review.text);
    visit.optional("satisfactory", review.satisfactory);
    visit.optional("completion", review.completion);
}

template <class Visitor>
void describe(Visitor& visit, Enhancement& enhancement)
{
    visit.required("contract", enhancement.contract);
    visit.optional("agreed", enhancement.agreed);
    visit.required("text", enhancement.text);
    visit.optional("currency", enhancement.currency);
    visit.optional("value", enhancement.value);
    visit.optional("stream", enhancement.stream);
}

template <class Visitor>
void describe(Visitor& visit, IndicatorFigure& figure)
{
    visit.required("indicator", figure.indicator);
    visit.required("actual", figure.actual);
    visit.optional("last_year", figure.last_year);
    visit.required("quality", figure.quality);
    visit.optional("illustrative", figure.illustrative);
}

template <class Visitor>
void describe(Visitor& visit, IndicatorReport& report)
{
    visit.required("contract", report.contract);
    visit.required("period", report.period);
    visit.required("figures", report.figures);
}

template <class Visitor>
void describe(Visitor& visit, BoardAction& action)
{
    visit.required("id", action.id);
    visit.required("text", action.text);
    visit.optional("owner", action.owner);
    visit.required("board", action.board);
    visit.optional("due", action.due);
    visit.optional("illustrative", action.illustrative);
}

}
