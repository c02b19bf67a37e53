#pragma once

#include "core/criteria/problem.hpp"
#include "qml/viewmodels/forms/form_field.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QObject>

#include <map>

namespace tender {

/// The fields of a form in the order in which they are filled in. Roles: `path`, `depth`, `kind` ("text", "lines",
/// "number", "date", "time", "whole", "flag", "choice", "many", "file", "heading", "closed", "list", "item"), `label`,
/// `hint`, `value`, `words` (what can be chosen), `choice` (index in them; the first
/// of them is none), `chosen` (for "many", "1" or
/// "0" for each), `problem`, `removable`, `fold` ("open" or "folded" where it has children that can be folded away;
/// otherwise empty), `rises` and `sinks` (whether an item of a list can change places with the one before or behind).
class FormRowsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ActForm")

public:
    explicit FormRowsModel(QObject* parent = nullptr);
    void show(const FormField& form, const std::map<std::string, QString>& problems);
};

/// What sending a form came to: nothing was wrong, or why it was refused and, where single fields are wrong, which.
struct FormAnswer {
    QString refusal; ///< empty when it was recorded
    Problems problems;
};

/// An act that somebody is about to do: its fields, what is wrong with them, and the answer.
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
    Q_PROPERTY(tender::FormRowsModel* rows READ rows CONSTANT)

public:
    using Send = std::function<FormAnswer(const std::string& name, const Json& members)>;

    explicit ActForm(QObject* parent = nullptr) : QObject{parent} {}

    /// Opens an act: its schema, what its members may name, what is filled in already, and where it goes.
    void begin(const std::string& name, const Json& schema, FormReferences references, const Json& filled, Send send);

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
    /// Takes back the last removal or refilling.
    Q_INVOKABLE void undo();
    /// Sends it; closes the form when it was recorded.
    Q_INVOKABLE void send();
    Q_INVOKABLE void close();

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
    FormRowsModel* rows() { return &m_rows; }

signals:
    void changed();
    /// The act was recorded.
    void recorded();

private:
    void refresh();
    /// Something was edited: there is no way back to before it.
    void edited();
    void keep(const QString& words);
    void foldLong();

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
};

}
