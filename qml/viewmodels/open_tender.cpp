#include "qml/viewmodels/open_tender.hpp"

#include "core/session/sealed_acts.hpp"
#include "core/text/json_members.hpp"
#include "core/text/word_diff.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace tender {

namespace {

/// How often what others have recorded is looked for, in milliseconds.
constexpr int othersEvery = 1000;

/// Adds the members of an object to another's, into objects that both have.
void add_members(Json& to, const Json& more)
{
    if (to.object() == nullptr || more.object() == nullptr) return;
    for (const auto& [name, value] : *more.object()) {
        auto* there = find_member(to, name);
        if (there != nullptr && there->object() != nullptr && value.object() != nullptr) {
            add_members(*there, value);
        } else {
            set_member(to, name, value);
        }
    }
}

bool is_utf8(const std::string& text)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    const QString read = decoder.decode(QByteArrayView{text.data(), static_cast<qsizetype>(text.size())});
    return !decoder.hasError();
}

/// The words of a document that is plain text in UTF-8 and no longer than versions are compared.
std::optional<std::string> plain_text(const Workspace& workspace, const Document& document)
{
    if (!document.type.starts_with("text/plain")) return std::nullopt;
    auto text = workspace.read_document(document.sha256, WordDiffLimits{}.bytes_max);
    if (!text || !is_utf8(*text)) return std::nullopt;
    return std::move(*text);
}

/// What somebody keeps for themselves: sealed to whoever sits here, in clear where the demonstration key signs.
std::unique_ptr<DraftTexts> own_texts(const std::shared_ptr<Workspace>& workspace, const QString& folder)
{
    if (!workspace->person().empty()) return std::make_unique<SealedTexts>(workspace);
    return folder.isEmpty() ? nullptr : std::make_unique<PlainTexts>(folder);
}

FormDrafts form_drafts(const std::shared_ptr<Workspace>& workspace, const QString& folder)
{
    return FormDrafts{own_texts(workspace, folder), [workspace] { return workspace->ports().clock.now(); }};
}

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

OpenTender::OpenTender(std::shared_ptr<Workspace> workspace, TenderLog log, SnapshotPtr snapshot,
                       const WorkspaceOpener& opener, Drafts drafts, TenderTools tools, QObject* parent)
    : QObject{parent}, m_workspace{std::move(workspace)}, m_log{std::move(log)},
      m_snapshot{std::move(snapshot)}, m_acts{*m_workspace, m_log}, m_act{form_drafts(m_workspace, tools.drafts)},
      m_paper{PaperPreview::Actions{
                  [this](const Command& command) { return send(command); },
                  [this] { return m_acts.isMine("issue_paper"); },
                  [this] {
                      return std::pair{std::optional{m_log.signed_note()}, m_log.has_demonstration_entries()};
                  }},
              tools.papers, folder_of_papers(m_workspace->file())},
      m_sheet{std::move(drafts), m_workspace->person(),
              MarkSheet::Actions{
                  [this](const Command& command) { return send(command); },
                  [this](const std::string& stage, const std::vector<Sheet>& sheets) { return handIn(stage, sheets); },
                  [this](const std::string& stage) { return ownSheets(stage); }}},
      m_notes{own_texts(m_workspace, tools.drafts)}, m_documents{m_workspace, std::move(tools)},
      m_verification{opener, m_workspace->file(), m_log.id()}
{
    connect(&m_sheet, &MarkSheet::changed, this, &OpenTender::showDocuments);
    connect(&m_sheet, &MarkSheet::changed, this, &OpenTender::showNotes);
    connect(&m_hearing, &HearingScript::turned, this, &OpenTender::showNotes);
    m_history.show(m_log, m_workspace->person());
    fill();
    m_sheet.showStage(stage_to_show(m_log.state()));
    m_others.setInterval(othersEvery);
    connect(&m_others, &QTimer::timeout, this, &OpenTender::catchUp);
    m_others.start();
}

std::optional<QString> OpenTender::send(const Command& command)
{
    const auto recorded = m_log.run(command);
    if (!recorded) return qtext(wording(recorded.error(), Names{m_log.state().tender}));
    this->recorded();
    return std::nullopt;
}

