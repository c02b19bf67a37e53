#include "reports/pdf/pdf_paper.hpp"

#include "core/number/decimal.hpp"
#include "reports/model/printable.hpp"
#include "reports/model/series_colour.hpp"
#include "reports/pdf/page.hpp"
#include "reports/pdf/pdf_table.hpp"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace tender {

namespace {

/// Where the text of numbered paragraphs begins, right of their numbers.
constexpr qreal indent = millimetres(12);

/// The one place where an exact length becomes a length on paper: to a millionth of the chart's width.
qreal drawn_length(const Rational& share, qreal whole)
{
    const auto millionths = rounded(share * Rational{1000000}, {RoundingMode::HalfUp, 0}).to_int64();
    return whole * static_cast<qreal>(millionths.value_or(0)) / 1e6;
}

class PaperSetter {
public:
    PaperSetter(Page& page, const Paper& paper) : page_{page}, types_{page.types()}, paper_{paper} {}

    void set()
    {
        page_.begin();
        page_.flow(page_.lines(paper_.title, types_.title, Page::width()), types_.title, Page::left());
        page_.skip(millimetres(1));
        page_.flow(page_.lines(paper_.subtitle, types_.subtitle, Page::width()), types_.subtitle, Page::left(),
                   Page::soft_colour);
        page_.skip(millimetres(4));
        block(paper_.facts);
        for (const auto& notice : paper_.notices)
            block(notice);
        for (const auto& one : paper_.sections)
            section(one, {});
        for (const auto& one : paper_.appendices) {
            page_.need(Page::whole());
            section(one, "Appendix ");
        }
    }

private:
    void section(const Section& section, const std::string& kind)
    {
        page_.skip(millimetres(5));
        const auto title = page_.lines(kind + section.number + "  " + section.title, types_.heading, Page::width());
        page_.need(static_cast<qreal>(title.size()) * types_.heading.line + millimetres(26));
        page_.flow(title, types_.heading, Page::left());
        page_.rule(page_.y(), Page::left(), Page::right(), millimetres(0.3));
        page_.advance(millimetres(3));
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            const auto& one = section.blocks[i];
            // A sentence that leads to a table or a list stays with its beginning.
            const auto* next = i + 1 < section.blocks.size() ? &section.blocks[i + 1] : nullptr;
            const bool leads =
                next != nullptr && std::holds_alternative<Paragraph>(one) && !std::holds_alternative<Paragraph>(*next);
            if (leads) page_.need(millimetres(std::holds_alternative<ItemList>(*next) ? 16 : 36));
            match(
                one, [&](const Subheading& b) { block(b); }, [&](const Paragraph& b) { block(b); },
                [&](const Notice& b) { block(b); }, [&](const Recommendations& b) { block(b); },
                [&](const ItemList& b) { block(b); }, [&](const KeyValues& b) { block(b); },
                [&](const Table& b) { set_table(page_, b); }, [&](const BarChart& b) { block(b); },
                [&](const CheckpointBlock& b) { block(b); });
        }
    }

    void block(const Subheading& heading)
    {
        page_.skip(millimetres(3));
        const auto lines = page_.lines(heading.text, types_.subheading, Page::width());
        page_.need(static_cast<qreal>(lines.size()) * types_.subheading.line + millimetres(24));
        page_.flow(lines, types_.subheading, Page::left());
        page_.advance(millimetres(1.5));
    }

    /// A text with its mark ("2.3", "(1)", "•") hanging left of it.
    void hanging(const std::string& mark, const std::string& text, qreal from, qreal to, const Type& type)
    {
        const auto lines = page_.lines(text, type, Page::right() - to);
        page_.need(static_cast<qreal>(std::min<qsizetype>(lines.size(), 2)) * type.line);
        page_.line(type.drawable(mark), type, from, page_.y());
        page_.flow(lines, type, to);
    }

    void block(const Paragraph& paragraph)
    {
        hanging(paragraph.number, paragraph.text, Page::left(), Page::left() + indent, types_.text);
        page_.skip(millimetres(2.4));
    }

    void block(const Recommendations& asks)
    {
        hanging(asks.number, asks.lead, Page::left(), Page::left() + indent, types_.text);
        page_.skip(millimetres(1.2));
        for (std::size_t i = 0; i < asks.items.size(); ++i) {
            hanging("(" + std::to_string(i + 1) + ")", asks.items[i], Page::left() + indent,
                    Page::left() + indent + millimetres(9), types_.text);
            page_.skip(millimetres(1.2));
        }
        page_.skip(millimetres(1.2));
    }

    void block(const ItemList& list)
    {
        for (const auto& item : list.items) {
            hanging("•", item, Page::left() + indent, Page::left() + indent + millimetres(4.5), types_.text);
            page_.skip(millimetres(0.8));
        }
        page_.skip(millimetres(1.6));
    }

