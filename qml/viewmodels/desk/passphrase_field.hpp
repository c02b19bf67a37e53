#pragma once

#include "qml/viewmodels/desk/desk.hpp"

#include <QtQuick/QQuickItem>

namespace tender {

/// Where a passphrase is typed: takes the keys of the keyboard and gives each character on at once. It holds none,
/// takes nothing from the clipboard or an input method, and shows no more than how many there are.
class PassphraseField : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tender::Desk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)

public:
    explicit PassphraseField(QQuickItem* parent = nullptr);

    [[nodiscard]] Desk* desk() const { return m_desk; }
    void setDesk(Desk* desk);

signals:
    void deskChanged();
    /// Enter was pressed.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    Desk* m_desk = nullptr;
};

}
