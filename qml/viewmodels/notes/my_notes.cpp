#include "qml/viewmodels/notes/my_notes.hpp"

#include "qml/viewmodels/words.hpp"

#include <QtCore/QLocale>

#include <utility>

namespace tender {

MyNotes::MyNotes(std::unique_ptr<DraftTexts> texts, QObject* parent) : QObject{parent}, m_texts{std::move(texts)} {}

MyNotes::~MyNotes() { save(); }

void MyNotes::show(const std::optional<DraftName>& name, const QString& bidder, bool past)
{
    if (name == m_name && bidder == m_bidder && past == m_past) return;
    if (name != m_name) {
        save();
        m_name = name;
        takeUp();
    }
    m_bidder = bidder;
    m_past = past;
    emit changed();
}

void MyNotes::takeUp()
{
    m_notes = {};
    m_isUnreadable = false;
    m_isTooLong = false;
    if (!m_name) return;
    if (const auto beside = m_beside.find(*m_name); beside != m_beside.end()) {
        m_notes = beside->second;
        m_isUnreadable = true;
        return;
    }
    const auto kept = m_texts.read(*m_name);
    if (kept && !*kept) return;
    auto notes = kept ? notes_from(**kept) : std::nullopt;
    m_isUnreadable = !notes;
    if (notes) m_notes = std::move(*notes);
}

void MyNotes::edit(const std::function<void(BidNotes&)>& change)
{
    if (readOnly()) return;
    auto notes = m_notes;
    change(notes);
    if (notes == m_notes) return;
    m_notes = std::move(notes);
    m_isTooLong = false;
    typed();
}

void MyNotes::typed()
{
    if (m_isUnreadable) {
        m_beside.insert_or_assign(*m_name, m_notes);
    } else if (m_beside.erase(*m_name); m_notes.isEmpty()) {
        m_texts.discard(*m_name);
    } else {
        m_texts.keep(*m_name, notes_text(m_notes));
    }
    m_saving.typed();
    emit changed();
}

void MyNotes::save()
{
    if (!m_saving.isSaved()) m_saving.now();
}

bool MyNotes::isTicked(const std::string& stage, std::int64_t place) const
{
    const auto places = m_notes.ticked.find(stage);
    return places != m_notes.ticked.end() && places->second.contains(place);
}

void MyNotes::tick(const std::string& stage, std::int64_t place, bool ticked)
{
    if (ticked) {
        edit([&](BidNotes& notes) { notes.ticked[stage].insert(place); });
    } else if (isTicked(stage, place)) {
        edit([&](BidNotes& notes) {
            auto& places = notes.ticked[stage];
            places.erase(place);
            if (places.empty()) notes.ticked.erase(stage);
        });
    }
}

void MyNotes::clearTicks(const std::string& stage)
{
    edit([&](BidNotes& notes) { notes.ticked.erase(stage); });
}

void MyNotes::startAnew()
{
    if (!canStartAnew()) return;
    m_isUnreadable = false;
    typed();
}

QString MyNotes::text() const { return verbatim(m_notes.text); }

void MyNotes::setText(const QString& text)
{
    if (readOnly()) return;
    if (text.size() > notesMost) {
        m_isTooLong = true;
        emit changed();
        return;
    }
    edit([&](BidNotes& notes) { notes.text = text.toStdString(); });
}

QString MyNotes::readOnlyWords() const
{
    return isOffered() && m_past ? tr("You are looking at an earlier moment. Your notes stand as they are now, and can "
                                      "be changed only now.")
                                 : QString{};
}

QString MyNotes::problem() const
{
    if (m_isUnreadable)
        return tr("Notes about this bid lie on this machine and cannot be read. They stay as they are, and what you "
                  "type here is not saved beside them. Start anew to take them away: what you typed stays and is "
                  "saved.");
    if (m_isTooLong)
        return tr("Notes about a bid have room for %1 characters. What was typed or pasted last had no room and was "
                  "not "
                  "taken; what stood here before is kept. Shorten it first.")
            .arg(QLocale{QLocale::English}.toString(qlonglong{notesMost}));
    return {};
}

QString MyNotes::savedWords() const
{
    if (readOnly()) return {};
    if (m_isUnreadable)
        return m_notes.isEmpty()
                   ? QString{}
                   : tr("Not saved: what cannot be read stands in its place. Start anew to save your notes.");
    if (m_saving.hasFailed())
        return tr(
            "Your notes could not be saved on this machine. They are kept while this tender is open, and saving is "
            "tried again each second: make room on the disk, or let the folder be written.");
    if (!m_saving.isSaved()) return tr("Saving…");
    if (m_notes.isEmpty()) return {};
    return m_texts.areKept() ? tr("Saved for you alone") : tr("Kept for you while this tender is open");
}

}
