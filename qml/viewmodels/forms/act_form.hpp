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
/// "0" for each), `problem`, `removable`.
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
    /// Sends it; closes the form when it was recorded.
    Q_INVOKABLE void send();
    Q_INVOKABLE void close();

    [[nodiscard]] bool isOpen() const { return m_maker.has_value(); }
    [[nodiscard]] QString name() const { return QString::fromStdString(m_name); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString explains() const;
    [[nodiscard]] QString refusal() const { return m_refusal; }
    FormRowsModel* rows() { return &m_rows; }

signals:
    void changed();
    /// The act was recorded.
    void recorded();

private:
    void refresh();

    std::string m_name;
    std::optional<FormMaker> m_maker;
    FormField m_form;
    Send m_send;
    std::map<std::string, QString> m_problems;
    QString m_refusal;
    FormRowsModel m_rows;
};

}
