#pragma once

#include "core/session/tender_log.hpp"
#include "qml/viewmodels/acts/tender_acts.hpp"
#include "qml/viewmodels/builder/model_bench.hpp"
#include "qml/viewmodels/closeness_run.hpp"
#include "qml/viewmodels/documents/bid_documents.hpp"
#include "qml/viewmodels/figure_inspector.hpp"
#include "qml/viewmodels/history_model.hpp"
#include "qml/viewmodels/lot_result.hpp"
#include "qml/viewmodels/mark_sheet.hpp"
#include "qml/viewmodels/notes/hearing_script.hpp"
#include "qml/viewmodels/notes/my_notes.hpp"
#include "qml/viewmodels/pages/tender_page.hpp"
#include "qml/viewmodels/papers/paper_preview.hpp"
#include "qml/viewmodels/stage_line_model.hpp"
#include "qml/viewmodels/verification_run.hpp"

namespace tender {

/// The tender that is open: its log, and every page of it as that stands now or stood at an earlier moment.
class OpenTender : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("opened by WorkspaceSession")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString reference READ reference NOTIFY changed)
    /// What is made up, in sentences; empty when nothing is.
    Q_PROPERTY(QString illustrative READ illustrative NOTIFY changed)
    /// Titles of the lots; empty in a tender without lots.
    Q_PROPERTY(QStringList lots READ lots NOTIFY changed)
    Q_PROPERTY(int lot READ lot WRITE setLot NOTIFY changed)
    /// Number of entries of the log.
    Q_PROPERTY(int entries READ entries NOTIFY changed)
    /// The entry after which the tender is shown, from 1; 0 for now.
    Q_PROPERTY(int moment READ moment NOTIFY changed)
    /// "As it stood after entry 12, …"; empty for now.
    Q_PROPERTY(QString momentWords READ momentWords NOTIFY changed)
    /// What was recorded since that moment, one line for each event, the first of many.
    Q_PROPERTY(QString momentChanges READ momentChanges NOTIFY changed)
    /// Plain words about the key that signs here.
    Q_PROPERTY(QString keyWords READ keyWords NOTIFY changed)
    /// The places whose pages are lines, the one that is shown, and the act that somebody is about to do.
    Q_PROPERTY(tender::TenderPlacesModel* places READ places CONSTANT)
    Q_PROPERTY(tender::TenderPage* page READ page CONSTANT)
    Q_PROPERTY(tender::ActForm* act READ act CONSTANT)
    /// What the act that was begun rests on, to read before it is recorded; no lines where it rests on its fields
    /// alone.
    Q_PROPERTY(tender::PageRowsModel* basis READ basis CONSTANT)
    Q_PROPERTY(tender::ModelBench* bench READ bench CONSTANT)
    /// The letter or board paper that is read.
    Q_PROPERTY(tender::PaperPreview* paper READ paper CONSTANT)
    Q_PROPERTY(tender::StageLineModel* stages READ stages CONSTANT)
    Q_PROPERTY(tender::LotResult* result READ result CONSTANT)
    Q_PROPERTY(tender::ClosenessRun* closeness READ closeness CONSTANT)
    Q_PROPERTY(tender::FigureInspector* inspector READ inspector CONSTANT)
    Q_PROPERTY(tender::MarkSheet* sheet READ sheet CONSTANT)
    /// The documents of the bid that the sheet shows.
    Q_PROPERTY(tender::BidDocuments* documents READ documents CONSTANT)
    /// What whoever sits here notes for themselves: about the bid that the sheet shows, or about the one that is heard.
    Q_PROPERTY(tender::MyNotes* notes READ notes CONSTANT)
    Q_PROPERTY(tender::HearingScript* hearing READ hearing CONSTANT)
    Q_PROPERTY(tender::HistoryModel* history READ history CONSTANT)
    Q_PROPERTY(tender::VerificationRun* verification READ verification CONSTANT)

