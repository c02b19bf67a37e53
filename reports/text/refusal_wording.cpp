#include "reports/text/refusal_wording.hpp"

#include "reports/text/numbers.hpp"
#include "reports/text/problem_wording.hpp"
#include "reports/text/refusal_parts.hpp"

#include <array>

namespace tender {

namespace refusals {

Message refused(std::string happened, std::string next)
{
    return {std::move(happened), "Nothing was recorded; the tender is as it was.", std::move(next)};
}

namespace {

/// What a member of a command is for, where its own name does not say it.
std::string text_named(const std::string& member)
{
    struct Word {
        std::string_view member;
        const char* text;
    };
    constexpr std::array<Word, 25> words{{{"why", "why"},
                                          {"person", "who is appointed"},
                                          {"text", "what was said"},
                                          {"resolution", "what became of it"},
                                          {"held", "when the meeting was held"},
                                          {"points", "what the meeting talked about"},
                                          {"decision", "what the meeting decided"},
                                          {"present", "who was there"},
                                          {"mitigation", "under what measures the person goes on"},
                                          {"id", "an id"},
                                          {"advertised", "the day of the advertisement"},
                                          {"question", "what the bidder is asked"},
                                          {"asked", "when the bidder was asked"},
                                          {"reply_by", "the last day for its answer"},
                                          {"reply", "what was replied"},
                                          {"assessment", "what the authority finds of the answer"},
                                          {"received", "when the answer came"},
                                          {"on", "on which day"},
                                          {"sent", "the day on which it went out"},
                                          {"made", "when the bidder said it"},
                                          {"given", "when the answer was given"},
                                          {"signed_on", "the day of signing"},
                                          {"bids", "with which bids the contract is signed"},
                                          {"agreed", "when it was agreed"},
                                          {"done", "when it was done"}}};
    for (const auto& word : words) {
        if (word.member == member) return word.text;
    }
    return "the " + member;
}

}

Message told(const NoTender&, const Names&)
{
    return refused("There is no tender here yet.", "Create the tender or import one first.");
}

Message told(const TenderExists& r, const Names&)
{
    return refused("This log holds the tender \"" + r.id + "\" already.", "Begin another tender in a log of its own.");
}

Message told(const TextMissing& r, const Names&)
{
    return refused("The record needs what is empty here: " + text_named(r.what) + ".", "Write it, then try again.");
}

Message told(const AlreadyPublished& r, const Names&)
{
    return refused("The model is published and frozen under the fingerprint " + r.fingerprint.substr(0, 16) + ".",
                   "What was published binds. A change has to be an amendment that every bidder is told of.");
}

Message told(const NotPublished&, const Names&)
{
    return refused("The model is not published yet.",
                   "Publish the model first; bids and marks count only under published rules.");
}

Message told(const HasProblems& r, const Names&)
{
    std::string all = r.problems.size() == 1
                          ? "One thing does not fit."
                          : sentence(counted(r.problems.size(), "thing does not fit", "things do not fit"));
    for (const auto& text : wordings(r.problems))
        all += " " + text;
    return refused(std::move(all), "Correct what is named and try again.");
}

Message told(const UnknownStage& r, const Names& names)
{
    return refused("There is no stage " + names.stage(r.stage) + " in the published model.",
                   "Choose one of its stages.");
}

Message told(const UnknownBid& r, const Names& names)
{
    return refused("There is no bid " + names.bid(r.bid) + " in the register.",
                   "Choose a bid from the register, or receive it first.");
}

Message told(const UnknownPanelist& r, const Names& names)
{
    return refused(sentence(names.panelist(r.panelist) +
                            " cannot do this: no such seat is on the panel, nobody sits on it, or it has nothing to "
                            "mark in this stage"),
                   "Choose a seat of the panel that is taken. Only members of the panel give marks, each where the "
                   "invitation says.");
}

Message told(const RehearsalOwed& r, const Names&)
{
    const auto together =
        r.opened_by == 1
            ? std::string{"any one of them alone"}
            : count_text(static_cast<std::size_t>(std::max<std::int64_t>(r.opened_by, 0))) + " of them together";
    return refused("Prices will be sealed, and opening them has not been rehearsed by the price officers as they are "
                   "now, " +
                       together + ".",
                   "Seal a dummy, have the price officers give their parts, and open it. An envelope that nobody can "
                   "open is found before bids are in, not after.");
}

}

Message wording(const Refusal& refusal, const Names& names)
{
    // Every alternative has an overload of its own and none is for all: a forgotten one does not compile.
    return std::visit([&](const auto& reason) { return refusals::told(reason, names); }, refusal);
}

}
