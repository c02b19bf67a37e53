#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/text/describe_tender.hpp"

#include <array>
#include <string_view>

/// How commands and events read and write inside an entry (docs/formats/record.md).
namespace tender {

inline constexpr auto names_of(const Command&)
{
    return std::array<std::string_view, 12>{"create_tender",  "define_model", "publish_tender",    "receive_bid",
                                            "record_price",   "give_marks",   "agree_consensus",   "close_stage",
                                            "shortlist_bids", "recommend",    "correct_consensus", "import_tender"};
}
inline constexpr auto names_of(const Event&)
{
    return std::array<std::string_view, 14>{
        "tender_created",      "model_defined",       "tender_published",      "bid_received",   "price_recorded",
        "marks_given",         "consensus_agreed",    "stage_closed",          "bid_excluded",   "bids_shortlisted",
        "recommendation_made", "consensus_corrected", "recommendation_lapsed", "tender_imported"};
}

template <class T>
concept TenderBeginning = std::same_as<T, CreateTender> || std::same_as<T, TenderCreated>;
template <class Visitor, TenderBeginning T>
void describe(Visitor& visit, T& beginning)
{
    visit.required("id", beginning.id);
    visit.required("title", beginning.title);
    visit.optional("reference", beginning.reference);
    visit.optional("author", beginning.author);
    visit.optional("contact", beginning.contact);
    visit.optional("illustrative", beginning.illustrative);
    visit.optional("background", beginning.background);
    visit.optional("note", beginning.note);
}

template <class T>
concept ModelSetting = std::same_as<T, DefineModel> || std::same_as<T, ModelDefined>;
template <class Visitor, ModelSetting T>
void describe(Visitor& visit, T& setting)
{
    visit.required("model", setting.model);
    visit.optional("lots", setting.lots);
    visit.optional("panel", setting.panel);
    visit.optional("bidders", setting.bidders);
}

template <class T>
concept Publication = std::same_as<T, PublishTender> || std::same_as<T, TenderPublished>;
template <class Visitor, Publication T>
void describe(Visitor& visit, T& publication)
{
    visit.required("fingerprint", publication.fingerprint);
}

template <class T>
concept Receipt = std::same_as<T, ReceiveBid> || std::same_as<T, BidReceived>;
template <class Visitor, Receipt T>
void describe(Visitor& visit, T& receipt)
{
    visit.required("bidder", receipt.bidder);
    visit.required("bid", receipt.bid);
}

template <class T>
concept Pricing = std::same_as<T, RecordPrice> || std::same_as<T, PriceRecorded>;
template <class Visitor, Pricing T>
void describe(Visitor& visit, T& pricing)
{
    visit.required("bid", pricing.bid);
    visit.required("price", pricing.price);
}

template <class T>
concept Marking = std::same_as<T, GiveMarks> || std::same_as<T, MarksGiven> || std::same_as<T, AgreeConsensus> ||
    std::same_as<T, ConsensusAgreed>;
template <class Visitor, Marking T>
void describe(Visitor& visit, T& marking)
{
    visit.required("sheet", marking.sheet);
}

template <class T>
concept OfOneStage = std::same_as<T, CloseStage> || std::same_as<T, StageClosed> || std::same_as<T, ShortlistBids>;
template <class Visitor, OfOneStage T>
void describe(Visitor& visit, T& act)
{
    visit.required("stage", act.stage);
}

template <class Visitor>
void describe(Visitor& visit, BidExcluded& excluded)
{
    visit.required("bid", excluded.bid);
    visit.required("stage", excluded.stage);
}

template <class Visitor>
void describe(Visitor& visit, BidsShortlisted& shortlisted)
{
    visit.required("stage", shortlisted.stage);
    visit.required("bids", shortlisted.bids);
}

template <class T>
concept Recommending = std::same_as<T, Recommend> || std::same_as<T, RecommendationMade>;
template <class Visitor, Recommending T>
void describe(Visitor& visit, T& act)
{
    visit.required("recommendation", act.recommendation);
}

template <class Visitor>
void describe(Visitor& visit, CorrectConsensus& correction)
{
    visit.required("bid", correction.bid);
    visit.required("mark", correction.mark);
    visit.required("why", correction.why);
}
template <class Visitor>
void describe(Visitor& visit, ConsensusCorrected& correction)
{
    visit.required("bid", correction.bid);
    visit.required("mark", correction.mark);
    visit.required("earlier", correction.earlier);
    visit.required("why", correction.why);
}

template <class Visitor>
void describe(Visitor& visit, RecommendationLapsed& lapsed)
{
    visit.optional("lot", lapsed.lot);
}

template <class T>
concept Importing = std::same_as<T, ImportTender> || std::same_as<T, TenderImported>;
template <class Visitor, Importing T>
void describe(Visitor& visit, T& import)
{
    visit.required("file", import.file);
    visit.required("sha256", import.sha256);
    visit.required("fingerprint", import.fingerprint);
    visit.required("tender", import.tender);
}

}
