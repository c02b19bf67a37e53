#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/number/decimal.hpp"
#include "core/tendering/tender.hpp"

#include <catch2/catch.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Small parts from which the tests of criteria, evaluation, procedure and texts put tenders together.
namespace tender {

inline std::ostream& operator<<(std::ostream& out, const Rational& value) { return out << exact_text(value); }

inline std::ostream& operator<<(std::ostream& out, const Problem& problem)
{
    return out << "kind " << static_cast<int>(problem.kind) << " at " << problem.path << ", found \"" << problem.found
               << "\", expected \"" << problem.expected << '"';
}

namespace building {

inline Rational number(std::string_view text) { return parse_number(text).value(); }

/// Steps "0" to "highest", each worth itself.
inline Scale steps_to(std::string id, int highest)
{
    Scale scale{.id = std::move(id), .steps = {}, .range = {}};
    for (int mark = 0; mark <= highest; ++mark) {
        scale.steps.push_back({.mark = std::to_string(mark), .value = mark, .name = {}, .descriptor = {}});
    }
    return scale;
}

inline Scale range_scale(std::string id, const Rational& lowest, const Rational& highest,
                         std::optional<Rational> step = {})
{
    return {.id = std::move(id), .steps = {}, .range = ScaleRange{lowest, highest, std::move(step)}};
}

inline Criterion question(std::string id, const Rational& weight, std::string scale = "0-5")
{
    Criterion criterion;
    criterion.title = "Question " + id;
    criterion.id = std::move(id);
    criterion.weight = weight;
    criterion.scale = std::move(scale);
    return criterion;
}

inline Criterion heading(std::string id, const Rational& weight, const Rational& weights_sum,
                         std::vector<Criterion> parts)
{
    auto criterion = question(std::move(id), weight, {});
    criterion.weights_sum = weights_sum;
    criterion.parts = std::move(parts);
    return criterion;
}

inline Criterion mandatory(std::string id)
{
    auto criterion = question(std::move(id), 0, {});
    criterion.mandatory = true;
    return criterion;
}

inline Stage stage_of(std::string id, const Counts& counts, const Rational& weights_sum,
                      std::vector<Criterion> criteria)
{
    Stage stage;
    stage.title = "Stage " + id;
    stage.id = std::move(id);
    stage.counts = counts;
    stage.weights_sum = weights_sum;
    stage.criteria = std::move(criteria);
    return stage;
}

inline Stage price_stage(std::string id, const Counts& counts, const PriceMethod& method)
{
    Stage stage;
    stage.title = "Stage " + id;
    stage.id = std::move(id);
    stage.kind = StageKind::Price;
    stage.counts = counts;
    stage.price = PriceRules{.currency = "GBP", .method = method, .basis = {}, .items = {}, .discount_rate = {}};
    return stage;
}

inline PointsRule points(const PointsMethod& method) { return {.method = method, .rounding = {}}; }
inline PriceOffer amount(const Rational& pounds)
{
    return {.currency = "GBP", .amount = pounds, .rates = {}, .periods = {}};
}

using Given = std::vector<std::pair<std::string, std::string>>;

inline std::vector<Mark> marks(const Given& given)
{
    std::vector<Mark> list;
    for (const auto& [criterion, mark] : given) {
        list.push_back({.criterion = criterion, .mark = mark, .reason = "Reason for " + criterion, .evidence = {}});
    }
    return list;
}

/// Bids carry the ids of their bidders.
inline Tender tender_of(Model model, const std::vector<std::string>& bids)
{
    Tender tender;
    tender.id = "example";
    tender.title = "Example";
    tender.model = std::move(model);
    tender.panel = {{.id = "chair", .role = "Chair", .note = {}},
                    {.id = "member-2", .role = "Panel member 2", .note = {}},
                    {.id = "member-3", .role = "Panel member 3", .note = {}}};
    for (const auto& id : bids) {
        Bidder bidder;
        bidder.id = id;
        bidder.name = "Bidder " + id;
        tender.bidders.push_back(std::move(bidder));
        Bid bid;
        bid.id = id;
        bid.bidder = id;
        tender.bids.push_back(std::move(bid));
    }
    return tender;
}

inline Bid& bid(Tender& tender, std::string_view id)
{
    for (auto& bid : tender.bids) {
        if (bid.id == id) return bid;
    }
    FAIL("no bid " << id);
    return tender.bids.front();
}

inline void agree(Tender& tender, const std::string& bid, const Given& given)
{
    tender.consensus.push_back({.bid = bid, .marks = marks(given)});
}

inline void give(Tender& tender, const std::string& by, const std::string& bid, const Given& given)
{
    tender.sheets.push_back({.by = by, .bid = bid, .marks = marks(given)});
}

/// 60 points of quality on two questions, 40 points of price by the lowest ÷ own.
inline Model quality_and_price()
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {stage_of("quality", CountsAsWeight{60}, 60, {question("q1", 40), question("q2", 20)}),
                    price_stage("offer", CountsAsWeight{40}, points(LowestOverOwn{40}))};
    return model;
}

inline Tender quality_and_price_tender()
{
    auto tender = tender_of(quality_and_price(), {"a", "b"});
    agree(tender, "a", {{"q1", "4"}, {"q2", "5"}});
    agree(tender, "b", {{"q1", "3"}, {"q2", "3"}});
    bid(tender, "a").price = amount(100);
    bid(tender, "b").price = amount(80);
    return tender;
}

}

}
