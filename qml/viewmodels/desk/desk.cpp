#include "qml/viewmodels/desk/desk.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/people_wording.hpp"

#include <algorithm>

namespace tender {

DeskPeopleModel::DeskPeopleModel(QObject* parent)
    : RowListModel{{"person", "name", "role", "standing", "tone", "words", "isHere", "sits", "mayCountersign"}, parent}
{}

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

void Desk::show(const PeopleLog* log, const std::string& person)
{
    m_person = verbatim(person);
    m_name = qname(person);
    QList<QVariantList> rows;
    std::vector<std::string> told;
    const auto here = m_keys == nullptr ? std::vector<std::string>{} : m_keys->people();
    const auto isHere = [&](const std::string& id) { return std::ranges::find(here, id) != here.end(); };
    for (const auto& key : log == nullptr ? std::vector<EnrolledKey>{} : log->keys()) {
        if (key.person.empty() || key.revoked_at) continue;
        told.push_back(key.person);
        if (key.person == person) m_name = qname(key.name);
        const bool counts = key.counts();
        const bool mine = m_keys != nullptr && m_keys->holds(key);
        // Whoever is to countersign hears the words from their owner; from this list they would compare nothing.
        const auto words = m_keys != nullptr && (counts || mine) ? qtext(m_keys->fingerprint(key)) : QString{};
        rows.append({verbatim(key.person), qname(key.name), qtext(role_text(key.role)),
                     counts ? tr("the key counts") : tr("waits for countersignatures"),
                     counts ? QStringLiteral("good") : QStringLiteral("warning"), words, isHere(key.person),
                     key.person == person, !counts && key.person != person && !person.empty()});
    }
    for (const auto& id : here) {
        if (std::ranges::find(told, id) != told.end()) continue;
        rows.append({verbatim(id), qname(id), QString{}, tr("has keys on this machine, not enrolled in this workspace"),
                     QString{}, QString{}, true, id == person, false});
    }
    m_people.show(std::move(rows));
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
