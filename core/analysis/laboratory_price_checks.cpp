#include "core/analysis/laboratory_bench.hpp"

#include <algorithm>

namespace tender {

namespace {

void note(ModelChecked& checked, Severity severity, ModelFact fact, std::vector<Example> examples)
{
    checked.observations.push_back({.severity = severity, .fact = std::move(fact), .examples = std::move(examples)});
}

bool note_no_answer(ModelChecked& checked, const Example& example)
{
    if (!example.outcome.price_error) return false;
    note(checked, Severity::Warning, NoAnswer{*example.outcome.price_error}, {example});
    return true;
}

/// Points of the price stage, of a method that gives points; nothing where the bid did not come to it.
std::optional<Rational> points_for_price(const Bench& bench, const LotEvaluation& outcome, std::size_t bid)
{
    if (bench.has_evaluated_figure()) return std::nullopt;
    const auto* at = at_stage(outcome, *bench.priced(), bid);
    return at == nullptr ? std::nullopt : at->points;
}

Candidate priced_at(Candidate bid, const Rational& price)
{
    bid.price = price;
    return bid;
}

bool is_awarded_alone(const LotEvaluation& outcome, std::size_t bid) { return outcome.awarded == std::vector{bid}; }

/// Made-up bids with the highest marks: the first free, the others at and above the reference price.
std::vector<Candidate> beside_a_free_bid(Bench& bench)
{
    std::vector<Candidate> bids{priced_at(bench.highest(), Rational{})};
    if (bench.room() > 1) bids.push_back(bench.highest());
    if (bench.room() > 2) bids.push_back(priced_at(bench.highest(), bench.above_reference(effective_percent)));
    return bids;
}

void look_at_others(Bench& bench, const std::vector<Candidate>& bids, const Example& example, ModelChecked& checked)
{
    if (bids.size() < 3) return;
    const auto one = points_for_price(bench, example.outcome, 1);
    const auto other = points_for_price(bench, example.outcome, 2);
    if (!one || !other || one != other) return;
    auto without = bench.example(std::span{bids}.subspan(1));
    ++checked.tried;
    if (points_for_price(bench, without.outcome, 0) == points_for_price(bench, without.outcome, 1)) return;
    note(checked, Severity::Warning, FreeBidLevels{*bench.priced(), *one}, {example, std::move(without)});
}

void look_at_free_and_poor(Bench& bench, ModelChecked& checked)
{
    if (bench.moving().empty() || bench.room() < 2) return;
    const auto poor = bench.lowest_passing(Rational{});
    if (!poor) return;
    auto example = bench.example(std::vector{*poor, bench.highest()});
    ++checked.tried;
    if (is_awarded_alone(example.outcome, 0)) note(checked, Severity::Warning, FreeBidWins{}, {std::move(example)});
}

/// The dearest price of the grid that a bid can be alone with, and have an answer.
Rational dearest(Bench& bench, const Candidate& bid)
{
    auto prices = bench.run().prices;
    std::ranges::sort(prices, std::ranges::greater{});
    for (const auto& price : prices) {
        if (!bench.evaluate(std::vector{priced_at(bid, price)}).price_error) return price;
    }
    return bench.reference();
}

void look_at_lone_prices(Bench& bench, const Rational& dear, ModelChecked& checked)
{
    auto example = bench.example(std::vector{priced_at(bench.highest(), dear)});
    const auto points = points_for_price(bench, example.outcome, 0);
    const auto there = points_for_price(bench, bench.evaluate(std::vector{bench.highest()}), 0);
    checked.tried += 2;
    if (!points || dear == bench.reference() || points != there) return;
    const auto most = most_points(bench.sheet(), *bench.priced());
    note(checked, *points == most ? Severity::Warning : Severity::Note, LonePricePoints{*bench.priced(), *points, most},
         {std::move(example)});
}

void look_at_lowest_passing(Bench& bench, const std::optional<Rational>& price, ModelChecked& checked)
{
    const auto passing = bench.lowest_passing(price);
    if (!passing) return;
    note(checked, Severity::Note, LoneBidWins{.whatever = false}, {bench.example(std::vector{*passing})});
    ++checked.tried;
}

void look_at_near_prices(Bench& bench, ModelChecked& checked)
{
    const auto near = bench.above_reference(near_percent);
    if (near == bench.reference()) return;
    auto example = bench.example(std::vector{bench.highest(), priced_at(bench.highest(), near)});
    ++checked.tried;
    const auto one = points_for_price(bench, example.outcome, 0);
    const auto other = points_for_price(bench, example.outcome, 1);
    const auto most = most_points(bench.sheet(2), *bench.priced());
    if (!one || !other || Rational{2} * (*one - *other) < most) return;
    note(checked, Severity::Warning, NearPricesApart{*bench.priced(), *one - *other, most}, {std::move(example)});
}

ModelChecked begun(ModelCheck check) { return {.check = check, .not_tried = {}, .observations = {}}; }

}

ModelChecked zero_price(Bench& bench)
{
    auto checked = begun(ModelCheck::ZeroPrice);
    const auto bids = beside_a_free_bid(bench);
    const auto example = bench.example(bids);
    ++checked.tried;
    if (!note_no_answer(checked, example)) {
        look_at_others(bench, bids, example, checked);
        look_at_free_and_poor(bench, checked);
        if (checked.observations.empty()) note(checked, Severity::Note, FreeBidAnswered{}, {example});
    }
    checked.cases = checked.tried;
    return checked;
}

ModelChecked price_without_answer(Bench& bench)
{
    auto checked = begun(ModelCheck::PriceWithoutAnswer);
    std::vector<Candidate> first;
    for (const auto& price : bench.run().prices)
        first.push_back(priced_at(bench.highest(), price));
    // Marks come into the figure of some methods, and the lowest of them can leave it undefined.
    if (!bench.moving().empty()) first.push_back(bench.at_height(1, 2));
    checked.cases = first.size();
    for (const auto& bid : first) {
        std::vector bids{bid};
        if (bench.room() > 1) bids.push_back(bench.highest());
        ++checked.tried;
        const auto example = bench.example(bids);
        if (note_no_answer(checked, example)) break;
    }
    return checked;
}

ModelChecked single_bid(Bench& bench)
{
    auto checked = begun(ModelCheck::SingleBid);
    std::optional<Rational> dear;
    if (bench.priced()) dear = dearest(bench, bench.highest());
    auto worst = bench.at_height(1, 2);
    worst.price = dear;
    auto example = bench.example(std::vector{worst});
    ++checked.tried;
    const bool offers = !bench.moving().empty() || bench.priced();
    if (note_no_answer(checked, example)) {
        // Nothing else can be said of a lot without a result.
    } else if (!example.outcome.awarded.empty()) {
        note(checked, offers ? Severity::Warning : Severity::Note, LoneBidWins{.whatever = offers},
             {std::move(example)});
    } else {
        note(checked, Severity::Note, LoneBidFalls{}, {std::move(example)});
        look_at_lowest_passing(bench, dear, checked);
    }
    if (dear) look_at_lone_prices(bench, *dear, checked);
    checked.cases = checked.tried;
    return checked;
}

ModelChecked equal_prices(Bench& bench)
{
    auto checked = begun(ModelCheck::EqualPrices);
    auto example = bench.example(std::vector<Candidate>(bench.room(), bench.highest()));
    ++checked.tried;
    if (!note_no_answer(checked, example)) {
        if (const auto points = points_for_price(bench, example.outcome, 0)) {
            note(checked, Severity::Note,
                 EqualPricesGet{*bench.priced(), *points, most_points(bench.sheet(), *bench.priced())},
                 {std::move(example)});
        }
        look_at_near_prices(bench, checked);
    }
    checked.cases = checked.tried;
    return checked;
}

}
