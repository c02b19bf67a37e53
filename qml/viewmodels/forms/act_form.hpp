#pragma once

#include "core/criteria/problem.hpp"
#include "qml/viewmodels/drafts/saving.hpp"
#include "qml/viewmodels/forms/form_drafts.hpp"
#include "qml/viewmodels/forms/form_field.hpp"
#include "qml/viewmodels/forms/form_rows_model.hpp"

#include <QtCore/QObject>

#include <map>

namespace tender {

/// What sending a form came to: it was recorded, or why not.
struct FormAnswer {
    QString refusal;   ///< empty when it was recorded
    Problems problems; ///< at the places of the form, which says them instead of the refusal

    [[nodiscard]] bool isRecorded() const { return refusal.isEmpty() && problems.empty(); }
};

/// An act that somebody is about to do: its fields, what is wrong with them, and the answer. What is typed is kept as a
/// draft and stands there again when the same act is begun anew.
class ActForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// The name of the act in entries; empty when none is open.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// What follows from it, and the rule behind it.
    Q_PROPERTY(QString explains READ explains NOTIFY changed)
    /// Why it was not recorded and what to do; empty when it was not refused.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// What `undo` takes back: "Taken away: Stages 2"; empty where there is nothing, or where something was typed
    /// since.
    Q_PROPERTY(QString undoWords READ undoWords NOTIFY changed)
    /// What becomes of what was typed when the form is left.
    Q_PROPERTY(QString leavingWords READ leavingWords NOTIFY draftChanged)
    Q_PROPERTY(tender::FormRowsModel* rows READ rows CONSTANT)
    /// "Your draft of 14:05 stands here.", with what of it was left out; empty where the form began without one.
    Q_PROPERTY(QString draftWords READ draftWords NOTIFY draftChanged)
    /// Whether what is typed is saved; empty where nothing was typed.
    Q_PROPERTY(QString savedWords READ savedWords NOTIFY draftChanged)

public:
    using Send = std::function<FormAnswer(const std::string& name, const Json& members)>;

    explicit ActForm(FormDrafts drafts = FormDrafts{}, QObject* parent = nullptr);
    /// Saves what is not saved yet.
    ~ActForm() override;

    /// Opens an act: its schema, what its members may name, what is filled in already, where it goes, and the name of
    /// its draft; without one what is typed is not kept. The act that was open before is left.
    void begin(const std::string& name, const Json& schema, FormReferences references, const Json& filled, Send send,
               std::optional<DraftName> draft = {});

    Q_INVOKABLE void setValue(const QString& path, const QString& value);
    Q_INVOKABLE void choose(const QString& path, int index);
    Q_INVOKABLE void toggle(const QString& path, int index);
    Q_INVOKABLE void add(const QString& path);
    Q_INVOKABLE void remove(const QString& path);
    /// Moves an item of a list one place up (-1) or down (1).
    Q_INVOKABLE void move(const QString& path, int by);
    /// Folds the children of a field away, or unfolds them.
    Q_INVOKABLE void fold(const QString& path);
    /// Unfolds what hides a field; its row, that of the nearest field above where there is none, or -1.
    Q_INVOKABLE int reveal(const QString& path);
    /// The row in which somebody begins: the first that is not the head of a group that lies open; -1 without any.
    [[nodiscard]] Q_INVOKABLE int firstField() const;
    /// Takes back the last removal or refilling.
    Q_INVOKABLE void undo();
    /// Sends it; closes the form and lets its draft go when it was recorded.
    Q_INVOKABLE void send();
    /// Leaves the act. What was typed stays a draft.
    Q_INVOKABLE void close();
    /// Puts the draft away and fills the form as if there had been none; `undo` brings it back. One that cannot be read
    /// is taken away for good, and what was typed meanwhile is kept in its place.
    Q_INVOKABLE void startAnew();
    /// Writes the draft now instead of in a moment.
    void save();
    /// Somebody else writes here from now on.
    void stopSaving() { m_saving.stop(); }

    /// Fills the form anew; `what` says so beside the way back.
    void refill(const Json& filled, const QString& what);
    /// What the fields say; nothing while no act is open.
    [[nodiscard]] std::optional<Json> said() const;

    [[nodiscard]] bool isOpen() const { return m_maker.has_value(); }
    [[nodiscard]] QString name() const { return QString::fromStdString(m_name); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString explains() const;
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString undoWords() const { return m_undoWords; }
    [[nodiscard]] QString leavingWords() const;
    [[nodiscard]] QString draftWords() const { return m_draftWords; }
    [[nodiscard]] QString savedWords() const;
    FormRowsModel* rows() { return &m_rows; }

signals:
    void changed();
    /// The act was recorded.
    void recorded();
    /// It was not recorded, and this row is the first that says why.
    void fieldRefused(int row);
    /// It was not recorded, and no field says why: `refusal` does.
    void wholeRefused();
    void draftChanged();

private:
    void refresh();
    /// Something was edited: there is no way back to before it.
    void edited();
    void keep(const QString& words);
    void foldLong();
    /// Puts each problem beside its field, and says what to look for; what has no field here is said with its place.
    [[nodiscard]] QString refusalOf(const Problems& problems);
    /// Something was typed that no draft holds yet.
    void typed();
    /// Puts the draft of the act that was just opened into the form.
    void takeUpDraft();
    void restoreDraft(const FormDraft& draft);
    /// Writes the draft of the form, or that there is none. False when the system refused.
    bool saveDraft();
    void leaveDraft();
    void dropDraft();

    std::string m_name;
    std::optional<FormMaker> m_maker;
    Json m_schema;
    FormField m_form;
    FormField m_before; ///< as it was before the last removal or refilling
    QString m_undoWords;
    Send m_send;
    std::map<std::string, QString> m_problems;
    QString m_refusal;
    FormRowsModel m_rows;
    Json m_filled; ///< what was filled in when the act was begun
    Json m_began;  ///< what the form said then
    FormDrafts m_drafts;
    std::optional<DraftName> m_draft;
    QString m_draftWords;
    bool m_isDrafted = false;       ///< the form says more than it began with
    bool m_draftUnreadable = false; ///< and so nothing is written over it
    Saving m_saving{[this] { return saveDraft(); }, [this] { emit draftChanged(); }};
};

}
