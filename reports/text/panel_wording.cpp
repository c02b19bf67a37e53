#include "reports/text/panel_wording.hpp"

#include "core/text/panel_statistics_text.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

namespace tender {

namespace {

constexpr const char* none = "none";

std::string printed_coefficient(const Rational& value) { return decimal_text(value, coefficient_rounding); }

/// Why figures about marks have no answer. Facts that plain tables alone can have never come from a panel's.
std::string why_not(const NoCoefficient& reason, const Names& names, const PanelStatistics& statistics)
{
    constexpr const char* no_table = "The marks do not make a table.";
    return match(
        reason, [&](const UnevenRows&) { return std::string{no_table}; },
        [](const TooFewRaters&) {
            return std::string{"It takes two members who marked the same question of the same bid."};
        },
        [](const NotTwoRaters&) { return std::string{"It is made for exactly two members."}; },
        [](const TooFewItems& r) {
            return "It takes " + counted(r.needed, "question", "questions") +
                   " of a bid that two members marked; there " + (r.found == 1 ? "is " : "are ") +
                   (r.found == 0 ? "none" : count_text(r.found)) + ".";
        },
        [](const TooFewCategories& r) {
            return "The scale has fewer than " + exact_text(r.needed) + " marks to choose from.";
        },
        [&](const RatingMissing& r) {
            return sentence(names.panelist(statistics.members.at(r.rater).seat) + " did not mark everything");
        },
        [&](const UnequalRatings& r) {
            const auto& place = statistics.marked.at(r.item);
            return "It takes the same number of marks everywhere; " + names.criterion(place.criterion) + " of " +
                   names.bid(place.bid) + " has " + exact_text(r.found) + ", where another has " +
                   exact_text(r.needed) + ".";
        },
        [&](const NegativeRating&) { return std::string{no_table}; },
        [](const NoVariation&) {
            return std::string{"All marks are the same, so that there is nothing to set against chance."};
        },
        [](const ScalesDiffer&) {
            return std::string{"The questions are marked on different scales, which have no marks in common."};
        },
        [](const CategoriesUncounted&) {
            return std::string{"The scale has no published steps, so that its marks cannot be counted."};
        });
}

/// The same where the members rank bids.
std::string why_no_ranking(const LotConcordance& ranking, const Names& names, const PanelStatistics& statistics)
{
    const auto& reason = ranking.concordance.error();
    if (std::holds_alternative<TooFewRaters>(reason)) return "It takes two members who marked.";
    if (std::holds_alternative<TooFewItems>(reason)) return "There is only one bid to rank.";
    if (std::holds_alternative<NoVariation>(reason))
        return "The marks of every member put all bids level, so that nobody ranks them.";
    if (const auto* missing = std::get_if<RatingMissing>(&reason)) {
        return "It takes every mark, and " + names.panelist(statistics.members.at(missing->rater).seat) +
               " did not mark every question of " + names.bid(ranking.bids.at(missing->item)) + ".";
    }
    return why_not(reason, names, statistics);
}

/// Puts the coefficients of one stage into words.
class Figures {
public:
    Figures(const Tender& tender, const PanelStatistics& statistics) : names_{tender}, statistics_{statistics} {}

