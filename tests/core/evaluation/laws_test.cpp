#include "tests/core/evaluation/evaluating.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

using namespace tender;
using namespace tender::building;

namespace {

void shuffle(std::vector<Criterion>& criteria, std::mt19937& random)
{
    std::shuffle(criteria.begin(), criteria.end(), random);
    for (auto& criterion : criteria)
        shuffle(criterion.parts, random);
}

Tender shuffled(Tender tender, std::uint32_t seed)
{
    std::mt19937 random{seed};
    const auto mix = [&](auto& list) { std::shuffle(list.begin(), list.end(), random); };
    mix(tender.bids);
    mix(tender.bidders);
    mix(tender.panel);
    mix(tender.sheets);
    mix(tender.consensus);
    mix(tender.model.scales);
    for (auto& sheet : tender.sheets)
        mix(sheet.marks);
    for (auto& sheet : tender.consensus)
        mix(sheet.marks);
    for (auto& stage : tender.model.stages)
        shuffle(stage.criteria, random);
    return tender;
}

/// An independent sum of one stage's points for one bid, straight from the published words; consensus only.
std::optional<Rational> naive(const Tender& tender, const Stage& stage, const std::vector<Criterion>& criteria,
                              const Rational& sum, const Rational& whole, const std::string& bid)
{
    Rational points;
    for (const auto& criterion : criteria) {
        if (criterion.mandatory) continue;
        const bool share = stage.counting == Counting::ShareOfHighest;
        const Rational part = share ? whole * criterion.weight / sum : whole * criterion.weight;
        Rational value;
        if (criterion.parts.empty()) {
            const Mark* found = nullptr;
            for (const auto& sheet : tender.consensus) {
                if (sheet.bid != bid) continue;
                for (const auto& mark : sheet.marks)
                    found = mark.criterion == criterion.id ? &mark : found;
            }
            if (found == nullptr) return std::nullopt;
            const Rational highest{criterion.scale == "0-5" ? 5 : criterion.scale == "0-10" ? 10 : 1};
            value = share ? part * number(found->mark) / highest : part * number(found->mark);
        } else {
            const auto inner = naive(tender, stage, criterion.parts, *criterion.weights_sum, part, bid);
            if (!inner) return std::nullopt;
            value = *inner;
        }
        points += criterion.rounding ? rounded(value, *criterion.rounding) : value;
    }
    return points;
}

}

TEST_CASE("an evaluation does not depend on the order of bids, criteria, members or sheets", "[core][evaluation]")
{
    CHECK(rc::check("told the same of every arrangement", [] {
        const auto seed = *rc::gen::arbitrary<std::uint32_t>();
        const auto tender = RandomTender{seed}.make();
        RC_ASSERT(told(shuffled(tender, seed ^ 0x5eedU)) == told(tender));
    }));
}

TEST_CASE("points are those of an independent reckoning", "[core][evaluation]")
{
    std::size_t compared = 0;
    CHECK(rc::check("stage by stage", [&] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto sheet = Scoresheet::from(tender).value();
        for (const auto& lot : evaluate(sheet).lots) {
            for (const auto& done : lot.stages) {
                const auto& stage = tender.model.stages[done.stage];
                if (stage.price || stage.best_gets || stage.mark_rule != MarkRule::Consensus) continue;
                for (std::size_t place = 0; place < lot.bids.size(); ++place) {
                    const auto& at = done.bids[place];
                    if (!at.points) continue;
                    const Rational whole =
                        stage.counting == Counting::ShareOfHighest ? *stage.weights_sum : Rational{1};
                    auto expected = naive(tender, stage, stage.criteria, *stage.weights_sum, whole,
                                          tender.bids[lot.bids[place].bid].id);
                    RC_ASSERT(expected.has_value());
                    if (stage.rounding) expected = rounded(*expected, *stage.rounding);
                    RC_ASSERT(*at.points == *expected);
                    ++compared;
                }
            }
        }
    }));
    CHECK(compared > 50);
}

TEST_CASE("totals are the sums of what the stages bring, and places follow totals", "[core][evaluation]")
{
    CHECK(rc::check("for every bid with a total", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto sheet = Scoresheet::from(tender).value();
        for (const auto& lot : evaluate(sheet).lots) {
            for (std::size_t place = 0; place < lot.bids.size(); ++place) {
                const auto& bid = lot.bids[place];
                if (!bid.total) continue;
                Rational sum;
                for (const auto& stage : lot.stages)
                    sum += stage.bids[place].contribution.value_or(Rational{});
                RC_ASSERT(*bid.total == (tender.model.rounding ? rounded(sum, *tender.model.rounding) : sum));
                RC_ASSERT(bid.place.has_value() == (bid.standing == Standing::In));
                for (const auto& other : lot.bids) {
                    if (!other.place || !bid.place) continue;
                    if (*bid.total > *other.total) RC_ASSERT(*bid.place < *other.place);
                }
            }
            if (lot.decided == Decided::ByTotal)
                RC_ASSERT(lot.awarded == std::vector<std::size_t>{lot.ranking.front()});
            if (lot.decided == Decided::Waiting) RC_ASSERT(lot.awarded.empty());
        }
    }));
}
