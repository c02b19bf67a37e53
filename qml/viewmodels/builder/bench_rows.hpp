#pragma once

#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QString>

#include <string>

namespace tender {

/// What the bench tells of the model in the form, line by line. Roles: `kind` ("heading", "words", "notice" or "row"),
/// `title`, `detail`, `side`, `tone` ("", "info", "good", "warning", "danger"), `path` (the field of the form that the
/// line is about; empty for none), `depth`.
class BenchRowsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ModelBench")

public:
    explicit BenchRowsModel(QObject* parent = nullptr);
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// One line that can lead to a field.
struct BenchRow {
    QString title;
    QString detail{};
    QString side{};
    QString tone{};
    std::string path{};
    int depth = 0;
};

/// Writes the lines of one part of the bench from top to bottom.
class BenchWriter {
public:
    /// `form`: what stands before the paths of a tender in this form ("", "act.").
    explicit BenchWriter(std::string form = {}) : m_form{std::move(form)} {}

    void heading(const QString& text) { add("heading", {.title = text}); }
    void words(const QString& text) { add("words", {.title = text}); }
    void notice(const QString& text, const QString& tone) { add("notice", {.title = text, .tone = tone}); }
    void row(const BenchRow& row) { add("row", row); }
    [[nodiscard]] const QList<QVariantList>& rows() const { return m_rows; }

private:
    void add(const char* kind, const BenchRow& row);

    std::string m_form;
    QList<QVariantList> m_rows;
};

}
