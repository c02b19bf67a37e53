#include "qml/viewmodels/mark_sheet.hpp"

#include "core/procedure/moderation.hpp"
#include "core/procedure/standing.hpp"
#include "qml/viewmodels/charts/analysis_charts.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

const Mark* find_mark(const std::vector<Mark>& marks, const std::string& criterion)
{
    const auto found = std::ranges::find(marks, criterion, &Mark::criterion);
    return found == marks.end() ? nullptr : &*found;
}

}

MarkSheet::MarkSheet(Drafts drafts, std::string person, Actions actions, QObject* parent)
    : QObject{parent}, m_snapshot{snapshot_of({})}, m_drafts{std::move(drafts)}, m_person{std::move(person)},
      m_actions{std::move(actions)}
{}

MarkSheet::~MarkSheet()
{
    if (!m_saving.isSaved()) m_saving.now();
}

void MarkSheet::use(SnapshotPtr snapshot, std::size_t lot, bool past, const QString& othersKept)
{
    m_snapshot = std::move(snapshot);
    m_lot = lot;
    m_past = past;
    m_othersKept = othersKept;
    if (!past) m_drafts.use(tender().model, seat_of(m_snapshot->procedure, m_person));
    dropHandedIn();
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
    if (!isSealed()) return nullptr;
    const auto own = m_own.find(currentStage()->id);
    if (own == m_own.end()) return nullptr;
    for (const auto& sheet : own->second) {
        if (sheet.bid != bid) continue;
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

void MarkSheet::refillSeats()
{
    const bool first = m_seatIds.empty();
    const auto before = seatId();
    const bool agreedBefore = std::ranges::find(m_seatIds, std::string{}) != m_seatIds.end();
    m_seats.clear();
    m_seatIds.clear();
    const auto own = isConvened() ? seat_of(m_snapshot->procedure, m_person) : std::string{};
    for (const auto& panelist : tender().panel) {
        // In a convened tender everybody has their own sheet and no other.
        if (isConvened() && panelist.id != own) continue;
        m_seats.append(qname(panelist.role));
        m_seatIds.push_back(panelist.id);
    }
    const auto* stage = currentStage();
    if (isConvened()) {
        const bool agrees = isModerating() && appointment_of(m_snapshot->procedure, m_person, Role::Chair) != nullptr;
        if (agrees) {
            m_seats.append(tr("The panel together"));
            m_seatIds.emplace_back();
        }
        const auto again = std::ranges::find(m_seatIds, before);
        // When moderation begins, the chair's sheet is the panel's.
        m_seat = agrees && !agreedBefore    ? static_cast<int>(m_seatIds.size()) - 1
                 : again == m_seatIds.end() ? 0
                                            : static_cast<int>(again - m_seatIds.begin());
        return;
    }
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
    if (isConvened() && currentStage() != nullptr && !m_seatIds.empty()) {
        const auto seat = std::ranges::find(tender().panel, m_seatIds.front(), &Panelist::id);
        const auto own = together() || seat == tender().panel.end()
                             ? std::vector<std::string>{}
                             : questions_for(m_snapshot->procedure, *seat, *currentStage());
        if (!together())
            std::erase_if(m_questions,
                          [&](const Criterion* question) { return std::ranges::find(own, question->id) == own.end(); });
    }
    if (const auto* lot = m_snapshot->lot(m_lot)) {
        for (const auto& bid : lot->bids) {
            const auto& received = tender().bids[bid.bid];
            const bool fellOut = isConvened() && is_out(m_snapshot->procedure, received);
            if (received.status == BidStatus::Received && !fellOut) m_bidIds.push_back(received.id);
        }
    }
    m_bid = std::clamp(m_bid, 0, std::max(0, static_cast<int>(m_bidIds.size()) - 1));
    m_question = std::clamp(m_question, 0, std::max(0, static_cast<int>(m_questions.size()) - 1));
    m_emptyWords = whyEmpty();
    readOwn();
    refillRows();
}

void MarkSheet::refillRows()
{
    QList<QVariantList> questionRows;
    for (const auto* question : m_questions) {
        const auto* mark = given(bidId(), question->id);
        const auto* draft = m_drafts.find(place(bidId(), question->id));
        if (mark != nullptr) {
            questionRows.append({qname(question->title), qtext(mark->mark), QStringLiteral("given"),
                                 isSealed() ? tr("handed in") : tr("recorded")});
        } else if (draft != nullptr && !m_past) {
            questionRows.append({qname(question->title), qtext(draft->mark), QStringLiteral("draft"), tr("draft")});
        } else {
            questionRows.append({qname(question->title), QString{}, QStringLiteral("open"), tr("open")});
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
        bidRows.append({qname(names.bid(bid)), tr("%1 of %2").arg(marked).arg(m_questions.size())});
    }
    m_bidRows.show(std::move(bidRows));
    refillOthers();
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
    readOwn();
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
    m_saving.typed();
    m_refusal.clear();
    m_submitted.clear();
    refillRows();
}

void MarkSheet::save()
{
    m_saving.now();
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

bool MarkSheet::readOnly() const
{
    const auto* question = currentQuestion();
    return m_past || !stageIsOpen() || question == nullptr || handedIn() != nullptr ||
           given(bidId(), question->id) != nullptr;
}

bool MarkSheet::isModerating() const
{
    const auto* stage = currentStage();
    const auto& procedure = m_snapshot->procedure;
    return stage != nullptr && isConvened() && stageIsOpen() && bidding_ended_by(procedure) &&
           outstanding_seats(procedure, *stage, true).empty();
}

void MarkSheet::refillOthers()
{
    PageWriter page;
    m_spread.clear();
    const auto* stage = currentStage();
    const auto* question = currentQuestion();
    const bool opened = isConvened() && stage != nullptr && question != nullptr &&
                        outstanding_seats(m_snapshot->procedure, *stage, true).empty();
    if (opened && !m_othersKept.isEmpty()) {
        page.words(m_othersKept);
    } else if (opened) {
        const Names names{tender()};
        const auto marks = moderated(m_snapshot->procedure, *question, bidId());
        if (marks.spread)
            m_spread = marks.differ ? tr("Marks lie %1 apart").arg(qtext(*marks.spread)) : tr("All gave the same mark");
        if (const auto drawn = marks_row(tender().model, names, marks)) page.draw(*drawn);
        for (const auto& given : marks.marks) {
            page.row({.title = qtext(names.panelist(given.seat)),
                      .detail = qlines(given.mark.reason),
                      .side = qtext(given.mark.mark)});
        }
        for (const auto& point : marks.points) {
            page.row({.title = tr("%1 raised: %2").arg(qname(names.panelist(point.raised_by)), qtext(point.text)),
                      .detail = qlines(point.resolution)});
        }
    }
    m_others.show(page.taken());
    m_othersChart.show(page.chart());
}

const HeldSheet* MarkSheet::handedIn() const
{
    const auto* stage = currentStage();
    return isConvened() && !together() && stage != nullptr ? held_sheet(m_snapshot->procedure, stage->id, seatId())
                                                           : nullptr;
}

bool MarkSheet::isSealed() const
{
    const auto* held = handedIn();
    return held != nullptr && !held->opened;
}

void MarkSheet::readOwn()
{
    if (!isSealed() || !m_actions.readAgain) return;
    const auto& stage = currentStage()->id;
    if (!m_own.contains(stage)) m_own.emplace(stage, m_actions.readAgain(stage));
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

bool MarkSheet::atEnd() const
{
    return static_cast<std::size_t>(m_question) + 1 >= m_questions.size() &&
           static_cast<std::size_t>(m_bid) + 1 >= m_bidIds.size();
}

}
