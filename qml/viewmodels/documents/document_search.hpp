#pragma once

#include "qml/viewmodels/documents/document_renderer.hpp"

namespace tender {

/// Where a phrase stands: the page, and the words that hold it in reading order.
struct FoundPlace {
    int page = 0;              ///< from 1
    std::vector<QRectF> words; ///< points, as `PageWord::place`
    QSizeF size;               ///< of the page, as `PageText::size`
};

/// Every place of a phrase in some pages, whatever its case and wherever its lines break; at most `most`.
[[nodiscard]] std::vector<FoundPlace> places_of(const QString& phrase, const std::vector<PageText>& pages,
                                                std::size_t most = 500);

/// A place of a page as shares of its width and height, for a page that is drawn in this shape.
[[nodiscard]] QRectF share_of_page(const QRectF& place, QSizeF page, QSizeF drawn);

/// A document and a page that evidence names.
struct EvidencePlace {
    int document = 0; ///< index
    int page = 0;     ///< from 1
};

/// What one part of an evidence points to: "Presentation slides.pdf, page 4" or "slides p. 4" of these documents, or
/// "page 4" where there is only one. Nothing when it names no page or no document of these.
[[nodiscard]] std::optional<EvidencePlace> evidence_place(const QString& part, const QStringList& documents);

}
