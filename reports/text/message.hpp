#pragma once

#include <string>

namespace tender {

/// What a person is told when something was not done: what happened, what was kept, what to do next. Full sentences,
/// never empty.
struct Message {
    std::string happened;
    std::string kept;
    std::string next;

    /// The three as one paragraph.
    [[nodiscard]] std::string text() const { return happened + " " + kept + " " + next; }
    friend bool operator==(const Message&, const Message&) = default;
};

}
