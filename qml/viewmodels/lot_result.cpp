#include "qml/viewmodels/lot_result.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

QString threshold_words(const Model& model)
{
    QStringList parts;
    for (const auto& stage : model.stages) {
        if (stage.threshold) parts.append(LotResult::tr("%1 %2").arg(qname(stage.title), qtext(*stage.threshold)));
    }
    if (model.threshold) parts.append(LotResult::tr("total %1").arg(qtext(*model.threshold)));
    return parts.isEmpty() ? QString{} : LotResult::tr("Thresholds: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString points_words(const Rational& gap, bool points)
{
    if (!points) return qtext(gap);
    return (gap == Rational{1} ? LotResult::tr("%1 point") : LotResult::tr("%1 points")).arg(qtext(gap));
}

}

LotResult::LotResult(QObject* parent) : QObject{parent} {}

QString LotResult::headlineOf(const Snapshot& snapshot, const LotEvaluation& lot)
{
    const auto& tender = snapshot.tender();
    const Names names{tender};
    const auto name = [&](std::size_t place) { return qname(names.bid(tender.bids[lot.bids[place].bid].id)); };
    switch (lot.decided) {
    case Decided::ByTotal:
        for (const auto place : lot.ranking) {
            const auto& gap = lot.bids[place].gap;
            if (gap && !gap->is_zero()) {
                return tr("%1 leads by %2")
                    .arg(name(lot.ranking.front()), points_words(*gap, total_words(tender.model).is_points));
            }
        }
        return tr("%1 leads").arg(name(lot.ranking.front()));
    case Decided::ByTieBreak:
        return lot.awarded.empty() ? tr("Decided by tie-break")
                                   : tr("%1 leads by tie-break").arg(name(lot.awarded.front()));
    case Decided::OnlyOneLeft:
        return lot.awarded.empty() ? tr("One bid is left")
                                   : tr("%1 is the only bid left").arg(name(lot.awarded.front()));
    case Decided::Tie:
        return tr("The best bids tie");
    case Decided::ByPanel:
        return lot.awarded.empty() ? tr("Decided by the panel after a tie")
                                   : tr("%1 goes first by decision of the panel").arg(name(lot.awarded.front()));
    case Decided::AllPassing:
        return counted(lot.awarded.size(), tr("%1 bid passed"), tr("%1 bids passed"));
    case Decided::NobodyPassed:
        return tr("No bid passed");
    case Decided::NoBids:
        return tr("No bids");
    case Decided::Nomination:
        return tr("Not competed: nominated");
    case Decided::PriceUndefined:
        return tr("The price method has no answer");
    case Decided::ByCombination:
        return lot.awarded.empty() ? tr("Decided under the limit of lots")
                                   : tr("%1 goes first under the limit of lots").arg(name(lot.awarded.front()));
    case Decided::LimitReached:
        return tr("Nobody is left under the limit of lots");
    case Decided::WaitsForLots:
        return tr("Waits for the other lots");
    case Decided::Waiting:
        break;
    }
    return tr("No result yet");
}

void LotResult::showRecommendation(const Tender& tender, const std::string& lot)
{
    m_recommendation.clear();
    m_recommendationReason.clear();
    m_conditions.clear();
    const auto made = std::ranges::find(tender.recommendations, lot, &Recommendation::lot);
    if (made == tender.recommendations.end()) return;
    m_recommendation = made->bids.empty() ? tr("The panel recommends nobody.")
                                          : tr("The panel recommends %1.").arg(qtext(Names{tender}.bids(made->bids)));
    m_recommendationReason = qlines(made->reason);
    for (const auto& condition : made->conditions)
        m_conditions.append(qlines(condition));
}

void LotResult::showNone(const QString& headline, const QString& why)
{
    m_ranking.clear();
    m_out.clear();
    m_headline = headline;
    m_decided = why;
    m_thresholds.clear();
    m_hasBars = false;
    showRecommendation({}, {});
    emit changed();
}

void LotResult::withhold(const QString& why)
{
    m_isWithheld = true;
    showNone(tr("The result is not shown to you"), why);
}

void LotResult::show(const Snapshot& snapshot, std::size_t lot)
{
    m_isWithheld = false;
    const auto* result = snapshot.lot(lot);
    if (result == nullptr || !snapshot.sheet) {
        showNone(tr("No result yet"),
                 snapshot.procedure.is_published()
                     ? tr("There is nothing to evaluate.")
                     : tr("The way of comparing bids is not published yet. Marks and bids follow then."));
        return;
    }
    const auto& model = snapshot.tender().model;
    const auto total = total_words(model);
    m_totalName = qtext(total.name);
    m_hasBars = total.is_points && !result->ranking.empty();
    m_thresholds = threshold_words(model);
    m_decided = qtext(decided_wording(*snapshot.sheet, *result));
    m_headline = headlineOf(snapshot, *result);
    m_heads.showHeads(*snapshot.sheet, *result);
    m_ranking.show(snapshot, *result);
    m_out.show(snapshot, *result);
    showRecommendation(snapshot.tender(), result->lot);
    emit changed();
}

}
