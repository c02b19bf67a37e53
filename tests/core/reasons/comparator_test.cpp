#include "tests/core/reasons/reasoning.hpp"

using namespace tender;
using namespace tender::reasoning;

namespace {

struct Row {
    const char* reason;
    Words flagged;
};

void check(const std::vector<Row>& rows)
{
    const auto tender = visiting_tender();
    for (const auto& row : rows) {
        CAPTURE(row.reason);
        CHECK(words_flagged(Kind::Comparator, flags_of(tender, mark_because(row.reason))) == row.flagged);
    }
}

}

TEST_CASE("Lancashire Care v Lancashire CC: a reason that sets one bid against another is flagged", "[core][reasons]")
{
    check({
        {"The rota is better than what we read elsewhere", {"better than"}},
        {"A plan WORSE  than that", {"WORSE  than"}},
        {"The reach is wider than the others", {"wider than the others"}},
        {"Stronger than Tern Valley Services on rotas, weaker than it on reach",
         {"Stronger than Tern Valley Services", "weaker than"}},
        {"The rota is more detailed than the one handed in beside it", {"more detailed than"}},
        {"Says less about missed visits than it might", {"less about missed visits than"}},
        {"Superior on rotas; inferior on reach", {"Superior", "inferior"}},
        {"The best of the bids", {"best of"}},
        {"Much detail compared to the other bid", {"compared to the other bid"}},
        {"Compared with what else we read", {"Compared with"}},
        {"The rota is short in comparison.", {"in comparison"}},
        {"It compares favourably", {"compares favourably"}},
        {"Unlike the other two providers it names a lead", {"Unlike the other two providers"}},
        {"Names more visitors with a degree than others", {"more visitors with a degree than others"}},
        {"The pathway does more than the rest", {"than the rest"}},
        {"Wider range of groups", {"Wider range"}},
        {"The strongest tender on this point", {"strongest tender"}},
        {"The winning bid had a rota", {"The winning bid"}},
        {"Both bids name a lead", {"Both bids"}},
        {"The clearest of all submissions", {"of all submissions"}},
        {"Another tenderer had a rota", {"Another tenderer"}},
        {"It outperforms its competitors", {"outperforms", "competitors"}},
    });
}

TEST_CASE("a comparison with a number, a date or what was asked for is none between bids", "[core][reasons]")
{
    for (const auto* reason : {
             "Visits happen at home rather than in the clinic",
             "No groups other than the two weekly ones",
             "Serves more than 40 families",
             "Answers in less than two days",
             "A visit no later than day ten, and earlier than that for twins",
             "Staffing greater than 5 posts; turnover lower than \xC2\xA3"
             "5 a head",
             "Waits are longer than a year and shorter than the last year",
             "Reach is higher than the national figure",
             "More visits than the 12 asked for",
             "Fewer visitors than required",
             "More children would choose the home rather than the clinic",
             "More families use it with a carer than last year",
             "Compared with the previous year, calls rose",
             "Unlike last year, calls rose",
             "In comparison with 2008, calls rose",
             "To the best of their knowledge; they make the best of the space; best of luck",
             "Parents with a wider family around them; the wider community",
             "A stronger answer would have named the second visitor",
             "Joint rotas with other providers in the area",
             "Some parents wait longer than others",
             "The rota is clearer. Than was left out",
             "No stage later than birth",
             "Leaves more than it takes",
             "Gives more time to each of them than it might", // five words between
             "Whether a parent is more likely than not to call",
             "Competition is encouraged on sports day",
             "One superiority of nothing",
         }) {
        check({{reason, {}}});
    }
}

TEST_CASE("other bidders are found under their names and ids", "[core][reasons]")
{
    check({
        {"tern valley services has a rota", {"tern valley services"}},
        {"Tern Valley Services Limited has one", {"Tern Valley Services"}},
        {"see TERN and bid-tern", {"TERN", "bid-tern"}},
        {"Aspire's rota was dated", {"Aspire's"}},
        {"The rota of bidder 2 was dated; Bidder B had none", {"bidder 2", "Bidder B"}},
    });
}

TEST_CASE("the bidder's own name and words of prose are no other bidder", "[core][reasons]")
{
    for (const auto* reason : {
             "Rowan Harbour Family Trust names a lead; so does bid-rowan",
             "The Rowan Harbour team",
             "Children aspire to swim; a tern nests there",
             "The valley is served on Mondays",
             "bid tern",
             "Bidder I know nothing of",
             "Each bidder, 24 in all",
             "The bidder 100 families know",
         }) {
        check({{reason, {}}});
    }
}

TEST_CASE("a name that is part of the bidder's own name is not taken for another bidder", "[core][reasons]")
{
    auto tender = visiting_tender();
    tender.bidders[1].name = "Harbour Family";
    CHECK(words_flagged(Kind::Comparator, flags_of(tender, mark_because("Rowan Harbour Family Trust has it."))) ==
          Words{});
    CHECK(words_flagged(Kind::Comparator, flags_of(tender, mark_because("As Harbour Family has it."))) ==
          Words{"Harbour Family"});
}

TEST_CASE("a name or id of one common or short word is not sought", "[core][reasons]")
{
    auto tender = visiting_tender();
    tender.bidders[1] = {.id = "b", .name = "Together", .illustrative = true, .preferred = false, .note = {}};
    tender.bids[1].id = "2";
    tender.bids[1].bidder = "b";
    tender.bidders[2].id = "2024";
    tender.bids[2].bidder = "2024";
    CHECK(flags_of(tender, mark_because("Together with plan B of 2024, 2 visits are made.")).empty());
    tender.bidders[1].name = "Together Trust";
    CHECK(words_flagged(Kind::Comparator, flags_of(tender, mark_because("Known from Together Trust."))) ==
          Words{"Together Trust"});
}

TEST_CASE("comparators are found in findings and not in evidence", "[core][reasons]")
{
    auto mark = sound_mark();
    mark.findings[1].text = "Better than most.";
    mark.evidence = "Page 4, the table better than it";
    CHECK(flags_of(visiting_tender(), mark) ==
          std::vector<ReasonFlag>{{.kind = Kind::Comparator, .aspect = "missed", .words = "Better than"}});
}
