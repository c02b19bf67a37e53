#pragma once

#include "core/reasons/words.hpp"
#include "core/tendering/tender.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// A name or id to be found in texts (docs/formats/reasons.md, "Names").
struct SoughtName {
    std::vector<std::string> words; ///< bare, at least one
    /// Of an id: the bytes from its first to its last word, in lower case, which the text has to hold as they are.
    /// Empty of a name: what stands between its words does not matter.
    std::string bytes;

    friend bool operator==(const SoughtName&, const SoughtName&) = default;
};

/// Words that many names hold, so that none of them names anybody by itself.
[[nodiscard]] bool is_common_word(std::string_view word);

/// Name and id of a bidder as far as they are told from prose: two words or more, or one of at least 3 bytes that
/// holds something else than digits and is not common. A name goes as far as its first parenthesis, without "the" in
/// front and without the legal form at the end.
[[nodiscard]] std::vector<SoughtName> sought_names(const Bidder& bidder);

/// Names and ids of all bidders but this one, and the ids of their bids.
[[nodiscard]] std::vector<SoughtName> names_of_others(const Tender& tender, const Bid* bid);

/// All that a bid may be called itself: name in full and short, ids as words, its id behind "bidder" or "tenderer".
/// Where one of these stands, no other name that is part of it is meant.
[[nodiscard]] std::vector<SoughtName> own_names(const Tender& tender, const Bid* bid);

/// The bidder of `bid`, or nothing when bid or bidder is not known.
[[nodiscard]] const Bidder* bidder_of(const Tender& tender, const Bid* bid);

/// How many words the longest of `names` has that begins at word `place`; 0 when there is none.
[[nodiscard]] std::size_t name_at(std::string_view text, const std::vector<Word>& words, std::size_t place,
                                  const std::vector<SoughtName>& names);

}
