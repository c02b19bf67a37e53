#pragma once

#include "core/reasons/names.hpp"

#include <string>
#include <vector>

namespace tender {

/// Takes the names of bidders out of the panel's words before somebody reads them who is not owed these names. Finds
/// names and ids as the reason checker does (docs/formats/reasons.md, "Names"), with its limits: a name of a single
/// common word is not found.
class WithheldNames {
public:
    /// `told` are ids of the bids whose bidders may be named. `tender` is read here alone.
    WithheldNames(const Tender& tender, const std::vector<std::string>& told);

    /// The text with "[another bidder]" where a name was.
    [[nodiscard]] std::string without(const std::string& text);
    /// Whether any text so far had a name in it.
    [[nodiscard]] bool any() const noexcept { return any_; }

private:
    std::vector<SoughtName> withheld_;
    std::vector<SoughtName> told_; ///< where one of these stands, no other name is meant
    bool any_ = false;
};

inline constexpr const char* withheld_name = "[another bidder]";

}
