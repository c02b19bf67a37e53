#include "reports/model/paper_writer.hpp"

#include "core/expect.hpp"

namespace tender {

namespace {

/// "A" to "Z", then "AA".
std::string letters(std::size_t index)
{
    std::string text(1, static_cast<char>('A' + index % 26));
    return index < 26 ? text : letters(index / 26 - 1) + text;
}

}

void PaperWriter::begin(std::vector<Section>& list, std::string number, std::string title)
{
    list.push_back({.number = std::move(number), .title = std::move(title), .blocks = {}});
    current_ = &list.back();
    paragraphs_ = 0;
}

void PaperWriter::section(std::string title)
{
    begin(paper_.sections, std::to_string(paper_.sections.size() + 1), std::move(title));
}

void PaperWriter::appendix(std::string title)
{
    begin(paper_.appendices, letters(paper_.appendices.size()), std::move(title));
}

void PaperWriter::subheading(std::string text) { add(Subheading{std::move(text)}); }

void PaperWriter::paragraph(std::string text)
{
    if (text.empty()) return;
    auto number = next_number();
    add(Paragraph{.number = std::move(number), .text = std::move(text)});
}

void PaperWriter::continued(std::string text)
{
    if (!text.empty()) add(Paragraph{.number = {}, .text = std::move(text)});
}

void PaperWriter::recommendations(std::string lead, std::vector<std::string> items)
{
    auto number = next_number();
    add(Recommendations{.number = std::move(number), .lead = std::move(lead), .items = std::move(items)});
}

void PaperWriter::add(Block block)
{
    TENDER_EXPECT(current_ != nullptr);
    current_->blocks.push_back(std::move(block));
}

std::string PaperWriter::next_number()
{
    TENDER_EXPECT(current_ != nullptr);
    return current_->number + "." + std::to_string(++paragraphs_);
}

}
