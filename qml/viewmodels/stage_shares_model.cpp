#include "qml/viewmodels/stage_shares_model.hpp"

#include "qml/viewmodels/charts/chart_rows.hpp"
#include "qml/viewmodels/words.hpp"

namespace tender {

bool reaches_total(const Stage& stage)
{
    return std::holds_alternative<CountsAsWeight>(stage.counts) ||
           std::holds_alternative<CountsInsteadOf>(stage.counts);
}

StageSharesModel::StageSharesModel(QObject* parent)
    : RowListModel{{"title", "points", "figure", "startPerMille", "endPerMille", "colourIndex"}, parent}
{}

void StageSharesModel::show(const Scoresheet& sheet, const LotEvaluation& lot, std::size_t place, const Rational& whole)
{
    QList<QVariantList> rows;
    const auto& bid = sheet.tender().bids[lot.bids[place].bid];
    Rational before;
    for (const auto& done : lot.stages) {
        const auto& stage = sheet.model().stages[done.stage];
        if (!reaches_total(stage)) continue;
        const auto& share = done.bids[place].contribution;
        const auto after = before + share.value_or(Rational{});
        rows.append({qname(stage.title), share ? qtext(*share) : QStringLiteral("–"),
                     share ? verbatim(bid.id + "/" + stage.id) : QString{}, per_mille(before, whole),
                     per_mille(after, whole), static_cast<int>(rows.size())});
        before = after;
    }
    setRows(std::move(rows));
}

void StageSharesModel::showHeads(const Scoresheet& sheet, const LotEvaluation& lot)
{
    QList<QVariantList> rows;
    for (const auto& done : lot.stages) {
        const auto& stage = sheet.model().stages[done.stage];
        if (reaches_total(stage))
            rows.append({qname(stage.title), QString{}, QString{}, 0, 0, static_cast<int>(rows.size())});
    }
    setRows(std::move(rows));
}

}
