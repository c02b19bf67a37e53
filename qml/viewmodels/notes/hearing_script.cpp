#include "qml/viewmodels/notes/hearing_script.hpp"

#include "core/procedure/standing.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"

#include <algorithm>

namespace tender {

HearingScript::HearingScript(MyNotes& notes, QObject* parent)
    : QObject{parent}, m_notes{notes}, m_snapshot{snapshot_of({})}
{
    connect(&m_notes, &MyNotes::changed, this, &HearingScript::refill);
}

void HearingScript::use(SnapshotPtr snapshot, bool shown)
{
    const auto before = current() == nullptr ? Heard{} : *current();
    m_snapshot = std::move(snapshot);
    m_isShown = shown;
    m_heard.clear();
    for (const auto& stage : m_snapshot->tender().model.stages) {
        if (!is_heard(stage)) continue;
        for (auto& bid : bids_in(m_snapshot->procedure, stage))
            m_heard.push_back({.stage = stage.id, .title = stage.title, .bid = std::move(bid)});
    }
    const auto again = std::ranges::find_if(
        m_heard, [&](const Heard& heard) { return heard.stage == before.stage && heard.bid == before.bid; });
    m_chosen = again == m_heard.end() ? awaited() : static_cast<int>(again - m_heard.begin());
    refill();
}

const HearingScript::Heard* HearingScript::current() const
{
    return m_chosen >= 0 && static_cast<std::size_t>(m_chosen) < m_heard.size()
               ? &m_heard[static_cast<std::size_t>(m_chosen)]
               : nullptr;
}

int HearingScript::awaited() const
{
    const auto& procedure = m_snapshot->procedure;
    const auto open = open_stage(procedure);
    const auto isOpen = [&](const Heard& heard) { return open == heard.stage; };
    auto found = std::ranges::find_if(m_heard, [&](const Heard& heard) {
        return isOpen(heard) && hearing_of(procedure, heard.stage, heard.bid) == nullptr;
    });
    if (found == m_heard.end()) found = std::ranges::find_if(m_heard, isOpen);
    return found == m_heard.end() ? 0 : static_cast<int>(found - m_heard.begin());
}

std::string HearingScript::bidId() const { return current() == nullptr ? std::string{} : current()->bid; }

void HearingScript::refill()
{
    QList<QVariantList> rows;
    const auto* heard = current();
    const auto* stage = heard == nullptr ? nullptr : find_stage(m_snapshot->tender().model, heard->stage);
    if (stage != nullptr) {
        std::int64_t place = 0;
        for (const auto& question : stage->script)
            rows.append({qtext(question), m_notes.isTicked(stage->id, ++place)});
    }
    m_questions.show(std::move(rows));
    emit changed();
}

QStringList HearingScript::hearings() const
{
    const Names names{m_snapshot->tender()};
    QStringList titles;
    for (const auto& heard : m_heard)
        titles.append(tr("%1: %2").arg(qname(heard.title), qname(names.bid(heard.bid))));
    return titles;
}

void HearingScript::setChosen(int chosen)
{
    if (chosen < 0 || static_cast<std::size_t>(chosen) >= m_heard.size() || chosen == m_chosen) return;
    m_chosen = chosen;
    emit turned();
    refill();
}

bool HearingScript::hasTicks() const { return current() != nullptr && m_notes.hasTicks(current()->stage); }

void HearingScript::tick(int question, bool ticked)
{
    if (current() == nullptr || question < 0 || question >= m_questions.count()) return;
    m_notes.tick(current()->stage, std::int64_t{question} + 1, ticked);
}

void HearingScript::clearTicks()
{
    if (current() != nullptr) m_notes.clearTicks(current()->stage);
}

}
