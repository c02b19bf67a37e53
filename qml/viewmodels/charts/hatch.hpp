#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace tender {

/// Lines over an area, so that neighbours are told apart without colour. Pattern 0 has none.
class Hatch : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int pattern MEMBER m_pattern WRITE setPattern NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER m_ink WRITE setInk NOTIFY changed)

public:
    explicit Hatch(QQuickItem* parent = nullptr) : QQuickPaintedItem{parent} {}
    void paint(QPainter* painter) override;
    void setPattern(int pattern);
    void setInk(const QColor& ink);

signals:
    void changed();

private:
    int m_pattern = 0;
    QColor m_ink;
};

}
