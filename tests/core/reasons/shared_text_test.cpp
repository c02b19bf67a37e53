#include "tests/core/reasons/reasoning.hpp"

using namespace tender;
using namespace tender::reasoning;

namespace {

constexpr const char* twelve = "one visitor stays with each family until the child has started school";

Tender with_agreed(const std::string& bid, Mark mark)
{
    auto tender = visiting_tender();
    tender.consensus = {{.bid = bid, .marks = {std::move(mark)}}};
    return tender;
}

Words shared(const Tender& tender, std::string reason)
{
    return words_flagged(Kind::SharedText, flags_of(tender, mark_because(std::move(reason))));
}

}

TEST_CASE("twelve words in a row that another bid's reason holds are flagged, eleven are not", "[core][reasons]")
{
    const auto tender = with_agreed("bid-tern", mark_because(std::string{"We read that "} + twelve + " and after."));
    CHECK(shared(tender, std::string{"Page 4: ONE visitor, "} + (twelve + 12)) ==
          Words{std::string{"ONE visitor, "} + (twelve + 12)});
    CHECK(shared(tender, "Page 4: no visitor stays with each family until the child has started school.") == Words{});
}

TEST_CASE("text is shared with findings as well, and a finding may share it", "[core][reasons]")
{
    auto other = sound_mark();
    other.findings[0].text = twelve;
    auto mark = sound_mark();
    mark.reason = "Its visits are dated and the second call is booked on the spot.";
    mark.findings[0].text = "Ten days.";
    mark.findings[1].text = twelve;
    CHECK(flags_of(with_agreed("bid-tern", other), mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::SharedText, .aspect = "missed", .words = twelve}});
}

TEST_CASE("only reasons for the same question of another bidder's bid are compared", "[core][reasons]")
{
    const auto mark = mark_because(twelve);
    CHECK(shared(with_agreed("bid-rowan", mark), twelve) == Words{});
    auto elsewhere = mark;
    elsewhere.criterion = "clinics";
    CHECK(shared(with_agreed("bid-tern", elsewhere), twelve) == Words{});
    auto own_other_lot = with_agreed("bid-rowan-2", mark);
    own_other_lot.bids.push_back(own_other_lot.bids[0]);
    own_other_lot.bids.back().id = "bid-rowan-2";
    CHECK(shared(own_other_lot, twelve) == Words{});
    own_other_lot.bids.back().bidder = "tern";
    CHECK(shared(own_other_lot, twelve) == Words{twelve});
}

TEST_CASE("that two bids leave out the same thing may be said in the same words", "[core][reasons]")
{
    auto mark = mark_because("Nothing in the bid speaks of what is done when a visit is missed.");
    const auto tender = with_agreed("bid-tern", mark);
    CHECK(words_flagged(Kind::SharedText, flags_of(tender, mark)).size() == 1);
    mark.unaddressed = true;
    CHECK(flags_of(tender, mark).empty());
}
