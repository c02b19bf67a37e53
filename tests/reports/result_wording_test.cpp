#include "reports/text/result_wording.hpp"
#include "tests/reports/paper_fixture.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

std::string decided_text(const Tender& tender)
{
    const PaperSource source{tender};
    return decided_wording(*source.sheet, source.evaluation.lots.back());
}

}

TEST_CASE("every shortfall tells what was reached and what was needed", "[reports][text]")
{
    const auto model = library_model();
    std::vector<std::string> texts;
    for (int kind = 0; kind <= static_cast<int>(Shortfall::Kind::TotalThreshold); ++kind) {
        const auto where = kind == static_cast<int>(Shortfall::Kind::CriterionThreshold) ? "routes" : "quality";
        texts.push_back(
            wording(Shortfall{static_cast<Shortfall::Kind>(kind), where, Rational{20}, Rational{24}}, model));
    }
    check_sentences(texts);
    CHECK(wording(Shortfall{Shortfall::Kind::StageThreshold, "quality", Rational{20}, Rational{30}}, model) ==
          "Reached 20 points in \"Quality\", where 30 are needed: 10 short.");
}

TEST_CASE("a lot tells how it was decided, with the exact gap", "[reports][text]")
{
    // 48 + 40 × 27/30 = 84 against 40 + 40 = 80
    CHECK(decided_text(library_tender()) ==
          "Northern Books has the best total, 84.00 of 100 points, 4.00 points ahead of Southern Reading.");
}

TEST_CASE("a recommendation begins with how the lot was decided and who is out for what", "[reports][text]")
{
    const auto begun = [](const Tender& tender) {
        const PaperSource source{tender};
        return recommendation_wording(*source.sheet, source.evaluation.lots.back());
    };
    const auto whole = begun(library_tender());
    CHECK(whole.starts_with(
        "Northern Books has the best total, 84.00 of 100 points, 4.00 points ahead of Southern Reading."));

    auto one = library_tender();
    one.consensus[1] = {"south", marks("fail", "4", "4")};
    const auto left = begun(one);
    CHECK(left.starts_with("Northern Books is the only bid that passed every stage and threshold, with 88.00 of 100 "
                           "points."));
    CHECK(left.find(" Southern Reading is out. Did not pass the mandatory question ") != std::string::npos);

    auto waiting = library_tender();
    waiting.bids[1].price.reset();
    CHECK(begun(waiting).empty());
    auto tied = library_tender();
    tied.consensus[1] = {"south", marks("pass", "4", "4")};
    tied.bids[1].price = tied.bids[0].price;
    CHECK(begun(tied).empty());
}

TEST_CASE("a gap that no decimal can print shows its fraction", "[reports][text]")
{
    auto tender = library_tender();
    tender.bids[0].price->amount = number("31000");
    CHECK(decided_text(tender).find("2.84 (exactly 88/31) points ahead") != std::string::npos);
}

TEST_CASE("every way to an outcome has its own sentence", "[reports][text]")
{
    std::vector<std::string> texts;
    texts.push_back(decided_text(library_tender()));

    auto waiting = library_tender();
    waiting.bids[1].price.reset();
    texts.push_back(decided_text(waiting));
    CHECK(texts.back() == "The evaluation is not complete: it waits at the stage \"Price\". For Southern Reading, the "
                          "price is still open.");

    auto nobody = library_tender();
    nobody.consensus = {
        {"north", marks("fail", "4", "4")}, {"south", marks("pass", "1", "1")}, {"east", marks("pass", "1", "1")}};
    texts.push_back(decided_text(nobody));

    auto one = library_tender();
    one.consensus[1] = {"south", marks("fail", "4", "4")};
    texts.push_back(decided_text(one));
    CHECK(texts.back() ==
          "Northern Books is the only bid that passed every stage and threshold, with 88.00 of 100 points.");

    auto tied = library_tender();
    tied.consensus[1] = {"south", marks("pass", "4", "4")};
    tied.bids[1].price = tied.bids[0].price;
    texts.push_back(decided_text(tied));
    tied.model.tie_break = {TieByEarlierReceipt{}};
    tied.bids[1].received = *Timestamp::from_iso("2010-03-01T10:00:01Z");
    texts.push_back(decided_text(tied));
    CHECK(texts.back() == "The best bids have the same total, 88.00 of 100 points. The published tie-break (the "
                          "earlier receipt) puts Northern "
                          "Books first.");

    auto all = library_tender();
    all.model.outcome = Outcome::AllPassing;
    texts.push_back(decided_text(all));

    auto no_bids = library_tender();
    no_bids.bids.clear();
    no_bids.sheets.clear();
    no_bids.consensus.clear();
    no_bids.recommendations.clear();
    texts.push_back(decided_text(no_bids));

    auto free = library_tender();
    free.bids[0].price->amount = Rational{};
    texts.push_back(decided_text(free));

    const PaperSource lots{lots_tender()};
    texts.push_back(decided_wording(*lots.sheet, lots.evaluation.lots[0]));
    CHECK(texts.back() ==
          "Western Wheels was nominated without competition, for this reason: Prime selection of a capital grant.");
    CHECK(lots.evaluation.lots[1].decided == Decided::Tie);

    check_sentences(texts);
    std::set<std::string> names;
    for (int decided = 0; decided <= static_cast<int>(Decided::WaitsForLots); ++decided) {
        CHECK(names.insert(decided_name(static_cast<Decided>(decided))).second);
    }
}

TEST_CASE("an imported mark says who did not sign it", "[reports][text]")
{
    const Recorded imported{
        .position = 0, .author = "manager", .claimed_time = "2010-04-01T09:30:00Z", .imported = true};
    CHECK(recorded_wording(imported, "Panel member 2") ==
          "imported, not signed by Panel member 2 (entry 1, signed with the key manager, 1 April 2010, 09:30 UTC)");
    auto signed_entry = imported;
    signed_entry.imported = false;
    CHECK(recorded_wording(signed_entry, "Panel member 2") ==
          "entry 1, signed with the key manager, 1 April 2010, 09:30 UTC");
}
