#include "reports/html/html_paper.hpp"

#include "core/number/decimal.hpp"
#include "reports/html/style.hpp"
#include "reports/model/printable.hpp"
#include "reports/model/series_colour.hpp"

namespace tender {

namespace {

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char character : printable(text)) {
        switch (character) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += character;
        }
    }
    return safe;
}

/// Builds the file; every text of the paper goes through `escaped`, and nothing else does.
class HtmlWriter {
public:
    std::string write(const Paper& paper)
    {
        head(paper);
        out_ += "<body>\n";
        if (!paper.labels.empty()) out_ += "<p class=\"running\" aria-hidden=\"true\">" + labels(paper) + "</p>\n";
        banner(paper);
        out_ += "<main>\n";
        for (const auto& notice : paper.notices)
            block(notice, "h2");
        for (const auto& one : paper.sections)
            section(one, false);
        for (const auto& one : paper.appendices)
            section(one, true);
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void head(const Paper& paper)
    {
        out_ += "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n";
        out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
                "&#39;unsafe-inline&#39;\"/>\n";
        out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
        out_ += "<meta name=\"color-scheme\" content=\"light dark\"/>\n";
        out_ += "<title>" + escaped(paper.title) + (paper.reference.empty() ? "" : " – " + escaped(paper.reference)) +
                "</title>\n<style>";
        out_ += html_style;
        out_ += "</style>\n</head>\n";
    }

    static std::string labels(const Paper& paper)
    {
        std::string all;
        for (const auto& label : paper.labels)
            all += (all.empty() ? "" : " · ") + escaped(label);
        return all;
    }

    void banner(const Paper& paper)
    {
        out_ += "<header>\n<h1>" + escaped(paper.title) + "</h1>\n";
        if (!paper.subtitle.empty()) out_ += "<p class=\"subtitle\">" + escaped(paper.subtitle) + "</p>\n";
        if (!paper.labels.empty()) out_ += "<p class=\"labels\">" + labels(paper) + "</p>\n";
        block(paper.facts);
        out_ += "</header>\n";
    }

    void section(const Section& section, bool appendix)
    {
        const auto id = (appendix ? "appendix-" : "section-") + section.number;
        out_ += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">";
        out_ += (appendix ? "Appendix " : "") + escaped(section.number) + " " + escaped(section.title) + "</h2>\n";
        for (const auto& one : section.blocks) {
            match(
                one, [&](const Subheading& b) { block(b); }, [&](const Paragraph& b) { block(b); },
                [&](const Notice& b) { block(b, "h3"); }, [&](const Recommendations& b) { block(b); },
                [&](const ItemList& b) { block(b); }, [&](const KeyValues& b) { block(b); },
                [&](const Table& b) { block(b); }, [&](const BarChart& b) { block(b); },
                [&](const CheckpointBlock& b) { block(b); });
        }
        out_ += "</section>\n";
    }

    void block(const Subheading& heading) { out_ += "<h3>" + escaped(heading.text) + "</h3>\n"; }

    void numbered(const std::string& number, const std::string& text)
    {
        out_ += "<p class=\"numbered\"><span class=\"number\">" + escaped(number) + "</span> <span>" + escaped(text) +
                "</span></p>\n";
    }

    void block(const Paragraph& paragraph)
    {
        if (paragraph.number.empty()) {
            out_ += "<p class=\"continued\">" + escaped(paragraph.text) + "</p>\n";
        } else {
            numbered(paragraph.number, paragraph.text);
        }
    }

    void list(const std::vector<std::string>& items, std::string_view opening, std::string_view closing)
    {
        out_ += opening;
        for (const auto& item : items)
            out_ += "<li><span>" + escaped(item) + "</span></li>\n";
        out_ += closing;
    }

    void block(const Notice& notice, const std::string& heading)
    {
        out_ += "<section class=\"notice\">\n<" + heading + ">" + escaped(notice.title) + "</" + heading + ">\n";
        list(notice.lines, "<ul>\n", "</ul>\n</section>\n");
    }

    void block(const Recommendations& asks)
    {
        numbered(asks.number, asks.lead);
        list(asks.items, "<ol class=\"asks\" role=\"list\">\n", "</ol>\n");
    }

    void block(const ItemList& items) { list(items.items, "<ul class=\"items\">\n", "</ul>\n"); }

    void block(const KeyValues& values)
    {
        if (values.rows.empty()) return;
        out_ += "<dl>\n";
        for (const auto& [name, value] : values.rows)
            out_ += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
        out_ += "</dl>\n";
    }

    void block(const Table& table)
    {
        // Wide tables scroll by themselves, and so have to be reachable by keyboard.
        out_ += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(table.caption) +
                "\">\n<table>\n";
        out_ += "<caption>" + escaped(table.caption) + "</caption>\n<thead><tr>";
        for (const auto& column : table.columns) {
            out_ += std::string{"<th scope=\"col\""} + (column.align == Align::End ? " class=\"end\">" : ">") +
                    escaped(column.title) + "</th>";
        }
        out_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            out_ += row.emphasised ? "<tr class=\"strong\">" : "<tr>";
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const bool end = i < table.columns.size() && table.columns[i].align == Align::End;
                out_ += i == 0 ? "<th scope=\"row\"" : "<td";
                out_ += end ? " class=\"end\">" : ">";
                out_ += escaped(row.cells[i]);
                out_ += i == 0 ? "</th>" : "</td>";
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n</div>\n";
        if (!table.note.empty()) out_ += "<p class=\"note\">" + escaped(table.note) + "</p>\n";
    }

    static std::string number(const Rational& value) { return decimal_text(value, {RoundingMode::HalfUp, 2}); }

    std::string values_text(const BarChart& chart) const
    {
        std::string text = chart.description;
        for (const auto& bar : chart.bars) {
            text += " " + bar.label + ": " + bar.value;
            if (chart.series.size() > 1) {
                std::string parts;
                for (const auto& part : bar.parts)
                    parts += (parts.empty() ? "" : ", ") + chart.series[part.series] + " " + part.value;
                text += " (" + parts + ")";
            }
            text += ".";
        }
        return text;
    }

    void block(const BarChart& chart)
    {
        constexpr int row_height = 62;
        const auto id = "chart-" + std::to_string(++charts_);
        const auto height = std::to_string(static_cast<int>(chart.bars.size()) * row_height + 4);
        out_ += "<figure>\n<figcaption>" + escaped(chart.title) + "</figcaption>\n";
        out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 1000 " + height +
                "\" aria-labelledby=\"" + id + "-title " + id + "-text\">\n";
        out_ += "<title id=\"" + id + "-title\">" + escaped(chart.title) + "</title>\n<desc id=\"" + id + "-text\">" +
                escaped(values_text(chart)) + "</desc>\n";
        int top = 0;
        for (const auto& one : chart.bars) {
            bar(one, top);
            top += row_height;
        }
        out_ += "</svg>\n";
        if (chart.series.size() > 1) legend(chart);
        out_ += "<p class=\"note\">" + escaped(chart.description) + "</p>\n</figure>\n";
    }

    void bar(const Bar& bar, int top)
    {
        // The whole width of the chart; what is left of the 1000 is for the value of the longest bar.
        const Rational whole{820};
        const auto weight = bar.emphasised ? " font-weight=\"700\"" : "";
        const auto bar_top = std::to_string(top + 25);
        const auto text_line = std::to_string(top + 46);
        out_ += "<text x=\"0\" y=\"" + std::to_string(top + 18) + "\" font-size=\"18\"" + weight + ">" +
                escaped(bar.label) + "</text>\n";
        Rational x;
        for (const auto& part : bar.parts) {
            const auto width = part.length * whole;
            const auto colour = series_colour(part.series);
            out_ += "<rect x=\"" + number(x) + "\" y=\"" + bar_top + "\" width=\"" + number(width) +
                    "\" height=\"30\" fill=\"" + colour.fill + "\"/>\n";
            // Only where the text has room; the table and the description have every value.
            if (bar.parts.size() > 1 && width >= Rational{14 * static_cast<int>(part.value.size()) + 12}) {
                out_ += "<text class=\"" + std::string{colour.dark ? "on-dark" : "on-light"} + "\" x=\"" +
                        number(x + width / Rational{2}) + "\" y=\"" + text_line +
                        "\" font-size=\"17\" text-anchor=\"middle\">" + escaped(part.value) + "</text>\n";
            }
            x += width;
        }
        out_ += "<rect class=\"edge\" x=\"0\" y=\"" + bar_top + "\" width=\"" + number(whole) + "\" height=\"30\"/>\n";
        out_ += "<text x=\"" + number(whole + Rational{12}) + "\" y=\"" + text_line + "\" font-size=\"18\"" + weight +
                ">" + escaped(bar.value) + "</text>\n";
    }

    void legend(const BarChart& chart)
    {
        out_ += "<ul class=\"legend\">\n";
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            out_ += "<li><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect "
                    "width=\"10\" height=\"10\" fill=\"" +
                    std::string{series_colour(i).fill} + "\"/></svg>" + escaped(chart.series[i]) + "</li>\n";
        }
        out_ += "</ul>\n";
    }