    void block(const KeyValues& values)
    {
        qreal names = 0;
        const QFontMetricsF metrics{types_.strong.font};
        for (const auto& row : values.rows)
            names = std::max(names, metrics.horizontalAdvance(types_.strong.drawable(row.first)));
        const auto from = Page::left() + std::min(names, Page::width() / 3) + millimetres(5);
        for (const auto& [name, value] : values.rows) {
            const auto lines = page_.lines(value, types_.text, Page::right() - from);
            page_.need(static_cast<qreal>(std::min<qsizetype>(lines.size(), 2)) * types_.text.line);
            page_.line(types_.strong.drawable(name), types_.strong, Page::left(), page_.y());
            page_.flow(lines, types_.text, from);
            page_.skip(millimetres(0.6));
        }
        page_.skip(millimetres(3));
    }

    void notice_line(const QString& text, const Type& type, qreal x, const QColor& ink)
    {
        page_.need(type.line);
        page_.fill({Page::left(), page_.y() - 1, Page::width(), type.line + 2}, Page::warn_tint_colour);
        page_.fill({Page::left(), page_.y() - 1, millimetres(1.4), type.line + 2}, Page::warn_colour);
        page_.line(text, type, x, page_.y(), ink);
        page_.advance(type.line);
    }

    void block(const Notice& notice)
    {
        const auto x = Page::left() + millimetres(5);
        const auto width = Page::width() - millimetres(8);
        const auto title = page_.lines(notice.title, types_.strong, width);
        page_.need(static_cast<qreal>(title.size() + 2) * types_.strong.line);
        for (const auto& text : title)
            notice_line(text, types_.strong, x, Page::warn_colour);
        const bool several = notice.lines.size() > 1;
        const auto text_x = several ? x + millimetres(4) : x;
        for (const auto& one : notice.lines) {
            const auto lines = page_.lines(one, types_.small, width - (text_x - x));
            for (qsizetype i = 0; i < lines.size(); ++i) {
                notice_line(lines[i], types_.small, text_x, Page::ink_colour);
                if (i == 0 && several) page_.line(QStringLiteral("•"), types_.small, x, page_.y() - types_.small.line);
            }
        }
        page_.skip(millimetres(4));
    }

    void block(const BarChart& chart)
    {
        const auto row = types_.small.line + millimetres(7);
        const auto title = page_.lines(chart.title, types_.small_strong, Page::width());
        page_.need(static_cast<qreal>(title.size() + 1) * types_.small_strong.line + 2 * row);
        page_.flow(title, types_.small_strong, Page::left());
        page_.advance(millimetres(1));
        if (chart.series.size() > 1) legend(chart);
        for (const auto& one : chart.bars)
            bar(one, row);
        page_.flow(page_.lines(chart.description, types_.note, Page::width()), types_.note, Page::left(),
                   Page::soft_colour);
        page_.skip(millimetres(4));
    }

