#include "core/text/closeness_text.hpp"

#include "core/text/acceptability_text.hpp"
#include "core/text/evaluation_text.hpp"
#include "core/text/json_numbers.hpp"

namespace tender {

namespace {

class Writer {
public:
    Writer(const Scoresheet& sheet, const Evaluation& evaluation) : sheet_{sheet}, evaluation_{evaluation} {}

    Json closeness(const Closeness& close) const
    {
        Json::Object json{{"lot", evaluation_.lots[close.lot].lot}};
        if (close.award) json.emplace_back("award", margin(*close.award));
        json.emplace_back("stages", list(close.stages, [&](const StageMargin& at) {
                              auto members = margin(at.margin);
                              members.object()->emplace(members.object()->begin(), "stage", stage_id(at.stage));
                              return members;
                          }));
        json.emplace_back("questions", list(close.questions, [&](const auto& at) { return alone("question", at); }));
        json.emplace_back("seats", list(close.evaluators, [&](const auto& at) { return alone("seat", at); }));
        json.emplace_back("thresholds", list(close.thresholds, [&](const auto& at) { return threshold(at); }));
        json.emplace_back("weights", list(close.weights, [&](const auto& at) { return weight(at); }));
        json.emplace_back("prices", list(close.prices.prices, [&](const auto& at) { return price(at); }));
        json.emplace_back("without", list(close.without.results, [&](const auto& at) { return without(at); }));
        json.emplace_back("left_out", Json::Object{{"weights", whole(close.weights_left_out)},
                                                   {"prices", whole(close.prices.left_out)},
                                                   {"without", whole(close.without.untried)}});
        json.emplace_back("acceptability", weightings(close));
        return json;
    }

private:
    template <class Items, class Write>
    static Json list(const Items& items, Write write)
    {
        Json::Array array;
        for (const auto& item : items)
            array.push_back(write(item));
        return array;
    }

    Json bid_id(std::size_t bid) const { return sheet_.tender().bids[bid].id; }
    Json stage_id(std::size_t stage) const { return sheet_.model().stages[stage].id; }
    Json bid_ids(const std::vector<std::size_t>& bids) const
    {
        return list(bids, [&](std::size_t bid) { return bid_id(bid); });
    }

    Json selection(const Selection& selection) const
    {
        Json::Object json{{"bids", bid_ids(selection.bids)}};
        if (selection.instead) json.emplace_back("instead", decided_text(*selection.instead));
        return json;
    }

    Json change(const MarkChange& change) const
    {
        const auto& stage = sheet_.stages()[change.place.stage];
        Json::Object json{{"bid", bid_id(change.place.bid)}, {"question", stage.questions[change.place.question]->id}};
        if (change.place.evaluator < stage.evaluators.size())
            json.emplace_back("seat", stage.evaluators[change.place.evaluator]);
        json.emplace_back("steps", change.steps);
        json.emplace_back("from", exact(change.from));
        json.emplace_back("to", exact(change.to));
        return json;
    }

    Json weightings(const Closeness& close) const
    {
        if (!close.acceptability) return Json::Object{{"no_answer", name_of(close.acceptability.error())}};
        return acceptability_json(sheet_.tender(), evaluation_.lots[close.lot], close.weightings, *close.acceptability);
    }

    Json margin(const Margin& margin) const
    {
        Json::Object json{{"stands", selection(margin.stands)}};
        if (margin.marks) json.emplace_back("marks", whole(*margin.marks));
        json.emplace_back("tried", whole(margin.tried));
        json.emplace_back("all_listed", margin.all_listed);
        json.emplace_back(
            "sets", list(margin.sets, [&](const TurningSet& set) {
                return Json{Json::Object{{"changes", list(set.changes, [&](const auto& made) { return change(made); })},
                                         {"becomes", selection(set.becomes)}}};
            }));
        return json;
    }

    static Json alone(const char* what, const MarginAlone& alone)
    {
        Json::Object json{{what, alone.id}};
        if (alone.marks) json.emplace_back("marks", whole(*alone.marks));
        json.emplace_back("tried", whole(alone.tried));
        return json;
    }

    Json threshold(const ThresholdMargin& margin) const
    {
        Json::Object json{{"bid", bid_id(margin.bid)},
                          {"where", margin.where},
                          {"reached", exact(margin.reached)},
                          {"needed", exact(margin.needed)}};
        if (margin.steps) json.emplace_back("steps", whole(*margin.steps));
        return json;
    }

    Json end(const WeightEnd& end) const
    {
        Json::Object json{{"at", exact(end.at)}, {"is_limit", end.is_limit}, {"holds_at", end.holds_at}};
        if (!end.is_limit) json.emplace_back("becomes", selection(end.becomes));
        json.emplace_back("found_by", end.found_by == FoundBy::Line ? "line" : "halving");
        if (end.found_by == FoundBy::Halving) json.emplace_back("width", exact(end.width));
        return json;
    }

    Json weight(const WeightHolds& holds) const
    {
        const auto& weight = holds.award.weight;
        const auto interval = [&](const WeightInterval& ends) {
            return Json{Json::Object{{"lower", end(ends.lower)}, {"upper", end(ends.upper)}}};
        };
        return Json::Object{{"of", weight.id},
                            {"published", exact(weight.published)},
                            {"sum", exact(weight.sum)},
                            {"award", interval(holds.award)},
                            {"ranking", interval(holds.ranking)}};
    }

    Json price(const BreakEven& price) const
    {
        Json::Object json{{"bid", bid_id(price.bid)}, {"price", exact(price.price)}, {"wins", price.wins}};
        if (price.turns) json.emplace_back("turns", exact(*price.turns));
        if (price.exact) json.emplace_back("exact", exact(*price.exact));
        return json;
    }

    Json without(const WithoutOne& without) const
    {
        static constexpr const char* names[] = {"bid", "seat", "weight"};
        Json::Object json{{"what", names[static_cast<std::size_t>(without.what)]}, {"id", without.id}};
        if (without.what == WithoutOne::What::Evaluator) json.emplace_back("stage", stage_id(without.stage));
        json.emplace_back("award", selection(without.award));
        json.emplace_back("ranking", bid_ids(without.ranking));
        json.emplace_back("award_turns", without.award_turns);
        json.emplace_back("order_turns", without.order_turns);
        return json;
    }

    const Scoresheet& sheet_;
    const Evaluation& evaluation_;
};

}

Json closeness_json(const Scoresheet& sheet, const Evaluation& evaluation, const Closeness& close)
{
    return Writer{sheet, evaluation}.closeness(close);
}

}
