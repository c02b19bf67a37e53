#include "qml/viewmodels/history_model.hpp"

#include "core/procedure/reading_rights.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"
#include "reports/text/session_wording.hpp"

namespace tender {

namespace {

void add_marks(const std::vector<Mark>& marks, const Names& names, QStringList& lines)
{
    for (const auto& mark : marks) {
        lines.append(HistoryModel::tr("%1: %2. “%3”")
                         .arg(qname(names.criterion(mark.criterion)), qtext(mark.mark), qtext(mark.reason)));
    }
}

QString kept_line(const NotShown& kept)
{
    return HistoryModel::tr("Something on record about %1, which is not shown to you")
        .arg(qtext(matter_text(kept.matter)));
}

QString details_of(const LogLine& line, const Procedure& now, const std::string& person, const Names& names)
{
    QStringList lines;
    for (const auto& event : line.events) {
        const auto kept = reading_obstacle(now, person, matter_of(event));
        const auto what = kept ? kept_line(*kept).toStdString() : description(event, names);
        lines.append(qtext(sentence(what)));
        if (kept) continue;
        if (const auto* given = std::get_if<MarksGiven>(&event)) add_marks(given->sheet.marks, names, lines);
        if (const auto* agreed = std::get_if<ConsensusAgreed>(&event)) add_marks(agreed->sheet.marks, names, lines);
    }
    if (line.void_for) lines.prepend(HistoryModel::tr("Void. %1").arg(qtext(wording(*line.void_for))));
    lines.append(HistoryModel::tr("Entry id %1").arg(qtext(line.id.hex())));
    return lines.join(QLatin1Char('\n'));
}

}

QString told(const Event& event, const Procedure& now, const std::string& person, const Names& names)
{
    const auto kept = reading_obstacle(now, person, matter_of(event));
    return kept ? kept_line(*kept) : qtext(description(event, names));
}

HistoryModel::HistoryModel(QObject* parent)
    : RowListModel{{"number", "time", "author", "demonstration", "what", "details"}, parent}
{}

void HistoryModel::show(const TenderLog& log, const std::string& person)
{
    QList<QVariantList> rows;
    const auto& now = log.state();
    const Names names{now.tender};
    const auto kept = reading_obstacle(now, person, Matter::History);
    for (std::size_t index = kept ? 0 : log.lines().size(); index > 0; --index) {
        const auto& line = log.lines()[index - 1];
        const auto hidden = reading_obstacle(now, person, matter_of(line.command));
        const auto what = hidden ? kept_line(*hidden) : qtext(description(line.command, names));
        rows.append({static_cast<int>(index), qtext(printed_time(line.claimed_time)), qname(line.author),
                     line.demonstration, what, details_of(line, now, person, names)});
    }
    setRows(std::move(rows));
    m_withheld = kept ? PageWords::notShown(*kept) : QString{};
    emit withheldChanged();
}

}
