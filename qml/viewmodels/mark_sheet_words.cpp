#include "core/procedure/standing.hpp"
#include "qml/viewmodels/mark_sheet.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>

/// What a sheet says of itself.
namespace tender {

QString MarkSheet::whyEmpty() const
{
    const auto* stage = currentStage();
    if (!m_snapshot->procedure.is_published())
        return tr("The way of comparing bids is not published yet. There is nothing to mark before.");
    if (stage == nullptr) return tr("This tender has no stages.");
    if (isConvened() && m_seatIds.empty()) {
        return m_person.empty()
                   ? tr("Nobody sits at this desk. Take your seat on the page People; then your sheet is here.")
                   : tr("You have no seat that marks in this tender. What the panel agreed stands in the result.");
    }
    if (isConvened() && stageIsOpen()) {
        if (const auto owed = interest_obstacle(m_snapshot->procedure, m_person, stage->id))
            return PageWords::ownInterest(*owed, Names{tender()});
    }
    if (m_questions.empty()) {
        return tr("“%1” has no questions to mark: it compares prices. What they bring stands in the result.")
            .arg(qname(stage->title));
    }
    if (m_bidIds.empty()) return tr("No bid is in the register of this lot. Marks are given once bids are received.");
    return {};
}

QString MarkSheet::stageTitle() const { return currentStage() == nullptr ? QString{} : qname(currentStage()->title); }
QString MarkSheet::bidder() const { return bidId().empty() ? QString{} : qname(Names{tender()}.bid(bidId())); }
QString MarkSheet::questionTitle() const
{
    return currentQuestion() == nullptr ? QString{} : qtext(currentQuestion()->title);
}
QString MarkSheet::questionText() const
{
    return currentQuestion() == nullptr ? QString{} : qlines(currentQuestion()->text);
}

QString MarkSheet::questionPlace() const
{
    const auto* question = currentQuestion();
    const auto* stage = currentStage();
    if (question == nullptr || stage == nullptr) return {};
    const auto where = tr("Question %1 of %2").arg(m_question + 1).arg(m_questions.size());
    if (question->mandatory) return tr("%1 · passed or failed").arg(where);
    const bool top = std::ranges::any_of(stage->criteria, [&](const Criterion& own) { return &own == question; });
    if (!top || !stage->weights_sum) return tr("%1 · weight %2").arg(where, qtext(question->weight));
    return tr("%1 · weight %2 of %3").arg(where, qtext(question->weight), qtext(*stage->weights_sum));
}

QString MarkSheet::range() const
{
    const auto* question = currentQuestion();
    if (question == nullptr || question->mandatory) return {};
    const auto* scale = find_scale(tender().model, question->scale);
    return scale != nullptr && scale->range ? qtext(marks_text(*scale)) : QString{};
}

QString MarkSheet::mark() const { return shown() == nullptr ? QString{} : verbatim(shown()->mark); }

QString MarkSheet::markWords() const
{
    if (mark().isEmpty()) return {};
    return range().isEmpty() ? m_steps.wordsOf(mark()) : tr("%1 on a scale from %2").arg(qname(shown()->mark), range());
}

QString MarkSheet::reason() const { return shown() == nullptr ? QString{} : verbatim(shown()->reason); }
QString MarkSheet::evidence() const { return shown() == nullptr ? QString{} : verbatim(shown()->evidence); }

QString MarkSheet::readOnlyWords() const
{
    const auto* question = currentQuestion();
    if (question == nullptr) return {};
    if (m_past) return tr("You are looking at an earlier moment. Marks can be given only now.");
    if (!isSealed() && given(bidId(), question->id) != nullptr) {
        return tr("This mark is recorded and stays in the history. A change is a correction with a reason.");
    }
    if (handedIn() != nullptr) {
        return tr("Your sheet is handed in and sealed. The others' marks appear when all sheets are in and each member "
                  "has opened theirs at the start of moderation.");
    }
    if (stageIsOpen()) return {};
    const auto& closed = m_snapshot->procedure.closed;
    const auto* stage = currentStage();
    if (std::ranges::find(closed, stage->id) != closed.end())
        return tr("The stage is closed, and this seat gave no mark here.");
    return tr("This stage waits until those before it are closed.");
}

QString MarkSheet::savedWords() const
{
    const auto count = draftCount();
    if (m_past || count == 0) return {};
    if (m_saving.hasFailed())
        return tr(
            "Drafts could not be saved on this machine. They are kept while the program runs, and saving is tried "
            "again each second: make room on the disk, or let the folder be written.");
    if (!m_drafts.areKept())
        return counted(static_cast<qulonglong>(count), tr("%1 draft, kept while the program runs"),
                       tr("%1 drafts, kept while the program runs"));
    if (!m_saving.isSaved()) return tr("Saving…");
    return counted(static_cast<qulonglong>(count), tr("%1 draft saved on this machine"),
                   tr("%1 drafts saved on this machine"));
}

QString MarkSheet::progress() const { return m_bidRows.value(m_bid, SheetBidsModel::WordsRole).toString(); }

}
