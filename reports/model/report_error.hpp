#pragma once

#include <string>
#include <variant>

namespace tender {

/// The paper could not be written to this file, which is as it was before.
struct PaperNotWritten {
    std::string file;
    std::string detail; ///< what the system said

    friend bool operator==(const PaperNotWritten&, const PaperNotWritten&) = default;
};

/// There is no font with which a page could be set.
struct NoFontFound {
    friend bool operator==(const NoFontFound&, const NoFontFound&) = default;
};

/// Why there is no paper.
using ReportError = std::variant<PaperNotWritten, NoFontFound>;

}
