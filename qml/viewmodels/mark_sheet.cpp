#include "qml/viewmodels/mark_sheet.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"

#include <algorithm>

namespace tender {

namespace {

/// What is typed is on the disk after this long, in milliseconds.
constexpr int saveAfter = 1000;

const Mark* find_mark(const std::vector<Mark>& marks, const std::string& criterion)
{
    const auto found = std::ranges::find(marks, criterion, &Mark::criterion);
    return found == marks.end() ? nullptr : &*found;
}

}

MarkSheet::MarkSheet(Drafts drafts, Send send, QObject* parent)
    : QObject{parent}, m_snapshot{snapshot_of({})}, m_drafts{std::move(drafts)}, m_send{std::move(send)}
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveAfter);
    connect(&m_saveSoon, &QTimer::timeout, this, &MarkSheet::save);
}

MarkSheet::~MarkSheet()
{
    if (!m_saved) (void)m_drafts.save();
}

void MarkSheet::use(SnapshotPtr snapshot, std::size_t lot, bool past)
{
    m_snapshot = std::move(snapshot);
    m_lot = lot;
    m_past = past;
    refill();
}

void MarkSheet::showStage(int stage)
{
    if (stage == m_stage) return;
    m_stage = stage;
    m_question = 0;
    m_refusal.clear();
    m_submitted.clear();
    refill();
}

const Stage* MarkSheet::currentStage() const
{
    const auto& stages = tender().model.stages;
    return m_stage >= 0 && static_cast<std::size_t>(m_stage) < stages.size()
               ? &stages[static_cast<std::size_t>(m_stage)]
               : nullptr;
}

const Criterion* MarkSheet::currentQuestion() const
{
    return m_question >= 0 && static_cast<std::size_t>(m_question) < m_questions.size()
               ? m_questions[static_cast<std::size_t>(m_question)]
               : nullptr;
}

std::string MarkSheet::seatId() const
{
    return m_seat >= 0 && static_cast<std::size_t>(m_seat) < m_seatIds.size()
               ? m_seatIds[static_cast<std::size_t>(m_seat)]
               : std::string{};
}

std::string MarkSheet::bidId() const
{
    return m_bid >= 0 && static_cast<std::size_t>(m_bid) < m_bidIds.size() ? m_bidIds[static_cast<std::size_t>(m_bid)]
                                                                           : std::string{};
}

const Mark* MarkSheet::given(const std::string& bid, const std::string& criterion) const
{
    if (together()) {
        for (const auto& sheet : tender().consensus) {
            if (sheet.bid != bid) continue;
            if (const auto* mark = find_mark(sheet.marks, criterion)) return mark;
        }
        return nullptr;
    }
    for (const auto& sheet : tender().sheets) {
        if (sheet.bid != bid || sheet.by != seatId()) continue;
        if (const auto* mark = find_mark(sheet.marks, criterion)) return mark;
    }
    return nullptr;
}

const Mark* MarkSheet::shown() const
{
    const auto* question = currentQuestion();
    if (question == nullptr) return nullptr;
    const auto* mark = given(bidId(), question->id);
    return mark != nullptr || m_past ? mark : m_drafts.find(place(bidId(), question->id));
}

bool MarkSheet::stageIsOpen() const
{
    const auto* stage = currentStage();
    return stage != nullptr && m_snapshot->procedure.is_published() && open_stage(m_snapshot->procedure) == stage->id;
}

QString MarkSheet::whyEmpty() const
{
    const auto* stage = currentStage();
    if (!m_snapshot->procedure.is_published())
        return tr("The way of comparing bids is not published yet. There is nothing to mark before.");
    if (stage == nullptr) return tr("This tender has no stages.");
    if (m_questions.empty()) {
        return tr("“%1” has no questions to mark: it compares prices. What they bring stands in the result.")
            .arg(qtext(stage->title));
    }
    if (m_bidIds.empty()) return tr("No bid is in the register of this lot. Marks are given once bids are received.");
    return {};
}

void MarkSheet::refillSeats()
{
    const bool first = m_seatIds.empty();
    const auto before = seatId();
    m_seats.clear();
    m_seatIds.clear();
    for (const auto& panelist : tender().panel) {
        m_seats.append(qtext(panelist.role));
        m_seatIds.push_back(panelist.id);
    }
    const auto* stage = currentStage();
    if (m_seatIds.empty() || (stage != nullptr && stage->mark_rule == MarkRule::Consensus)) {
        m_seats.append(tr("The panel together"));
        m_seatIds.emplace_back();
    }
    const auto again = std::ranges::find(m_seatIds, before);
    m_seat = first || again == m_seatIds.end() ? 0 : static_cast<int>(again - m_seatIds.begin());
}

