#pragma once

#include "reports/model/paper.hpp"

#include <cstddef>
#include <string>

namespace tender {

/// Fills a paper section by section and counts its paragraphs: "1.1", "1.2", "2.1"; in appendices "A.1".
class PaperWriter {
public:
    explicit PaperWriter(Paper start) : paper_{std::move(start)} {}

    /// Begins section 1, 2, …
    void section(std::string title);
    /// Begins appendix A, B, …
    void appendix(std::string title);
    /// A heading inside the section.
    void subheading(std::string text);
    /// A paragraph with the next number. An empty text is none.
    void paragraph(std::string text);
    /// A paragraph without number that belongs to the one before.
    void continued(std::string text);
    /// Items under a numbered lead.
    void recommendations(std::string lead, std::vector<std::string> items);
    /// Anything without a number of its own.
    void add(Block block);

    [[nodiscard]] Paper finished() && { return std::move(paper_); }

private:
    void begin(std::vector<Section>& list, std::string number, std::string title);
    std::string next_number();

    Paper paper_;
    Section* current_ = nullptr;
    std::size_t paragraphs_ = 0;
};

}
