#include "qml/viewmodels/documents/page_picture.hpp"

#include <QtGui/QPainter>

namespace tender {

void PagePicture::setDocuments(BidDocuments* documents)
{
    if (documents == m_documents) return;
    if (m_documents != nullptr) disconnect(m_documents, nullptr, this, nullptr);
    m_documents = documents;
    if (m_documents != nullptr) connect(m_documents, &BidDocuments::changed, this, &PagePicture::look);
    emit documentsChanged();
    look();
}

void PagePicture::look()
{
    const auto image = m_documents == nullptr ? QImage{} : m_documents->image();
    if (image.cacheKey() == m_image.cacheKey()) return;
    m_image = image;
    emit pictureChanged();
    update();
}

void PagePicture::paint(QPainter* painter)
{
    if (m_image.isNull()) return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), m_image);
}

}
