#pragma once

#include "core/calendar/timestamp.hpp"
#include "core/criteria/model.hpp"
#include "core/money/money.hpp"
#include "core/tendering/background.hpp"
#include "core/tendering/plan.hpp"
#include "core/tendering/role.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tender {

/// A lot that is commissioned without competition, with the reasons that are owed for it.
struct Nomination {
    std::string bidder;
    std::string reason;

    friend bool operator==(const Nomination&, const Nomination&) = default;
};

/// A part of the tender that is awarded on its own.
struct Lot {
    std::string id;
    std::string title;
    std::optional<Nomination> nominated;

    friend bool operator==(const Lot&, const Lot&) = default;
};

/// An organisation or person who may bid.
struct Bidder {
    std::string id;
    std::string name;
    bool illustrative = false;
    /// Holds what a published preference asks for; only `PercentagePreference` reads it.
    bool preferred = false;
    std::string note;

    friend bool operator==(const Bidder&, const Bidder&) = default;
};

/// A seat on the panel, named by role and never by person.
struct Panelist {
    std::string id;
    std::string role;
    std::string note;
    Role sits_as = Role::PanelMember;
    /// Stages or criteria that the seat marks; empty means all.
    std::vector<std::string> scores;
    std::string agency;
    bool young = false; ///< a seat for a young person

    friend bool operator==(const Panelist&, const Panelist&) = default;
};

/// The rate a bid asks for one item of the published schedule.
struct ScheduleRate {
    std::string item;
    Rational rate;

    friend bool operator==(const ScheduleRate&, const ScheduleRate&) = default;
};

/// What is paid in one period of a whole-life price: `days` long, `amount` at its end.
struct PricePeriod {
    std::int64_t days = 0;
    Rational amount;

    friend bool operator==(const PricePeriod&, const PricePeriod&) = default;
};

/// A price as the bid states it: exactly one of the three forms, as the price rules of the model ask.
struct PriceOffer {
    std::string currency;
    std::optional<Rational> amount;
    std::vector<ScheduleRate> rates;
    std::vector<PricePeriod> periods;

    friend bool operator==(const PriceOffer&, const PriceOffer&) = default;
};

enum class BidStatus {
    Received,
    Late,        ///< recorded and not evaluated
    Withdrawn,   ///< its marks stay in the record and no longer count
    Disregarded, ///< its price was too low and not explained
};

/// A price that a bid states anew in a final-offer stage.
struct FinalPrice {
    std::string stage;
    PriceOffer price;

    friend bool operator==(const FinalPrice&, const FinalPrice&) = default;
};

/// What a bidder offers for one lot.
struct Bid {
    std::string id;
    std::string bidder;
    std::string lot; ///< empty in a tender without lots
    std::optional<Timestamp> received;
    BidStatus status = BidStatus::Received;
    std::optional<PriceOffer> price;
    std::string note;
    std::vector<FinalPrice> final_prices; ///< one for each stage in which it was stated anew

    friend bool operator==(const Bid&, const Bid&) = default;
};

/// What the panel found at one aspect of a question.
struct Finding {
    std::string aspect;
    std::string text;
    std::string evidence; ///< where in the bid: document, page, paragraph
    bool unaddressed = false;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// One mark and why: `mark` as the scale prints it, "pass" or "fail" at a mandatory question.
struct Mark {
    std::string criterion;
    std::string mark;
    std::string reason;
    std::string evidence;
    std::vector<Finding> findings; ///< one for each published aspect
    bool unaddressed = false;      ///< the bid does not address the question
    std::string kept;              ///< why the words that the reason checker flagged stay
    std::string changed;           ///< why the mark of an earlier round is not carried though the answer is the same

    friend bool operator==(const Mark&, const Mark&) = default;
};

/// The marks that one panel member gave to one bid.
struct Sheet {
    std::string by;
    std::string bid;
    std::vector<Mark> marks;

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// The marks that the panel agreed for one bid.
struct ConsensusSheet {
    std::string bid;
    std::vector<Mark> marks;

    friend bool operator==(const ConsensusSheet&, const ConsensusSheet&) = default;
};

/// What the panel recommends for one lot.
struct Recommendation {
    std::string lot;
    std::vector<std::string> bids; ///< empty: none, for the reasons given
    std::string reason;
    std::vector<std::string> conditions;

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

/// How the panel parted bids that no published rule parts.
struct TieDecision {
    std::string lot;
    std::string stage;             ///< a shortlist; empty for first place
    std::vector<std::string> bids; ///< of those that tie: who goes on, or the one that is first
    std::string power;             ///< the published power, word for word
    std::string reason;

    friend bool operator==(const TieDecision&, const TieDecision&) = default;
};

/// That a bid goes on though it fails a mandatory question, on a published ground.
struct Waiver {
    std::string bid;
    std::string criterion;
    std::string ground; ///< as the criterion publishes it, word for word
    std::string reason;

    friend bool operator==(const Waiver&, const Waiver&) = default;
};

/// A whole tender as one value: what was published, who bid, what was marked, agreed and decided.
struct Tender {
    std::string id;
    std::string title;
    std::string reference;
    std::string author;  ///< of the papers, by role
    std::string contact; ///< by role
    /// What is made up, in sentences. Printed on every page and paper of the tender when not empty.
    std::vector<std::string> illustrative;
    Background background;
    std::optional<Plan> plan; ///< of how it will be concluded; nothing where nobody has settled it
    Model model;
    std::vector<Lot> lots; ///< empty: the tender is one lot
    std::vector<Bidder> bidders;
    std::vector<Panelist> panel;
    std::vector<Bid> bids;
    std::vector<Sheet> sheets;
    std::vector<ConsensusSheet> consensus;
    std::vector<Recommendation> recommendations;
    std::vector<TieDecision> tie_decisions;
    std::vector<Waiver> waivers;
    std::string note;

    friend bool operator==(const Tender&, const Tender&) = default;
};

[[nodiscard]] const Lot* find_lot(const Tender& tender, std::string_view id);
[[nodiscard]] const Bidder* find_bidder(const Tender& tender, std::string_view id);
[[nodiscard]] const Panelist* find_panelist(const Tender& tender, std::string_view id);
[[nodiscard]] const Bid* find_bid(const Tender& tender, std::string_view id);
/// The bidder's name, or the id when the bidder is not known.
[[nodiscard]] std::string bidder_name(const Tender& tender, const Bid& bid);

}
