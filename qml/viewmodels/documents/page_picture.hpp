#pragma once

#include "qml/viewmodels/documents/bid_documents.hpp"

#include <QtQuick/QQuickPaintedItem>

namespace tender {

/// The page that is shown of a document, as a picture that fills its place.
class PagePicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tender::BidDocuments* documents READ documents WRITE setDocuments NOTIFY documentsChanged REQUIRED)
    /// Pixels of the picture itself; 0 without one.
    Q_PROPERTY(int sourceWidth READ sourceWidth NOTIFY pictureChanged)
    Q_PROPERTY(int sourceHeight READ sourceHeight NOTIFY pictureChanged)

public:
    explicit PagePicture(QQuickItem* parent = nullptr) : QQuickPaintedItem{parent} {}

    [[nodiscard]] BidDocuments* documents() const { return m_documents; }
    void setDocuments(BidDocuments* documents);
    [[nodiscard]] int sourceWidth() const { return m_image.width(); }
    [[nodiscard]] int sourceHeight() const { return m_image.height(); }
    void paint(QPainter* painter) override;

signals:
    void documentsChanged();
    void pictureChanged();

private:
    void look();

    BidDocuments* m_documents = nullptr;
    QImage m_image;
};

}
