#include "reports/text/reason_wording.hpp"

#include "reports/text/quoted.hpp"

namespace tender {

namespace {

/// A borrowed passage may be as long as the reason itself: its beginning is enough to find it.
std::string shortened(const std::string& words)
{
    constexpr std::size_t size_max = 120;
    if (words.size() <= size_max) return words;
    auto end = size_max;
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U; };
    while (end > 0 && continues(end))
        --end;
    return words.substr(0, end) + "…";
}

}

std::string wording(const ReasonFlag& flag, std::string_view criterion, const Names& names)
{
    const auto aspect = names.aspect(criterion, flag.aspect);
    const auto place = flag.aspect.empty() ? std::string{"for the mark"} : "in the finding on " + aspect;
    const auto words = place + ", " + quoted(shortened(flag.words));
    const auto what = [&] {
        switch (flag.kind) {
        case ReasonFlag::Kind::Comparator:
            return words + " sets the bid against another one";
        case ReasonFlag::Kind::RestatedDescriptor:
            return words + " says little but the words of the scale";
        case ReasonFlag::Kind::AspectUntouched:
            return "nothing is said on the published aspect " + aspect;
        case ReasonFlag::Kind::SharedText:
            return words + " stands in the reasons of another bidder's bid too";
        case ReasonFlag::Kind::NoPlace:
            return flag.words.empty()
                       ? place + ", no place in the bid is named"
                       : place + ", the evidence " + quoted(shortened(flag.words)) + " names no place in the bid";
        case ReasonFlag::Kind::IdentityNamed:
            return words + " says who bid, in a stage that is marked blind";
        }
        return std::string{"this asks for a second look"};
    }();
    return what + " (" + std::string{ground_of(flag.kind)} + ")";
}

std::string wording(const std::vector<ReasonFlag>& flags, std::string_view criterion, const Names& names)
{
    constexpr std::size_t named_max = 8;
    std::string text;
    for (std::size_t i = 0; i < flags.size() && i < named_max; ++i)
        text += (i == 0 ? "" : "; ") + wording(flags[i], criterion, names);
    if (flags.size() > named_max) text += "; and " + std::to_string(flags.size() - named_max) + " more";
    return text;
}

}
