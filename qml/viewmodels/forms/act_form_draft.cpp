#include "core/calendar/timestamp.hpp"
#include "qml/viewmodels/forms/act_form.hpp"
#include "qml/viewmodels/forms/form_restoring.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <utility>

/// How a form keeps what is typed, and how it stands there again.
namespace tender {

namespace {

/// "14:05" by the clock of this machine, with the day where that is another; empty for a time that no clock shows.
QString moment_words(std::int64_t at, std::int64_t now)
{
    if (!Timestamp::from_seconds_since_1970(at)) return {};
    const auto then = QDateTime::fromSecsSinceEpoch(at);
    const bool today = then.date() == QDateTime::fromSecsSinceEpoch(now).date();
    return QLocale::c().toString(then, today ? QStringLiteral("hh:mm") : QStringLiteral("d MMMM yyyy, hh:mm"));
}

QString labels_of(const std::vector<std::string>& members)
{
    QStringList labels;
    for (const auto& member : members)
        labels.append(qtext(member_label(member)));
    return labels.join(QStringLiteral(", "));
}

}

void ActForm::takeUpDraft()
{
    m_began = kept_of(m_form);
    m_draftWords.clear();
    m_isDrafted = false;
    m_draftUnreadable = false;
    if (!m_draft) return;
    const auto found = m_drafts.find(*m_draft);
    m_draftUnreadable = found.unreadable;
    if (m_draftUnreadable) {
        m_draftWords =
            tr("A draft of this form lies on this machine and cannot be read. It stays as it is, and what you "
               "type here is not saved beside it. Start anew to take it away: what you typed stays and is saved.");
    } else if (found.draft) {
        restoreDraft(*found.draft);
    }
}

void ActForm::restoreDraft(const FormDraft& draft)
{
    auto form = m_maker->form(m_schema);
    const auto leftOut = restore(*m_maker, form, draft.said);
    take_unkept(form, m_form);
    m_isDrafted = canonical_text(draft.said) != canonical_text(m_began);
    if (!m_isDrafted) return;
    m_form = std::move(form);
    const auto moment = moment_words(draft.at, m_drafts.now());
    QStringList sentences{moment.isEmpty() ? tr("Your draft stands here.")
                                           : tr("Your draft of %1 stands here.").arg(moment)};
    if (!leftOut.empty()) sentences.append(tr("What no longer fits was left out: %1.").arg(labels_of(leftOut)));
    if (canonical_text(draft.began) != canonical_text(m_began))
        sentences.append(
            tr("What the tender itself says here has changed since: look through it before you record it."));
    m_draftWords = sentences.join(QLatin1Char(' '));
}

void ActForm::startAnew()
{
    if (!isOpen() || m_draftWords.isEmpty()) return;
    m_draftWords.clear();
    if (std::exchange(m_draftUnreadable, false)) {
        // What cannot be read is not in the form: what is there was typed since.
        typed();
    } else {
        refill(m_filled, tr("Your draft was put away"));
    }
    emit draftChanged();
}

void ActForm::typed()
{
    if (!m_draft) return;
    m_saving.typed();
    emit draftChanged();
}

bool ActForm::saveDraft()
{
    if (m_draft && isOpen()) {
        auto said = kept_of(m_form);
        m_isDrafted = canonical_text(said) != canonical_text(m_began);
        if (!m_draftUnreadable && m_isDrafted) m_drafts.keep(*m_draft, m_began, std::move(said));
        if (!m_draftUnreadable && !m_isDrafted) m_drafts.drop(*m_draft);
    }
    return m_drafts.save();
}

void ActForm::save()
{
    if (!m_saving.isSaved()) m_saving.now();
}

void ActForm::leaveDraft()
{
    save();
    m_draft.reset();
    m_draftWords.clear();
    m_isDrafted = false;
    m_draftUnreadable = false;
}

void ActForm::dropDraft()
{
    // What cannot be read is left alone: it may be another's.
    if (!m_draft || m_draftUnreadable) return;
    m_drafts.drop(*m_draft);
    m_draft.reset();
    m_saving.now();
}

QString ActForm::leavingWords() const
{
    if (!m_draft || m_draftUnreadable) return tr("What you typed here is not kept");
    return has_unkept(m_form) ? tr("What you typed stays here as a draft, but for what no draft may hold")
                              : tr("What you typed stays here as a draft");
}

QString ActForm::savedWords() const
{
    if (!isOpen() || !m_draft) return {};
    if (m_draftUnreadable)
        return m_isDrafted
                   ? tr("Not saved: the draft that cannot be read stands in its place. Start anew to save yours.")
                   : QString{};
    if (m_saving.hasFailed())
        return tr(
            "Your draft could not be saved on this machine. It is kept while the program runs, and saving is tried "
            "again each second: make room on the disk, or let the folder be written.");
    if (!m_saving.isSaved()) return tr("Saving…");
    if (!m_isDrafted) return {};
    return m_drafts.areKept() ? tr("Draft saved on this machine") : tr("Draft kept while this tender is open");
}

}
