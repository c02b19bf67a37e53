#include "core/analysis/break_even.hpp"

#include <algorithm>

namespace tender {

namespace {

class Pricing {
public:
    Pricing(const Scoresheet& sheet, std::size_t lot, std::size_t bid, Selection stands)
        : sheet_{sheet}, lot_{lot}, bid_{bid}, stands_{std::move(stands)}
    {}

    std::optional<BreakEven> run(const Rational& price)
    {
        BreakEven result{.bid = bid_, .price = price, .wins = is_awarded(stands_), .turns = {}, .exact = {}};
        const auto own = (price * hundred).floor().to_int64();
        constexpr std::int64_t largest = INT64_MAX / 1024;
        if (!own || *own < 1 || *own > largest) return std::nullopt;
        result.turns = result.wins ? rise(*own) : fall(*own);
        if (result.turns) result.exact = crossing(*result.turns, result.wins);
        return result;
    }

private:
    static inline const Rational hundred{100};

    bool is_awarded(const Selection& selection) const
    {
        return !selection.instead && std::ranges::binary_search(selection.bids, bid_);
    }
    LotEvaluation at(const Rational& price)
    {
        sheet_.reprice(bid_, price);
        return evaluate(sheet_).lots[lot_];
    }
    bool wins_at(std::int64_t hundredths) { return is_awarded(selection_of(at(Rational{hundredths} / hundred))); }

    /// Halves between a price that wins and a higher one that does not; the highest that wins.
    std::int64_t last_that_wins(std::int64_t wins, std::int64_t loses)
    {
        while (loses - wins > 1) {
            const auto middle = wins + (loses - wins) / 2;
            (wins_at(middle) ? wins : loses) = middle;
        }
        return wins;
    }

    std::optional<Rational> fall(std::int64_t own)
    {
        auto wins = own;
        auto loses = own + 1;
        // Outwards by doubling, so that of several prices that win one near the bid's own is found.
        for (std::int64_t down = 1; !wins_at(wins); down *= 2) {
            if (wins == 1) return std::nullopt;
            loses = wins;
            wins = std::max<std::int64_t>(1, wins - down);
        }
        return Rational{last_that_wins(wins, loses)} / hundred;
    }

    std::optional<Rational> rise(std::int64_t own)
    {
        auto wins = own;
        auto loses = own;
        const auto most = own * 100;
        for (std::int64_t up = 1; loses == own || wins_at(loses); up *= 2) {
            if (loses == most) return std::nullopt;
            wins = loses;
            loses = std::min(most, loses + up);
        }
        return Rational{last_that_wins(wins, loses) + 1} / hundred;
    }

    /// The bid's lead over the best of the others at a price, above zero when it is ahead.
    std::optional<Rational> lead(const Rational& price)
    {
        const auto lot = at(price);
        std::optional<Rational> own;
        std::optional<Rational> best;
        const bool lower = lower_total_is_better(sheet_.model());
        for (const auto& bid : lot.bids) {
            if (bid.standing != Standing::In || !bid.total) continue;
            if (bid.bid == bid_) {
                own = bid.total;
            } else if (!best || (lower ? *bid.total < *best : *bid.total > *best)) {
                best = bid.total;
            }
        }
        if (!own || !best) return std::nullopt;
        return lower ? *best - *own : *own - *best;
    }

    std::optional<Rational> crossing(const Rational& turns, bool was_winning)
    {
        const Rational cent = Rational{1} / hundred;
        // Three points around the turn have to lie on one line, and the line has to meet zero between two of them.
        const auto low = was_winning ? turns - cent : turns;
        const auto high = low + cent;
        const auto one = lead(low - cent);
        const auto two = lead(low);
        const auto three = lead(high);
        if (!one || !two || !three || *two - *one != *three - *two || *two == *three) return std::nullopt;
        auto exact = low + *two / (*two - *three) * cent;
        // A method may jump where prices become equal: the crossing counts only if the lead really ends there.
        const bool meets = low <= exact && exact <= high && lead(exact) == Rational{};
        return meets ? std::optional{std::move(exact)} : std::nullopt;
    }

    Scoresheet sheet_;
    std::size_t lot_;
    std::size_t bid_;
    Selection stands_;
};

}

BreakEvens break_even_prices(const Scoresheet& sheet, const Evaluation& evaluation, std::size_t lot, std::size_t most)
{
    BreakEvens found;
    const auto& result = evaluation.lots[lot];
    if (result.waits_at || sheet.model().outcome != Outcome::OneWinner) return found;
    const auto stands = selection_of(result);
    for (const auto place : result.ranking) {
        const auto bid = result.bids[place].bid;
        const auto& price = sheet.price(bid);
        if (!price) continue;
        if (found.prices.size() == most) {
            ++found.left_out;
        } else if (auto turns = Pricing{sheet, lot, bid, stands}.run(*price)) {
            found.prices.push_back(std::move(*turns));
        }
    }
    return found;
}

}
