#include "reports/text/acceptability_wording.hpp"

#include "core/number/percentage.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr Rounding one_place{.mode = RoundingMode::HalfUp, .places = 1};

/// "1,000,000".
std::string with_commas(std::uint64_t number)
{
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

/// Half a unit of what is printed is added, so that the printed share is within what is printed here.
std::string error_wording(const Acceptability& answer)
{
    const auto points = Rational{100} * answer.error + Rational{1} / Rational{20};
    return "±" + decimal_text(points, {.mode = RoundingMode::Up, .places = 1});
}

std::string varied_wording(const Tender& tender, const AcceptabilityRequest& request)
{
    const auto* questions = std::get_if<OverQuestions>(&request.over);
    if (questions == nullptr) return "The weights of the stages were varied against each other.";
    if (!questions->stage) return "The weights of all questions were varied, with each price as one weight.";
    return "The weights of the questions of " + Names{tender}.stage(tender.model.stages[*questions->stage].id) +
           " were varied; all other weights stayed as published.";
}

std::string set_wording(const WeightSet& within)
{
    return match(
        within, [](const EveryWeighting&) { return std::string{"Over all possible weightings"}; },
        [](const KeepingOrder&) { return std::string{"Over all weightings that keep the published order of weights"}; },
        [](const WithinShare& box) {
            return "Over all weightings in which no weight is more than " + exact_text(Rational{100} * box.share) +
                   " % of itself above or below what is published";
        });
}

std::string times_wording(const BidAcceptability& bid, const Acceptability& answer, const std::string& of)
{
    const auto first = bid.places.front();
    if (first == answer.samples) return "in every one" + of;
    if (first == 0) return "in none" + of;
    return "in " + share_wording(first, answer.samples) + of;
}

std::string firsts_wording(const Tender& tender, const AcceptabilityRequest& request, const Acceptability& answer)
{
    auto bids = answer.bids;
    std::ranges::stable_sort(bids, std::ranges::greater{}, [](const auto& bid) { return bid.places.front(); });
    std::vector<std::string> others;
    for (std::size_t i = 1; i < bids.size(); ++i)
        others.push_back(Names{tender}.bid(tender.bids[bids[i].bid].id) + " " + times_wording(bids[i], answer, ""));
    const auto drawn =
        " of " + with_commas(answer.samples) + (answer.samples == 1 ? " sampled weighting" : " sampled weightings");
    const auto& best = bids.front();
    const bool sampled = best.places.front() > 0 && best.places.front() < answer.samples;
    return set_wording(request.within) + ", " + Names{tender}.bid(tender.bids[best.bid].id) + " comes first " +
           times_wording(best, answer, (sampled ? " (" + error_wording(answer) + ")" : "") + drawn) +
           (others.empty() ? "." : "; " + listed(others) + ".");
}

std::string ties_wording(const Acceptability& answer)
{
    if (answer.tied_first == 0) return "In none of them do bids tie for first place.";
    const auto often =
        answer.tied_first == answer.samples ? std::string{"all"} : share_wording(answer.tied_first, answer.samples);
    return "In " + often + " of them bids tie for first place; each of these is counted as first.";
}

std::string sampling_wording(const Acceptability& answer)
{
    return "The weightings were drawn evenly, and the bids ranked exactly under each. With a probability of at least "
           "95 % a share is within " +
           error_wording(answer) +
           " percentage points of what it would be over all of these weightings. Whoever draws with the seed " +
           std::to_string(answer.seed) + " gets the same figures.";
}

}

std::string share_wording(std::uint64_t count, std::uint64_t samples)
{
    const auto share = percentage(Rational{count}, Rational{samples});
    const auto shown = rounded(share, one_place);
    if (count > 0 && shown.is_zero()) return "less than 0.1 %";
    if (count < samples && shown == Rational{100}) return "more than 99.9 %";
    return decimal_text(share, one_place) + " %";
}

std::vector<std::string> acceptability_wording(const Tender& tender, const AcceptabilityRequest& request,
                                               const Acceptability& answer)
{
    std::vector<std::string> sentences{varied_wording(tender, request), firsts_wording(tender, request, answer)};
    if (answer.bids.size() > 1) sentences.push_back(ties_wording(answer));
    sentences.push_back(sampling_wording(answer));
    sentences.emplace_back("This shows how much the result hangs on the weights and is for advice only: the award is "
                           "decided by the published weights. Who is in, and the points of every bid, stay as "
                           "evaluated.");
    return sentences;
}

std::string wording(NoAcceptability reason)
{
    switch (reason) {
    case NoAcceptability::Undecided:
        return "The lot is not evaluated yet, or was not competed, so there are no totals to compare.";
    case NoAcceptability::NoBids:
        return "No bid of the lot has a place, so there is nothing to compare.";
    case NoAcceptability::EvaluatedFigure:
        return "The bids are ranked by a figure made of price and quality and not by weighted points, so there are no "
               "weights to vary.";
    case NoAcceptability::RoundedTotal:
        return "The published method rounds the total, so it is no plain sum of weighted points, and varied weights "
               "would not be compared as published.";
    case NoAcceptability::RoundedPoints:
        return "The published method rounds points of a stage or of its criteria, so the weights of its questions "
               "cannot be varied "
               "by "
               "themselves. The weights of the stages can.";
    case NoAcceptability::RelativeToBest:
        return "The points of a stage depend on the best bid in it, so the weights of its questions cannot be varied "
               "by "
               "themselves. The weights of the stages can.";
    case NoAcceptability::MarkedAgain:
        return "Some bids were marked again in a later stage and others kept their earlier marks, so they have no "
               "questions in common whose weights could be varied. The weights of the stages can.";
    case NoAcceptability::NotASum:
        return "The totals are not what weights and points add up to, so weights cannot be varied.";
    case NoAcceptability::NoSuchStage:
        return "The stage brings nothing to the totals of this lot, so the weights of its questions change nothing.";
    case NoAcceptability::NothingToVary:
        return "There are not two weights that could be varied against each other.";
    case NoAcceptability::ShareOutOfRange:
        return "By how much weights may vary is a share above 0 % and of at most 100 % of each weight.";
    case NoAcceptability::BoxTooNarrow:
        return "The weights may vary by so little that there are too few weightings to draw from. Choose a larger "
               "share.";
    case NoAcceptability::SamplesOutOfRange:
        return "The number of weightings to draw is from 1 to " + with_commas(AcceptabilityRequest::samples_max) + ".";
    case NoAcceptability::TooManyBids:
        return "The lot has more bids than can be ranked under so many weightings.";
    case NoAcceptability::Cancelled:
        return "The work was stopped before it was done. Nothing was changed.";
    }
    return {};
}

}