std::optional<QString> OpenTender::handIn(const std::string& stage, const std::vector<Sheet>& sheets)
{
    const auto command = sealed_sheet(m_workspace->ports(), m_log, m_workspace->person(), stage, sheets);
    if (!command) return qtext(wording(command.error(), Names{m_log.state().tender}));
    return send(*command);
}

std::vector<Sheet> OpenTender::ownSheets(const std::string& stage) const
{
    const auto* keys = m_workspace->receiving();
    if (keys == nullptr) return {};
    auto opened = opened_sheet(m_workspace->ports(), m_log, *keys, m_workspace->person(), stage);
    const auto* sheet = opened ? std::get_if<OpenSheet>(&*opened) : nullptr;
    return sheet == nullptr ? std::vector<Sheet>{} : sheet->sheets;
}

void OpenTender::recorded()
{
    // Not to be able to remember what was seen takes nothing from the record; it is read again at the next opening.
    (void)m_workspace->remember(m_log.signed_note());
    refresh();
}

FormAnswer OpenTender::carryOut(const std::string& name, const Json& members)
{
    auto answer = m_acts.carryOut(name, members);
    if (answer.isRecorded()) {
        m_page.sayRecorded(tr("Recorded as entry %1: %2.").arg(m_log.lines().size()).arg(qtext(act_words(name).title)));
        recorded();
    }
    return answer;
}

void OpenTender::beginAct(const QString& name, const QString& filled)
{
    const auto act = name.toStdString();
    const auto given = parse_json(filled.toStdString());
    if (act == leads::toPlace) {
        if (given) emit placeAsked(verbatim(text_member(*given, "place")));
        return;
    }
    if (act == leads::toPaper) {
        m_paper.open(given ? text_member(*given, "bid") : std::string{});
        return;
    }
    m_paper.close();
    m_page.sayRecorded({});
    const auto about = given ? *given : Json{Json::Object{}};
    auto known = m_acts.filled(act, about);
    add_members(known, about);
    PageWriter basis;
    if (act == "sign_wording") write_wording(pageInput(), basis);
    if (act == "second") write_proposals(pageInput(), basis);
    m_basis.show(basis.taken());
    m_bench.use(m_log.state().tender);
    m_act.begin(
        act, m_acts.schema(act), m_acts.references(act), known,
        [this](const std::string& sent, const Json& members) { return carryOut(sent, members); },
        draftName(act, about));
}

std::optional<DraftName> OpenTender::draftName(const std::string& act, const Json& about) const
{
    if (nobodySits()) return std::nullopt;
    // The log of a tender that was never begun is found by nobody again.
    if (!m_log.lines().empty()) return DraftName{m_log.id(), form_name(act, about)};
    auto here = about;
    set_member(here, "workspace", m_workspace->file());
    return DraftName{PeopleLog::log_id(), form_name(act, here)};
}

bool OpenTender::nobodySits() const { return m_workspace->person().empty() && m_log.state().conduct.is_convened(); }

void OpenTender::showPlace(const QString& place)
{
    if (m_page.place() == place) return;
    m_act.close();
    m_paper.close();
    m_page.turnTo(place);
    showPage();
}

PageInput OpenTender::pageInput() const
{
    const auto now = Timestamp::from_seconds_since_1970(m_workspace->ports().clock.now());
    return {.snapshot = *m_snapshot,
            .now = m_log.state(),
            .people = m_log.people(),
            .person = m_workspace->person(),
            .lot = static_cast<std::size_t>(m_lot),
            .today = now ? std::optional{now->date()} : std::nullopt,
            .textOf = [this](const Document& document) { return plain_text(*m_workspace, document); }};
}

void OpenTender::showPage()
{
    const auto input = pageInput();
    m_page.show(input, m_moment == 0 ? &m_acts : nullptr);
    m_paper.use(m_snapshot, input, m_moment != 0);
    m_hearing.use(m_snapshot, atHearings());
    showNotes();
}

