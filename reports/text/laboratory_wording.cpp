#include "reports/text/laboratory_wording.hpp"

#include "core/analysis/dummy_bid.hpp"
#include "core/result.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <array>

namespace tender {

namespace {

constexpr Rounding two_places{RoundingMode::HalfUp, 2};

std::string number(const Rational& value) { return printed(value, two_places); }

std::string currency_of(const Tender& tender)
{
    for (const auto& stage : tender.model.stages) {
        if (stage.price) return stage.price->currency;
    }
    return {};
}

class Words {
public:
    explicit Words(const Tender& tender) : tender_{tender}, names_{tender} {}

    std::string operator()(const OrderTurns& fact) const
    {
        const auto one = dummy_name(fact.ahead);
        const auto other = dummy_name(fact.behind);
        const auto out = dummy_name(2);
        const auto with = fact.lead_with ? " leads by " + number(*fact.lead_with) : " leads, as the other is out";
        const auto without =
            fact.lead_without ? " leads by " + number(*fact.lead_without) : " leads, as the other is out";
        return "Leaving out " + out + ", which does not win, turns the order of " + one + " and " + other +
               ": with it " + one + with + "; without it " + other + without + "." +
               (fact.award_turns ? " Whoever challenges the admission of " + out + " changes the award." : "");
    }
    std::string operator()(const PassingTurns& fact) const
    {
        const auto bid = dummy_name(fact.bid);
        return bid + (fact.passes_with ? " passes only while " : " passes only without ") + dummy_name(2) +
               " being there.";
    }
    std::string operator()(const NoAnswer& fact) const
    {
        return "With these prices the method has no answer, and nobody can be recommended: " +
               wording(fact.error, currency_of(tender_));
    }
    std::string operator()(const FreeBidWins&) const
    {
        return "A bid that costs nothing wins with the lowest marks that pass, against the highest.";
    }
    std::string operator()(const FreeBidLevels& fact) const
    {
        return "Beside a bid that costs nothing all others get " + number(fact.points) + " points for price at " +
               stage(fact.stage) + ", however far apart they are.";
    }
    std::string operator()(const FreeBidAnswered&) const { return "A bid that costs nothing has an answer."; }
    std::string operator()(const LoneBidWins& fact) const
    {
        return fact.whatever ? "A bid that is alone is recommended whatever it offers: no threshold stands in its way."
                             : "A bid that is alone is recommended with the lowest marks that pass.";
    }
    std::string operator()(const LoneBidFalls&) const
    {
        return "A bid that is alone is kept out by a threshold where its marks are low.";
    }
    std::string operator()(const LonePricePoints& fact) const
    {
        return "A bid that is alone gets " + number(fact.points) + " of " + number(fact.most) + " points at " +
               stage(fact.stage) + " whatever its price.";
    }
    std::string operator()(const EqualPricesGet& fact) const
    {
        return "Equal prices get " + number(fact.points) + " of " + number(fact.most) + " points at " +
               stage(fact.stage) + ".";
    }
    std::string operator()(const NearPricesApart& fact) const
    {
        return "Two prices " + std::to_string(near_percent) + " % apart are " + number(fact.points) + " of " +
               number(fact.most) + " points apart at " + stage(fact.stage) + ".";
    }
    std::string operator()(const Unparted& fact) const
    {
        return std::string{fact.alike ? "Bids of the same marks and prices tie" : "Two bids that differ tie"} +
               " for first place, and no published rule parts them" +
               (fact.has_power ? "; the panel may, by its published power." : "; nobody may part them.");
    }
    std::string operator()(const FallsBelowZero& fact) const
    {
        return dummy_name(fact.bid) + " gets " + number(fact.value) + " points" +
               (fact.stage ? " at " + stage(*fact.stage) : std::string{" in all"}) + ", which is below zero.";
    }
    std::string operator()(const ThresholdOff& fact) const
    {
        const auto where = fact.where.empty()             ? std::string{"the total"}
                           : names_.has_stage(fact.where) ? names_.stage(fact.where)
                                                          : names_.criterion(fact.where);
        return "The threshold of " + where + " is " + number(fact.needed) + ", and " +
               (fact.out_of_reach ? "no bid can get more than " : "every bid gets at least ") + number(fact.reached) +
               (fact.on_grid ? " at the prices tried." : ".");
    }
    std::string operator()(const StageMoves& fact) const
    {
        const auto share = [](const Rational& part, const Rational& whole) {
            const auto percent = Rational::fraction(part * Rational{100}, whole).value_or(Rational{});
            return decimal_text(percent, Rounding{RoundingMode::HalfUp, 1}) + " %";
        };
        return stage(fact.stage) + " is published with " + share(fact.weight, fact.weights_sum) + " and moves " +
               number(fact.moves) + " points, " + share(fact.moves, fact.moves_sum) + " of what all stages move" +
               (tender_.model.stages[fact.stage].price
                    ? ", between two prices " + std::to_string(effective_percent) + " % apart."
                    : ", from the lowest to the highest marks.");
    }
    std::string operator()(const StepWorth& fact) const
    {
        const auto money = [&](const Rational& amount) { return printed_money(amount, currency_of(tender_)); };
        const auto step = "One step at " + names_.criterion(fact.question) + ", " + fact.from + " instead of " +
                          fact.to + ", at a price of " + money(fact.reference);
        if (!fact.saving) return step + ": no lower price makes up for it.";
        return step + ", is worth " + money(*fact.saving) +
               (fact.by == StepWorth::By::ClosedForm ? " (exact)." : " (found by halving, to the penny).");
    }

private:
    std::string stage(std::size_t index) const { return names_.stage(tender_.model.stages[index].id); }

