#include "qml/viewmodels/stage_line_model.hpp"

#include "core/procedure/standing.hpp"
#include "core/session/tender_log.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

QString closed_words(const Snapshot& snapshot, const Stage& stage)
{
    const auto& procedure = snapshot.procedure;
    const auto list = std::ranges::find(procedure.shortlists, stage.id, &BidsShortlisted::stage);
    if (list != procedure.shortlists.end()) {
        return counted(list->bids.size(), StageLineModel::tr("%1 bid goes on"), StageLineModel::tr("%1 bids go on"));
    }
    const auto out = std::ranges::count(procedure.excluded, stage.id, &BidExcluded::stage);
    if (out > 0)
        return counted(static_cast<qulonglong>(out), StageLineModel::tr("closed, %1 bid out"),
                       StageLineModel::tr("closed, %1 bids out"));
    return StageLineModel::tr("closed, all passed");
}

QString open_words(const Snapshot& snapshot, std::size_t stage)
{
    std::size_t open = 0;
    for (const auto& lot : snapshot.evaluation.lots) {
        const auto at = std::ranges::find(lot.stages, stage, &StageEvaluation::stage);
        if (at == lot.stages.end()) continue;
        for (const auto& bid : at->bids)
            open += bid.reached ? bid.open.size() : 0;
    }
    if (!snapshot.procedure.conduct.is_convened()) {
        return open == 0 ? StageLineModel::tr("ready to close")
                         : counted(open, StageLineModel::tr("%1 mark open"), StageLineModel::tr("%1 marks open"));
    }
    if (open > 0) return counted(open, StageLineModel::tr("%1 mark to agree"), StageLineModel::tr("%1 marks to agree"));
    const auto& asked = snapshot.tender().model.stages[stage];
    const auto missing = asked.criteria.empty() ? 0 : unsigned_seats(snapshot.procedure, asked.id).size();
    return missing == 0
               ? StageLineModel::tr("ready to close")
               : counted(missing, StageLineModel::tr("%1 signature owed"), StageLineModel::tr("%1 signatures owed"));
}

}

StageLineModel::StageLineModel(QObject* parent)
    : RowListModel{{"title", "stageState", "stageWords", "page", "stageIndex", "sign"}, parent}
{}

void StageLineModel::show(const Snapshot& snapshot, std::size_t lot)
{
    QList<QVariantList> rows;
    const auto& procedure = snapshot.procedure;
    const auto& stages = snapshot.tender().model.stages;
    const auto open = procedure.is_published() ? open_stage(procedure) : std::nullopt;
    for (std::size_t index = 0; index < stages.size(); ++index) {
        const auto& stage = stages[index];
        QString state = QStringLiteral("waits");
        auto words = procedure.is_published() ? tr("waits") : tr("not published");
        if (std::ranges::find(procedure.closed, stage.id) != procedure.closed.end()) {
            state = QStringLiteral("done");
            words = closed_words(snapshot, stage);
        } else if (open == stage.id) {
            state = QStringLiteral("now");
            words = open_words(snapshot, index);
        }
        rows.append({qname(stage.title), state, words, QStringLiteral("sheet"), static_cast<int>(index)});
    }
    const auto* result = snapshot.lot(lot);
    const bool decided =
        result != nullptr && result->decided != Decided::Waiting && result->decided != Decided::WaitsForLots;
    // While a stage is open its marks can still be corrected.
    const auto waits = open && decided ? tr("waits for the stage to close") : tr("waits for the marks");
    rows.append({tr("Result"), decided && !open ? QStringLiteral("done") : QStringLiteral("waits"),
                 decided && !open ? qtext(decided_name(result->decided)).toLower() : waits, QStringLiteral("result"),
                 -1});
    const auto& made = snapshot.tender().recommendations;
    const bool recommended =
        result != nullptr && std::ranges::find(made, result->lot, &Recommendation::lot) != made.end();
    rows.append({tr("Recommendation"),
                 recommended        ? QStringLiteral("done")
                 : decided && !open ? QStringLiteral("now")
                                    : QStringLiteral("waits"),
                 recommended        ? tr("made")
                 : decided && !open ? tr("the panel may recommend")
                                    : tr("waits for the result"),
                 QStringLiteral("result"), -1});
    setRows(std::move(rows));
    emit linesChanged();
}

QVariant StageLineModel::value(int row, int role) const
{
    if (role != SignRole) return RowListModel::value(row, role);
    const auto state = RowListModel::value(row, StateRole).toString();
    if (state.isEmpty()) return {};
    if (state == QStringLiteral("done")) return QStringLiteral("✓");
    return state == QStringLiteral("now") ? QStringLiteral("▸") : QStringLiteral("○");
}

QStringList StageLineModel::lines() const
{
    QStringList lines;
    for (int row = 0; row < count(); ++row) {
        lines.append(tr("%1 %2: %3")
                         .arg(value(row, SignRole).toString(), value(row, TitleRole).toString(),
                              value(row, WordsRole).toString()));
    }
    return lines;
}

}
