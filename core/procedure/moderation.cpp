#include "core/procedure/moderation.hpp"

#include "core/procedure/standing.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace tender {

namespace {

std::vector<SeatMark> marks_on(const Tender& tender, const std::string& bid, const std::string& criterion)
{
    std::vector<const Sheet*> of_bid;
    for (const auto& sheet : tender.sheets) {
        if (sheet.bid == bid) of_bid.push_back(&sheet);
    }
    std::vector<SeatMark> marks;
    for (const auto& seat : tender.panel) {
        for (const auto* sheet : of_bid) {
            if (sheet->by != seat.id) continue;
            const auto mark = std::ranges::find(sheet->marks, criterion, &Mark::criterion);
            if (mark != sheet->marks.end()) marks.push_back({seat.id, *mark});
        }
    }
    return marks;
}

std::optional<Rational> spread_of(const Model& model, const Criterion& criterion, const std::vector<SeatMark>& marks)
{
    const auto* scale = criterion.mandatory ? nullptr : find_scale(model, criterion.scale);
    if (scale == nullptr || marks.size() < 2) return std::nullopt;
    std::vector<Rational> values;
    for (const auto& given : marks) {
        const auto value = value_of(*scale, given.mark.mark);
        if (!value) return std::nullopt;
        values.push_back(*value);
    }
    const auto [lowest, highest] = std::ranges::minmax(values);
    return highest - lowest;
}

bool differ(const Model& model, const std::vector<SeatMark>& marks)
{
    return std::ranges::any_of(marks, [&](const SeatMark& given) {
        return mark_value_text(model, given.mark) != mark_value_text(model, marks.front().mark);
    });
}

/// One question of a bid, without what was said of it.
ModeratedQuestion marked(const Tender& tender, const Criterion& question, const std::string& bid)
{
    ModeratedQuestion one{.criterion = question.id, .bid = bid, .marks = marks_on(tender, bid, question.id)};
    one.spread = spread_of(tender.model, question, one.marks);
    one.differ = differ(tender.model, one.marks);
    if (const auto* agreed = agreed_mark(tender, bid, question.id)) one.agreed = *agreed;
    return one;
}

}

std::string mark_value_text(const Model& model, const Mark& mark)
{
    const auto* criterion = find_criterion(model, mark.criterion).criterion;
    const auto* scale = criterion->mandatory ? nullptr : find_scale(model, criterion->scale);
    const auto value = scale == nullptr ? std::nullopt : value_of(*scale, mark.mark);
    return value ? exact_text(*value) : mark.mark;
}

bool members_differ(const Tender& tender, const std::string& bid, const std::string& criterion)
{
    return differ(tender.model, marks_on(tender, bid, criterion));
}

const Mark* agreed_mark(const Tender& tender, const std::string& bid, const std::string& criterion)
{
    const auto sheet = std::ranges::find(tender.consensus, bid, &ConsensusSheet::bid);
    if (sheet == tender.consensus.end()) return nullptr;
    const auto mark = std::ranges::find(sheet->marks, criterion, &Mark::criterion);
    return mark == sheet->marks.end() ? nullptr : &*mark;
}

ModeratedQuestion moderated(const Procedure& state, const Criterion& question, const std::string& bid)
{
    auto one = marked(state.tender, question, bid);
    std::ranges::copy_if(state.conduct.points, std::back_inserter(one.points),
                         [&](const auto& point) { return point.bid == bid && point.criterion == question.id; });
    return one;
}

std::vector<ModeratedQuestion> moderation_of(const Procedure& state, const Stage& stage)
{
    const auto in = bids_in(state, stage);
    std::map<std::pair<std::string_view, std::string_view>, std::vector<DiscussionPoint>> points;
    for (const auto& point : state.conduct.points)
        points[{point.bid, point.criterion}].push_back(point);
    std::vector<ModeratedQuestion> all;
    for (const auto* question : questions_of(stage.criteria)) {
        for (const auto& bid : state.tender.bids) {
            auto one = marked(state.tender, *question, bid.id);
            if (one.marks.empty() && std::ranges::find(in, bid.id) == in.end()) continue;
            if (const auto said = points.find({bid.id, question->id}); said != points.end())
                one.points = std::move(said->second);
            all.push_back(std::move(one));
        }
    }
    return all;
}

}
