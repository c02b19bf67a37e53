#pragma once

#include "core/text/json.hpp"
#include "qml/viewmodels/charts/chart_rows.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QString>

#include <string>
#include <utility>

namespace tender {

/// What a page tells, line by line. Roles: `kind` ("heading", "words", "row", "notice", or
/// "changes", whose title is escaped words with <s> and <u> and whose detail says the same without), `title`, `detail`,
/// `side` (how it stands, at the right), `tone` ("", "good", "warning", "danger"), `act` (name of an act that the row
/// leads to; empty for none), `actTitle`, `fill` (what of that act is filled in, as JSON),
/// `reads` (whether the row leads to something to read, also where nothing can be done).
class PageRowsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of TenderPage")
    /// The first line that is a thing and no heading or words; 0 without one.
    Q_PROPERTY(int firstThing READ firstThing NOTIFY countChanged)

public:
    explicit PageRowsModel(QObject* parent = nullptr);
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
    [[nodiscard]] int firstThing() const;
};

/// What a row leads to that is no act of a tender.
namespace leads {
/// A paper to read; `fill` names the bid of a letter, or nothing for the board paper.
inline constexpr const char* toPaper = "read_paper";
/// A place of the tender: `fill` has its `place`.
inline constexpr const char* toPlace = "go_to_place";
/// What another tender's row leads to: `fill` has the `log` and, as far as there is something, `act` and `fill`.
inline constexpr const char* toTender = "go_to_tender";
}

/// One line of a page.
struct PageRow {
    QString title;
    QString detail{};
    QString side{};
    QString tone{};
    std::string act{}; ///< offered at the row
    Json fill{};       ///< what of the act is filled in
    QString reads{};   ///< what is read there, where the row leads to something to read and not to an act
};

/// Writes the lines of a page from top to bottom.
class PageWriter {
public:
    /// From now on what a row leads to is in this tender, the id of whose log is given in hexadecimal; empty: in the
    /// one that is open.
    void leadTo(std::string log) { m_log = std::move(log); }
    void heading(const QString& text) { m_rows.append(line("heading", {.title = text})); }
    void words(const QString& text) { m_rows.append(line("words", {.title = text})); }
    void notice(const QString& text, const QString& tone)
    {
        m_rows.append(line("notice", {.title = text, .tone = tone}));
    }
    void row(const PageRow& row) { m_rows.append(line("row", elsewhere(row))); }
    /// What changed between two versions: `marked` has escaped words in <s> and <u> and no other mark but <br>.
    void changes(const QString& marked, const QString& spoken)
    {
        m_rows.append(line("changes", {.title = marked, .detail = spoken}));
    }
    /// Draws a row of the page's chart, which stands above its lines.
    void draw(const ChartRow& row) { m_chart.append(row); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Adds the lines of another page under a heading.
    void append(const QString& title, PageWriter lines)
    {
        heading(title);
        m_rows.append(lines.taken());
    }
    [[nodiscard]] QList<QVariantList> taken() { return std::exchange(m_rows, {}); }
    [[nodiscard]] const QList<ChartRow>& chart() const { return m_chart; }

private:
    static QVariantList line(const char* kind, const PageRow& row);
    [[nodiscard]] PageRow elsewhere(PageRow row) const;

    std::string m_log;
    QList<QVariantList> m_rows;
    QList<ChartRow> m_chart;
};

}
