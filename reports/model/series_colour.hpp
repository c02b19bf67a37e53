#pragma once

#include <array>
#include <cstddef>

namespace tender {

/// Colour of a series in charts of every format. Neighbours differ in lightness, so that they part in grey print too.
struct SeriesColour {
    const char* fill; ///< "#rrggbb", opaque: PDF/A-1 knows no transparency
    bool dark;        ///< text on it has to be light
};

[[nodiscard]] inline SeriesColour series_colour(std::size_t series)
{
    constexpr std::array<SeriesColour, 6> colours{{{"#1b3f66", true},
                                                   {"#9dbbd8", false},
                                                   {"#4a6b2f", true},
                                                   {"#d8c48a", false},
                                                   {"#7a3b52", true},
                                                   {"#c9c9c9", false}}};
    return colours.at(series % colours.size());
}

}
