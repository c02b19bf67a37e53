#include "qml/viewmodels/papers/paper_lines_model.hpp"

#include "core/result.hpp"
#include "qml/viewmodels/words.hpp"

namespace tender {

namespace {

/// The screen shows what the file does.
QString printed(const std::string& text) { return qtext(text); }

/// Writes the lines of a paper from top to bottom.
class PaperLines {
public:
    void add(PaperLine line) { m_lines.push_back(std::move(line)); }
    void block(const Subheading& block) { add({.kind = "subheading", .text = printed(block.text)}); }
    void block(const Paragraph& block)
    {
        add({.kind = "words", .text = printed(block.text), .lead = printed(block.number)});
    }
    void block(const Notice& block)
    {
        QStringList lines;
        for (const auto& line : block.lines)
            lines.append(printed(line));
        add({.kind = "notice", .text = lines.join(QLatin1Char('\n')), .lead = printed(block.title)});
    }
    void block(const Recommendations& block)
    {
        add({.kind = "words", .text = printed(block.lead), .lead = printed(block.number)});
        for (std::size_t i = 0; i < block.items.size(); ++i)
            add({.kind = "item", .text = printed(block.items[i]), .lead = QStringLiteral("(%1)").arg(i + 1)});
    }
    void block(const ItemList& block)
    {
        for (const auto& item : block.items)
            add({.kind = "item", .text = printed(item), .lead = QStringLiteral("–")});
    }
    void block(const KeyValues& block)
    {
        for (const auto& [name, value] : block.rows)
            add({.kind = "fact", .text = printed(value), .lead = printed(name)});
    }
    void block(const Table& block)
    {
        add({.kind = "subheading", .text = printed(block.caption)});
        QStringList titles;
        QList<int> shares;
        int widths = 0;
        for (const auto& column : block.columns)
            widths += column.width;
        for (const auto& column : block.columns) {
            titles.append(printed(column.title));
            shares.append(column.width * 1000 / (widths < 1 ? 1 : widths));
        }
        add({.kind = "columns", .text = titles.join(QStringLiteral(", ")), .cells = titles, .shares = shares});
        for (const auto& row : block.rows) {
            QStringList cells;
            QStringList named;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                cells.append(printed(row.cells[i]));
                const auto& title = titles.value(static_cast<qsizetype>(i));
                if (!cells.last().isEmpty())
                    named.append(title.isEmpty() ? cells.last() : QStringLiteral("%1: %2").arg(title, cells.last()));
            }
            add({.kind = "cells",
                 .text = named.join(QStringLiteral("; ")),
                 .cells = cells,
                 .shares = shares,
                 .emphasised = row.emphasised});
        }
        if (!block.note.empty()) add({.kind = "words", .text = printed(block.note)});
    }
    void block(const BarChart& block)
    {
        // The table with the same numbers stands next to it.
        add({.kind = "words",
             .text =
                 PaperLinesModel::tr("Drawn on paper: %1. %2").arg(printed(block.title), printed(block.description))});
    }
    void block(const CheckpointBlock& block)
    {
        for (const auto& line : block.lines)
            add({.kind = "words", .text = printed(line)});
        add({.kind = "fact", .text = printed(block.paper_root), .lead = PaperLinesModel::tr("Root")});
        for (const auto& signature : block.signatures)
            add({.kind = "fact", .text = printed(signature), .lead = PaperLinesModel::tr("Signed")});
    }
    void section(const Section& section)
    {
        add({.kind = "section", .text = printed(section.title), .lead = printed(section.number)});
        for (const auto& held : section.blocks)
            std::visit([this](const auto& one) { block(one); }, held);
    }
    [[nodiscard]] std::vector<PaperLine> taken() { return std::move(m_lines); }

private:
    std::vector<PaperLine> m_lines;
};

}

PaperLinesModel::PaperLinesModel(QObject* parent)
    : RowListModel{{"kind", "lead", "text", "cells", "shares", "emphasised"}, parent}
{}

void PaperLinesModel::show(const std::vector<PaperLine>& lines)
{
    QList<QVariantList> rows;
    for (const auto& line : lines) {
        rows.append(QVariantList{QString::fromLatin1(line.kind), line.lead, line.text, line.cells,
                                 QVariant::fromValue(line.shares), line.emphasised});
    }
    setRows(std::move(rows));
}

std::vector<PaperLine> paper_lines(const Section& section)
{
    PaperLines lines;
    lines.section(section);
    return lines.taken();
}

std::vector<PaperLine> paper_lines(const Paper& paper)
{
    PaperLines lines;
    lines.add({.kind = "title", .text = printed(paper.title)});
    lines.add({.kind = "words", .text = printed(paper.subtitle)});
    if (!paper.date_line.empty()) lines.add({.kind = "words", .text = printed(paper.date_line)});
    for (const auto& label : paper.labels)
        lines.add({.kind = "words", .text = printed(label), .emphasised = true});
    lines.block(paper.facts);
    for (const auto& notice : paper.notices)
        lines.block(notice);
    for (const auto& section : paper.sections)
        lines.section(section);
    for (const auto& appendix : paper.appendices)
        lines.section(appendix);
    return lines.taken();
}

}