    void block(const CheckpointBlock& checkpoint)
    {
        out_ += "<div class=\"checkpoint\">\n<pre>";
        for (const auto& line : checkpoint.lines)
            out_ += escaped(line) + "\n";
        out_ +=
            "</pre>\n<dl>\n<dt>Root for typing</dt><dd class=\"code\">" + escaped(checkpoint.paper_root) + "</dd>\n";
        for (const auto& signature : checkpoint.signatures)
            out_ += "<dt>Signed with the key</dt><dd class=\"code\">" + escaped(signature) + "</dd>\n";
        out_ += "</dl>\n";
        if (checkpoint.code.size > 0) qr(checkpoint.code);
        out_ += "</div>\n";
    }

    /// With the four light modules around it that readers need (ISO/IEC 18004).
    void qr(const QrCode& code)
    {
        const auto side = std::to_string(code.size + 8);
        out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"QR code of the signed "
                "checkpoint\" viewBox=\"-4 -4 " +
                side + " " + side + "\" shape-rendering=\"crispEdges\"><rect x=\"-4\" y=\"-4\" width=\"" + side +
                "\" height=\"" + side + "\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"";
        for (std::size_t row = 0; row < code.size; ++row) {
            for (std::size_t column = 0; column < code.size; ++column) {
                if (!code.is_dark(row, column)) continue;
                const auto first = column;
                while (column + 1 < code.size && code.is_dark(row, column + 1))
                    ++column;
                const auto width = std::to_string(column + 1 - first);
                for (const auto& piece : {std::string{"M"}, std::to_string(first), std::string{" "},
                                          std::to_string(row), "h" + width, "v1h-" + width, std::string{"z"}}) {
                    out_ += piece;
                }
            }
        }
        out_ += "\"/></svg>\n";
    }

    std::string out_;
    std::size_t charts_ = 0;
};

}

std::string html(const Paper& paper) { return HtmlWriter{}.write(paper); }

}
