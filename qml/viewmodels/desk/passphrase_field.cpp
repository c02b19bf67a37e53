#include "qml/viewmodels/desk/passphrase_field.hpp"

#include <QtGui/QKeyEvent>

namespace tender {

PassphraseField::PassphraseField(QQuickItem* parent) : QQuickItem{parent}
{
    setActiveFocusOnTab(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setFlag(ItemAcceptsInputMethod, false);
}

void PassphraseField::setDesk(Desk* desk)
{
    if (desk == m_desk) return;
    m_desk = desk;
    emit deskChanged();
}

void PassphraseField::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    if (m_desk == nullptr || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        emit accepted();
        return;
    }
    if (key == Qt::Key_Backspace) {
        m_desk->erase();
        return;
    }
    const bool commands = (event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) != 0;
    if (commands || event->text().isEmpty() || !event->text().front().isPrint()) {
        event->ignore();
        return;
    }
    m_desk->type(event->text());
}

void PassphraseField::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    event->accept();
}

}
