#pragma once

#include <string>
#include <string_view>

namespace tender {

/// Words of a file, a bidder or a person inside a sentence of ours.
inline std::string quoted(std::string_view text)
{
    std::string all = "\"";
    all += text;
    return all + "\"";
}

}
