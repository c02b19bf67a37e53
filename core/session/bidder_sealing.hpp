#pragma once

#include "core/session/people.hpp"
#include "core/text/opening_notice.hpp"

#include <string>
#include <variant>

/// A price that its bidder seals, on a machine of their own: the authority tells what it takes, and later puts on
/// record what it never saw inside (docs/formats/notice.md).
namespace tender {

class TenderLog;

/// The notice by which prices of this tender are sealed now, for one bidder or, without an id, for whoever bids.
/// `stage`: a final-offer stage; empty for the first price. Refuses before publication (NotPublished), and with
/// HasProblems where no price is sealed, where too few price officers are appointed, and an id that is none; UnknownKey
/// when the key of a price officer does not count.
[[nodiscard]] Result<OpeningNotice, SessionError> opening_notice(const TenderLog& log, const std::string& bidder,
                                                                 const std::string& stage = {});

/// For whom and for what a price is sealed.
struct SealedFor {
    std::string bidder; ///< may be empty where the notice names one
    std::string lot;    ///< may be empty where the notice names one or none
    std::string bid;    ///< id under which the bid will stand in the register; empty: not said
};

/// Why a price was not sealed: what does not fit in notice, bid or price; or the machine.
using BidderSealingError = std::variant<Problems, SealingError>;

/// Seals a price by a notice. Needs no record, and keeps neither price nor key.
[[nodiscard]] Result<SealedPriceFile, BidderSealingError>
sealed_by_bidder(const Hasher& hasher, Randomness& randomness, const Sealing& sealing, const OpeningNotice& notice,
                 const SealedFor& sealed_for, const PriceOffer& price);

/// The command that puts on record, as the price of this bid, what a bidder sealed. Refuses UnknownBid, and with
/// HasProblems a file that was altered, was made for another bid, or by a notice that no longer holds: whoever opens
/// could not open it. The rules of `seal_price` are asked when the command is run.
[[nodiscard]] Result<Command, SessionError> received_price(const Hasher& hasher, const TenderLog& log,
                                                           const std::string& bid, const SealedPriceFile& file);

}
