#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace tender {

/// Questions of a script that were ticked off: their places in it, from 1, by the id of its stage.
using ScriptTicks = std::map<std::string, std::set<std::int64_t>>;

/// What somebody noted about a bid for themselves. It belongs to them, never to the record.
struct BidNotes {
    std::string text;
    ScriptTicks ticked; ///< no set of it is empty

    [[nodiscard]] bool isEmpty() const { return text.empty() && ticked.empty(); }
    friend bool operator==(const BidNotes&, const BidNotes&) = default;
};

/// How many characters notes about a bid have at most.
inline constexpr qsizetype notesMost = 100'000;

/// The name under which the notes about a bid are kept beside drafts. No stage and no form has such a name: ids have
/// no "/", and forms begin with "form/".
[[nodiscard]] std::string notes_name(const std::string& bid);

/// Notes as they are kept (docs/formats/profile.md).
[[nodiscard]] std::string notes_text(const BidNotes& notes);
/// Nothing where the text is none that this program keeps, or holds more than it keeps.
[[nodiscard]] std::optional<BidNotes> notes_from(const std::string& text);

}
