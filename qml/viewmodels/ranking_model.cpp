#include "qml/viewmodels/ranking_model.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The most that a total can be, so that bars can be compared with what was to be had.
Rational whole_of(const Model& model)
{
    if (model.weights_sum) return *model.weights_sum;
    Rational sum;
    for (const auto& stage : model.stages) {
        if (const auto* counts = std::get_if<CountsAsWeight>(&stage.counts)) sum += counts->weight;
    }
    return sum;
}

}

RankingModel::RankingModel(QObject* parent)
    : RowListModel{{"place", "bidder", "total", "figure", "gap", "awarded", "shares"}, parent}
{}

StageSharesModel* RankingModel::sharesAt(std::size_t row)
{
    while (static_cast<std::size_t>(m_shares.size()) <= row)
        m_shares.append(new StageSharesModel{this});
    return m_shares[static_cast<qsizetype>(row)];
}

void RankingModel::show(const Snapshot& snapshot, const LotEvaluation& lot)
{
    QList<QVariantList> rows;
    const auto& tender = snapshot.tender();
    const Names names{tender};
    for (std::size_t row = 0; row < lot.ranking.size(); ++row) {
        const auto index = lot.ranking[row];
        const auto& bid = lot.bids[index];
        const auto& id = tender.bids[bid.bid].id;
        const auto place = bid.place.value_or(0);
        const auto shared =
            std::ranges::count_if(lot.bids, [&](const BidEvaluation& other) { return other.place == bid.place; }) > 1;
        auto* shares = sharesAt(row);
        shares->show(*snapshot.sheet, lot, index, whole_of(tender.model));
        const bool behind = bid.gap && !bid.gap->is_zero();
        rows.append({shared ? tr("%1 =").arg(place) : QString::number(place), qname(names.bid(id)),
                     bid.total ? qtext(printed(*bid.total, tender.model.printed)) : QStringLiteral("–"),
                     bid.total ? verbatim(id + "/total") : QString{}, behind ? qtext(*bid.gap) : QStringLiteral("–"),
                     std::ranges::find(lot.awarded, index) != lot.awarded.end(), QVariant::fromValue(shares)});
    }
    setRows(std::move(rows));
}

}
