#pragma once

#include "core/calendar/timestamp.hpp"
#include "core/criteria/stage.hpp"
#include "core/tendering/envelope.hpp"
#include "core/tendering/tender.hpp"
#include "core/text/file_format.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The two files between an authority and a bidder who seals a price alone (docs/formats/notice.md).
namespace tender {

inline constexpr const char* notice_format = "plumbline-opening-notice/1";
inline constexpr const char* sealed_price_format = "plumbline-sealed-price/1";

/// Somebody who opens prices, with the public keys that the bidder seals to and compares.
struct NoticeOpener {
    std::string person; ///< id
    std::string name;   ///< as papers print it: a role
    std::string signing_key;
    std::string receiving_key;

    friend bool operator==(const NoticeOpener&, const NoticeOpener&) = default;
};

/// What it takes to seal a price for a tender without seeing its record. Nothing in it is secret.
struct OpeningNotice {
    std::string log; ///< hexadecimal, as all ids and keys
    std::string title;
    std::string reference;
    std::string fingerprint; ///< of the published model
    std::optional<Timestamp> bids_until;
    std::string bidder;    ///< whom it is for; empty: whoever bids
    std::vector<Lot> lots; ///< that are priced; empty in a tender without lots
    std::string stage;     ///< the price stage
    PriceRules price;
    std::vector<NoticeOpener> openers; ///< sorted by person

    friend bool operator==(const OpeningNotice&, const OpeningNotice&) = default;
};

/// A price as its bidder sealed it, with the notice that the bidder went by.
struct SealedPriceFile {
    OpeningNotice notice;
    std::string bidder;
    std::string lot;
    std::string bid; ///< empty: whichever the bidder has for the lot
    Envelope envelope;
    std::string checksum; ///< SHA-256 of `checked_text`

    friend bool operator==(const SealedPriceFile&, const SealedPriceFile&) = default;
};

[[nodiscard]] std::string notice_text(const OpeningNotice& notice);
[[nodiscard]] Result<OpeningNotice, FileError> parse_notice(std::string_view text);

[[nodiscard]] std::string sealed_price_text(const SealedPriceFile& file);
[[nodiscard]] Result<SealedPriceFile, FileError> parse_sealed_price(std::string_view text);
/// The canonical text of the file without its checksum: what the checksum is of.
[[nodiscard]] std::string checked_text(const SealedPriceFile& file);

/// Where a notice differs from the one that it ought to be, in the order of its members; `path` names the notice.
[[nodiscard]] Problems differences(const OpeningNotice& found, const OpeningNotice& expected, const std::string& path);

/// A price that somebody wrote by hand, in any spelling: the price of a tender file.
[[nodiscard]] Result<PriceOffer, FileError> price_from(std::string_view text);

}
