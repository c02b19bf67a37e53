#pragma once

#include "reports/model/paper.hpp"
#include "reports/pdf/line_breaks.hpp"
#include "reports/pdf/page_units.hpp"
#include "reports/pdf/type.hpp"

#include <QColor>
#include <QPainter>
#include <QPdfWriter>

#include <string>

namespace tender {

/// The type sizes of a paper, from whatever fonts there are.
struct Types {
    Type title, subtitle, heading, subheading, text, strong, small, small_strong, note, mono;

    /// `family` and `mono_family` must exist.
    Types(const QString& family, const QString& mono_family);
};

/// A pen that moves down the pages of a paper: keeps margins, begins pages with their header and footer. In its first
/// pass it only counts.
class Page {
public:
    Page(const Paper& paper, const Types& types, LineBreaks& breaks) : paper_{paper}, types_{types}, breaks_{breaks} {}

    /// From here on pages are drawn, with the number of pages that the first pass counted.
    void begin_drawing(QPdfWriter& writer, QPainter& painter);
    void begin();

    [[nodiscard]] int pages() const { return page_; }
    [[nodiscard]] const Types& types() const { return types_; }
    [[nodiscard]] static constexpr qreal left() { return millimetres(22); }
    [[nodiscard]] static constexpr qreal right() { return millimetres(210 - 20); }
    [[nodiscard]] static constexpr qreal width() { return right() - left(); }
    [[nodiscard]] qreal y() const { return y_; }
    [[nodiscard]] qreal room() const { return bottom - y_; }
    /// Height of an empty page.
    [[nodiscard]] static constexpr qreal whole() { return bottom - top; }

    void next_page();
    /// A new page unless this much room is left.
    void need(qreal height);
    /// Empty space, dropped at the top of a page.
    void skip(qreal height);
    /// Moves down without asking.
    void advance(qreal height) { y_ += height; }

    QStringList lines(const std::string& text, const Type& type, qreal width);
    /// Lines from `x` downwards over as many pages as they take.
    void flow(const QStringList& lines, const Type& type, qreal x, const QColor& ink = ink_colour);
    /// One line with its upper edge at `y`.
    void line(const QString& text, const Type& type, qreal x, qreal y, const QColor& ink = ink_colour);
    /// The same, ending at `right` or centred about `middle`.
    void line_to(const QString& text, const Type& type, qreal right, qreal y, const QColor& ink = ink_colour);
    void line_about(const QString& text, const Type& type, qreal middle, qreal y, const QColor& ink = ink_colour);
    void fill(const QRectF& area, const QColor& colour);
    void frame(const QRectF& area, const QColor& colour);
    void rule(qreal y, qreal from, qreal to, qreal thickness, const QColor& colour = ink_colour);

    static inline const QColor ink_colour{26, 26, 26};
    static inline const QColor soft_colour{84, 84, 84};
    static inline const QColor line_colour{176, 176, 176};
    static inline const QColor tint_colour{234, 239, 244};
    static inline const QColor warn_colour{122, 59, 0};
    static inline const QColor warn_tint_colour{255, 246, 232};

private:
    static constexpr qreal top = millimetres(24);
    static constexpr qreal bottom = millimetres(297 - 22);

    void header_and_footer();

    const Paper& paper_;
    const Types& types_;
    LineBreaks& breaks_;
    QPdfWriter* writer_ = nullptr;
    QPainter* painter_ = nullptr;
    int page_ = 0;
    int pages_total_ = 0;
    qreal y_ = top;
};

}
