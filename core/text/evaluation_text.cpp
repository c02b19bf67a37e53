#include "core/text/evaluation_text.hpp"

#include "core/text/json_numbers.hpp"

#include <array>

namespace tender {

namespace {

std::string name_of(Shortfall::Kind kind)
{
    static constexpr std::array<const char*, 8> names{"late",
                                                      "withdrawn",
                                                      "disregarded",
                                                      "mandatory_failed",
                                                      "criterion_threshold",
                                                      "stage_threshold",
                                                      "not_shortlisted",
                                                      "total_threshold"};
    return names[static_cast<std::size_t>(kind)];
}

std::string name_of(Standing standing)
{
    static constexpr std::array<const char*, 3> names{"in", "out", "undecided"};
    return names[static_cast<std::size_t>(standing)];
}

std::string name_of(FigureRule rule)
{
    static constexpr std::array<const char*, 19> names{"mark",
                                                       "mean_of_marks",
                                                       "median_of_marks",
                                                       "trimmed_mean",
                                                       "sum_of_marks",
                                                       "trimmed_sum",
                                                       "weighted_mark",
                                                       "weight_times_mark",
                                                       "sum_of_parts",
                                                       "relative_to_best",
                                                       "rounded",
                                                       "stage_weight",
                                                       "price_points",
                                                       "price",
                                                       "schedule_total",
                                                       "net_present_value",
                                                       "total",
                                                       "evaluated_figure",
                                                       "sum_of_totals"};
    return names[static_cast<std::size_t>(rule)];
}

std::string name_of(PartedBy parted)
{
    static constexpr std::array<const char*, 6> names{"waiting", "sum", "tie_break", "preference", "panel", "nothing"};
    return names[static_cast<std::size_t>(parted)];
}

void add(Json::Object& object, const char* name, const std::optional<Rational>& value)
{
    if (value) object.emplace_back(name, fraction_text(*value));
}

Json texts(const std::vector<std::string>& values)
{
    Json::Array array;
    for (const auto& value : values)
        array.emplace_back(value);
    return array;
}

Json shortfalls_json(const std::vector<Shortfall>& shortfalls)
{
    Json::Array array;
    for (const auto& shortfall : shortfalls) {
        Json::Object object{{"kind", name_of(shortfall.kind)}};
        if (!shortfall.where.empty()) object.emplace_back("where", shortfall.where);
        add(object, "reached", shortfall.reached);
        add(object, "needed", shortfall.needed);
        array.emplace_back(std::move(object));
    }
    return array;
}

Json stage_json(const Tender& tender, const LotEvaluation& lot, const StageEvaluation& stage)
{
    Json::Array bids;
    for (std::size_t place = 0; place < lot.bids.size(); ++place) {
        const auto& at = stage.bids[place];
        if (!at.reached) continue;
        Json::Object bid{{"bid", tender.bids[lot.bids[place].bid].id}};
        add(bid, "points", at.points);
        add(bid, "contribution", at.contribution);
        if (!at.shortfalls.empty()) bid.emplace_back("shortfalls", shortfalls_json(at.shortfalls));
        if (!at.open.empty()) bid.emplace_back("open", texts(at.open));
        bids.emplace_back(std::move(bid));
    }
    return Json::Object{{"stage", tender.model.stages[stage.stage].id}, {"bids", std::move(bids)}};
}

Json bid_json(const Tender& tender, const BidEvaluation& bid)
{
    Json::Object object{{"bid", tender.bids[bid.bid].id}, {"standing", name_of(bid.standing)}};
    if (bid.place) object.emplace_back("place", whole(*bid.place));
    add(object, "total", bid.total);
    add(object, "gap", bid.gap);
    if (!bid.shortfalls.empty()) object.emplace_back("shortfalls", shortfalls_json(bid.shortfalls));
    if (!bid.open.empty()) object.emplace_back("open", texts(bid.open));
    return object;
}

Json places_json(const Tender& tender, const LotEvaluation& lot, const std::vector<std::size_t>& places)
{
    Json::Array ids;
    for (const auto place : places)
        ids.emplace_back(tender.bids[lot.bids[place].bid].id);
    return ids;
}

Json limit_json(const Tender& tender, const LotEvaluation& lot)
{
    Json::Object limit{{"alone", decided_text(lot.limit->alone)},
                       {"awarded_alone", places_json(tender, lot, lot.limit->awarded_alone)}};
    if (!lot.limit->passed_over.empty()) {
        Json::Array passed_over;
        for (const auto& passed : lot.limit->passed_over) {
            passed_over.emplace_back(
                Json::Object{{"bid", tender.bids[lot.bids[passed.place].bid].id}, {"holds", texts(passed.holds)}});
        }
        limit.emplace_back("passed_over", std::move(passed_over));
    }
    if (!lot.tied.empty()) limit.emplace_back("tied", places_json(tender, lot, lot.tied));
    return limit;
}

void add(Json::Object& object, const CombinedSum& reached)
{
    object.emplace_back("lots_awarded", whole(reached.lots_awarded));
    object.emplace_back("sum", fraction_text(reached.sum));
}

Json combination_json(const Tender& tender, const Combination& combination)
{
    Json::Object object{{"parted_by", name_of(combination.parted_by)}};
    if (combination.best) add(object, *combination.best);
    if (combination.runner_up) {
        const auto& next = *combination.runner_up;
        Json::Object runner_up;
        add(runner_up, next.reached);
        add(runner_up, "gap", next.gap);
        if (next.is_alone) {
            Json::Array bids;
            for (const auto bid : next.bids)
                bids.emplace_back(tender.bids[bid].id);
            runner_up.emplace_back("bids", std::move(bids));
        }
        object.emplace_back("runner_up", std::move(runner_up));
    }
    return object;
}

}

std::string decided_text(Decided decided)
{
    static constexpr std::array<const char*, 14> names{
        "waiting",       "no_bids",       "nobody_passed", "only_one_left",   "by_total", "by_tie_break",
        "tie",           "all_passing",   "nomination",    "price_undefined", "by_panel", "by_combination",
        "limit_reached", "waits_for_lots"};
    return names[static_cast<std::size_t>(decided)];
}

Json evaluation_json(const Scoresheet& sheet, const Evaluation& evaluation)
{
    const auto& tender = sheet.tender();
    Json::Array lots;
    for (const auto& lot : evaluation.lots) {
        Json::Object object{{"lot", lot.lot}, {"decided", decided_text(lot.decided)}};
        if (lot.waits_at) object.emplace_back("waits_at", tender.model.stages[*lot.waits_at].id);
        if (lot.tie_rule) object.emplace_back("tie_rule", whole(*lot.tie_rule));
        object.emplace_back("awarded", places_json(tender, lot, lot.awarded));
        object.emplace_back("ranking", places_json(tender, lot, lot.ranking));
        if (lot.limit) object.emplace_back("limit", limit_json(tender, lot));
        Json::Array bids;
        for (const auto& bid : lot.bids)
            bids.push_back(bid_json(tender, bid));
        object.emplace_back("bids", std::move(bids));
        Json::Array stages;
        for (const auto& stage : lot.stages)
            stages.push_back(stage_json(tender, lot, stage));
        object.emplace_back("stages", std::move(stages));
        lots.emplace_back(std::move(object));
    }
    Json::Object all{{"format", "plumbline-evaluation/1"}, {"tender", tender.id}, {"lots", std::move(lots)}};
    if (evaluation.combination) all.emplace_back("combination", combination_json(tender, *evaluation.combination));
    return all;
}

Json figure_json(const Figure& figure)
{
    Json::Object object{{"name", figure.name},
                        {"title", figure.title},
                        {"value", fraction_text(figure.value)},
                        {"rule", name_of(figure.rule)}};
    if (!figure.working.empty()) object.emplace_back("working", figure.working);
    if (!figure.sources.empty()) {
        Json::Array sources;
        for (const auto& source : figure.sources) {
            Json::Object entry{{"by", source.by}, {"mark", source.mark}};
            if (!source.reason.empty()) entry.emplace_back("reason", source.reason);
            if (!source.evidence.empty()) entry.emplace_back("evidence", source.evidence);
            if (source.recorded) {
                entry.emplace_back("entry", whole(source.recorded->position));
                entry.emplace_back("signed_by", source.recorded->author);
                entry.emplace_back("claimed_time", source.recorded->claimed_time);
                entry.emplace_back("imported", source.recorded->imported);
            }
            sources.emplace_back(std::move(entry));
        }
        object.emplace_back("sources", std::move(sources));
    }
    if (!figure.parts.empty()) {
        Json::Array parts;
        for (const auto& part : figure.parts)
            parts.push_back(figure_json(part));
        object.emplace_back("parts", std::move(parts));
    }
    return object;
}

}
