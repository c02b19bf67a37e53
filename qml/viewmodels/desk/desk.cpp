#include "qml/viewmodels/desk/desk.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"

#include <algorithm>
#include <functional>

namespace tender {

namespace {

/// What became of the keys that were ended, the last first.
QList<QVariantList> ended_rows(const PeopleLog& log)
{
    std::vector<const EnrolledKey*> ended;
    for (const auto& key : log.keys()) {
        if (key.revoked_at) ended.push_back(&key);
    }
    std::ranges::sort(ended, std::ranges::greater{}, [](const EnrolledKey* key) { return *key->revoked_at; });
    QList<QVariantList> rows;
    for (const auto* key : ended) {
        const auto* by = key->ended_by ? log.find(*key->ended_by) : nullptr;
        const auto who = by == nullptr ? Desk::tr("somebody unknown") : qname(by->name);
        const auto how = key->valid_from ? Desk::tr("Ended %1 by %2: “%3”. What it signed before stays theirs.")
                                         : Desk::tr("Ended %1 by %2, before it counted: “%3”.");
        rows.append({qname(key->name), qtext(role_text(key->role)),
                     how.arg(qtext(printed_time(key->ended)), who, qtext(key->ended_why))});
    }
    return rows;
}

}

DeskPeopleModel::DeskPeopleModel(QObject* parent)
    : RowListModel{
          {"person", "name", "role", "standing", "tone", "words", "isHere", "sits", "mayCountersign", "mayEnd"}, parent}
{}

EndedKeysModel::EndedKeysModel(QObject* parent) : RowListModel{{"name", "role", "words"}, parent} {}

void Desk::clear()
{
    if (m_keys != nullptr) m_keys->clear();
    emit typedChanged();
}

void Desk::setAside()
{
    if (m_keys != nullptr) m_keys->setAside();
    emit typedChanged();
}

void Desk::type(const QString& characters)
{
    if (m_keys == nullptr) return;
    const auto points = characters.toUcs4();
    for (const auto point : points)
        m_keys->type(point);
    emit typedChanged();
}

void Desk::erase()
{
    if (m_keys != nullptr) m_keys->erase();
    emit typedChanged();
}

bool Desk::propose()
{
    const bool done = m_keys != nullptr && m_keys->propose();
    emit typedChanged();
    return done;
}

void Desk::hideProposal()
{
    if (m_keys != nullptr) m_keys->hideProposal();
    emit typedChanged();
}

bool Desk::isHere(const std::string& person) const
{
    const auto here = m_keys == nullptr ? std::vector<std::string>{} : m_keys->people();
    return std::ranges::find(here, person) != here.end();
}

QVariantList Desk::rowOf(const PeopleLog& log, const EnrolledKey& key, const EnrolledKey* sitting) const
{
    const bool counts = key.counts();
    const bool mine = m_keys != nullptr && m_keys->holds(key);
    // Whoever enrolled anew for another workspace has other keys on this machine.
    const bool strange = counts && !mine && isHere(key.person);
    const auto person = verbatim(key.person);
    // Whoever is to countersign hears the words from their owner; from this list they would compare nothing.
    const auto words = m_keys != nullptr && (counts || mine) ? qtext(m_keys->fingerprint(key)) : QString{};
    return {person,
            qname(key.name),
            qtext(role_text(key.role)),
            strange  ? tr("the key counts; keys of that name on this machine are others, and enrol here first")
            : counts ? tr("the key counts")
                     : tr("waits for countersignatures"),
            counts && !strange ? QStringLiteral("good") : QStringLiteral("warning"),
            words,
            isHere(key.person),
            person == m_person,
            !counts && person != m_person && !m_person.isEmpty(),
            sitting != nullptr && log.may_revoke(*sitting, key)};
}

QVariantList Desk::rowOf(const std::string& person, bool hasEnded) const
{
    const auto id = verbatim(person);
    const auto standing = hasEnded
                              ? tr("their key has ended; to work here again they enrol again, and new keys are made")
                              : tr("has keys on this machine, not enrolled in this workspace");
    return {id,        qname(person), QString{},      standing, hasEnded ? QStringLiteral("warning") : QString{},
            QString{}, true,          id == m_person, false,    false};
}

void Desk::show(const PeopleLog* log, const std::string& person)
{
    m_person = verbatim(person);
    m_name = qname(person);
    const auto keys = log == nullptr ? std::vector<EnrolledKey>{} : log->keys();
    const auto isOf = [](const std::string& id) {
        return [&id](const EnrolledKey& key) { return key.person == id && !key.revoked_at; };
    };
    const auto sits = person.empty() ? keys.end() : std::ranges::find_if(keys, isOf(person));
    QList<QVariantList> rows;
    for (const auto& key : keys) {
        if (key.person.empty()) continue;
        if (key.person == person) m_name = qname(key.name);
        if (!key.revoked_at) rows.append(rowOf(*log, key, sits == keys.end() ? nullptr : &*sits));
    }
    for (const auto& id : m_keys == nullptr ? std::vector<std::string>{} : m_keys->people()) {
        if (std::ranges::any_of(keys, isOf(id))) continue;
        rows.append(rowOf(id, std::ranges::any_of(keys, [&](const EnrolledKey& key) { return key.person == id; })));
    }
    m_people.show(std::move(rows));
    m_ended.show(log == nullptr ? QList<QVariantList>{} : ended_rows(*log));
    emit changed();
    // What was typed is gone with the unlocking.
    emit typedChanged();
}

QList<QPair<QString, QString>> Desk::seats() const
{
    constexpr int name = 1;
    constexpr int isHere = 6;
    constexpr int sits = 7;
    QList<QPair<QString, QString>> seats;
    for (int row = 0; row < m_people.count(); ++row) {
        const auto at = [&](int role) { return m_people.value(row, DeskPeopleModel::firstRole + role); };
        if (at(isHere).toBool() && !at(sits).toBool()) seats.append({at(0).toString(), at(name).toString()});
    }
    return seats;
}

QString Desk::personWords() const
{
    return m_person.isEmpty() ? tr("Nobody sits at this desk. A seat is taken on the page People.")
                              : tr("You sit here as %1.").arg(m_name);
}

}
