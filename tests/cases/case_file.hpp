#pragma once

#include "core/number/rational.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tender::cases {

using Source = nlohmann::ordered_json;

/// A value that Plumbline computed for a case: an exact number, or a text such as a date.
using Value = std::variant<Rational, std::string>;

/// A ranking as the case files write it: best first, ties as a group.
using Ranking = std::vector<std::vector<std::string>>;

/// What Plumbline computed for a whole case.
struct Computed {
    std::map<std::string, Value> values;
    std::optional<Ranking> ranking;
};

/// The method of a case has no adapter.
struct Unsupported {
    std::string method;
};

/// Plumbline refused the figures of the case.
struct RefusedCase {
    std::string why;
};

using Outcome = std::variant<Computed, Unsupported, RefusedCase>;

/// Computes a case through the public interfaces. Adapters map fields and do no arithmetic.
Outcome compute(const std::string& method, const Source& inputs, const Source& published,
                const std::filesystem::path& folder);

/// A number of a case file: a string, or a JSON integer.
Rational number(const Source& value);
/// The same as text, for members of a tender.
std::string text_of(const Source& value);

}