void OpenTender::showDocuments()
{
    std::vector<Document> documents;
    const auto bid = m_sheet.bidId();
    // Whoever has nothing to mark, or owes a declaration first, is told so and shown no bid.
    if (m_sheet.emptyWords().isEmpty() && !pageInput().kept(Matter::Documents)) {
        for (const auto& [of, document] : m_snapshot->procedure.conduct.documents) {
            if (of == bid) documents.push_back(document);
        }
        for (const auto& revision : m_snapshot->procedure.conduct.revisions) {
            if (revision.bid == bid) documents.push_back(revision.document);
        }
    }
    m_documents.show(std::move(documents));
}

void OpenTender::showNotes()
{
    std::string bid;
    if (atHearings()) {
        bid = m_hearing.bidId();
    } else if (m_sheet.emptyWords().isEmpty()) {
        bid = m_sheet.bidId();
    }
    if (bid.empty() || nobodySits()) {
        m_notes.show(std::nullopt, {}, m_moment != 0);
    } else {
        m_notes.show(DraftName{m_log.id(), notes_name(bid)}, qname(Names{m_snapshot->tender()}.bid(bid)),
                     m_moment != 0);
    }
}

void OpenTender::catchUp()
{
    if (m_moment != 0) return;
    const auto read = m_log.catch_up();
    if (read && *read > 0) refresh();
}

void OpenTender::refresh()
{
    m_history.show(m_log, m_workspace->person());
    m_snapshot = snapshot_of(m_moment == 0 ? m_log.state() : m_log.state_at(static_cast<std::uint64_t>(m_moment)));
    fill();
}

void OpenTender::fill()
{
    const auto lot = static_cast<std::size_t>(m_lot);
    m_stages.show(*m_snapshot, lot);
    // The figures are made of the agreed marks and the prices, which are shown to the same roles.
    if (const auto kept = reading_obstacle(m_log.state(), m_workspace->person(), Matter::AgreedMarks)) {
        m_result.withhold(PageWords::notShown(*kept));
        m_closeness.use(nullptr, lot);
        m_inspector.use(nullptr);
    } else {
        m_result.show(*m_snapshot, lot);
        m_closeness.use(m_snapshot, lot);
        m_inspector.use(m_snapshot);
    }
    const auto others = reading_obstacle(m_log.state(), m_workspace->person(), Matter::OpenedSheets);
    m_sheet.use(m_snapshot, lot, m_moment != 0, others ? PageWords::notShown(*others) : QString{});
    showDocuments();
    showPage();
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
void OpenTender::verify() { m_verification.start(VerificationRun::scope_of(m_log)); }

void OpenTender::leave()
{
    m_verification.cancel();
    m_others.stop();
    m_sheet.save();
    m_act.save();
    m_notes.save();
    m_sheet.stopSaving();
    m_act.stopSaving();
    m_notes.stopSaving();
}

QString OpenTender::title() const { return qname(m_snapshot->tender().title); }
QString OpenTender::reference() const { return qname(m_snapshot->tender().reference); }

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
        titles.append(qname(lot.title));
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

QString OpenTender::momentChanges() const
{
    constexpr qsizetype most = 500;
    if (m_moment == 0) return {};
    if (!m_history.withheld().isEmpty()) return m_history.withheld();
    const Names names{m_log.state().tender, m_log.people()};
    QStringList lines;
    qulonglong more = 0;
    for (auto entry = static_cast<std::size_t>(m_moment); entry < m_log.lines().size(); ++entry) {
        for (const auto& event : m_log.lines()[entry].events) {
            if (lines.size() < most) {
                lines.append(tr("%1: %2").arg(entry + 1).arg(told(event, m_log.state(), m_workspace->person(), names)));
            } else {
                ++more;
            }
        }
    }
    if (lines.isEmpty()) return tr("Nothing was recorded since.");
    if (more > 0) lines.append(counted(more, tr("and %1 more"), tr("and %1 more")));
    return lines.join(QLatin1Char('\n'));
}

QString OpenTender::keyWords() const
{
    if (m_workspace->signs_for_demonstration() && m_log.state().conduct.is_convened())
        return tr("Nobody sits at this desk: you read, and record nothing");
    if (m_workspace->signs_for_demonstration()) return tr("Demonstration key: worthless as evidence");
    return tr("Signed with the key of %1")
        .arg(qname(Names{m_log.state().tender, m_log.people()}.person(m_workspace->person())));
}

}
