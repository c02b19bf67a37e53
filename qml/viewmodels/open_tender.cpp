#include "qml/viewmodels/open_tender.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/session_wording.hpp"

namespace tender {

namespace {

/// The stage that people come for: the open one, or the last when all are closed.
int stage_to_show(const Procedure& procedure)
{
    const auto& stages = procedure.tender.model.stages;
    const auto open = open_stage(procedure);
    int last = 0;
    for (std::size_t index = 0; index < stages.size(); ++index) {
        if (open == stages[index].id) return static_cast<int>(index);
        if (!stages[index].criteria.empty()) last = static_cast<int>(index);
    }
    return last;
}

}

OpenTender::OpenTender(std::shared_ptr<Workspace> workspace, TenderLog log, const WorkspaceOpener& opener,
                       Drafts drafts, QObject* parent)
    : QObject{parent}, m_workspace{std::move(workspace)}, m_log{std::move(log)},
      m_sheet{std::move(drafts), [this](const Command& command) { return send(command); }},
      m_verification{opener, m_workspace->file(), m_log.id()}
{
    refresh();
    m_sheet.showStage(stage_to_show(m_log.state()));
}

std::optional<QString> OpenTender::send(const Command& command)
{
    const auto recorded = m_log.run(command);
    if (!recorded) return qtext(wording(recorded.error(), Names{m_log.state().tender}));
    // Not to be able to remember what was seen takes nothing from the record; it is read again at the next opening.
    (void)m_workspace->remember(m_log.signed_note());
    refresh();
    return std::nullopt;
}

void OpenTender::refresh()
{
    m_history.show(m_log);
    m_snapshot = snapshot_of(m_moment == 0 ? m_log.state() : m_log.state_at(static_cast<std::uint64_t>(m_moment)));
    fill();
}

void OpenTender::fill()
{
    const auto lot = static_cast<std::size_t>(m_lot);
    m_stages.show(*m_snapshot, lot);
    m_result.show(*m_snapshot, lot);
    m_inspector.use(m_snapshot);
    m_sheet.use(m_snapshot, lot, m_moment != 0);
    emit changed();
}

void OpenTender::showMoment(int entry)
{
    if (entry < 1 || entry > entries() || entry == m_moment) return;
    m_moment = entry;
    refresh();
}

void OpenTender::showNow()
{
    if (m_moment == 0) return;
    m_moment = 0;
    refresh();
}

void OpenTender::showStage(int stage) { m_sheet.showStage(stage); }
void OpenTender::verify() { m_verification.start(m_log.lines().size()); }

void OpenTender::leave()
{
    m_verification.cancel();
    m_sheet.save();
}

QString OpenTender::title() const { return qtext(m_snapshot->tender().title); }
QString OpenTender::reference() const { return qtext(m_snapshot->tender().reference); }

QString OpenTender::illustrative() const
{
    QStringList sentences;
    for (const auto& text : m_snapshot->tender().illustrative)
        sentences.append(qtext(text));
    return sentences.join(QLatin1Char(' '));
}

QStringList OpenTender::lots() const
{
    QStringList titles;
    for (const auto& lot : m_snapshot->tender().lots)
        titles.append(qtext(lot.title));
    return titles;
}

void OpenTender::setLot(int lot)
{
    if (lot < 0 || lot >= static_cast<int>(m_snapshot->tender().lots.size()) || lot == m_lot) return;
    m_lot = lot;
    m_inspector.close();
    fill();
}

QString OpenTender::momentWords() const
{
    if (m_moment == 0) return {};
    const auto& line = m_log.lines()[static_cast<std::size_t>(m_moment) - 1];
    return tr("You see the tender as it stood after entry %1 of %2, %3.")
        .arg(m_moment)
        .arg(entries())
        .arg(qtext(printed_time(line.claimed_time)));
}

QString OpenTender::keyWords() const
{
    return m_workspace->signs_for_demonstration() ? tr("Demonstration key: worthless as evidence")
                                                  : tr("Signed with your own key");
}

}
