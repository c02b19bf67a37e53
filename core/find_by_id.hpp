#pragma once

#include <algorithm>
#include <string_view>

namespace tender {

/// The element with this id, or nothing.
template <class Items>
[[nodiscard]] auto find_by_id(const Items& items, std::string_view id) -> decltype(items.data())
{
    const auto found = std::ranges::find(items, id, [](const auto& item) { return std::string_view{item.id}; });
    return found == items.end() ? nullptr : &*found;
}

}
