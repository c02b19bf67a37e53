#include "core/session/bidder_sealing.hpp"

#include "core/find_by_id.hpp"
#include "core/procedure/standing.hpp"
#include "core/session/sealed_acts.hpp"
#include "core/session/tender_log.hpp"
#include "core/tendering/tender_problems.hpp"
#include "core/text/payload_text.hpp"

#include <algorithm>

namespace tender {

namespace {

using Kind = Problem::Kind;

SessionError refused(Problems problems) { return SessionError{Refusal{HasProblems{std::move(problems)}}}; }

/// The lots that are priced: of the price stage, and put out to competition.
std::vector<Lot> priced_lots(const Tender& tender, const Stage& priced)
{
    std::vector<Lot> lots;
    std::ranges::copy_if(tender.lots, std::back_inserter(lots),
                         [&](const Lot& lot) { return is_run_for(priced, lot.id) && !lot.nominated; });
    return lots;
}

/// The openers as sealing takes them. What is no key is named.
std::vector<Opener> openers_of(const OpeningNotice& notice, Problems& problems)
{
    std::vector<Opener> openers;
    for (std::size_t i = 0; i < notice.openers.size(); ++i) {
        const auto& opener = notice.openers[i];
        const auto place = "notice.openers[" + std::to_string(i) + "].";
        const auto receiving = ReceivingKey::from_hex(opener.receiving_key);
        if (!receiving)
            problems.push_back(
                {Kind::OutOfRange, place + "receiving_key", opener.receiving_key, "64 digits of 0-9, a-f"});
        if (!PublicKey::from_hex(opener.signing_key))
            problems.push_back({Kind::OutOfRange, place + "signing_key", opener.signing_key, "64 digits of 0-9, a-f"});
        if (receiving) openers.push_back({.person = opener.person, .key = *receiving});
    }
    return openers;
}

/// Bidder and lot, by what was said and what the notice leaves open.
SealedFor settled(SealedFor said, const OpeningNotice& notice, Problems& problems)
{
    if (said.bidder.empty()) said.bidder = notice.bidder;
    if (said.bidder.empty()) {
        problems.push_back({Kind::Empty, "bidder", {}, "the id under which the bid will be registered"});
    } else if (!is_id(said.bidder)) {
        problems.push_back({Kind::OutOfRange, "bidder", said.bidder, id_expected});
    } else if (!notice.bidder.empty() && said.bidder != notice.bidder) {
        problems.push_back({Kind::OutOfRange, "bidder", said.bidder, notice.bidder + ", whom the notice is for"});
    }
    if (said.lot.empty() && notice.lots.size() == 1) said.lot = notice.lots.front().id;
    std::string known;
    for (const auto& lot : notice.lots)
        known += (known.empty() ? "one of " : ", ") + lot.id;
    const bool fits = notice.lots.empty() ? said.lot.empty() : find_by_id(notice.lots, said.lot) != nullptr;
    if (!fits)
        problems.push_back({said.lot.empty() ? Kind::Empty : Kind::OutOfRange, "lot", said.lot,
                            known.empty() ? "absent: the tender has no lots" : known});
    return said;
}

}

Result<OpeningNotice, SessionError> opening_notice(const TenderLog& log, const std::string& bidder,
                                                   const std::string& stage)
{
    const auto& state = log.state();
    const auto& tender = state.tender;
    if (!state.is_published()) return Failure{SessionError{Refusal{NotPublished{}}}};
    const auto* priced = price_stage(tender.model, stage);
    if (priced == nullptr || priced->price->opened_by < 1)
        return Failure{refused({{Kind::NotAllowed, "notice", {}, "models whose prices are sealed (opened_by)"}})};
    if (!bidder.empty() && !is_id(bidder)) return Failure{refused({{Kind::OutOfRange, "bidder", bidder, id_expected}})};
    auto officers = persons_with(state, Role::PriceOfficer);
    std::ranges::sort(officers);
    const auto count = static_cast<std::int64_t>(officers.size());
    if (count < priced->price->opened_by)
        return Failure{refused({{Kind::OutOfRange, "openers", std::to_string(count),
                                 std::to_string(priced->price->opened_by) + " price officers or more"}})};
    OpeningNotice notice{.log = log.id().hex(),
                         .title = tender.title,
                         .reference = tender.reference,
                         .fingerprint = state.fingerprint,
                         .bids_until =
                             price_round(tender.model, stage).empty() ? tender.model.bids_until : std::nullopt,
                         .bidder = bidder,
                         .lots = priced_lots(tender, *priced),
                         .stage = priced->id,
                         .price = *priced->price,
                         .openers = {}};
    for (const auto& officer : officers) {
        const auto* key = log.people().key_of(officer);
        if (key == nullptr) return Failure{SessionError{PeopleRefusal::UnknownKey}};
        notice.openers.push_back({officer, key->name, key->key.hex(), key->receiving.hex()});
    }
    return notice;
}

Result<SealedPriceFile, BidderSealingError> sealed_by_bidder(const Hasher& hasher, Randomness& randomness,
                                                             const Sealing& sealing, const OpeningNotice& notice,
                                                             const SealedFor& sealed_for, const PriceOffer& price)
{
    Problems problems;
    if (!LogId::from_hex(notice.log))
        problems.push_back({Kind::OutOfRange, "notice.log", notice.log, "64 digits of 0-9, a-f"});
    const auto openers = openers_of(notice, problems);
    const auto settled_for = settled(sealed_for, notice, problems);
    std::ranges::move(price_problems(notice.price, price, "price"), std::back_inserter(problems));
    if (!problems.empty()) return Failure{BidderSealingError{std::move(problems)}};
    const EnvelopeSubject subject{.kind = "price",
                                  .log = notice.log,
                                  .envelope = {},
                                  .lot = settled_for.lot,
                                  .bidder = settled_for.bidder,
                                  .stage = notice.stage,
                                  .opened_by = notice.price.opened_by,
                                  .openers = {}};
    auto envelope = sealed_envelope(hasher, randomness, sealing, subject, price_text(price), openers);
    if (!envelope) return Failure{BidderSealingError{envelope.error()}};
    SealedPriceFile file{notice, settled_for.bidder, settled_for.lot, settled_for.bid, std::move(*envelope), {}};
    file.checksum = hasher.sha256(bytes_of(checked_text(file))).hex();
    return file;
}

Result<Command, SessionError> received_price(const Hasher& hasher, const TenderLog& log, const std::string& bid,
                                             const SealedPriceFile& file)
{
    const auto& model = log.state().tender.model;
    const bool has_stage = price_stage(model, file.notice.stage) != nullptr;
    const auto stage = has_stage ? file.notice.stage : std::string{};
    const auto notice = opening_notice(log, file.notice.bidder, stage);
    if (!notice) return Failure{notice.error()};
    const auto* named = find_bid(log.state().tender, bid);
    if (named == nullptr) return Failure{SessionError{Refusal{UnknownBid{bid}}}};
    auto problems = differences(file.notice, *notice, "notice");
    const auto expect = [&](const char* member, const std::string& found, const std::string& expected) {
        if (found != expected) problems.push_back({Kind::OutOfRange, member, found, expected});
    };
    expect("bidder", file.bidder, named->bidder);
    expect("lot", file.lot, named->lot);
    if (!file.bid.empty()) expect("bid", file.bid, named->id);
    expect("checksum", file.checksum, hasher.sha256(bytes_of(checked_text(file))).hex());
    if (!problems.empty()) return Failure{refused(std::move(problems))};
    return Command{SealPrice{bid, file.envelope, true, price_round(model, stage)}};
}

}
