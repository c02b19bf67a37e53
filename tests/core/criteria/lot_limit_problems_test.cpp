#include "tests/core/criteria/faulty_models.hpp"

using namespace tender;
using namespace tender::building;
using Kind = Problem::Kind;

TEST_CASE("a limit of lots has a mechanism that goes with the way totals rank", "[core][criteria][lots]")
{
    const auto limited = [](Model& m, CombinationRule best = CombinationRule::HighestTotals, std::int64_t most = 1) {
        m.lot_limit = LotLimit{.most = most, .best = best};
    };
    check({
        {"a limit below one lot",
         [&](Model& m) { limited(m, CombinationRule::HighestTotals, 0); },
         {Kind::OutOfRange, "model.lot_limit.most", "0", "at least 1"},
         [&](Model& m) { limited(m); }},
        {"several winners for each lot",
         [&](Model& m) {
             limited(m);
             m.outcome = Outcome::AllPassing;
         },
         {Kind::NotAllowed, "model.lot_limit", "", "models with one winner for each lot"},
         [&](Model& m) { m.outcome = Outcome::AllPassing; }},
        {"no totals to add up",
         [&](Model& m) {
             limited(m);
             m.stages.resize(2);
             m.weights_sum.reset();
             m.tie_break.clear();
         },
         {Kind::NotAllowed, "model.lot_limit", "", "models with a total"},
         [&](Model& m) { limited(m); }},
        {"the lowest sum of points",
         [&](Model& m) { limited(m, CombinationRule::LowestTotals); },
         {Kind::OutOfRange, "model.lot_limit.best", "lowest_totals",
          "highest_totals, as the higher total ranks higher"},
         [&](Model& m) { limited(m, CombinationRule::HighestTotals, 30); }},
        {"the highest sum of prices",
         [&](Model& m) {
             limited(m);
             m.stages.back().counts = CountsAsEvaluated{};
             price(m).method = LowestPrice{};
             m.weights_sum = 60;
         },
         {Kind::OutOfRange, "model.lot_limit.best", "highest_totals", "lowest_totals, as the lower total ranks higher"},
         [&](Model& m) {
             limited(m, CombinationRule::LowestTotals);
             m.stages.back().counts = CountsAsEvaluated{};
             price(m).method = LowestPrice{};
             m.weights_sum = 60;
         }},
    });
}