    const Tender& tender_;
    Names names_;
};

std::string not_tried_wording(NotTried reason)
{
    static constexpr std::array<const char*, 10> texts{
        "nothing is priced",
        "bids have no totals, so that there is no order",
        "nothing that is marked counts",
        "requests of a register are decided one by one",
        "every bid that passes is recommended, so that there is no first place",
        "bids are ranked by a figure of price and quality, in which no stage has a share",
        "a shortlist of one leaves nobody to compare",
        "the two bids that were compared did not both come to the end with a total",
        "more marks are left out at each end than this trial has members",
        "the evaluations allowed were used up"};
    return texts.at(static_cast<std::size_t>(reason));
}

}

std::string check_title(ModelCheck check)
{
    static constexpr std::array<const char*, 10> titles{
        "Rank reversal",     "A price of zero",       "Prices without an answer", "A single bid",
        "Equal prices",      "A tie for first place", "Points below zero",        "Thresholds",
        "What weights move", "One mark in money"};
    return titles.at(static_cast<std::size_t>(check));
}

std::string found_nothing_wording(const ModelChecked& checked)
{
    if (checked.not_tried) return "Not tried: " + not_tried_wording(*checked.not_tried) + ".";
    if (checked.tried < checked.cases) {
        return "Nothing was found in " + std::to_string(checked.tried) + " of " + std::to_string(checked.cases) +
               " cases; then the evaluations allowed were used up.";
    }
    return "Nothing was found in any of " + counted(checked.cases, "case", "cases") + ".";
}

std::string wording(const Observation& observation, const Tender& tender)
{
    return std::visit(Words{tender}, observation.fact);
}

std::string reference_wording(const DryRun& run, const Tender& tender)
{
    static constexpr std::array<const char*, 9> sources{"",
                                                        "four fifths of the published ceiling",
                                                        "midway between the two published prices",
                                                        "the published benchmark",
                                                        "where half of the points are left",
                                                        "the beginning of the middle band of the published table",
                                                        "twice what the highest marks are worth in money",
                                                        "assumed, as the model names no price",
                                                        "zero, as every published volume is"};
    if (run.source == ReferencePrice::None || run.prices.empty()) return {};
    return "Prices lie around " + printed_money(run.prices.front(), currency_of(tender)) + ": " +
           sources.at(static_cast<std::size_t>(run.source)) + ".";
}

std::string laboratory_caution()
{
    return "All bids here are made up to try the model; the tender's own are left out, and nothing follows for them.";
}

}
