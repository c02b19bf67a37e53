#pragma once

#include "core/session/fault.hpp"
#include "qml/viewmodels/charts/chart_model.hpp"
#include "qml/viewmodels/drafts/drafts.hpp"
#include "qml/viewmodels/drafts/saving.hpp"
#include "qml/viewmodels/pages/page_rows.hpp"
#include "qml/viewmodels/sheet_models.hpp"
#include "qml/viewmodels/snapshot.hpp"

#include <functional>
#include <map>

namespace tender {

/// The sheet of one seat of the panel for one stage: what is marked, what is a draft, what is open. Marks are saved as
/// drafts while they are typed and submitted after a review, one command for each bid.
class MarkSheet : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// The seats of the panel by role; the last is the panel together where marks are agreed.
    Q_PROPERTY(QStringList seats READ seats NOTIFY changed)
    Q_PROPERTY(int seat READ seat WRITE setSeat NOTIFY changed)
    /// Index of the stage in the model.
    Q_PROPERTY(int stage READ stage NOTIFY changed)
    Q_PROPERTY(QString stageTitle READ stageTitle NOTIFY changed)
    /// Why there is nothing to mark here; empty when there is.
    Q_PROPERTY(QString emptyWords READ emptyWords NOTIFY changed)
    Q_PROPERTY(int bid READ bid WRITE setBid NOTIFY changed)
    Q_PROPERTY(int question READ question WRITE setQuestion NOTIFY changed)
    Q_PROPERTY(QString bidder READ bidder NOTIFY changed)
    Q_PROPERTY(QString questionTitle READ questionTitle NOTIFY changed)
    Q_PROPERTY(QString questionText READ questionText NOTIFY changed)
    /// "Question 4 of 5 · weight 20 of 40".
    Q_PROPERTY(QString questionPlace READ questionPlace NOTIFY changed)
    /// "0 to 100" where the scale has no steps; empty where it has.
    Q_PROPERTY(QString range READ range NOTIFY changed)
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    /// The mark in the words of the scale.
    Q_PROPERTY(QString markWords READ markWords NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString evidence READ evidence NOTIFY changed)
    /// Whether the question is marked for good, or the stage is not open, or the past is shown.
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)
    Q_PROPERTY(QString readOnlyWords READ readOnlyWords NOTIFY changed)
    /// "2 drafts saved on this machine".
    Q_PROPERTY(QString savedWords READ savedWords NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY changed)
    /// Whether the last question of the last bid is shown.
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY changed)
    /// Why the last submission was refused and what to do; empty when it was not.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// What the last submission recorded; empty before.
    Q_PROPERTY(QString submitted READ submitted NOTIFY changed)
    /// Whether this is the sheet of the panel together, on which marks are agreed.
    Q_PROPERTY(bool isTogether READ isTogether NOTIFY changed)
    /// Whether submitting hands in a sealed sheet, and not marks that everybody can read.
    Q_PROPERTY(bool sealsSheet READ sealsSheet NOTIFY changed)
    /// "Marks lie 2 apart"; empty while nobody's marks are open.
    Q_PROPERTY(QString spread READ spread NOTIFY changed)
    /// What each member gave to the question that is shown and why, and what was said of it. Empty until the sheets are
    /// opened. Never a mean.
    Q_PROPERTY(tender::PageRowsModel* others READ others CONSTANT)
    /// The same marks on their scale; one row, or none while they are not to be seen.
    Q_PROPERTY(tender::ChartModel* othersChart READ othersChart CONSTANT)
    Q_PROPERTY(tender::QuestionsModel* questions READ questions CONSTANT)
    Q_PROPERTY(tender::SheetBidsModel* bids READ bids CONSTANT)
    Q_PROPERTY(tender::ScaleStepsModel* steps READ steps CONSTANT)
    Q_PROPERTY(tender::ReviewModel* review READ review CONSTANT)

