#include "tests/core/reasons/reasoning.hpp"

using namespace tender;
using namespace tender::reasoning;

namespace {

Words named(std::string reason, bool blind = true)
{
    return words_flagged(Kind::IdentityNamed, flags_of(visiting_tender(blind), mark_because(std::move(reason))));
}

}

TEST_CASE("in a blind stage a reason must not say who bid", "[core][reasons]")
{
    CHECK(named("The Rowan Harbour Family Trust names a lead") == Words{"Rowan Harbour Family Trust"});
    CHECK(named("as rowan's page says") == Words{"rowan's"});
    CHECK(named("bid-rowan, that is ROWAN, names a lead") == Words{"rowan", "ROWAN"});
    CHECK(named("Tern Valley Services and aspire name one") == Words{"Tern Valley Services", "aspire"});
}

TEST_CASE("words that many names or the invitation itself hold name nobody", "[core][reasons]")
{
    CHECK(named("The family trust is at home in Harbour ward") == Words{});
    CHECK(named("Rowans and valleys; services in the valley") == Words{});
    CHECK(named("The Rowan Harbour Family Trust names a lead", false) == Words{});
    // Only this bidder's name is taken apart.
    CHECK(named("The valley road is closed") == Words{});
}

TEST_CASE("evidence and findings are read for names too", "[core][reasons]")
{
    auto mark = sound_mark();
    mark.evidence = "Rowan tender, page 4";
    mark.findings[1].text = "The Rowan visitor calls again.";
    mark.findings[1].evidence = "Rowan tender, page 5";
    CHECK(flags_of(visiting_tender(true), mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::IdentityNamed, .aspect = "", .words = "Rowan"},
                                  {.kind = Kind::IdentityNamed, .aspect = "missed", .words = "Rowan"},
                                  {.kind = Kind::IdentityNamed, .aspect = "missed", .words = "Rowan"}});
}
