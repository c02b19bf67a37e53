#include "core/text/panel_statistics_text.hpp"

#include "core/text/json_numbers.hpp"

namespace tender {

namespace {

Json figure_of(const Rational& value)
{
    return Json::Object{{"exact", fraction_text(value)}, {"printed", decimal_text(value, coefficient_rounding)}};
}

Json place_json(const MarkedQuestion& marked)
{
    return Json::Object{{"criterion", marked.criterion}, {"bid", marked.bid}};
}

/// What the indexes of a missing coefficient point to.
struct Pointed {
    const PanelStatistics& statistics;
    const LotConcordance* ranking = nullptr; ///< the items are its bids; without, the marked questions
};

Json::Object facts(const NoCoefficient& reason, const Pointed& pointed)
{
    return match(
        reason,
        [](const UnevenRows& r) {
            return Json::Object{{"kind", "uneven_rows"}, {"found", whole(r.found)}, {"needed", whole(r.needed)}};
        },
        [](const TooFewRaters& r) {
            return Json::Object{
                {"kind", "too_few_members"}, {"found", fraction_text(r.found)}, {"needed", whole(r.needed)}};
        },
        [](const NotTwoRaters& r) {
            return Json::Object{{"kind", "not_two_members"}, {"found", whole(r.found)}};
        },
        [&](const TooFewItems& r) {
            return Json::Object{{"kind", pointed.ranking != nullptr ? "too_few_bids" : "too_few_questions"},
                                {"found", whole(r.found)},
                                {"needed", whole(r.needed)}};
        },
        [](const TooFewCategories& r) {
            return Json::Object{{"kind", "too_few_marks_on_scale"},
                                {"found", fraction_text(r.found)},
                                {"needed", fraction_text(r.needed)}};
        },
        [&](const RatingMissing& r) {
            Json::Object object{{"kind", "mark_missing"}, {"seat", pointed.statistics.members.at(r.rater).seat}};
            if (pointed.ranking != nullptr) object.emplace_back("bid", pointed.ranking->bids.at(r.item));
            return object;
        },
        [&](const UnequalRatings& r) {
            return Json::Object{{"kind", "unequal_marks"},
                                {"at", place_json(pointed.statistics.marked.at(r.item))},
                                {"found", fraction_text(r.found)},
                                {"needed", fraction_text(r.needed)}};
        },
        [](const NegativeRating& r) {
            return Json::Object{{"kind", "negative_mark"}, {"found", fraction_text(r.found)}};
        },
        [](const NoVariation&) {
            return Json::Object{{"kind", "no_variation"}};
        },
        [](const ScalesDiffer&) {
            return Json::Object{{"kind", "scales_differ"}};
        },
        [](const CategoriesUncounted&) {
            return Json::Object{{"kind", "scale_without_steps"}};
        });
}

Json none_json(const NoCoefficient& reason, const Pointed& pointed)
{
    return Json::Object{{"no_answer", facts(reason, pointed)}};
}

Json coefficient_json(const Result<Rational, NoCoefficient>& coefficient, const PanelStatistics& statistics)
{
    if (!coefficient) return none_json(coefficient.error(), {.statistics = statistics});
    return figure_of(*coefficient);
}

Json coefficient_json(const Result<Kappa, NoCoefficient>& kappa, const PanelStatistics& statistics)
{
    if (!kappa) return none_json(kappa.error(), {.statistics = statistics});
    auto figure = figure_of(kappa->kappa);
    figure.object()->emplace_back("observed", fraction_text(kappa->observed));
    figure.object()->emplace_back("expected", fraction_text(kappa->expected));
    return figure;
}

Json ranking_json(const LotConcordance& ranking, const PanelStatistics& statistics)
{
    Json::Array bids;
    for (const auto& bid : ranking.bids)
        bids.emplace_back(bid);
    auto w = ranking.concordance
                 ? figure_of(ranking.concordance->w)
                 : none_json(ranking.concordance.error(), {.statistics = statistics, .ranking = &ranking});
    return Json::Object{{"lot", ranking.lot}, {"bids", std::move(bids)}, {"w", std::move(w)}};
}

Json agreement_json(const PanelStatistics& statistics)
{
    const auto& agreement = statistics.agreement;
    Json::Array rankings;
    for (const auto& ranking : agreement.rankings)
        rankings.push_back(ranking_json(ranking, statistics));
    Json::Object object{{"krippendorff_interval", coefficient_json(agreement.alpha_interval, statistics)},
                        {"krippendorff_ordinal", coefficient_json(agreement.alpha_ordinal, statistics)},
                        {"kendall", std::move(rankings)},
                        {"fleiss", coefficient_json(agreement.fleiss, statistics)},
                        {"randolph", coefficient_json(agreement.randolph, statistics)}};
    if (const auto& cohen = agreement.cohen) {
        object.emplace_back("cohen", Json::Object{{"plain", coefficient_json(cohen->plain, statistics)},
                                                  {"linear", coefficient_json(cohen->linear, statistics)},
                                                  {"quadratic", coefficient_json(cohen->quadratic, statistics)}});
    }
    return object;
}

Json member_json(const MemberStatistics& member)
{
    Json::Object object{{"seat", member.seat}, {"marks", whole(member.marks)}, {"compared", whole(member.compared)}};
    if (member.severity) object.emplace_back("severity", figure_of(*member.severity));
    return object;
}

Json marked_json(const MarkedQuestion& marked)
{
    Json::Object object{{"criterion", marked.criterion}, {"bid", marked.bid}, {"marks", whole(marked.marks)}};
    if (const auto& spread = marked.spread) {
        object.emplace_back("spread", Json::Object{{"lowest", fraction_text(spread->lowest)},
                                                   {"highest", fraction_text(spread->highest)},
                                                   {"value", fraction_text(spread->value)},
                                                   {"steps", fraction_text(spread->steps)},
                                                   {"share", fraction_text(spread->share)}});
    }
    return object;
}

}

Json panel_statistics_json(const Tender& tender, const PanelStatistics& statistics, std::string notice)
{
    Json::Array members;
    for (const auto& member : statistics.members)
        members.push_back(member_json(member));
    Json::Array marked;
    for (const auto& one : statistics.marked)
        marked.push_back(marked_json(one));
    Json::Array widest;
    for (const auto place : statistics.widest)
        widest.push_back(place_json(statistics.marked[place]));
    Json::Array left_out;
    for (const auto& bid : statistics.left_out) {
        const auto* status = bid.status == BidStatus::Late ? "late" : "withdrawn";
        left_out.emplace_back(Json::Object{{"bid", bid.bid}, {"status", status}});
    }
    Json::Array passed_failed;
    for (const auto& criterion : statistics.passed_failed)
        passed_failed.emplace_back(criterion);
    return Json::Object{{"notice", std::move(notice)},
                        {"format", "plumbline-panel-statistics/1"},
                        {"tender", tender.id},
                        {"stage", tender.model.stages[statistics.stage].id},
                        {"members", std::move(members)},
                        {"marked", std::move(marked)},
                        {"widest", std::move(widest)},
                        {"agreement", agreement_json(statistics)},
                        {"left_out", std::move(left_out)},
                        {"passed_failed", std::move(passed_failed)}};
}

}
