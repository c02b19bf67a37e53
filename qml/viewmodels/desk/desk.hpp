#pragma once

#include "qml/viewmodels/desk/desk_keys.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QObject>

namespace tender {

/// Everybody who has keys in the workspace or on this machine. Roles: `person` (id), `name`, `role`, `standing`
/// (whether their key counts), `tone`, `words` (by which the key is compared; only where they may be shown), `isHere`
/// (their key lies on this machine), `sits`, `mayCountersign` (their key waits for it), `mayEnd` (whoever sits here may
/// end it).
class DeskPeopleModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Desk")

public:
    explicit DeskPeopleModel(QObject* parent = nullptr);
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// Keys that were ended, the last first. Roles: `name`, `role`, `words` (when it ended, by whom and why).
class EndedKeysModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Desk")

public:
    explicit EndedKeysModel(QObject* parent = nullptr);
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// Who sits at this machine. A laptop is passed round the table: each takes the seat with their passphrase, and leaves
/// it; what is typed of a passphrase is held by the keys and never here.
class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of WorkspaceSession")
    /// Whether this program can take people's keys at all.
    Q_PROPERTY(bool hasKeys READ hasKeys CONSTANT)
    /// Id of whoever sits here; empty for nobody.
    Q_PROPERTY(QString person READ person NOTIFY changed)
    /// The name with which the key of whoever sits here is enrolled; their id where it is not.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// "You sit here as Panel member 2"; for nobody how to take a seat.
    Q_PROPERTY(QString personWords READ personWords NOTIFY changed)
    /// How many characters of a passphrase are typed.
    Q_PROPERTY(int typed READ typed NOTIFY typedChanged)
    /// Whether words by chance are shown as a passphrase to be taken.
    Q_PROPERTY(bool proposing READ proposing NOTIFY typedChanged)
    Q_PROPERTY(tender::DeskPeopleModel* people READ people CONSTANT)
    Q_PROPERTY(tender::EndedKeysModel* ended READ ended CONSTANT)

public:
    explicit Desk(DeskKeys* keys, QObject* parent = nullptr) : QObject{parent}, m_keys{keys} {}

    Q_INVOKABLE void clear();
    /// Puts the passphrase aside that is to be typed a second time.
    Q_INVOKABLE void setAside();
    /// Makes a passphrase of words by chance and shows it; false where the system grants no protected memory.
    Q_INVOKABLE bool propose();
    /// Shows the words no more: they are typed back.
    Q_INVOKABLE void hideProposal();
    void type(const QString& characters);
    void erase();

    /// Shows the people of a workspace; `log` is null where none is open.
    void show(const PeopleLog* log, const std::string& person);

    /// Ids and names of those whose seat can be taken here.
    [[nodiscard]] QList<QPair<QString, QString>> seats() const;
    [[nodiscard]] bool hasKeys() const { return m_keys != nullptr; }
    [[nodiscard]] DeskKeys* keys() const { return m_keys; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString personWords() const;
    [[nodiscard]] int typed() const { return m_keys == nullptr ? 0 : m_keys->typed(); }
    [[nodiscard]] bool proposing() const { return m_keys != nullptr && m_keys->isProposalShown(); }
    DeskPeopleModel* people() { return &m_people; }
    EndedKeysModel* ended() { return &m_ended; }

signals:
    void changed();
    void typedChanged();

private:
    /// The row of a key that has not ended, as whoever sits here by `sitting` sees it; null for nobody.
    [[nodiscard]] QVariantList rowOf(const PeopleLog& log, const EnrolledKey& key, const EnrolledKey* sitting) const;
    /// The row of somebody who has keys on this machine and none in the workspace that has not ended.
    [[nodiscard]] QVariantList rowOf(const std::string& person, bool hasEnded) const;
    [[nodiscard]] bool isHere(const std::string& person) const;

    DeskKeys* m_keys;
    QString m_person;
    QString m_name;
    DeskPeopleModel m_people;
    EndedKeysModel m_ended;
};

}