    void add(std::string name, const Result<Rational, NoCoefficient>& value, std::string meaning)
    {
        figures_.push_back({.name = std::move(name),
                            .value = value ? printed_coefficient(*value) : none,
                            .meaning = std::move(meaning),
                            .why = value ? std::string{} : why_not(value.error(), names_, statistics_)});
    }
    void add(std::string name, const Result<Kappa, NoCoefficient>& value, std::string meaning)
    {
        add(std::move(name), value.map([](const Kappa& kappa) { return kappa.kappa; }), std::move(meaning));
    }
    void add(const LotConcordance& ranking, bool is_first)
    {
        constexpr const char* meaning =
            "How alike the members rank the bids, each by the points that their own marks would come to: 1 where all "
            "rank alike, 0 where their rankings cancel each other out.";
        const auto& value = ranking.concordance;
        figures_.push_back({.name = "Kendall's W" + (ranking.lot.empty() ? "" : ", " + names_.lot(ranking.lot)),
                            .value = value ? printed_coefficient(value->w) : none,
                            .meaning = is_first ? meaning : "The same for the bids of this lot.",
                            .why = value ? std::string{} : why_no_ranking(ranking, names_, statistics_)});
    }
    [[nodiscard]] std::vector<PanelFigure> taken() { return std::move(figures_); }

private:
    Names names_;
    const PanelStatistics& statistics_;
    std::vector<PanelFigure> figures_;
};

void add_cohen(Figures& figures, const PairKappas& cohen)
{
    figures.add("Cohen's kappa", cohen.plain,
                "How often the two members gave the same mark, set against how often they would by chance if each gave "
                "every mark as often as now: 1 always, 0 no more often than by chance, below 0 less often.");
    figures.add("Cohen's kappa, linear", cohen.linear,
                "The same, where a difference of two steps of the scale counts twice as much as one of one step.");
    figures.add("Cohen's kappa, quadratic", cohen.quadratic,
                "The same, where a difference of two steps of the scale counts four times as much as one of one step.");
}

}

std::string panel_notice()
{
    return "These figures are for the panel's own reflection only: no score follows from them, and under UK law they "
           "may serve for anything more only where that was published beforehand.";
}

std::string panel_left_out_wording(const Tender& tender, const PanelStatistics& statistics)
{
    const Names names{tender};
    std::string text;
    std::vector<std::string> bids;
    for (const auto& bid : statistics.left_out)
        bids.push_back(names.bid(bid.bid) + (bid.status == BidStatus::Late ? " (late)" : " (withdrawn)"));
    if (!bids.empty()) text += "Left out, with all marks they were given: " + listed(bids) + ".";
    std::vector<std::string> questions;
    for (const auto& criterion : statistics.passed_failed)
        questions.push_back(names.criterion(criterion));
    if (!questions.empty()) {
        text += (text.empty() ? "" : " ") + std::string{"Passed or failed, and so without marks to compare: "} +
                listed(questions) + ".";
    }
    return text;
}

std::string severity_text(const MemberStatistics& member)
{
    if (!member.severity) return none;
    auto text = printed_coefficient(*member.severity);
    const bool above = rounded(*member.severity, coefficient_rounding).sign() > 0;
    return above ? "+" + text : text;
}

std::string severity_meaning()
{
    return "How far the member's marks lie above (+) or below (-) the mean of what the other members gave to the same "
           "questions of the same bids: 0.100 is a tenth of the way from the lowest to the highest mark of the scale.";
}

std::string spread_meaning()
{
    return "The spread is the highest less the lowest mark that members gave to one question of one bid.";
}

std::vector<PanelFigure> panel_figures(const Tender& tender, const PanelStatistics& statistics)
{
    const auto& agreement = statistics.agreement;
    Figures figures{tender, statistics};
    figures.add("Krippendorff's alpha, interval", agreement.alpha_interval,
                "How far marks on the same question of the same bid lie apart, set against how far all marks lie "
                "apart: 1 where they never differ, 0 where they differ as much as marks drawn at random, below 0 where "
                "they differ more.");
    figures.add("Krippendorff's alpha, ordinal", agreement.alpha_ordinal,
                "The same, where only the order of the marks counts and not how far apart they are.");
    for (const auto& ranking : agreement.rankings)
        figures.add(ranking, &ranking == &agreement.rankings.front());
    figures.add("Fleiss' kappa", agreement.fleiss,
                "How often two members gave exactly the same mark, set against how often they would by chance if all "
                "marks were given as often as now: 1 always, 0 no more often than by chance, below 0 less often.");
    figures.add("Randolph's kappa", agreement.randolph,
                "The same, where chance would give every mark of the scale equally often, used or not.");
    if (agreement.cohen) add_cohen(figures, *agreement.cohen);
    return figures.taken();
}

std::string wording(const PanelTooLarge& table)
{
    return std::to_string(table.members) + " members and " + std::to_string(table.questions) +
           " questions of all bids together make a larger table than is worked on here: at most " +
           std::to_string(panel_places_max) + " marks.";
}

}
