#pragma once

#include <string>
#include <string_view>

namespace tender {

/// How an act is offered to people.
struct ActWords {
    std::string_view title;    ///< on the button that leads to it: "Receive a bid"
    std::string_view explains; ///< what follows from it, and the rule behind it, in a sentence or two
};

/// The words of a command by its name in entries, or of an act on the people of a workspace ("enrol", "countersign",
/// "revoke"); empty ones when there is none of this name.
[[nodiscard]] ActWords act_words(std::string_view name);

/// What a member of a command is called on a form: "Raised by" for "raised_by".
[[nodiscard]] std::string member_label(std::string_view member);
/// What is to be typed, where the label alone does not say it; empty elsewhere.
[[nodiscard]] std::string_view member_hint(std::string_view member);

}
