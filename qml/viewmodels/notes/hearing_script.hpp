#pragma once

#include "qml/viewmodels/notes/my_notes.hpp"
#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/snapshot.hpp"

#include <QtCore/QStringList>

#include <string>
#include <vector>

namespace tender {

/// The questions that every bidder is asked, with those that whoever sits here has ticked off for the one that is
/// heard.
class ScriptQuestionsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of HearingScript")

public:
    enum Role {
        QuestionRole = firstRole, ///< question
        TickedRole,               ///< ticked
    };
    explicit ScriptQuestionsModel(QObject* parent = nullptr) : RowListModel{{"question", "ticked"}, parent} {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// The room of presentations and interviews for whoever sits in it: who is heard, what is asked, and their own notes.
/// Ticks are an aid to whoever asks: they lie with the notes and are no part of the record.
class HearingScript : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Whether the room is shown, somebody is heard in it, and notes may be kept.
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    /// "Interview: Bidder B", one for each bid of each stage that is heard.
    Q_PROPERTY(QStringList hearings READ hearings NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen WRITE setChosen NOTIFY changed)
    Q_PROPERTY(bool hasTicks READ hasTicks NOTIFY changed)
    Q_PROPERTY(tender::ScriptQuestionsModel* questions READ questions CONSTANT)
    /// About the bidder that is chosen.
    Q_PROPERTY(tender::MyNotes* notes READ notes CONSTANT)

public:
    /// `notes` must outlive it.
    explicit HearingScript(MyNotes& notes, QObject* parent = nullptr);

    /// Shows the tender at a moment; keeps whom somebody chose. `shown`: whether its room is looked at.
    void use(SnapshotPtr snapshot, bool shown);
    /// The bid that is heard; empty when there is none.
    [[nodiscard]] std::string bidId() const;

    /// Ticks a question off, by its row in `questions`, or takes that back.
    Q_INVOKABLE void tick(int question, bool ticked);
    Q_INVOKABLE void clearTicks();

    [[nodiscard]] bool isOffered() const { return m_isShown && !m_heard.empty() && m_notes.isOffered(); }
    [[nodiscard]] QStringList hearings() const;
    [[nodiscard]] int chosen() const { return m_chosen; }
    void setChosen(int chosen);
    [[nodiscard]] bool hasTicks() const;
    ScriptQuestionsModel* questions() { return &m_questions; }
    MyNotes* notes() { return &m_notes; }

signals:
    void changed();
    /// Somebody chose another bidder or stage.
    void turned();

private:
    /// A bid that a stage hears.
    struct Heard {
        std::string stage;
        std::string title; ///< of the stage
        std::string bid;
    };
    [[nodiscard]] const Heard* current() const;
    /// Whom people come for: the first of the open stage who was not heard yet.
    [[nodiscard]] int awaited() const;
    void refill();

    MyNotes& m_notes;
    SnapshotPtr m_snapshot;
    bool m_isShown = false;
    std::vector<Heard> m_heard;
    int m_chosen = 0;
    ScriptQuestionsModel m_questions;
};

}
