#include "reports/pdf/line_breaks.hpp"

#include "core/expect.hpp"

#include <QFontMetricsF>
#include <QTextLayout>

namespace tender {

namespace {

std::vector<std::uint32_t> ends_of_lines(const QString& text, const Type& type, qreal width)
{
    const auto whole = static_cast<std::uint32_t>(text.size());
    if (type.surely_fits(text, width) || QFontMetricsF{type.font}.horizontalAdvance(text) <= width) return {whole};
    QTextLayout layout{text, type.font};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    std::vector<std::uint32_t> ends;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ends.push_back(static_cast<std::uint32_t>(line.textStart() + line.textLength()));
    }
    layout.endLayout();
    if (ends.empty()) ends.push_back(whole);
    return ends;
}

}

QStringList LineBreaks::lines(const QString& text, const Type& type, qreal width)
{
    if (!replaying_) {
        const auto ends = ends_of_lines(text, type, width);
        ends_.push_back(static_cast<std::uint32_t>(ends.size()));
        ends_.insert(ends_.end(), ends.begin(), ends.end());
    }
    TENDER_EXPECT(next_ < ends_.size());
    const auto count = ends_[next_++];
    QStringList lines;
    qsizetype begin = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto end = static_cast<qsizetype>(ends_[next_++]);
        lines.append(text.mid(begin, end - begin).trimmed());
        begin = end;
    }
    return lines;
}

void LineBreaks::replay()
{
    replaying_ = true;
    next_ = 0;
}

}
