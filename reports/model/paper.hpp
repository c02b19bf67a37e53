#pragma once

#include "core/number/rational.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tender {

/// A paper as values: everything it says, in order and already worded, and nothing of how it looks. Every number is
/// text that was made from an exact value; only the lengths of bars are numbers, and those are exact too.

/// A heading inside a section, for instance the lot that follows.
struct Subheading {
    std::string text;

    friend bool operator==(const Subheading&, const Subheading&) = default;
};

/// A paragraph. `number` is "2.3", or empty where the paragraph belongs to what stands before it.
struct Paragraph {
    std::string number;
    std::string text;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// A box that must not be overlooked: what is made up, what was not signed.
struct Notice {
    std::string title;
    std::vector<std::string> lines;

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// What the paper asks for: `lead` ("It is recommended that the Board:") and the items, numbered (1), (2) …
struct Recommendations {
    std::string number; ///< of the paragraph that leads
    std::string lead;
    std::vector<std::string> items;

    friend bool operator==(const Recommendations&, const Recommendations&) = default;
};

/// Points in no order that matters.
struct ItemList {
    std::vector<std::string> items;

    friend bool operator==(const ItemList&, const ItemList&) = default;
};

/// Names and what they stand for: "Reference" and "Example 4".
struct KeyValues {
    std::vector<std::pair<std::string, std::string>> rows;

    friend bool operator==(const KeyValues&, const KeyValues&) = default;
};

/// Where the text of a column stands: words at the start of the line, numbers at its end.
enum class Align { Start, End };

struct Column {
    std::string title;
    Align align = Align::Start;
    /// Share of the table's width against the other columns.
    int width = 1;

    friend bool operator==(const Column&, const Column&) = default;
};

struct TableRow {
    std::vector<std::string> cells; ///< one for each column; the first names the row
    bool emphasised = false;        ///< totals, and who is recommended

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<TableRow> rows;
    std::string note; ///< printed below; empty when there is nothing to say

    friend bool operator==(const Table&, const Table&) = default;
};

/// One part of a stacked bar. `length` is its share of the chart's whole width, 0 to 1.
struct BarPart {
    std::size_t series = 0; ///< index in `BarChart::series`
    std::string value;      ///< exact, as text
    Rational length;

    friend bool operator==(const BarPart&, const BarPart&) = default;
};

struct Bar {
    std::string label;
    std::string value; ///< of the whole bar, as text
    std::vector<BarPart> parts;
    bool emphasised = false;

    friend bool operator==(const Bar&, const Bar&) = default;
};

/// Bars beside each other, their parts stacked. A table with the same numbers stands next to it.
struct BarChart {
    std::string title;
    std::string description; ///< what the chart shows, for somebody who cannot see it
    std::vector<std::string> series;
    std::vector<Bar> bars;

    friend bool operator==(const BarChart&, const BarChart&) = default;
};

/// A square of dark and light modules, row by row.
struct QrCode {
    std::size_t size = 0; ///< modules along one side; 0 means that there is no code
    std::vector<bool> dark;

    [[nodiscard]] bool is_dark(std::size_t row, std::size_t column) const { return dark[row * size + column]; }
    friend bool operator==(const QrCode&, const QrCode&) = default;
};

/// A checkpoint as paper carries it: whoever holds the paper can later show what the record was.
struct CheckpointBlock {
    std::vector<std::string> lines;      ///< the three lines that were signed
    std::string paper_root;              ///< the root in base32, in groups of four
    std::vector<std::string> signatures; ///< key names, with how their signatures begin
    QrCode code;                         ///< the whole signed note

    friend bool operator==(const CheckpointBlock&, const CheckpointBlock&) = default;
};

using Block =
    std::variant<Subheading, Paragraph, Notice, Recommendations, ItemList, KeyValues, Table, BarChart, CheckpointBlock>;

/// A numbered section ("1", "2") or an appendix ("A", "B").
struct Section {
    std::string number;
    std::string title;
    std::vector<Block> blocks;

    friend bool operator==(const Section&, const Section&) = default;
};

struct Paper {
    std::string title;
    std::string reference;
    std::string subtitle;  ///< what kind of paper it is and for whom
    std::string date_line; ///< the date as it is to be printed; empty when none
    KeyValues facts;       ///< reference, author, contact
    /// Short labels that every page repeats: "Contains illustrative content".
    std::vector<std::string> labels;
    std::vector<Notice> notices; ///< above the first section
    std::vector<Section> sections;
    std::vector<Section> appendices;

    friend bool operator==(const Paper&, const Paper&) = default;
};

}
