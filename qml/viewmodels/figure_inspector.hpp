#pragma once

#include "qml/viewmodels/figure_rows_model.hpp"
#include "qml/viewmodels/snapshot.hpp"

namespace tender {

/// "Why this figure?": the answer to a click on any number.
class FigureInspector : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Whether a figure is shown.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// "Why 75?"
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// "SCS Kinder · total"
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    /// Under which published model, with the first part of its fingerprint.
    Q_PROPERTY(QString rule READ rule NOTIFY changed)
    /// The name of the figure that is shown; empty when none is.
    Q_PROPERTY(QString figure READ figure NOTIFY changed)
    Q_PROPERTY(tender::FigureRowsModel* rows READ rows CONSTANT)
    /// What became of the wish to copy; empty where nobody had it for this figure.
    Q_PROPERTY(QString said READ said NOTIFY changed)

public:
    explicit FigureInspector(QObject* parent = nullptr) : QObject{parent} {}

    /// Explains the figure of this name, made when it is asked for. Does nothing when there is no such figure.
    Q_INVOKABLE void explain(const QString& name);
    Q_INVOKABLE void close();
    /// Puts the whole working on the clipboard as text: what it is of, each step down to the entries, the model.
    Q_INVOKABLE void copy();
    /// Answers from now on by this snapshot; what is shown is worked out again.
    void use(SnapshotPtr snapshot);

    [[nodiscard]] bool isOpen() const { return !m_name.isEmpty(); }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QString rule() const { return m_rule; }
    [[nodiscard]] QString figure() const { return m_name; }
    [[nodiscard]] QString said() const { return m_said; }
    FigureRowsModel* rows() { return &m_rows; }

signals:
    void changed();

private:
    SnapshotPtr m_snapshot;
    QString m_name;
    QString m_title;
    QString m_subtitle;
    QString m_rule;
    QString m_said;
    FigureRowsModel m_rows;
};

}
