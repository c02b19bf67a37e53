#pragma once

#include "core/tendering/tender.hpp"
#include "core/text/codec.hpp"
#include "core/text/describe_background.hpp"
#include "core/text/describe_plan.hpp"
#include "core/text/describe_pricing.hpp"

#include <array>
#include <string_view>

/// How the parts of a tender read and write: member names in the order of the file. See `codec.hpp`.
namespace tender {

inline constexpr auto names_of(StageKind)
{
    return std::array<std::string_view, 8>{"questionnaire", "written",  "price", "presentation",
                                           "interview",     "dialogue", "bafo",  "gate"};
}
inline constexpr auto names_of(ShortlistTie) { return std::array<std::string_view, 2>{"admit_all", "panel_decides"}; }
inline constexpr auto names_of(MarkRule)
{
    return std::array<std::string_view, 6>{"consensus", "mean", "median", "trimmed_mean", "sum", "trimmed_sum"};
}
inline constexpr auto names_of(Counting)
{
    return std::array<std::string_view, 2>{"share_of_highest", "weight_times_mark"};
}
inline constexpr auto names_of(PriceBasis)
{
    return std::array<std::string_view, 3>{"amount", "schedule", "whole_life"};
}
inline constexpr auto names_of(CombinationRule)
{
    return std::array<std::string_view, 2>{"highest_totals", "lowest_totals"};
}
inline constexpr auto names_of(Outcome) { return std::array<std::string_view, 2>{"one_winner", "all_passing"}; }
inline constexpr auto names_of(BidStatus)
{
    return std::array<std::string_view, 4>{"received", "late", "withdrawn", "disregarded"};
}
inline constexpr auto names_of(Role)
{
    return std::array<std::string_view, 11>{
        "panel_member", "chair",    "manager", "subject_expert", "external_evaluator", "price_officer",
        "note_taker",   "approver", "auditor", "observer",       "custodian"};
}
inline constexpr auto names_of(const Counts&)
{
    return std::array<std::string_view, 6>{"gate", "shortlist", "weight", "points", "instead_of", "evaluated"};
}
inline constexpr auto names_of(const TieRule&)
{
    return std::array<std::string_view, 4>{"stage", "criterion", "lower_price", "earlier_receipt"};
}
inline constexpr auto names_of(const PriceMethod&) { return std::array<std::string_view, 2>{"points", "value"}; }

template <class Visitor>
void describe(Visitor& visit, ScaleStep& step)
{
    visit.required("mark", step.mark);
    visit.required("value", step.value);
    visit.optional("name", step.name);
    visit.optional("descriptor", step.descriptor);
}

template <class Visitor>
void describe(Visitor& visit, ScaleRange& range)
{
    visit.required("lowest", range.lowest);
    visit.required("highest", range.highest);
    visit.optional("step", range.step);
}

template <class Visitor>
void describe(Visitor& visit, Scale& scale)
{
    visit.required("id", scale.id);
    visit.optional("steps", scale.steps);
    visit.optional("range", scale.range);
    visit.optional("unaddressed_most", scale.unaddressed_most);
}

template <class Visitor>
void describe(Visitor& visit, Aspect& aspect)
{
    visit.required("id", aspect.id);
    visit.required("text", aspect.text);
}

inline constexpr const char* schema_reference(const Criterion&) { return "criterion"; }

template <class Visitor>
void describe(Visitor& visit, Criterion& criterion)
{
    visit.required("id", criterion.id);
    visit.required("title", criterion.title);
    visit.optional("text", criterion.text);
    visit.optional("mandatory", criterion.mandatory);
    visit.optional("waiver", criterion.waiver);
    visit.optional("weight", criterion.weight);
    visit.optional("scale", criterion.scale);
    visit.optional("threshold", criterion.threshold);
    visit.optional("rounding", criterion.rounding);
    visit.optional("weights_sum", criterion.weights_sum);
    visit.optional("parts", criterion.parts);
    visit.optional("aspects", criterion.aspects);
    visit.optional("repeats", criterion.repeats);
}

template <class Visitor>
void describe(Visitor&, CountsAsGate&)
{}
template <class Visitor>
void describe(Visitor&, CountsAsPoints&)
{}
template <class Visitor>
void describe(Visitor&, CountsAsEvaluated&)
{}
template <class Visitor>
void describe(Visitor& visit, CountsAsShortlist& counts)
{
    visit.required("places", counts.places);
    visit.required("tie", counts.tie);
}
template <class Visitor>
void describe(Visitor& visit, CountsAsWeight& counts)
{
    visit.required("weight", counts.weight);
}
template <class Visitor>
void describe(Visitor& visit, CountsInsteadOf& counts)
{
    visit.required("stage", counts.stage);
}

template <class Visitor>
void describe(Visitor& visit, ScheduleItem& item)
{
    visit.required("id", item.id);
    visit.required("title", item.title);
    visit.optional("unit", item.unit);
    visit.required("volume", item.volume);
}

template <class Visitor>
void describe(Visitor& visit, PriceRules& rules)
{
    visit.required("currency", rules.currency);
    visit.required("method", rules.method);
    visit.optional("basis", rules.basis);
    visit.optional("items", rules.items);
    visit.optional("discount_rate", rules.discount_rate);
    visit.optional("days_per_year", rules.days_per_year);
    visit.optional("opened_by", rules.opened_by);
}

template <class Visitor>
void describe(Visitor& visit, Stage& stage)
{
    visit.required("id", stage.id);
    visit.required("title", stage.title);
    visit.required("kind", stage.kind);
    visit.required("counts", stage.counts);
    visit.optional("lots", stage.lots);
    visit.optional("threshold", stage.threshold);
    visit.optional("rounding", stage.rounding);
    visit.optional("mark_rule", stage.mark_rule);
    visit.optional("trim", stage.trim);
    visit.optional("counting", stage.counting);
    visit.optional("best_gets", stage.best_gets);
    visit.optional("weights_sum", stage.weights_sum);
    visit.optional("criteria", stage.criteria);
    visit.optional("price", stage.price);
    visit.optional("scored_by", stage.scored_by);
    visit.optional("blind", stage.blind);
    visit.optional("script", stage.script);
    visit.optional("minutes_most", stage.minutes_most);
}

template <class Visitor>
void describe(Visitor& visit, TieByStage& rule)
{
    visit.required("stage", rule.stage);
}
template <class Visitor>
void describe(Visitor& visit, TieByCriterion& rule)
{
    visit.required("criterion", rule.criterion);
}
template <class Visitor>
void describe(Visitor&, TieByLowerPrice&)
{}
template <class Visitor>
void describe(Visitor&, TieByEarlierReceipt&)
{}

template <class Visitor>
void describe(Visitor& visit, PanelRules& rules)
{
    visit.optional("members_least", rules.members_least);
    visit.optional("agencies_least", rules.agencies_least);
    visit.optional("young_majority", rules.young_majority);
    visit.optional("same_panel", rules.same_panel);
    visit.optional("every_seat", rules.every_seat);
    visit.optional("absent_sheets", rules.absent_sheets);
}

template <class Visitor>
void describe(Visitor& visit, LotLimit& limit)
{
    visit.required("most", limit.most);
    visit.required("best", limit.best);
    visit.optional("preference", limit.preference);
    visit.optional("nominated_count", limit.nominated_count);
}

template <class Visitor>
void describe(Visitor& visit, Model& model)
{
    visit.optional("weights_sum", model.weights_sum);
    visit.optional("outcome", model.outcome);
    visit.optional("threshold", model.threshold);
    visit.optional("rounding", model.rounding);
    visit.optional("printed", model.printed);
    visit.optional("tie_break", model.tie_break);
    visit.optional("tie_power", model.tie_power);
    visit.optional("rolling", model.rolling);
    visit.optional("scales", model.scales);
    visit.optional("bids_until", model.bids_until);
    visit.optional("panel_rules", model.panel_rules);
    visit.optional("lot_limit", model.lot_limit);
    visit.required("stages", model.stages);
}

template <class Visitor>
void describe(Visitor& visit, Nomination& nomination)
{
    visit.required("bidder", nomination.bidder);
    visit.required("reason", nomination.reason);
}

template <class Visitor>
void describe(Visitor& visit, Lot& lot)
{
    visit.required("id", lot.id);
    visit.required("title", lot.title);
    visit.optional("nominated", lot.nominated);
}

template <class Visitor>
void describe(Visitor& visit, Bidder& bidder)
{
    visit.required("id", bidder.id);
    visit.required("name", bidder.name);
    visit.optional("illustrative", bidder.illustrative);
    visit.optional("preferred", bidder.preferred);
    visit.optional("note", bidder.note);
}

template <class Visitor>
void describe(Visitor& visit, Panelist& panelist)
{
    visit.required("id", panelist.id);
    visit.required("role", panelist.role);
    visit.optional("note", panelist.note);
    visit.optional("sits_as", panelist.sits_as);
    visit.optional("scores", panelist.scores);
    visit.optional("agency", panelist.agency);
    visit.optional("young", panelist.young);
}

template <class Visitor>
void describe(Visitor& visit, ScheduleRate& rate)
{
    visit.required("item", rate.item);
    visit.required("rate", rate.rate);
}

template <class Visitor>
void describe(Visitor& visit, PricePeriod& period)
{
    visit.required("days", period.days);
    visit.required("amount", period.amount);
}

template <class Visitor>
void describe(Visitor& visit, PriceOffer& price)
{
    visit.required("currency", price.currency);
    visit.optional("amount", price.amount);
    visit.optional("rates", price.rates);
    visit.optional("periods", price.periods);
}

template <class Visitor>
void describe(Visitor& visit, FinalPrice& final)
{
    visit.required("stage", final.stage);
    visit.required("price", final.price);
}

template <class Visitor>
void describe(Visitor& visit, TieDecision& tie)
{
    visit.optional("lot", tie.lot);
    visit.optional("stage", tie.stage);
    visit.required("bids", tie.bids);
    visit.required("power", tie.power);
    visit.required("reason", tie.reason);
}

template <class Visitor>
void describe(Visitor& visit, Waiver& waiver)
{
    visit.required("bid", waiver.bid);
    visit.required("criterion", waiver.criterion);
    visit.required("ground", waiver.ground);
    visit.required("reason", waiver.reason);
}

template <class Visitor>
void describe(Visitor& visit, Bid& bid)
{
    visit.required("id", bid.id);
    visit.required("bidder", bid.bidder);
    visit.optional("lot", bid.lot);
    visit.optional("received", bid.received);
    visit.optional("status", bid.status);
    visit.optional("price", bid.price);
    visit.optional("note", bid.note);
    visit.optional("final_prices", bid.final_prices);
}

template <class Visitor>
void describe(Visitor& visit, Finding& finding)
{
    visit.required("aspect", finding.aspect);
    visit.optional("text", finding.text);
    visit.optional("evidence", finding.evidence);
    visit.optional("unaddressed", finding.unaddressed);
}

template <class Visitor>
void describe(Visitor& visit, Mark& mark)
{
    visit.required("criterion", mark.criterion);
    visit.required("mark", mark.mark);
    visit.optional("reason", mark.reason);
    visit.optional("evidence", mark.evidence);
    visit.optional("findings", mark.findings);
    visit.optional("unaddressed", mark.unaddressed);
    visit.optional("kept", mark.kept);
    visit.optional("changed", mark.changed);
}

template <class Visitor>
void describe(Visitor& visit, Sheet& sheet)
{
    visit.required("by", sheet.by);
    visit.required("bid", sheet.bid);
    visit.required("marks", sheet.marks);
}

template <class Visitor>
void describe(Visitor& visit, ConsensusSheet& sheet)
{
    visit.required("bid", sheet.bid);
    visit.required("marks", sheet.marks);
}

template <class Visitor>
void describe(Visitor& visit, Recommendation& recommendation)
{
    visit.optional("lot", recommendation.lot);
    visit.optional("bids", recommendation.bids);
    visit.required("reason", recommendation.reason);
    visit.optional("conditions", recommendation.conditions);
}

template <class Visitor>
void describe(Visitor& visit, Tender& tender)
{
    visit.required("id", tender.id);
    visit.required("title", tender.title);
    visit.optional("reference", tender.reference);
    visit.optional("author", tender.author);
    visit.optional("contact", tender.contact);
    visit.optional("illustrative", tender.illustrative);
    visit.optional("note", tender.note);
    visit.optional("background", tender.background);
    visit.optional("plan", tender.plan);
    visit.required("model", tender.model);
    visit.optional("lots", tender.lots);
    visit.optional("bidders", tender.bidders);
    visit.optional("panel", tender.panel);
    visit.optional("bids", tender.bids);
    visit.optional("sheets", tender.sheets);
    visit.optional("consensus", tender.consensus);
    visit.optional("recommendations", tender.recommendations);
    visit.optional("tie_decisions", tender.tie_decisions);
    visit.optional("waivers", tender.waivers);
}

}
