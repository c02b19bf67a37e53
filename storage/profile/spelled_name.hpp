#pragma once

#include <string>
#include <string_view>

namespace tender {

/// An id as the name of a file that every file system takes: small letters, digits, `-` and `_` as they are, every
/// other byte as `%` and two hexadecimal digits; an id that is empty or longer than 80 bytes as `~` and its SHA-256.
/// Different ids have different names, also where capitals do not count.
std::string spelled_name(std::string_view id);

}
