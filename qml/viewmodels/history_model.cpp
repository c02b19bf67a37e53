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
        if (const auto* made = std::get_if<RecommendationMade>(&event)) {
            lines.append(qlines(made->recommendation.reason));
            for (const auto& condition : made->recommendation.conditions)
                lines.append(HistoryModel::tr("Condition: %1").arg(qtext(condition)));
        }
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
    m_log = &log;
    m_person = person;
    const auto kept = reading_obstacle(log.state(), person, Matter::History);
    const auto entries = kept ? 0 : static_cast<int>(log.lines().size());
    const auto known = m_entries;
    if (entries > known) {
        beginInsertRows({}, 0, entries - known - 1);
        m_entries = entries;
        endInsertRows();
    } else if (entries < known) {
        beginRemoveRows({}, 0, known - entries - 1);
        m_entries = entries;
        endRemoveRows();
    }
    // What somebody is shown and what things are called may have changed with the new entries.
    if (known > 0 && entries >= known) emit dataChanged(index(entries - known), index(entries - 1));
    if (entries != known) emit countChanged();
    m_withheld = kept ? PageWords::notShown(*kept) : QString{};
    emit withheldChanged();
}

QVariant HistoryModel::value(int row, int role) const
{
    if (row < 0 || row >= m_entries) return {};
    const auto number = m_entries - row;
    const auto& line = m_log->lines()[static_cast<std::size_t>(number) - 1];
    const auto& now = m_log->state();
    const Names names{now.tender};
    switch (role) {
    case NumberRole:
        return number;
    case TimeRole:
        return qtext(printed_time(line.claimed_time));
    case AuthorRole:
        return qname(line.author);
    case DemonstrationRole:
        return line.demonstration;
    case WhatRole: {
        const auto hidden = reading_obstacle(now, m_person, matter_of(line.command));
        return hidden ? kept_line(*hidden) : qtext(description(line.command, names));
    }
    case DetailsRole:
        return details_of(line, now, m_person, names);
    default:
        return {};
    }
}

}
