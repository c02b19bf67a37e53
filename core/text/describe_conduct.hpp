#pragma once

#include "core/tendering/conduct.hpp"
#include "core/tendering/envelope.hpp"
#include "core/tendering/people.hpp"
#include "core/text/describe_tender.hpp"

/// How people, envelopes and the panel's conduct read and write inside an entry (docs/formats/acts.md).
namespace tender {

inline constexpr auto names_of(InterestKind)
{
    return std::array<std::string_view, 5>{"financial", "employment", "family", "membership", "other"};
}
inline constexpr auto names_of(Occasion)
{
    return std::array<std::string_view, 3>{"joining", "bidders_known", "stage"};
}
inline constexpr auto names_of(InterestFinding)
{
    return std::array<std::string_view, 3>{"remote", "mitigated", "excluding"};
}

template <class Visitor>
void describe(Visitor& visit, Appointment& value)
{
    visit.required("person", value.person);
    visit.required("role", value.role);
    visit.optional("seat", value.seat);
}

template <class Visitor>
void describe(Visitor& visit, DeclaredInterest& value)
{
    visit.required("bidder", value.bidder);
    visit.required("kind", value.kind);
    visit.required("text", value.text);
    visit.optional("size", value.size);
    visit.optional("since", value.since);
}

template <class Visitor>
void describe(Visitor& visit, Declaration& value)
{
    visit.required("person", value.person);
    visit.required("occasion", value.occasion);
    visit.optional("stage", value.stage);
    visit.optional("interests", value.interests);
}

template <class Visitor>
void describe(Visitor& visit, InterestAssessment& value)
{
    visit.required("person", value.person);
    visit.required("bidder", value.bidder);
    visit.required("finding", value.finding);
    visit.required("reason", value.reason);
    visit.optional("mitigation", value.mitigation);
    visit.optional("review", value.review);
}

template <class Visitor>
void describe(Visitor& visit, EnvelopePart& value)
{
    visit.required("subset", value.subset);
    visit.required("opener", value.opener);
    visit.required("sealed", value.sealed);
}

template <class Visitor>
void describe(Visitor& visit, Envelope& value)
{
    visit.required("id", value.id);
    visit.required("ciphertext", value.ciphertext);
    visit.required("sha256", value.sha256);
    visit.required("commitment", value.commitment);
    visit.required("opened_by", value.opened_by);
    visit.required("openers", value.openers);
    visit.required("parts", value.parts);
}

template <class Visitor>
void describe(Visitor& visit, OpenedPart& value)
{
    visit.required("subset", value.subset);
    visit.required("part", value.part);
}

template <class Visitor>
void describe(Visitor& visit, Document& value)
{
    visit.required("name", value.name);
    visit.optional("type", value.type);
    visit.required("size", value.size);
    visit.required("sha256", value.sha256);
}

template <class Visitor>
void describe(Visitor& visit, Hearing& value)
{
    visit.required("stage", value.stage);
    visit.required("bid", value.bid);
    visit.required("present", value.present);
    visit.optional("asked", value.asked);
    visit.optional("minutes", value.minutes);
    visit.optional("note", value.note);
}

template <class Visitor>
void describe(Visitor& visit, DiscussionPoint& value)
{
    visit.required("bid", value.bid);
    visit.required("criterion", value.criterion);
    visit.required("raised_by", value.raised_by);
    visit.required("text", value.text);
    visit.required("resolution", value.resolution);
}

template <class Visitor>
void describe(Visitor& visit, Minutes& value)
{
    visit.required("stage", value.stage);
    visit.optional("held", value.held);
    visit.required("present", value.present);
    visit.required("points", value.points);
    visit.required("decision", value.decision);
}

inline constexpr auto names_of(RequestOutcome)
{
    return std::array<std::string_view, 4>{"approved", "resubmit", "not_approved", "refused"};
}

template <class Visitor>
void describe(Visitor& visit, RequestDecision& value)
{
    visit.required("bid", value.bid);
    visit.required("outcome", value.outcome);
    visit.required("present", value.present);
    visit.optional("held", value.held);
    visit.optional("electronic", value.electronic);
    visit.optional("attended", value.attended);
    visit.required("reason", value.reason);
}

template <class Visitor>
void describe(Visitor& visit, Resubmission& value)
{
    visit.required("bid", value.bid);
    visit.required("changes", value.changes);
    visit.optional("attends", value.attends);
}

template <class Visitor>
void describe(Visitor& visit, Revision& value)
{
    visit.required("bid", value.bid);
    visit.required("stage", value.stage);
    visit.required("criteria", value.criteria);
    visit.required("document", value.document);
}

}