    void legend(const BarChart& chart)
    {
        const QFontMetricsF metrics{types_.small.font};
        const auto swatch = millimetres(3);
        auto x = Page::left();
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const auto text = types_.small.drawable(chart.series[i]);
            const auto width = swatch + millimetres(6) + metrics.horizontalAdvance(text);
            if (x > Page::left() && x + width > Page::right()) {
                x = Page::left();
                page_.advance(types_.small.line);
            }
            page_.fill({x, page_.y() + (types_.small.line - swatch) / 2, swatch, swatch},
                       QColor{QLatin1String{series_colour(i).fill}});
            page_.line(text, types_.small, x + swatch + millimetres(1.5), page_.y());
            x += width;
        }
        page_.advance(types_.small.line + millimetres(1));
    }

    void bar(const Bar& bar, qreal row)
    {
        const auto& type = bar.emphasised ? types_.small_strong : types_.small;
        const auto label = page_.lines(bar.label, type, Page::width());
        page_.need(row);
        page_.line(label.front(), type, Page::left(), page_.y());
        const QFontMetricsF metrics{types_.small_strong.font};
        const auto value = types_.small_strong.drawable(bar.value);
        // Room is left for the value beside a bar of full length; a long exact value goes below its label instead.
        const auto whole = Page::width() - millimetres(26);
        const auto height = millimetres(5);
        const auto top = page_.y() + type.line;
        auto x = Page::left();
        for (const auto& part : bar.parts) {
            const auto width = drawn_length(part.length, whole);
            const auto colour = series_colour(part.series);
            page_.fill({x, top, width, height}, QColor{QLatin1String{colour.fill}});
            const auto text = types_.small.drawable(part.value);
            if (bar.parts.size() > 1 && metrics.horizontalAdvance(text) + millimetres(2) < width) {
                page_.line_about(text, types_.small, x + width / 2, top + (height - types_.small.line) / 2,
                                 colour.dark ? QColor{255, 255, 255} : Page::ink_colour);
            }
            x += width;
        }
        page_.frame({Page::left(), top, whole, height}, Page::line_colour);
        const bool beside = metrics.horizontalAdvance(value) < millimetres(24);
        if (beside)
            page_.line(value, type, Page::left() + whole + millimetres(2), top + (height - type.line) / 2);
        else
            page_.line_to(value, type, Page::left() + whole, page_.y());
        page_.advance(row);
    }

    void block(const CheckpointBlock& checkpoint)
    {
        page_.need(qr_side(checkpoint.code) +
                   static_cast<qreal>(checkpoint.lines.size() + 3 + 3 * checkpoint.signatures.size()) *
                       types_.small.line);
        for (const auto& line : checkpoint.lines)
            page_.flow(page_.lines(line, types_.mono, Page::width()), types_.mono, Page::left());
        page_.skip(millimetres(2));
        page_.flow(page_.lines("Root for typing", types_.small_strong, Page::width()), types_.small_strong,
                   Page::left());
        page_.flow(page_.lines(checkpoint.paper_root, types_.mono, Page::width()), types_.mono, Page::left());
        for (const auto& signature : checkpoint.signatures) {
            page_.skip(millimetres(1.5));
            page_.flow(page_.lines("Signed with the key", types_.small_strong, Page::width()), types_.small_strong,
                       Page::left());
            page_.flow(page_.lines(signature, types_.mono, Page::width()), types_.mono, Page::left());
        }
        page_.skip(millimetres(3));
        if (checkpoint.code.size > 0) qr(checkpoint.code);
        page_.skip(millimetres(3));
    }

    /// 0.8 mm a module is read by any telephone; a larger code shrinks to what the page has. Around it lie the four
    /// light modules that readers need (ISO/IEC 18004).
    static qreal qr_module(const QrCode& code)
    {
        return std::min(millimetres(0.8), Page::width() / static_cast<qreal>(code.size + 8));
    }
    static qreal qr_side(const QrCode& code)
    {
        return code.size == 0 ? 0 : qr_module(code) * static_cast<qreal>(code.size + 8);
    }

    void qr(const QrCode& code)
    {
        const auto module = qr_module(code);
        page_.need(qr_side(code));
        const auto top = page_.y() + 4 * module;
        const auto left = Page::left() + 4 * module;
        for (std::size_t row = 0; row < code.size; ++row) {
            for (std::size_t column = 0; column < code.size; ++column) {
                if (!code.is_dark(row, column)) continue;
                const auto first = column;
                while (column + 1 < code.size && code.is_dark(row, column + 1))
                    ++column;
                page_.fill({left + static_cast<qreal>(first) * module, top + static_cast<qreal>(row) * module,
                            static_cast<qreal>(column + 1 - first) * module, module},
                           QColor{0, 0, 0});
            }
        }
        page_.advance(qr_side(code));
    }

    Page& page_;
    const Types& types_;
    const Paper& paper_;
};

/// The first of these families that is installed, otherwise any that can write Latin letters.
std::optional<QString> family_among(const QStringList& wished, bool fixed_pitch)
{
    const auto installed = QFontDatabase::families(QFontDatabase::Latin);
    for (const auto& family : wished) {
        if (installed.contains(family)) return family;
    }
    for (const auto& family : installed) {
        const bool scalable = QFontDatabase::isSmoothlyScalable(family);
        if (scalable && (!fixed_pitch || QFontDatabase::isFixedPitch(family))) return family;
    }
    return std::nullopt;
}

}

Result<void, ReportError> write_pdf(const Paper& paper, const std::filesystem::path& file)
{
    const auto family = family_among({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                                      QStringLiteral("Liberation Sans"), QStringLiteral("Open Sans")},
                                     false);
    if (!family) return Failure{ReportError{NoFontFound{}}};
    const auto mono = family_among(
        {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono")},
        true);
    const Types types{*family, mono.value_or(*family)};

    LineBreaks breaks;
    Page page{paper, types, breaks};
    PaperSetter{page, paper}.set();

    QSaveFile out{QString::fromStdString(file.string())};
    const auto not_written = [&] {
        return Failure{ReportError{PaperNotWritten{file.string(), out.errorString().toStdString()}}};
    };
    if (!out.open(QIODevice::WriteOnly)) return not_written();
    {
        QPdfWriter writer{&out};
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(page_resolution);
        writer.setPageLayout({QPageSize{QPageSize::A4}, QPageLayout::Portrait, QMarginsF{0, 0, 0, 0}});
        writer.setTitle(QString::fromStdString(printable(paper.title)));
        writer.setCreator(QStringLiteral("Plumbline"));
        QPainter painter{&writer};
        if (!painter.isActive()) return not_written();
        page.begin_drawing(writer, painter);
        PaperSetter{page, paper}.set();
        if (!painter.end()) return not_written();
    }
    if (!out.commit()) return not_written();
    return {};
}

}