void MarkSheet::refill()
{
    refillSeats();
    m_questions.clear();
    m_bidIds.clear();
    if (const auto* stage = currentStage()) m_questions = questions_of(stage->criteria);
    if (const auto* lot = m_snapshot->lot(m_lot)) {
        for (const auto& bid : lot->bids) {
            const auto& received = tender().bids[bid.bid];
            if (received.status == BidStatus::Received) m_bidIds.push_back(received.id);
        }
    }
    m_bid = std::clamp(m_bid, 0, std::max(0, static_cast<int>(m_bidIds.size()) - 1));
    m_question = std::clamp(m_question, 0, std::max(0, static_cast<int>(m_questions.size()) - 1));
    m_emptyWords = whyEmpty();
    refillRows();
}

void MarkSheet::refillRows()
{
    QList<QVariantList> questionRows;
    for (const auto* question : m_questions) {
        const auto* mark = given(bidId(), question->id);
        const auto* draft = m_drafts.find(place(bidId(), question->id));
        if (mark != nullptr) {
            questionRows.append({qtext(question->title), qtext(mark->mark), QStringLiteral("given"), tr("recorded")});
        } else if (draft != nullptr && !m_past) {
            questionRows.append({qtext(question->title), qtext(draft->mark), QStringLiteral("draft"), tr("draft")});
        } else {
            questionRows.append({qtext(question->title), QString{}, QStringLiteral("open"), tr("open")});
        }
    }
    m_questionRows.show(std::move(questionRows));
    QList<QVariantList> bidRows;
    const Names names{tender()};
    for (const auto& bid : m_bidIds) {
        const auto marked = std::ranges::count_if(m_questions, [&](const Criterion* question) {
            const auto* draft = m_drafts.find(place(bid, question->id));
            return given(bid, question->id) != nullptr || (draft != nullptr && !draft->mark.empty() && !m_past);
        });
        bidRows.append({qtext(names.bid(bid)), tr("%1 of %2").arg(marked).arg(m_questions.size())});
    }
    m_bidRows.show(std::move(bidRows));
    if (const auto* question = currentQuestion()) {
        if (question->mandatory) {
            m_steps.showPassFail();
        } else if (const auto* scale = find_scale(tender().model, question->scale)) {
            m_steps.show(*scale);
        }
    }
    emit changed();
}

void MarkSheet::setSeat(int seat)
{
    if (seat < 0 || static_cast<std::size_t>(seat) >= m_seatIds.size() || seat == m_seat) return;
    m_seat = seat;
    m_refusal.clear();
    m_submitted.clear();
    refillRows();
}

void MarkSheet::setBid(int bid)
{
    if (bid < 0 || static_cast<std::size_t>(bid) >= m_bidIds.size() || bid == m_bid) return;
    m_bid = bid;
    refillRows();
}

void MarkSheet::setQuestion(int question)
{
    if (question < 0 || static_cast<std::size_t>(question) >= m_questions.size() || question == m_question) return;
    m_question = question;
    refillRows();
}

void MarkSheet::nextQuestion() { setQuestion(m_question + 1); }
void MarkSheet::previousQuestion() { setQuestion(m_question - 1); }
void MarkSheet::nextBid() { setBid(m_bid + 1); }
void MarkSheet::previousBid() { setBid(m_bid - 1); }

void MarkSheet::next()
{
    if (static_cast<std::size_t>(m_question) + 1 < m_questions.size()) {
        nextQuestion();
    } else if (static_cast<std::size_t>(m_bid) + 1 < m_bidIds.size()) {
        m_question = 0;
        nextBid();
    }
}

void MarkSheet::edit(const std::function<void(Mark&)>& change)
{
    const auto* question = currentQuestion();
    if (question == nullptr || readOnly()) return;
    const auto at = place(bidId(), question->id);
    const auto* draft = m_drafts.find(at);
    auto mark = draft == nullptr ? Mark{} : *draft;
    const auto before = mark;
    change(mark);
    if (mark == before) return;
    m_drafts.keep(at, std::move(mark));
    m_saved = false;
    m_refusal.clear();
    m_submitted.clear();
    m_saveSoon.start();
    refillRows();
}

