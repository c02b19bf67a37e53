#pragma once

#include "core/reasons/reason_flag.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// A tender after Lancashire Care v Lancashire CC: children's 0-19 services, two bids, one question with two aspects.
/// Its bidders are made up.
namespace tender {

inline std::ostream& operator<<(std::ostream& out, const ReasonFlag& flag)
{
    return out << "kind " << static_cast<int>(flag.kind) << " at \"" << flag.aspect << "\": \"" << flag.words << '"';
}

namespace reasoning {

using Kind = ReasonFlag::Kind;

inline Tender visiting_tender(bool blind = false)
{
    Scale scale{.id = "0-5", .steps = {}, .range = {}, .unaddressed_most = {}};
    scale.steps = {
        {.mark = "0", .value = 0, .name = "Not addressed", .descriptor = "The answer does not deal with the question."},
        {.mark = "3",
         .value = 3,
         .name = "Sound",
         .descriptor = "Answers the main points of the question; some of them without evidence."},
        {.mark = "4", .value = 4, .name = "Good", .descriptor = "A high standard."},
        {.mark = "5", .value = 5, .name = "Excellent", .descriptor = "All points with evidence."},
    };
    Criterion visits;
    visits.id = "visits";
    visits.title = "Home visits";
    visits.text = "How are families visited at home in Harbour ward?";
    visits.weight = 100;
    visits.scale = "0-5";
    visits.aspects = {{"first", "The first visit"}, {"missed", "Missed visits"}};
    Stage stage;
    stage.id = "quality";
    stage.title = "Quality";
    stage.criteria = {visits};
    stage.blind = blind;

    Tender tender;
    tender.id = "visiting";
    tender.title = "Home visiting for children from birth to nineteen";
    tender.model.scales = {scale};
    tender.model.stages = {stage};
    const auto bidder = [&](std::string id, std::string name) {
        tender.bidders.push_back(
            {.id = id, .name = std::move(name), .illustrative = true, .preferred = false, .note = {}});
        Bid bid;
        bid.id = "bid-" + id;
        bid.bidder = std::move(id);
        tender.bids.push_back(std::move(bid));
    };
    bidder("rowan", "The Rowan Harbour Family Trust (illustrative)");
    bidder("tern", "Tern Valley Services Ltd");
    bidder("aspire", "Aspire");
    return tender;
}

/// A mark that raises no flag.
inline Mark sound_mark()
{
    Mark mark;
    mark.criterion = "visits";
    mark.mark = "3";
    mark.reason = "A health visitor calls within ten days of birth and books the next call there and then.";
    mark.evidence = "Tender, page 4";
    mark.findings = {{.aspect = "first", .text = "Ten days, with a named visitor.", .evidence = "Page 4"},
                     {.aspect = "missed", .text = "A second call on the next working day.", .evidence = "Page 5"}};
    return mark;
}

inline Mark mark_because(std::string reason)
{
    auto mark = sound_mark();
    mark.reason = std::move(reason);
    return mark;
}

inline std::vector<ReasonFlag> flags_of(const Tender& tender, const Mark& mark)
{
    return reason_flags(tender, "bid-rowan", mark);
}

/// The words that flags of one kind name, in their order.
inline std::vector<std::string> words_flagged(Kind kind, const std::vector<ReasonFlag>& flags)
{
    std::vector<std::string> words;
    for (const auto& flag : flags) {
        if (flag.kind == kind) words.push_back(flag.words);
    }
    return words;
}

using Words = std::vector<std::string>;

}
}
