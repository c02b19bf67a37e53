#pragma once

#include "core/result.hpp"

#include <QtCore/QByteArray>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <atomic>
#include <vector>

namespace tender {

/// A word of a page and where it stands, in points from the upper left corner of the page as it is drawn.
struct PageWord {
    QString text;
    QRectF place;
};

struct PageText {
    int page = 0; ///< from 1
    QSizeF size;  ///< points; as if the page were not turned, even when it is drawn turned by a quarter
    std::vector<PageWord> words;
};

/// Why a document, or a page of it, is not shown.
struct RenderFailure {
    enum class Kind {
        NoProgram,    ///< the system has no program that draws pages; `detail` names what is missing
        NotADocument, ///< its first bytes are not those of a PDF file
        Encrypted,    ///< a password is needed
        Damaged,      ///< the program finds no whole page in it; `detail` is what it said
        TookTooLong,  ///< more than the time allowed
        TooMuchWork,  ///< more memory or more pixels than allowed
        Ended,        ///< the program was ended by somebody else, or crashed
        Stopped,      ///< the reader of the page gave up
    };
    Kind kind = Kind::Damaged;
    QString detail; ///< what the other program said, for whoever mends it
};

/// What draws the pages of bidders' PDF files. The files are hostile until shown otherwise, so whoever implements this
/// parses none of them in the process of the window. Calls take seconds, may come from any thread, and end soon after
/// `stopped` becomes true.
class DocumentRenderer {
public:
    virtual ~DocumentRenderer() = default;
    DocumentRenderer(const DocumentRenderer&) = delete;
    DocumentRenderer& operator=(const DocumentRenderer&) = delete;

    /// How many pages a document has; at least 1.
    [[nodiscard]] virtual Result<int, RenderFailure> pages(const QByteArray& pdf,
                                                           const std::atomic<bool>& stopped) const = 0;
    /// A page, from 1, drawn so that its longer side has `side` pixels.
    [[nodiscard]] virtual Result<QImage, RenderFailure> image(const QByteArray& pdf, int page, int side,
                                                              const std::atomic<bool>& stopped) const = 0;
    /// The words of some pages, in reading order: both ends are included.
    [[nodiscard]] virtual Result<std::vector<PageText>, RenderFailure> text(const QByteArray& pdf, int first, int last,
                                                                            const std::atomic<bool>& stopped) const = 0;
    /// Whether the system keeps the program that draws away from files, network and other programs.
    [[nodiscard]] virtual bool isSandboxed() const = 0;

protected:
    DocumentRenderer() = default;
};

}
