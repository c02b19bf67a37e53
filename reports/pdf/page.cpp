#include "reports/pdf/page.hpp"

#include <QFontMetricsF>

namespace tender {

Types::Types(const QString& family, const QString& mono_family)
    : title{Type::from(family, 20, true)}, subtitle{Type::from(family, 11.5, false)},
      heading{Type::from(family, 13.5, true)}, subheading{Type::from(family, 11, true)},
      text{Type::from(family, 10, false)}, strong{Type::from(family, 10, true)}, small{Type::from(family, 8.5, false)},
      small_strong{Type::from(family, 8.5, true)}, note{Type::from(family, 8, false, true)}, mono{Type::from(
                                                                                                 mono_family, 8, false)}
{}

void Page::begin_drawing(QPdfWriter& writer, QPainter& painter)
{
    writer_ = &writer;
    painter_ = &painter;
    pages_total_ = page_;
    page_ = 0;
    breaks_.replay();
}

void Page::begin()
{
    page_ = 1;
    y_ = top;
    header_and_footer();
}

void Page::next_page()
{
    if (writer_ != nullptr) writer_->newPage();
    ++page_;
    y_ = top;
    header_and_footer();
}

void Page::need(qreal height)
{
    if (y_ > top && room() < height) next_page();
}

void Page::skip(qreal height)
{
    if (y_ > top) y_ += height;
}

void Page::header_and_footer()
{
    const auto& small = types_.small;
    const auto above = millimetres(12);
    const auto below = millimetres(297 - 15);
    // The same lines on every page: broken once for both passes, so that the order of questions stays the same.
    const auto title = lines(paper_.title, small, width() * 0.6);
    line(title.size() > 1 ? title.front() + QStringLiteral(" …") : title.front(), small, left(), above, soft_colour);
    line_to(small.drawable(paper_.reference), small, right(), above, soft_colour);
    rule(above + small.line + millimetres(1), left(), right(), millimetres(0.15), line_colour);
    QString labels;
    for (const auto& label : paper_.labels)
        labels += (labels.isEmpty() ? QString{} : QStringLiteral(" · ")) + types_.small_strong.drawable(label);
    line(labels, types_.small_strong, left(), below, warn_colour);
    line_to(QStringLiteral("Page %1 of %2").arg(page_).arg(pages_total_), small, right(), below, soft_colour);
}

QStringList Page::lines(const std::string& text, const Type& type, qreal width)
{
    return breaks_.lines(type.drawable(text), type, width);
}

void Page::flow(const QStringList& lines, const Type& type, qreal x, const QColor& ink)
{
    // No single line of a longer text is left alone at the foot of a page.
    if (lines.size() > 1) need(2 * type.line);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool two_left = i + 2 == lines.size() && lines.size() > 3;
        need(two_left ? 2 * type.line : type.line);
        line(lines[i], type, x, y_, ink);
        y_ += type.line;
    }
}

void Page::line(const QString& text, const Type& type, qreal x, qreal y, const QColor& ink)
{
    if (painter_ == nullptr || text.isEmpty()) return;
    painter_->setFont(type.font);
    painter_->setPen(ink);
    painter_->drawText(QPointF{x, y + type.ascent}, text);
}

void Page::line_to(const QString& text, const Type& type, qreal right, qreal y, const QColor& ink)
{
    if (painter_ == nullptr) return;
    line(text, type, right - QFontMetricsF{type.font}.horizontalAdvance(text), y, ink);
}

void Page::line_about(const QString& text, const Type& type, qreal middle, qreal y, const QColor& ink)
{
    if (painter_ == nullptr) return;
    line(text, type, middle - QFontMetricsF{type.font}.horizontalAdvance(text) / 2, y, ink);
}

void Page::fill(const QRectF& area, const QColor& colour)
{
    if (painter_ != nullptr) painter_->fillRect(area, colour);
}

void Page::frame(const QRectF& area, const QColor& colour)
{
    if (painter_ == nullptr) return;
    painter_->setPen(QPen{colour, millimetres(0.2)});
    painter_->setBrush(Qt::NoBrush);
    painter_->drawRect(area);
}

void Page::rule(qreal y, qreal from, qreal to, qreal thickness, const QColor& colour)
{
    fill({from, y, to - from, thickness}, colour);
}

}
