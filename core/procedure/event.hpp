#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/tendering/tender.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// What happened. Stored for ever: never edited, renamed or given a new meaning.

struct TenderCreated {
    std::string id;
    std::string title;
    std::string reference;
    std::string author;
    std::string contact;
    std::vector<std::string> illustrative;
    Background background;
    std::string note{};
    friend bool operator==(const TenderCreated&, const TenderCreated&) = default;
};
struct ModelDefined {
    Model model;
    std::vector<Lot> lots;
    std::vector<Panelist> panel;
    std::vector<Bidder> bidders{};
    friend bool operator==(const ModelDefined&, const ModelDefined&) = default;
};
struct TenderPublished {
    std::string fingerprint;
    friend bool operator==(const TenderPublished&, const TenderPublished&) = default;
};
struct BidReceived {
    Bidder bidder;
    Bid bid;
    friend bool operator==(const BidReceived&, const BidReceived&) = default;
};
struct PriceRecorded {
    std::string bid;
    PriceOffer price;
    friend bool operator==(const PriceRecorded&, const PriceRecorded&) = default;
};
struct MarksGiven {
    Sheet sheet;
    friend bool operator==(const MarksGiven&, const MarksGiven&) = default;
};
struct ConsensusAgreed {
    ConsensusSheet sheet;
    friend bool operator==(const ConsensusAgreed&, const ConsensusAgreed&) = default;
};
struct StageClosed {
    std::string stage;
    friend bool operator==(const StageClosed&, const StageClosed&) = default;
};
/// A bid did not get beyond a stage: below a threshold, or not passed.
struct BidExcluded {
    std::string bid;
    std::string stage;
    friend bool operator==(const BidExcluded&, const BidExcluded&) = default;
};
struct BidsShortlisted {
    std::string stage;
    std::vector<std::string> bids;
    friend bool operator==(const BidsShortlisted&, const BidsShortlisted&) = default;
};
struct RecommendationMade {
    Recommendation recommendation;
    friend bool operator==(const RecommendationMade&, const RecommendationMade&) = default;
};
struct ConsensusCorrected {
    std::string bid;
    Mark mark;
    std::string earlier; ///< the mark that it replaces
    std::string why;
    friend bool operator==(const ConsensusCorrected&, const ConsensusCorrected&) = default;
};
/// A correction changed what an earlier recommendation rests on.
struct RecommendationLapsed {
    std::string lot;
    friend bool operator==(const RecommendationLapsed&, const RecommendationLapsed&) = default;
};
struct TenderImported {
    std::string file;
    std::string sha256;
    std::string fingerprint;
    Tender tender;
    friend bool operator==(const TenderImported&, const TenderImported&) = default;
};

using Event = std::variant<TenderCreated, ModelDefined, TenderPublished, BidReceived, PriceRecorded, MarksGiven,
                           ConsensusAgreed, StageClosed, BidExcluded, BidsShortlisted, RecommendationMade,
                           ConsensusCorrected, RecommendationLapsed, TenderImported>;

}
