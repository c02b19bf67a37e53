#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QByteArrayList>
#include <QtCore/QList>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

namespace tender {

/// Rows that are worded already, one value for each role, in the order of the roles; a model of very many rows words
/// one when it is looked at. The models of this folder derive from it and document their roles; nothing in them counts
/// or decides. They name it with its namespace, because qmllint finds the base of a type by the words of the header.
class RowListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// The first role of every derived model; the others follow in the order of their names.
    static constexpr int firstRole = Qt::UserRole + 1;

    [[nodiscard]] virtual int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// A value by row and role; an invalid one when there is no such row.
    [[nodiscard]] virtual QVariant value(int row, int role) const;

signals:
    void countChanged();

protected:
    RowListModel(QByteArrayList roles, QObject* parent);
    /// Shows these rows. Rows that stay keep their delegates, so that focus and scroll position survive an update.
    void setRows(QList<QVariantList> rows);

private:
    QByteArrayList m_roles;
    QList<QVariantList> m_rows;
};

}
