#include "reports/pdf/pdf_table.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <vector>

namespace tender {

namespace {

constexpr qreal gap = millimetres(2.5);
constexpr qreal padding = millimetres(0.9);

struct SetRow {
    std::vector<QStringList> cells;
    qsizetype height = 1; ///< in lines
};

class SetTable {
public:
    SetTable(Page& page, const Table& table) : page_{page}, table_{table} { measure(); }

    void set()
    {
        const auto& strong = page_.types().small_strong;
        const auto caption = page_.lines(table_.caption, strong, Page::width());
        header_ = row_of(titles(), strong);
        // The caption, the header and a first row of some lines stay together.
        page_.need(static_cast<qreal>(caption.size() + header_.height + 4) * strong.line + 6 * padding);
        page_.flow(caption, strong, Page::left());
        page_.advance(millimetres(0.6));
        header();
        for (const auto& row : table_.rows) {
            const auto& type = row.emphasised ? page_.types().small_strong : page_.types().small;
            body(row_of(row.cells, type), type, row.emphasised);
        }
        if (!table_.note.empty()) {
            page_.advance(millimetres(0.8));
            page_.flow(page_.lines(table_.note, page_.types().note, Page::width()), page_.types().note, Page::left(),
                       Page::soft_colour);
        }
        page_.skip(millimetres(4));
    }

private:
    std::vector<std::string> titles() const
    {
        std::vector<std::string> all;
        for (const auto& column : table_.columns)
            all.push_back(column.title);
        return all;
    }

    /// Widths by the shares of the columns, but none so narrow that the longest word of its heading breaks.
    void measure()
    {
        const QFontMetricsF metrics{page_.types().small_strong.font};
        const auto room = Page::width() - gap * static_cast<qreal>(table_.columns.size() - 1);
        std::vector<qreal> least;
        qreal shares = 0;
        for (const auto& column : table_.columns) {
            qreal widest = 0;
            for (const auto& word : page_.types().small_strong.drawable(column.title).split(QLatin1Char{' '}))
                widest = std::max(widest, metrics.horizontalAdvance(word));
            least.push_back(std::min(widest + 1, room / static_cast<qreal>(table_.columns.size())));
            shares += column.width;
        }
        std::vector<bool> fixed(table_.columns.size(), false);
        widths_.assign(table_.columns.size(), 0);
        auto free = room;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < table_.columns.size(); ++i) {
                if (fixed[i]) continue;
                widths_[i] = free * table_.columns[i].width / shares;
                if (widths_[i] >= least[i]) continue;
                widths_[i] = least[i];
                fixed[i] = changed = true;
                free -= least[i];
                shares -= table_.columns[i].width;
                break;
            }
        }
    }

    SetRow row_of(const std::vector<std::string>& cells, const Type& type)
    {
        SetRow row;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            row.cells.push_back(page_.lines(i < cells.size() ? cells[i] : std::string{}, type, widths_[i]));
            row.height = std::max(row.height, row.cells.back().size());
        }
        return row;
    }

    void header()
    {
        const auto& type = page_.types().small_strong;
        page_.rule(page_.y(), Page::left(), Page::right(), millimetres(0.3));
        draw(header_, type, 0, header_.height, false);
        page_.rule(page_.y(), Page::left(), Page::right(), millimetres(0.3));
    }

    void body(const SetRow& row, const Type& type, bool emphasised)
    {
        const auto height = static_cast<qreal>(row.height) * type.line + 2 * padding;
        if (page_.room() < height && height < Page::whole() / 2) turn();
        qsizetype from = 0;
        while (from < row.height) {
            const auto fit = static_cast<qsizetype>((page_.room() - 2 * padding) / type.line);
            if (fit < std::min<qsizetype>(2, row.height - from)) {
                turn();
                continue;
            }
            const auto to = std::min(row.height, from + fit);
            draw(row, type, from, to, emphasised);
            from = to;
        }
        page_.rule(page_.y(), Page::left(), Page::right(), millimetres(0.12), Page::line_colour);
    }

    void turn()
    {
        page_.next_page();
        header();
    }

    void draw(const SetRow& row, const Type& type, qsizetype from, qsizetype to, bool emphasised)
    {
        const auto height = static_cast<qreal>(to - from) * type.line + 2 * padding;
        if (emphasised) page_.fill({Page::left(), page_.y(), Page::width(), height}, Page::tint_colour);
        auto x = Page::left();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto& lines = row.cells[i];
            for (auto number = from; number < std::min(to, lines.size()); ++number) {
                const auto y = page_.y() + padding + static_cast<qreal>(number - from) * type.line;
                if (table_.columns[i].align == Align::End)
                    page_.line_to(lines[number], type, x + widths_[i], y);
                else
                    page_.line(lines[number], type, x, y);
            }
            x += widths_[i] + gap;
        }
        page_.advance(height);
    }

    Page& page_;
    const Table& table_;
    std::vector<qreal> widths_;
    SetRow header_;
};

}

void set_table(Page& page, const Table& table)
{
    if (!table.columns.empty()) SetTable{page, table}.set();
}

}
