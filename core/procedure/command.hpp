#pragma once

#include "core/tendering/tender.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// What somebody asks the procedure to do. `decide` accepts or refuses it; nothing else changes a tender.

/// Begins a tender: what it is and where it comes from.
struct CreateTender {
    std::string id;
    std::string title;
    std::string reference;
    std::string author;
    std::string contact;
    std::vector<std::string> illustrative;
    Background background;
    std::string note{};
    friend bool operator==(const CreateTender&, const CreateTender&) = default;
};
/// Sets how bids will be compared and by whom; may be repeated until publication.
struct DefineModel {
    Model model;
    std::vector<Lot> lots;
    std::vector<Panelist> panel;
    /// Organisations that are known before anybody bids: nominated for a lot, or invited.
    std::vector<Bidder> bidders{};
    friend bool operator==(const DefineModel&, const DefineModel&) = default;
};
/// Freezes the model under its fingerprint: the SHA-256 of its canonical bytes, in hexadecimal.
struct PublishTender {
    std::string fingerprint;
    friend bool operator==(const PublishTender&, const PublishTender&) = default;
};
/// Enters a bid in the register. Its price is recorded by a command of its own.
struct ReceiveBid {
    Bidder bidder;
    Bid bid;
    friend bool operator==(const ReceiveBid&, const ReceiveBid&) = default;
};
struct RecordPrice {
    std::string bid;
    PriceOffer price;
    friend bool operator==(const RecordPrice&, const RecordPrice&) = default;
};
/// One member's marks for one bid in the stage that is open.
struct GiveMarks {
    Sheet sheet;
    friend bool operator==(const GiveMarks&, const GiveMarks&) = default;
};
/// The marks that the panel agreed for one bid, each with its reason.
struct AgreeConsensus {
    ConsensusSheet sheet;
    friend bool operator==(const AgreeConsensus&, const AgreeConsensus&) = default;
};
struct CloseStage {
    std::string stage;
    friend bool operator==(const CloseStage&, const CloseStage&) = default;
};
/// Names who goes on after a closed shortlist stage.
struct ShortlistBids {
    std::string stage;
    friend bool operator==(const ShortlistBids&, const ShortlistBids&) = default;
};
struct Recommend {
    Recommendation recommendation;
    friend bool operator==(const Recommend&, const Recommend&) = default;
};
/// Replaces one agreed mark by another, with the reason why; the earlier one stays in the history.
struct CorrectConsensus {
    std::string bid;
    Mark mark;
    std::string why;
    friend bool operator==(const CorrectConsensus&, const CorrectConsensus&) = default;
};
/// Takes over a whole tender from a file. Its marks are those of a file, not signed by the people it names.
struct ImportTender {
    std::string file;   ///< name without folders
    std::string sha256; ///< of the file's bytes, hexadecimal
    std::string fingerprint;
    Tender tender;
    friend bool operator==(const ImportTender&, const ImportTender&) = default;
};

using Command = std::variant<CreateTender, DefineModel, PublishTender, ReceiveBid, RecordPrice, GiveMarks,
                             AgreeConsensus, CloseStage, ShortlistBids, Recommend, CorrectConsensus, ImportTender>;

}
