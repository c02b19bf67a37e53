#pragma once

#include "qml/viewmodels/acts/tender_acts.hpp"
#include "qml/viewmodels/charts/chart_model.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"

namespace tender {

/// The acts that a page offers. Roles: `name`, `title`, `explains`, `mine` (whether whoever sits at the desk has a role
/// that may do it).
class PageActsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of TenderPage")

public:
    explicit PageActsModel(QObject* parent = nullptr);
    void show(const std::vector<std::string>& names, const TenderActs& acts);
    void clear() { setRows({}); }
};

/// The places of a tender in the order in which it goes through them, as the rail lists them. Roles: `place`, `title`.
class TenderPlacesModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")

public:
    explicit TenderPlacesModel(QObject* parent = nullptr);

private:
    void fill();
};

/// One place whose page is lines: what it tells and what can be done there.
class TenderPage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Its id; empty while none of these places is shown.
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    /// What the page is for, with the rule behind it.
    Q_PROPERTY(QString help READ help NOTIFY changed)
    /// Why there is nothing; empty when there is something.
    Q_PROPERTY(QString emptyWords READ emptyWords NOTIFY changed)
    /// How long a presentation may take where they are heard; 0 elsewhere.
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)
    /// What was recorded from here last: "Recorded as entry 12: Declare interests."; empty before and after.
    Q_PROPERTY(QString recorded READ recorded NOTIFY changed)
    Q_PROPERTY(tender::PageRowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(tender::PageActsModel* acts READ acts CONSTANT)
    /// The opened marks of a moderation on their scales; no rows elsewhere.
    Q_PROPERTY(tender::ChartModel* marks READ marks CONSTANT)

public:
    explicit TenderPage(QObject* parent = nullptr) : QObject{parent} {}

    /// Turns to a place; an unknown id shows none.
    void turnTo(const QString& place);
    /// Writes the place anew. `acts` is nothing where nothing can be done, as in the past.
    void show(const PageInput& input, const TenderActs* acts);
    /// Shows lines that were gathered elsewhere.
    void show(PageWriter& lines);
    /// Says what was recorded, until another place or act is turned to.
    void sayRecorded(const QString& words);

    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString help() const;
    [[nodiscard]] QString emptyWords() const;
    [[nodiscard]] int minutes() const { return m_minutes; }
    [[nodiscard]] QString recorded() const { return m_recorded; }
    PageRowsModel* rows() { return &m_rows; }
    PageActsModel* acts() { return &m_acts; }
    ChartModel* marks() { return &m_marks; }

signals:
    void changed();

private:
    [[nodiscard]] const TenderPlace* current() const;

    QString m_place;
    int m_minutes = 0;
    QString m_recorded;
    PageRowsModel m_rows;
    PageActsModel m_acts;
    ChartModel m_marks;
};

}
