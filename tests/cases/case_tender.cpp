#include "tests/cases/case_tender.hpp"

#include "core/evaluation/stage_points.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>
#include <stdexcept>

namespace tender::cases {

Rational number(const Source& value)
{
    const auto read = parse_number(text_of(value));
    if (!read) throw std::runtime_error{"not a number: " + value.dump()};
    return *read;
}

std::string text_of(const Source& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

void put(Computed& computed, const std::string& path, const std::optional<Rational>& value)
{
    if (value) computed.values.insert_or_assign(path, *value);
}

CaseTender::CaseTender()
{
    tender_.id = "case";
    tender_.title = "case";
}

void CaseTender::bidder(const std::string& id, bool preferred)
{
    Bidder bidder;
    bidder.id = id;
    bidder.name = id;
    bidder.preferred = preferred;
    tender_.bidders.push_back(std::move(bidder));
    Bid bid;
    bid.id = id;
    bid.bidder = id;
    tender_.bids.push_back(std::move(bid));
}

Stage& CaseTender::stage(const std::string& id, Counting counting, Counts counts)
{
    Stage stage;
    stage.id = id;
    stage.title = id;
    stage.counting = counting;
    stage.counts = std::move(counts);
    tender_.model.stages.push_back(std::move(stage));
    return tender_.model.stages.back();
}

Criterion& CaseTender::heading(const std::string& id, const Rational& weight)
{
    auto& criteria = tender_.model.stages.back().criteria;
    const auto found = std::ranges::find(criteria, id, &Criterion::id);
    if (found != criteria.end()) return *found;
    Criterion heading;
    heading.id = id;
    heading.title = id;
    heading.weight = weight;
    criteria.push_back(std::move(heading));
    return criteria.back();
}

Criterion& CaseTender::question(const std::string& id, const Rational& weight, const std::string& scale,
                                const std::string& in_heading)
{
    Criterion question;
    question.id = id;
    question.title = id;
    question.weight = weight;
    question.scale = scale;
    auto& siblings = in_heading.empty() ? tender_.model.stages.back().criteria : heading(in_heading, 1).parts;
    siblings.push_back(std::move(question));
    return siblings.back();
}

std::string CaseTender::range(const std::string& lowest, const std::string& highest)
{
    const auto id = lowest + " to " + highest;
    if (find_scale(tender_.model, id) == nullptr) {
        Scale scale;
        scale.id = id;
        scale.range = ScaleRange{number(lowest), number(highest), std::nullopt};
        tender_.model.scales.push_back(std::move(scale));
    }
    return id;
}

std::string CaseTender::open_scale(const std::string& id)
{
    if (find_scale(tender_.model, id) == nullptr) {
        Scale scale;
        scale.id = id;
        tender_.model.scales.push_back(std::move(scale));
    }
    return id;
}

void CaseTender::step(const std::string& scale, const std::string& mark, const Rational& value)
{
    auto& steps = std::ranges::find(tender_.model.scales, scale, &Scale::id)->steps;
    if (std::ranges::find(steps, mark, &ScaleStep::mark) == steps.end()) steps.push_back({mark, value, {}, {}});
}

void CaseTender::mark(const std::string& bidder, const std::string& question, const std::string& mark)
{
    auto sheet = std::ranges::find(tender_.consensus, bidder, &ConsensusSheet::bid);
    if (sheet == tender_.consensus.end()) {
        tender_.consensus.push_back({bidder, {}});
        sheet = std::prev(tender_.consensus.end());
    }
    sheet->marks.push_back({question, mark, {}, {}});
}

void CaseTender::mark_by(const std::string& member, const std::string& bidder, const std::string& question,
                         const std::string& mark)
{
    if (find_panelist(tender_, member) == nullptr) tender_.panel.push_back({member, member, {}});
    const auto same = [&](const Sheet& sheet) { return sheet.by == member && sheet.bid == bidder; };
    auto sheet = std::ranges::find_if(tender_.sheets, same);
    if (sheet == tender_.sheets.end()) {
        tender_.sheets.push_back({member, bidder, {}});
        sheet = std::prev(tender_.sheets.end());
    }
    sheet->marks.push_back({question, mark, {}, {}});
}

void CaseTender::price(const std::string& bidder, const std::string& amount)
{
    PriceOffer offer;
    offer.currency = "XXX";
    offer.amount = number(amount);
    std::ranges::find(tender_.bids, bidder, &Bid::id)->price = std::move(offer);
}

void CaseTender::price_stage(PriceMethod method, Counts counts)
{
    auto& priced = stage("price", Counting::ShareOfHighest, std::move(counts));
    priced.kind = StageKind::Price;
    PriceRules rules;
    rules.currency = "XXX";
    rules.method = std::move(method);
    priced.price = std::move(rules);
}

void CaseTender::received(const std::string& bidder, const std::string& time)
{
    const auto read = Timestamp::from_iso(time);
    if (read) std::ranges::find(tender_.bids, bidder, &Bid::id)->received = *read;
}

bool CaseTender::evaluate()
{
    auto sheet = Scoresheet::from(tender_);
    if (!sheet) {
        for (const auto& problem : sheet.error())
            why_ += problem.path + ": " + problem.found + " / " + problem.expected + "; ";
        return false;
    }
    sheet_.emplace(std::move(*sheet));
    evaluation_ = tender::evaluate(*sheet_);
    return true;
}

std::size_t CaseTender::stage_index(const std::string& id) const
{
    const auto& stages = sheet_->model().stages;
    return static_cast<std::size_t>(std::ranges::find(stages, id, &Stage::id) - stages.begin());
}

std::size_t CaseTender::bid_index(const std::string& bidder) const
{
    const auto& bids = sheet_->tender().bids;
    return static_cast<std::size_t>(std::ranges::find(bids, bidder, &Bid::id) - bids.begin());
}

const BidAtStage* CaseTender::at(const std::string& bidder, const std::string& stage) const
{
    const auto& lot = evaluation_.lots.front();
    const auto found = std::ranges::find(lot.stages, stage_index(stage), &StageEvaluation::stage);
    return found == lot.stages.end() ? nullptr : &found->bids[bid_index(bidder)];
}

std::optional<Rational> CaseTender::total(const std::string& bidder) const
{
    return evaluation_.lots.front().bids[bid_index(bidder)].total;
}

std::optional<Rational> CaseTender::points(const std::string& bidder, const std::string& stage) const
{
    const auto* result = at(bidder, stage);
    return result == nullptr ? std::nullopt : result->points;
}

std::optional<Rational> CaseTender::contribution(const std::string& bidder, const std::string& stage) const
{
    const auto* result = at(bidder, stage);
    return result == nullptr ? std::nullopt : result->contribution;
}

std::optional<Rational> CaseTender::criterion(const std::string& bidder, const std::string& criterion) const
{
    const auto found = find_criterion(sheet_->model(), criterion);
    return criterion_points(*sheet_, stage_index(found.stage->id), bid_index(bidder), *found.criterion);
}

std::optional<Rational> CaseTender::counted(const std::string& bidder, const std::string& question) const
{
    const auto found = find_criterion(sheet_->model(), question);
    const auto stage = stage_index(found.stage->id);
    const auto& questions = sheet_->stages()[stage].questions;
    const auto column = static_cast<std::size_t>(std::ranges::find(questions, found.criterion) - questions.begin());
    return counted_mark(*sheet_, stage, bid_index(bidder), column);
}

Rational CaseTender::most(const std::string& stage) const { return most_points(*sheet_, stage_index(stage)); }

Rational CaseTender::most_of(const std::string& criterion) const
{
    const auto found = find_criterion(sheet_->model(), criterion);
    return most_points(*sheet_, stage_index(found.stage->id), *found.criterion);
}

Ranking CaseTender::ranking() const
{
    Ranking ranking;
    const auto& lot = evaluation_.lots.front();
    std::optional<std::size_t> last;
    for (const auto place : lot.ranking) {
        if (!last || lot.bids[place].place != *last) ranking.emplace_back();
        last = lot.bids[place].place;
        ranking.back().push_back(sheet_->tender().bids[lot.bids[place].bid].id);
    }
    for (auto& group : ranking)
        std::ranges::sort(group);
    return ranking;
}

}