public:
    /// `snapshot`: of the log as it is now; making one can take long.
    OpenTender(std::shared_ptr<Workspace> workspace, TenderLog log, SnapshotPtr snapshot, const WorkspaceOpener& opener,
               Drafts drafts, TenderTools tools = {}, QObject* parent = nullptr);

    /// Shows the tender as it stood after this entry, from 1.
    Q_INVOKABLE void showMoment(int entry);
    Q_INVOKABLE void showNow();
    /// Turns `page` to one of `places`; an act that was begun elsewhere is left, what was typed stays a draft.
    Q_INVOKABLE void showPlace(const QString& place);
    /// Opens the form of an act, or what else a row leads to (`leads`); `filled` is JSON with what is known of it
    /// already, or empty. A draft of the same act about the same thing stands in the form again.
    Q_INVOKABLE void beginAct(const QString& name, const QString& filled = {});
    /// Reads what others have recorded meanwhile.
    Q_INVOKABLE void catchUp();
    /// Turns the sheet to a stage of the model.
    Q_INVOKABLE void showStage(int stage);
    /// Checks the whole log, beside the window.
    Q_INVOKABLE void verify();
    /// Ends what is running and saves what is not saved.
    void leave();

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString reference() const;
    [[nodiscard]] QString illustrative() const;
    [[nodiscard]] QStringList lots() const;
    [[nodiscard]] int lot() const { return m_lot; }
    void setLot(int lot);
    [[nodiscard]] int entries() const { return static_cast<int>(m_log.lines().size()); }
    [[nodiscard]] int moment() const { return m_moment; }
    [[nodiscard]] QString momentWords() const;
    [[nodiscard]] QString momentChanges() const;
    [[nodiscard]] QString keyWords() const;
    TenderPlacesModel* places() { return &m_places; }
    TenderPage* page() { return &m_page; }
    ActForm* act() { return &m_act; }
    PageRowsModel* basis() { return &m_basis; }
    ModelBench* bench() { return &m_bench; }
    PaperPreview* paper() { return &m_paper; }
    StageLineModel* stages() { return &m_stages; }
    LotResult* result() { return &m_result; }
    ClosenessRun* closeness() { return &m_closeness; }
    FigureInspector* inspector() { return &m_inspector; }
    MarkSheet* sheet() { return &m_sheet; }
    BidDocuments* documents() { return &m_documents; }
    MyNotes* notes() { return &m_notes; }
    HearingScript* hearing() { return &m_hearing; }
    HistoryModel* history() { return &m_history; }
    VerificationRun* verification() { return &m_verification; }
    [[nodiscard]] const TenderLog& log() const { return m_log; }
    [[nodiscard]] const TenderActs& acts() const { return m_acts; }

signals:
    void changed();
    /// Something leads to another place.
    void placeAsked(const QString& place);

private:
    std::optional<QString> send(const Command& command);
    std::optional<QString> handIn(const std::string& stage, const std::vector<Sheet>& sheets);
    [[nodiscard]] std::vector<Sheet> ownSheets(const std::string& stage) const;
    FormAnswer carryOut(const std::string& name, const Json& members);
    /// The name of the draft of an act; nothing where no draft is kept.
    [[nodiscard]] std::optional<DraftName> draftName(const std::string& act, const Json& about) const;
    /// Whether nobody sits here whose draft could be sealed to them, as a convened tender asks.
    [[nodiscard]] bool nobodySits() const;
    void recorded();
    void refresh();
    [[nodiscard]] PageInput pageInput() const;
    void showPage();
    [[nodiscard]] bool atHearings() const { return m_page.place() == QStringLiteral("hearings"); }
    void showDocuments();
    void showNotes();
    void fill();

    std::shared_ptr<Workspace> m_workspace;
    TenderLog m_log;
    SnapshotPtr m_snapshot;
    int m_lot = 0;
    int m_moment = 0;
    TenderActs m_acts;
    TenderPlacesModel m_places;
    TenderPage m_page;
    ActForm m_act;
    PageRowsModel m_basis;
    ModelBench m_bench{m_act};
    PaperPreview m_paper;
    StageLineModel m_stages;
    LotResult m_result;
    ClosenessRun m_closeness;
    FigureInspector m_inspector;
    MarkSheet m_sheet;
    MyNotes m_notes;
    HearingScript m_hearing{m_notes};
    BidDocuments m_documents;
    HistoryModel m_history;
    VerificationRun m_verification;
    QTimer m_others; ///< looks for what others have recorded
};

}
