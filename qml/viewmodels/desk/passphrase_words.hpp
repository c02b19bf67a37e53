#pragma once

#include "qml/viewmodels/desk/desk.hpp"

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace tender {

/// The passphrase that is proposed, for the eyes of whoever sits here: painted letter by letter from protected memory,
/// so that no text of it is ever made. What a screen shows has left that memory as a picture, which is painted over
/// when the words are hidden. It has no text for screen readers, which others may hear: whoever needs one types a
/// passphrase of their own.
class PassphraseWords : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tender::Desk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY lookChanged)
    /// Of the letters, in pixels.
    Q_PROPERTY(int pixelSize READ pixelSize WRITE setPixelSize NOTIFY lookChanged)

public:
    explicit PassphraseWords(QQuickItem* parent = nullptr) : QQuickPaintedItem{parent} {}

    [[nodiscard]] Desk* desk() const { return m_desk; }
    void setDesk(Desk* desk);
    [[nodiscard]] QColor ink() const { return m_ink; }
    void setInk(const QColor& ink);
    [[nodiscard]] int pixelSize() const { return m_pixelSize; }
    void setPixelSize(int pixelSize);
    void paint(QPainter* painter) override;

signals:
    void deskChanged();
    void lookChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void layOut();

    Desk* m_desk = nullptr;
    QColor m_ink;
    int m_pixelSize = 16;
};

}
