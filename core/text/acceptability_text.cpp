#include "core/text/acceptability_text.hpp"

#include "core/text/json_numbers.hpp"

#include <array>

namespace tender {

namespace {

Json over_json(const Tender& tender, const VariedWeights& over)
{
    return match(
        over,
        [](const OverStages&) {
            return Json::Object{{"kind", "stages"}};
        },
        [&](const OverQuestions& questions) {
            Json::Object object{{"kind", "questions"}};
            if (questions.stage) object.emplace_back("stage", tender.model.stages[*questions.stage].id);
            return object;
        });
}

Json within_json(const WeightSet& within)
{
    return match(
        within,
        [](const EveryWeighting&) {
            return Json::Object{{"kind", "every_weighting"}};
        },
        [](const KeepingOrder&) {
            return Json::Object{{"kind", "keeping_order"}};
        },
        [](const WithinShare& box) {
            return Json::Object{{"kind", "within_share"}, {"share", fraction_text(box.share)}};
        });
}

Json weight_json(const VariedWeight& weight)
{
    Json::Object object{{"stage", weight.stage}};
    if (!weight.question.empty()) object.emplace_back("question", weight.question);
    object.emplace_back("published", fraction_text(weight.published));
    return object;
}

Json bid_json(const Tender& tender, const BidAcceptability& bid)
{
    Json::Array places;
    for (const auto count : bid.places)
        places.push_back(whole(count));
    Json::Object object{
        {"bid", tender.bids[bid.bid].id}, {"places", std::move(places)}, {"first_shared", whole(bid.first_shared)}};
    if (!bid.central_weights.empty()) {
        Json::Array weights;
        for (const auto& weight : bid.central_weights)
            weights.emplace_back(fraction_text(weight));
        object.emplace_back("central_weights", std::move(weights));
    }
    return object;
}

}

Json acceptability_json(const Tender& tender, const LotEvaluation& lot, const AcceptabilityRequest& request,
                        const Acceptability& answer)
{
    Json::Array weights;
    for (const auto& weight : answer.weights)
        weights.push_back(weight_json(weight));
    Json::Array bids;
    for (const auto& bid : answer.bids)
        bids.push_back(bid_json(tender, bid));
    return Json::Object{{"format", "plumbline-acceptability/1"},
                        {"tender", tender.id},
                        {"lot", lot.lot},
                        {"over", over_json(tender, request.over)},
                        {"within", within_json(request.within)},
                        {"samples", whole(answer.samples)},
                        {"seed", std::to_string(answer.seed)},
                        {"error", fraction_text(answer.error)},
                        {"tied_first", whole(answer.tied_first)},
                        {"weights", std::move(weights)},
                        {"bids", std::move(bids)}};
}

std::string name_of(NoAcceptability reason)
{
    static constexpr std::array<const char*, 15> names{"undecided",
                                                       "no_bids",
                                                       "evaluated_figure",
                                                       "rounded_total",
                                                       "rounded_points",
                                                       "relative_to_best",
                                                       "marked_again",
                                                       "not_a_sum",
                                                       "no_such_stage",
                                                       "nothing_to_vary",
                                                       "share_out_of_range",
                                                       "box_too_narrow",
                                                       "samples_out_of_range",
                                                       "too_many_bids",
                                                       "cancelled"};
    return names.at(static_cast<std::size_t>(reason));
}

}
