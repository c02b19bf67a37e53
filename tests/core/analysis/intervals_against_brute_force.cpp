/// Weight intervals and break-even prices beside plain evaluations of changed tenders, over random small tenders:
///
///     intervals_against_brute_force COUNT [SEED]
///
/// Prints what kinds of tenders there were and the seed; ends with 1 at the first difference.
#include "core/analysis/break_even.hpp"
#include "core/analysis/weight_interval.hpp"
#include "core/number/decimal.hpp"
#include "tests/core/analysis/random_tender.hpp"
#include "tests/core/analysis/search_request.hpp"
#include "tests/core/analysis/strata.hpp"

#include <iostream>

using namespace tender;

namespace {

struct Seen {
    int intervals = 0;
    int ends = 0;
    int by_halving = 0;
    int prices = 0;
    int turns = 0;
    int exact = 0;
};

/// Award, and who is in in which order, of a tender evaluated from its file form.
struct Facts {
    Selection award;
    std::vector<std::pair<std::size_t, std::size_t>> ranking;

    friend bool operator==(const Facts&, const Facts&) = default;
};

Facts facts_of(const Tender& tender)
{
    const auto sheet = Scoresheet::from(tender).value();
    const auto all = evaluate(sheet);
    const auto& lot = all.lots.front();
    Facts facts{.award = selection_of(lot), .ranking = {}};
    for (const auto place : lot.ranking)
        facts.ranking.emplace_back(lot.bids[place].place.value_or(1), lot.bids[place].bid);
    std::ranges::sort(facts.ranking);
    return facts;
}

class Checker {
public:
    Checker(const Tender& tender, Seen& seen) : tender_{tender}, seen_{seen}, published_{facts_of(tender)} {}

    bool intervals()
    {
        const auto sheet = Scoresheet::from(tender_).value();
        for (const auto& weight : weights_of(tender_.model)) {
            for (const auto held : {Held::Award, Held::Ranking}) {
                const auto interval = weight_interval(sheet, weight, {.held = held});
                if (!interval) continue;
                ++seen_.intervals;
                if (!end(weight, held, interval->lower, false) || !end(weight, held, interval->upper, true)) {
                    std::cout << "weight of " << weight.id << ", published " << exact_text(weight.published)
                              << ", from " << exact_text(interval->lower.at) << " to " << exact_text(interval->upper.at)
                              << "\n";
                    return false;
                }
            }
        }
        return true;
    }

    bool prices()
    {
        const auto sheet = Scoresheet::from(tender_).value();
        const auto all = evaluate(sheet);
        const auto turns = break_even_prices(sheet, all, 0);
        for (const auto& found : turns.prices) {
            ++seen_.prices;
            if (!price(found)) {
                std::cout << "bid " << found.bid << " at " << exact_text(found.price) << " turns at "
                          << (found.turns ? exact_text(*found.turns) : "none") << ", exactly "
                          << (found.exact ? exact_text(*found.exact) : "-") << "\n";
                return false;
            }
        }
        return true;
    }

private:
    bool holds(const WeightPlace& weight, Held held, const Rational& at) const
    {
        auto tender = tender_;
        tender.model = reweighed(tender_.model, weight, at).value();
        const auto facts = facts_of(tender);
        return held == Held::Award ? facts.award == published_.award : facts == published_;
    }

    bool end(const WeightPlace& weight, Held held, const WeightEnd& end, bool up)
    {
        ++seen_.ends;
        seen_.by_halving += end.found_by == FoundBy::Halving ? 1 : 0;
        const auto way = end.at - weight.published;
        // Where it was found by halving only the 64 points on the way are promised.
        for (std::int64_t part = 1; part < 16; ++part) {
            const auto at = weight.published + way * Rational{part} / Rational{16};
            if (end.found_by == FoundBy::Line && !holds(weight, held, at)) {
                std::cout << "does not hold at " << exact_text(at) << "\n";
                return false;
            }
        }
        if (end.holds_at != holds(weight, held, end.at)) return false;
        if (end.is_limit || !end.holds_at) return true;
        const auto step = end.found_by == FoundBy::Halving ? end.width : weight.sum / Rational{1'000'000'000};
        return !holds(weight, held, up ? end.at + step : end.at - step);
    }

    bool wins(std::size_t bid, const Rational& at) const
    {
        auto tender = tender_;
        tender.bids[bid].price->amount = at;
        const auto facts = facts_of(tender);
        return !facts.award.instead && std::ranges::binary_search(facts.award.bids, bid);
    }

    bool price(const BreakEven& found)
    {
        if (!found.turns) return found.wins == wins(found.bid, found.price);
        ++seen_.turns;
        const Rational cent = Rational{1} / Rational{100};
        const auto low = found.wins ? *found.turns - cent : *found.turns;
        if (!wins(found.bid, low) || wins(found.bid, low + cent)) return false;
        if (!found.exact) return true;
        ++seen_.exact;
        const auto little = cent / Rational{1'000'000};
        return wins(found.bid, *found.exact - little) && !wins(found.bid, *found.exact + little);
    }

    const Tender& tender_;
    Seen& seen_;
    Facts published_;
};

}

int main(int count, char** words)
{
    const auto asked_for = building::search_request(count, words);
    building::RandomTender random{asked_for.seed};
    building::Strata strata;
    Seen seen;
    for (; strata.tenders < asked_for.tenders; strata.tenders += 1) {
        const auto tender = random.next();
        strata.count(Scoresheet::from(tender).value());
        Checker checker{tender, seen};
        if (!checker.intervals() || !checker.prices()) {
            std::cout << "tender " << strata.tenders << " differs\n";
            return 1;
        }
    }
    std::cout << strata.text() << seen.intervals << " intervals with " << seen.ends << " ends, " << seen.by_halving
              << " found by halving; " << seen.prices << " prices, " << seen.turns << " with a turn, " << seen.exact
              << " of them exact; plain evaluation agrees on all\n";
    return 0;
}
