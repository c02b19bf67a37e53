#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// What is wrong with a model or a tender, as facts. `path` names the place as a tender file spells it
/// ("model.stages[1].criteria[0].weight"); `found` and `expected` are values, not sentences.
struct Problem {
    enum class Kind {
        Missing,          ///< a member that this place needs; `expected` names it
        NotAllowed,       ///< a member that this place must not have; `expected` says where it belongs
        Empty,            ///< a text or list that must not be empty
        Duplicate,        ///< `found` is used a second time; `expected` is the place of the first
        UnknownReference, ///< `found` names nothing; `expected` says what kind of thing it should name
        WeightsDoNotSum,  ///< `found` is the sum of the weights, `expected` the published sum
        OutOfRange,       ///< `found` is no value that this place can hold; `expected` says which can
        OffScale,         ///< `found` is no mark of the scale; `expected` lists its marks
        WrongOrder,       ///< the stage stands in the wrong place
        CurrencyDiffers,  ///< `found` and `expected` are currencies
        WrongType,        ///< a JSON value of another kind than `expected`
        UnknownMember,    ///< `found` is no member here; `expected` lists those that are
        NotANumber,       ///< `found` is no exact number
        NotADate,         ///< `found` is no date or time that exists
        UnsoundMethod,    ///< the price method cannot work with these figures; `found` tells why
    };
    Kind kind;
    std::string path;
    std::string found;
    std::string expected;

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// Whether a text may be an id: not empty, no "/" (it parts the names of figures) and no control characters.
[[nodiscard]] inline bool is_id(std::string_view text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char character) {
        return character == '/' || (character >= 0 && character < ' ') || character == '\x7f';
    });
}

inline constexpr const char* id_expected = "an id: not empty, no \"/\", no control characters";

}
