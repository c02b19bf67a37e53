#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"
#include "reports/text/refusal_parts.hpp"

#include <algorithm>

namespace tender::refusals {

namespace {

std::string count_of(std::int64_t count)
{
    return count_text(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
}

/// "at least three members who mark in this stage" against how many there are.
std::string short_of(const PanelIncomplete& r, const std::string& one, const std::string& many)
{
    const auto needed = std::max<std::int64_t>(r.needed, 1);
    return "The panel is not made up as published: it needs at least " + count_of(needed) + " " +
           (needed == 1 ? one : many) + ", and has " + (r.found == 0 ? "none" : count_of(r.found)) + ".";
}

}

Message told(const NotAppointed& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " has no part in this tender"),
                   "The commissioning manager appoints people. In a tender of people each acts with their own key.");
}

Message told(const NotYourRole& r, const Names& names)
{
    if (r.needed.empty())
        return refused("Nobody gives this command in a tender of people.",
                       "Look in the list of roles for another way.");
    return refused("This is for " + any_of_roles(r.needed) + ", and " + names.person(r.person) + " is none.",
                   "Ask somebody who has the role.");
}

Message told(const NotYourOwn& r, const Names& names)
{
    const auto whose = names.has_panelist(r.person) ? names.panelist(r.person) : names.person(r.person);
    return refused("This can only be done by the one whose it is, and it is not yours (" + whose + ").",
                   "That person does it, with their own key.");
}

Message told(const RolesClash& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " is " + any_of_roles({r.held}) +
                            " in this tender already, and cannot be " + any_of_roles({r.asked}) + " too"),
                   "Appoint somebody else. Whoever opens prices, audits or keeps the file does not mark; manager and "
                   "chair are two people, because they second each other.");
}

Message told(const SeatTaken& r, const Names& names)
{
    return r.seat.empty()
               ? refused(sentence(names.person(r.person) + " has this role in this tender already"),
                         "Nothing is owed here: go on.")
               : refused("The seat " + names.panelist(r.seat) + " is taken by " + names.person(r.person) + ".",
                         "Choose a seat that is free. Whoever leaves is removed first, by two people.");
}

Message told(const OwnInterest& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " cannot say what an interest of their own comes to"),
                   "The chair assesses the interests of the manager, and the manager those of the chair.");
}

Message told(const KnowsPrices& r, const Names& names)
{
    return refused(
        sentence(names.person(r.person) + " marks here, and whoever puts a price on record in clear has read it"),
        "Let somebody else do one of the two; best of all the bidder seals the price.");
}

Message told(const NothingToAssess& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " has declared no interest in " + names.bidder(r.bidder)),
                   "Choose an interest from the list: only what was declared is assessed.");
}

Message told(const DeclarationOwed& r, const Names& names)
{
    const auto since = r.occasion == Occasion::BiddersKnown ? ", since the last bid came in" : std::string{};
    return refused(sentence(names.person(r.person) + " has not declared their interests " +
                            occasion_text(r.occasion, r.stage, names) + since),
                   "Declare them, or that there are none; then go on.");
}

Message told(const InterestUnassessed& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " has declared an interest in " + names.bidder(r.bidder) +
                            ", and nobody has said yet what it comes to"),
                   "The manager or the chair assesses it, with the reason.");
}

Message told(const InterestExcludes& r, const Names& names)
{
    return refused(sentence(names.person(r.person) + " cannot go on: their interest in " + names.bidder(r.bidder) +
                            " was found to exclude them"),
                   "The person is removed, by two people, and somebody else takes the seat.");
}

Message told(const PanelIncomplete& r, const Names&)
{
    const std::string next = "Appoint people to the seats that are free.";
    if (r.rule == "manager")
        return refused("This tender would be left without a commissioning manager, who alone appoints people.",
                       "Appoint another manager first, by proposal and second.");
    if (r.rule == "every_seat")
        return refused(short_of(r, "taken seat that marks here", "taken seats that mark here"),
                       "Appoint somebody to every published seat.");
    if (r.rule == "present")
        return refused(short_of(r, "seat present", "seats present"), "Decide with so many present as was published.");
    if (r.rule == "agencies_least")
        return refused(short_of(r, "agency among those who mark", "agencies among those who mark"), next);
    if (r.rule == "young_majority")
        return refused(short_of(r, "young person among those who mark", "young people among those who mark"), next);
    return refused(short_of(r, "member who marks in this stage", "members who mark in this stage"), next);
}

Message told(const SecondNeeded& r, const Names& names)
{
    const std::string next = "One proposes it, and somebody else seconds it.";
    if (r.what.empty()) return refused("Two people must sign this.", next);
    if (!names.has_stage(r.what)) return refused("Two people must sign this (" + names.person(r.what) + ").", next);
    return refused("Two people must sign this (" + names.stage(r.what) + ").",
                   next + " Before a mark of a closed stage is corrected, the stage is reopened that way.");
}

Message told(const UnknownProposal& r, const Names&)
{
    return refused("No proposal " + std::to_string(r.proposal) +
                       " waits for a second: there is none of that number, it is carried out, or whoever made it is "
                       "manager or chair no longer.",
                   "Choose one that waits, or propose it again.");
}

}
