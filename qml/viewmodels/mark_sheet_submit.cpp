#include "qml/viewmodels/mark_sheet.hpp"

#include "core/procedure/standing.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"

/// From a review to what is recorded.
namespace tender {

void MarkSheet::beginReview()
{
    // What was refused before may be mended.
    m_refusal.clear();
    m_submitted.clear();
    prepareReview();
    emit changed();
}

void MarkSheet::prepareReview()
{
    QList<QVariantList> rows;
    const Names names{tender()};
    for (const auto& bid : m_bidIds) {
        for (const auto* question : m_questions) {
            const auto* draft = m_drafts.find(place(bid, question->id));
            if (draft == nullptr || given(bid, question->id) != nullptr) continue;
            QString note;
            if (draft->mark.empty()) note = tr("No mark yet: it stays a draft.");
            if (!draft->mark.empty() && draft->reason.empty()) note = tr("A mark needs its reason.");
            rows.append({qname(names.bid(bid)), qname(question->title), qtext(draft->mark), qlines(draft->reason),
                         qtext(draft->evidence), note});
        }
    }
    m_review.show(std::move(rows));
}

std::vector<Sheet> MarkSheet::drafted() const
{
    std::vector<Sheet> sheets;
    for (const auto& bid : m_bidIds) {
        Sheet sheet{.by = seatId(), .bid = bid, .marks = {}};
        for (const auto* question : m_questions) {
            const auto* draft = m_drafts.find(place(bid, question->id));
            if (draft != nullptr && !draft->mark.empty()) sheet.marks.push_back(*draft);
        }
        if (!sheet.marks.empty()) sheets.push_back(std::move(sheet));
    }
    return sheets;
}

qulonglong MarkSheet::handIn()
{
    const auto* stage = currentStage();
    if (stage == nullptr) return 0;
    const auto sheets = drafted();
    // Recording fills the sheet anew, so nothing of the old snapshot is used after it.
    if (const auto refused = m_actions.handIn(stage->id, sheets)) {
        m_refusal = *refused;
        return 0;
    }
    qulonglong count = 0;
    for (const auto& sheet : sheets) {
        for (const auto& mark : sheet.marks)
            m_drafts.drop({sheet.by, sheet.bid, mark.criterion});
        count += sheet.marks.size();
    }
    return count;
}

void MarkSheet::dropHandedIn()
{
    const auto own = isConvened() ? seat_of(m_snapshot->procedure, m_person) : std::string{};
    // An earlier moment knows nothing of what was handed in since.
    if (own.empty() || m_past) return;
    bool dropped = false;
    for (const auto& stage : tender().model.stages) {
        if (held_sheet(m_snapshot->procedure, stage.id, own) == nullptr) continue;
        for (const auto* question : questions_of(stage.criteria)) {
            for (const auto& bid : tender().bids) {
                const DraftPlace at{own, bid.id, question->id};
                if (m_drafts.find(at) == nullptr) continue;
                m_drafts.drop(at);
                dropped = true;
            }
        }
    }
    // Nobody is told yet: the questions still point into the snapshot that was left.
    if (dropped) m_saving.now();
}

qulonglong MarkSheet::sendEach()
{
    const auto seat = seatId();
    const auto bidIds = m_bidIds;
    qulonglong recorded = 0;
    for (const auto& bid : bidIds) {
        std::vector<Mark> marks;
        for (const auto* question : m_questions) {
            const auto* draft = m_drafts.find({seat, bid, question->id});
            if (draft != nullptr && !draft->mark.empty() && given(bid, question->id) == nullptr)
                marks.push_back(*draft);
        }
        if (marks.empty()) continue;
        const auto command = seat.empty() ? Command{AgreeConsensus{{.bid = bid, .marks = marks}}}
                                          : Command{GiveMarks{{.by = seat, .bid = bid, .marks = marks}}};
        // Recording fills the sheet anew, so nothing of the old snapshot is used after it.
        const auto refused = m_actions.send(command);
        if (refused) {
            m_refusal = *refused;
            break;
        }
        for (const auto& mark : marks)
            m_drafts.drop({seat, bid, mark.criterion});
        recorded += marks.size();
    }
    return recorded;
}

void MarkSheet::submit()
{
    m_refusal.clear();
    m_submitted.clear();
    const bool sealed = isConvened() && !together();
    const auto recorded = sealed ? handIn() : sendEach();
    if (recorded > 0 && sealed) {
        m_submitted = counted(recorded, tr("Your sheet with %1 mark is handed in and sealed to you."),
                              tr("Your sheet with %1 marks is handed in and sealed to you."));
    } else if (recorded > 0) {
        m_submitted = counted(recorded, tr("%1 mark is recorded."), tr("%1 marks are recorded."));
    }
    save();
    prepareReview();
    refillRows();
}

}
