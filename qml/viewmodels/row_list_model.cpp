#include "qml/viewmodels/row_list_model.hpp"

#include <algorithm>

namespace tender {

RowListModel::RowListModel(QByteArrayList roles, QObject* parent)
    : QAbstractListModel{parent}, m_roles{std::move(roles)}
{}

int RowListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RowListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.model() != this) return {};
    return value(index.row(), role);
}

QVariant RowListModel::value(int row, int role) const
{
    const auto column = role - firstRole;
    if (row < 0 || row >= count() || column < 0 || column >= m_roles.size()) return {};
    return m_rows[row].value(column);
}

QHash<int, QByteArray> RowListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int column = 0; column < m_roles.size(); ++column)
        names.insert(firstRole + column, m_roles[column]);
    return names;
}

void RowListModel::setRows(QList<QVariantList> rows)
{
    const auto before = static_cast<int>(m_rows.size());
    const auto after = static_cast<int>(rows.size());
    const auto kept = std::min(before, after);
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(after);
        endRemoveRows();
    }
    for (int row = 0; row < kept; ++row) {
        if (m_rows[row] == rows[row]) continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(row), index(row));
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    if (after != before) emit countChanged();
}

}
