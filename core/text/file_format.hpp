#pragma once

#include "core/criteria/problem.hpp"
#include "core/result.hpp"
#include "core/text/json.hpp"

#include <string_view>
#include <variant>

namespace tender {

/// Why a file was not read: it is not JSON, or it is and its members are not those of its format.
using FileError = std::variant<JsonError, Problems>;

/// The members of a file that says it is of this format, without its "format".
[[nodiscard]] Result<Json, FileError> members_of_format(std::string_view text, const char* format);
/// The members with "format" in front of them.
[[nodiscard]] Json with_format(Json members, const char* format);

}
