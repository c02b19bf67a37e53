#include "tests/core/reasons/reasoning.hpp"

using namespace tender;
using namespace tender::reasoning;

TEST_CASE("a reason in words of its own, with a place for each finding, raises no flag", "[core][reasons]")
{
    CHECK(flags_of(visiting_tender(), sound_mark()).empty());
    CHECK(flags_of(visiting_tender(true), sound_mark()).empty());
}

TEST_CASE("Lancashire Care v Lancashire CC: each published aspect is owed a finding", "[core][reasons]")
{
    const auto tender = visiting_tender();
    auto mark = sound_mark();
    mark.findings.clear();
    CHECK(flags_of(tender, mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::AspectUntouched, .aspect = "first", .words = "first"},
                                  {.kind = Kind::AspectUntouched, .aspect = "missed", .words = "missed"}});
    mark = sound_mark();
    mark.findings[0].text = " - ";
    mark.findings[0].evidence.clear();
    CHECK(flags_of(tender, mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::AspectUntouched, .aspect = "first", .words = "first"}});
    mark.findings[0].unaddressed = true;
    CHECK(flags_of(tender, mark).empty());
    mark.findings.clear();
    mark.unaddressed = true;
    CHECK(flags_of(tender, mark).empty());
}

TEST_CASE("Woods v Milton Keynes: a reason names its place in the bid", "[core][reasons]")
{
    const auto tender = visiting_tender();
    for (const auto* evidence : {"", "The tender", "Throughout", "Homepage", "Passim, for the most part"}) {
        CAPTURE(evidence);
        auto mark = sound_mark();
        mark.evidence = evidence;
        CHECK(flags_of(tender, mark) ==
              std::vector<ReasonFlag>{{.kind = Kind::NoPlace, .aspect = "", .words = evidence}});
        mark = sound_mark();
        mark.findings[1].evidence = evidence;
        CHECK(flags_of(tender, mark) ==
              std::vector<ReasonFlag>{{.kind = Kind::NoPlace, .aspect = "missed", .words = evidence}});
        mark.findings[1].unaddressed = true;
        CHECK(flags_of(tender, mark).empty());
    }
    for (const auto* evidence : {"Notes 09:44", "Last page", "p. iv", "Appendix B", "SLIDES on rotas", "Register"}) {
        CAPTURE(evidence);
        auto mark = sound_mark();
        mark.evidence = evidence;
        CHECK(flags_of(tender, mark).empty());
    }
}

TEST_CASE("flags stand in the order of kinds, then of texts, then of places", "[core][reasons]")
{
    auto tender = visiting_tender(true);
    auto mark = mark_because("Better than Aspire, and clearer than it. Good.");
    mark.evidence = "The tender of Rowan";
    mark.findings = {{.aspect = "first", .text = "Good.", .evidence = {}}};
    tender.consensus = {{.bid = "bid-tern", .marks = {mark}}};
    CHECK(flags_of(tender, mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::Comparator, .aspect = "", .words = "Better than Aspire"},
                                  {.kind = Kind::Comparator, .aspect = "", .words = "clearer than"},
                                  {.kind = Kind::RestatedDescriptor, .aspect = "first", .words = "Good"},
                                  {.kind = Kind::AspectUntouched, .aspect = "missed", .words = "missed"},
                                  {.kind = Kind::NoPlace, .aspect = "", .words = "The tender of Rowan"},
                                  {.kind = Kind::NoPlace, .aspect = "first", .words = ""},
                                  {.kind = Kind::IdentityNamed, .aspect = "", .words = "Aspire"},
                                  {.kind = Kind::IdentityNamed, .aspect = "", .words = "Rowan"}});
}

TEST_CASE("a question, a bid or a bidder that nobody knows raises what does not need it", "[core][reasons]")
{
    auto tender = visiting_tender(true);
    auto mark = mark_because("Better than Rowan Harbour Family Trust.");
    mark.criterion = "clinics";
    CHECK(reason_flags(tender, "nobody", mark) ==
          std::vector<ReasonFlag>{
              {.kind = Kind::Comparator, .aspect = "", .words = "Better than Rowan Harbour Family Trust"}});
    tender.bidders.clear();
    mark.criterion = "visits";
    CHECK(reason_flags(tender, "bid-rowan", mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::Comparator, .aspect = "", .words = "Better than"}});
    CHECK(reason_flags(Tender{}, "", Mark{}) ==
          std::vector<ReasonFlag>{{.kind = Kind::NoPlace, .aspect = "", .words = ""}});
}

TEST_CASE("every kind names its ground", "[core][reasons]")
{
    CHECK(ground_of(Kind::Comparator) == "Lancashire Care v Lancashire CC [2018] EWHC 1589 (TCC)");
    CHECK(ground_of(Kind::RestatedDescriptor) == "Woods v Milton Keynes [2015] EWHC 2011 (TCC)");
    for (const auto kind : {Kind::AspectUntouched, Kind::SharedText, Kind::NoPlace, Kind::IdentityNamed})
        CHECK_FALSE(ground_of(kind).empty());
}

TEST_CASE("the examples of docs/formats/reasons.md hold", "[core][reasons]")
{
    auto tender = visiting_tender();
    CHECK(
        flags_of(tender, mark_because("A dated rota, more detailed than Tern Valley Services' own; the visit comes no "
                                      "later than day ten.")) ==
        std::vector<ReasonFlag>{
            {.kind = Kind::Comparator, .aspect = "", .words = "more detailed than Tern Valley Services"}});

    auto restating = mark_because("The bid answers the main points of the question.");
    restating.evidence = "Tender";
    CHECK(flags_of(tender, restating) ==
          std::vector<ReasonFlag>{
              {.kind = Kind::RestatedDescriptor, .aspect = "", .words = "answers the main points of the question"},
              {.kind = Kind::NoPlace, .aspect = "", .words = "Tender"}});
    CHECK(flags_of(tender, mark_because("The bid answers the main points of the question on page 4, with a rota for "
                                        "each ward."))
              .empty());

    tender = visiting_tender(true);
    auto naming = mark_because("Rowan's visitor calls on day ten.");
    naming.findings = {{.aspect = "first", .text = "Ten days", .evidence = "Page 4"}};
    CHECK(flags_of(tender, naming) ==
          std::vector<ReasonFlag>{{.kind = Kind::AspectUntouched, .aspect = "missed", .words = "missed"},
                                  {.kind = Kind::IdentityNamed, .aspect = "", .words = "Rowan's"}});
    naming.reason = "Harbour families are called on day ten.";
    CHECK(words_flagged(Kind::IdentityNamed, flags_of(tender, naming)).empty());
    tender.model.stages[0].criteria[0].text = "How are families visited?";
    CHECK(words_flagged(Kind::IdentityNamed, flags_of(tender, naming)) == Words{"Harbour"});
}
