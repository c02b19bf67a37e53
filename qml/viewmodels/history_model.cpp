#include "qml/viewmodels/history_model.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/session_wording.hpp"

namespace tender {

namespace {

void add_marks(const std::vector<Mark>& marks, const Names& names, QStringList& lines)
{
    for (const auto& mark : marks) {
        lines.append(HistoryModel::tr("%1: %2. “%3”")
                         .arg(qtext(names.criterion(mark.criterion)), qtext(mark.mark), qtext(mark.reason)));
    }
}

QString details_of(const LogLine& line, const Names& names)
{
    QStringList lines;
    for (const auto& event : line.events) {
        lines.append(qtext(sentence(description(event, names))));
        if (const auto* given = std::get_if<MarksGiven>(&event)) add_marks(given->sheet.marks, names, lines);
        if (const auto* agreed = std::get_if<ConsensusAgreed>(&event)) add_marks(agreed->sheet.marks, names, lines);
    }
    if (line.void_for) lines.prepend(HistoryModel::tr("Void. %1").arg(qtext(wording(*line.void_for))));
    lines.append(HistoryModel::tr("Entry id %1").arg(qtext(line.id.hex())));
    return lines.join(QLatin1Char('\n'));
}

}

HistoryModel::HistoryModel(QObject* parent)
    : RowListModel{{"number", "time", "author", "demonstration", "what", "details"}, parent}
{}

void HistoryModel::show(const TenderLog& log)
{
    QList<QVariantList> rows;
    const Names names{log.state().tender};
    for (std::size_t index = log.lines().size(); index > 0; --index) {
        const auto& line = log.lines()[index - 1];
        rows.append({static_cast<int>(index), qtext(printed_time(line.claimed_time)), qtext(line.author),
                     line.demonstration, qtext(description(line.command, names)), details_of(line, names)});
    }
    setRows(std::move(rows));
}

}