public:
    /// What a sheet asks of the tender. Each answers with nothing when it was recorded, otherwise why it was not.
    struct Actions {
        std::function<std::optional<QString>(const Command& command)> send;
        /// Seals all sheets of a stage to their author and hands them in.
        std::function<std::optional<QString>(const std::string& stage, const std::vector<Sheet>& sheets)> handIn;
        /// What whoever sits here has handed in for a stage, which their keys alone open; nothing where they do not.
        std::function<std::vector<Sheet>(const std::string& stage)> readAgain;
    };

    /// `person`: whose sheet it is in a convened tender; empty for a rehearsed one, where all seats can be chosen.
    MarkSheet(Drafts drafts, std::string person, Actions actions, QObject* parent = nullptr);
    /// Saves what is not saved yet.
    ~MarkSheet() override;

    /// Shows the tender at a moment; `past` makes everything read-only; `othersKept` says why whoever reads
    /// is not shown the opened marks of other members, and is empty where they are.
    void use(SnapshotPtr snapshot, std::size_t lot, bool past, const QString& othersKept);
    /// Turns to a stage of the model.
    void showStage(int stage);
    /// Writes the drafts at once instead of in a moment.
    void save();
    /// Somebody else writes here from now on.
    void stopSaving() { m_saving.stop(); }

    Q_INVOKABLE void nextQuestion();
    Q_INVOKABLE void previousQuestion();
    Q_INVOKABLE void nextBid();
    Q_INVOKABLE void previousBid();
    /// To the next question, and behind the last one to the first of the next bid.
    Q_INVOKABLE void next();
    Q_INVOKABLE void setMark(const QString& mark);
    /// Sets the mark that this key stands for; false when it stands for none.
    Q_INVOKABLE bool chooseByKey(const QString& key);
    Q_INVOKABLE void setReason(const QString& reason);
    Q_INVOKABLE void setEvidence(const QString& evidence);
    /// Fills `review` anew, and says nothing of a submission before.
    Q_INVOKABLE void beginReview();
    /// Of a rehearsed tender: sends one command for each bid with drafts. Stops at the first refusal; what was recorded
    /// stays recorded, what was not stays a draft. Of a convened one: hands in the whole sheet, sealed to its author.
    Q_INVOKABLE void submit();

    [[nodiscard]] QStringList seats() const { return m_seats; }
    [[nodiscard]] int seat() const { return m_seat; }
    void setSeat(int seat);
    [[nodiscard]] int stage() const { return m_stage; }
    [[nodiscard]] QString stageTitle() const;
    [[nodiscard]] QString emptyWords() const { return m_emptyWords; }
    [[nodiscard]] int bid() const { return m_bid; }
    void setBid(int bid);
    /// The id of the bid that is shown; empty when there is none.
    [[nodiscard]] std::string bidId() const;
    [[nodiscard]] int question() const { return m_question; }
    void setQuestion(int question);
    [[nodiscard]] QString bidder() const;
    [[nodiscard]] QString questionTitle() const;
    [[nodiscard]] QString questionText() const;
    [[nodiscard]] QString questionPlace() const;
    [[nodiscard]] QString range() const;
    [[nodiscard]] QString mark() const;
    [[nodiscard]] QString markWords() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] QString readOnlyWords() const;
    [[nodiscard]] QString savedWords() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] int draftCount() const;
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString submitted() const { return m_submitted; }
    [[nodiscard]] bool isTogether() const { return together(); }
    [[nodiscard]] bool sealsSheet() const { return isConvened() && !together(); }
    [[nodiscard]] QString spread() const { return m_spread; }
    PageRowsModel* others() { return &m_others; }
    ChartModel* othersChart() { return &m_othersChart; }
    QuestionsModel* questions() { return &m_questionRows; }
    SheetBidsModel* bids() { return &m_bidRows; }
    ScaleStepsModel* steps() { return &m_steps; }
    ReviewModel* review() { return &m_review; }

signals:
    void changed();

private:
    [[nodiscard]] const Tender& tender() const { return m_snapshot->tender(); }
    [[nodiscard]] const Stage* currentStage() const;
    [[nodiscard]] const Criterion* currentQuestion() const;
    [[nodiscard]] std::string seatId() const;
    [[nodiscard]] bool together() const { return seatId().empty(); }
    [[nodiscard]] DraftPlace place(const std::string& bid, const std::string& criterion) const
    {
        return {seatId(), bid, criterion};
    }
    [[nodiscard]] const Mark* given(const std::string& bid, const std::string& criterion) const;
    [[nodiscard]] const Mark* shown() const;
    [[nodiscard]] bool stageIsOpen() const;
    [[nodiscard]] QString whyEmpty() const;
    void edit(const std::function<void(Mark&)>& change);
    void refill();
    void refillSeats();
    void refillRows();
    [[nodiscard]] bool isConvened() const { return m_snapshot->procedure.conduct.is_convened(); }
    [[nodiscard]] const HeldSheet* handedIn() const;
    /// Whether the sheet is handed in and nobody else reads it yet.
    [[nodiscard]] bool isSealed() const;
    void prepareReview();
    void readOwn();
    [[nodiscard]] bool isModerating() const;
    void refillOthers();
    [[nodiscard]] std::vector<Sheet> drafted() const;
    qulonglong sendEach();
    qulonglong handIn();
    /// Lets drafts go that are in the log already: the program ended between recording a sheet and clearing its draft.
    void dropHandedIn();

    SnapshotPtr m_snapshot;
    Drafts m_drafts;
    Saving m_saving{[this] { return m_drafts.save(); }, [this] { emit changed(); }};
    std::string m_person;
    Actions m_actions;
    std::size_t m_lot = 0;
    bool m_past = false;
    QString m_othersKept;
    int m_stage = 0;
    int m_seat = 0;
    int m_bid = 0;
    int m_question = 0;
    QString m_emptyWords;
    QString m_refusal;
    QString m_submitted;
    QString m_spread;
    QStringList m_seats;
    std::vector<std::string> m_seatIds; ///< empty for the panel together
    std::vector<std::string> m_bidIds;
    std::vector<const Criterion*> m_questions;
    /// What was handed in by stage, as far as it was read again.
    std::map<std::string, std::vector<Sheet>> m_own;
    PageRowsModel m_others;
    ChartModel m_othersChart;
    QuestionsModel m_questionRows;
    SheetBidsModel m_bidRows;
    ScaleStepsModel m_steps;
    ReviewModel m_review;
};

}
