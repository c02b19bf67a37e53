#pragma once

#include "core/calendar/bank_holidays.hpp"
#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/session_folders.hpp"

#include <QtCore/QObject>

#include <optional>

namespace tender {

/// Facts, one to a row. Roles: `label`, `words`, `tone`.
class FactsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of SettingsFacts")

public:
    explicit FactsModel(QObject* parent = nullptr) : RowListModel{{"label", "words", "tone"}, parent} {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// What the settings tell of, as it stands now.
struct SettingsInput {
    QString workspace;                ///< the file that is open, as it was named; empty for none
    std::optional<Date> today;        ///< nothing where no workspace says
    bool hasTender = false;           ///< whether a tender is open
    std::optional<Division> division; ///< whose bank holidays it counts by, where its plan says
};

/// Where everything lies on this machine, and what the calendar covers. Tells, and changes nothing.
class SettingsFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of WorkspaceSession")
    /// The store: the workspace, and what is kept beside it and outside it.
    Q_PROPERTY(tender::FactsModel* store READ store CONSTANT)
    Q_PROPERTY(tender::FactsModel* calendar READ calendar CONSTANT)
    /// That the calendar has ended or will soon; empty while it covers this year and the next.
    Q_PROPERTY(QString warning READ warning NOTIFY changed)
    Q_PROPERTY(QString warningTone READ warningTone NOTIFY changed)

public:
    explicit SettingsFacts(QObject* parent = nullptr) : QObject{parent} {}

    void show(const SessionFolders& folders, const SettingsInput& input);
    /// The same with the bank holidays given.
    void show(const SessionFolders& folders, const SettingsInput& input, const BankHolidays& holidays);

    FactsModel* store() { return &m_store; }
    FactsModel* calendar() { return &m_calendar; }
    [[nodiscard]] QString warning() const { return m_warning; }
    [[nodiscard]] QString warningTone() const { return m_warningTone; }

signals:
    void changed();

private:
    void warn(const std::optional<Date>& today, const std::vector<int>& years);

    FactsModel m_store;
    FactsModel m_calendar;
    QString m_warning;
    QString m_warningTone;
};

}