void MarkSheet::save()
{
    m_saveFailed = !m_drafts.save();
    m_saved = !m_saveFailed;
    emit changed();
}

void MarkSheet::setMark(const QString& mark)
{
    edit([&](Mark& draft) { draft.mark = mark.trimmed().toStdString(); });
}

bool MarkSheet::chooseByKey(const QString& key)
{
    if (!range().isEmpty() || readOnly()) return false;
    const auto mark = m_steps.markOfKey(key);
    if (mark.isEmpty()) return false;
    setMark(mark);
    return true;
}

void MarkSheet::setReason(const QString& reason)
{
    edit([&](Mark& draft) { draft.reason = reason.toStdString(); });
}

void MarkSheet::setEvidence(const QString& evidence)
{
    edit([&](Mark& draft) { draft.evidence = evidence.toStdString(); });
}

QString MarkSheet::stageTitle() const { return currentStage() == nullptr ? QString{} : qtext(currentStage()->title); }
QString MarkSheet::bidder() const { return bidId().empty() ? QString{} : qtext(Names{tender()}.bid(bidId())); }
QString MarkSheet::questionTitle() const
{
    return currentQuestion() == nullptr ? QString{} : qtext(currentQuestion()->title);
}
QString MarkSheet::questionText() const
{
    return currentQuestion() == nullptr ? QString{} : qtext(currentQuestion()->text);
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

QString MarkSheet::mark() const { return shown() == nullptr ? QString{} : qtext(shown()->mark); }

QString MarkSheet::markWords() const
{
    if (mark().isEmpty()) return {};
    return range().isEmpty() ? m_steps.wordsOf(mark()) : tr("%1 on a scale from %2").arg(mark(), range());
}

QString MarkSheet::reason() const { return shown() == nullptr ? QString{} : qtext(shown()->reason); }
QString MarkSheet::evidence() const { return shown() == nullptr ? QString{} : qtext(shown()->evidence); }

bool MarkSheet::readOnly() const
{
    const auto* question = currentQuestion();
    return m_past || !stageIsOpen() || question == nullptr || given(bidId(), question->id) != nullptr;
}

QString MarkSheet::readOnlyWords() const
{
    const auto* question = currentQuestion();
    if (question == nullptr) return {};
    if (m_past) return tr("You are looking at an earlier moment. Marks can be given only now.");
    if (given(bidId(), question->id) != nullptr) {
        return tr("This mark is recorded and stays in the history. A change is a correction with a reason.");
    }
    if (stageIsOpen()) return {};
    const auto& closed = m_snapshot->procedure.closed;
    const auto* stage = currentStage();
    if (std::ranges::find(closed, stage->id) != closed.end())
        return tr("The stage is closed, and this seat gave no mark here.");
    return tr("This stage waits until those before it are closed.");
}

int MarkSheet::draftCount() const
{
    int count = 0;
    for (const auto& bid : m_bidIds) {
        for (const auto* question : m_questions) {
            count += given(bid, question->id) == nullptr && m_drafts.find(place(bid, question->id)) != nullptr ? 1 : 0;
        }
    }
    return count;
}

QString MarkSheet::savedWords() const
{
    const auto count = draftCount();
    if (m_past || count == 0) return {};
    if (m_saveFailed) return tr("Drafts could not be saved on this machine; they are kept while the program runs");
    if (!m_drafts.hasFile())
        return counted(static_cast<qulonglong>(count), tr("%1 draft, kept while the program runs"),
                       tr("%1 drafts, kept while the program runs"));
    if (!m_saved) return tr("Saving…");
    return counted(static_cast<qulonglong>(count), tr("%1 draft saved on this machine"),
                   tr("%1 drafts saved on this machine"));
}

QString MarkSheet::progress() const { return m_bidRows.value(m_bid, SheetBidsModel::WordsRole).toString(); }

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
            rows.append(
                {qtext(names.bid(bid)), qtext(question->title), qtext(draft->mark), qtext(draft->reason), note});
        }
    }
    m_review.show(std::move(rows));
}

void MarkSheet::submit()
{
    m_refusal.clear();
    m_submitted.clear();
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
        const auto refused = m_send(command);
        if (refused) {
            m_refusal = *refused;
            break;
        }
        for (const auto& mark : marks)
            m_drafts.drop({seat, bid, mark.criterion});
        recorded += marks.size();
    }
    if (recorded > 0) m_submitted = counted(recorded, tr("%1 mark is recorded."), tr("%1 marks are recorded."));
    save();
    prepareReview();
    refillRows();
}

}
