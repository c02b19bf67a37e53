#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

namespace {

/// What keeps prices from being opened: bids that may still come in, a stage before theirs that is open, or a shortlist
/// that is not named.
std::optional<Refusal> refuse_early(const Procedure& state, const Stage& priced)
{
    if (state.conduct.is_convened() && !state.conduct.bids_opened) return BidsNotOpened{};
    for (const auto& stage : state.tender.model.stages) {
        if (stage.id == priced.id) break;
        if (!contains(state.closed, stage.id)) return QualityStillOpen{stage.id};
    }
    if (const auto* owed = shortlist_owed(state)) return ShortlistOwed{owed->id};
    return std::nullopt;
}

const HeldPrice* find_envelope(const Procedure& state, const std::string& id)
{
    const auto& prices = state.conduct.prices;
    const auto found =
        std::ranges::find_if(prices, [&](const HeldPrice& held) { return held.sealed.envelope.id == id; });
    return found == prices.end() ? nullptr : &*found;
}

/// Whether an envelope may be opened now: a rehearsal at any time before publication, a price after quality.
std::optional<Refusal> refuse_opening(const Procedure& state, const HeldPrice& held)
{
    if (held.sealed.bid.empty()) return std::nullopt;
    const auto* bid = find_bid(state.tender, held.sealed.bid);
    if (is_out(state, *bid)) return BidIsOut{bid->id};
    return refuse_early(state, *price_stage(state.tender.model, held.sealed.stage));
}

/// Final prices come in while their stage is the open one, until the first of them is being opened.
std::optional<Refusal> refuse_final(const Procedure& state, const Stage& stage)
{
    if (auto refusal = refuse_early(state, stage)) return refusal;
    if (contains(state.closed, stage.id)) return StageNotOpen{stage.id, open_stage(state).value_or("")};
    const auto begun = [&](const HeldPrice& held) {
        return !held.sealed.bid.empty() && held.sealed.stage == stage.id && (held.opened || !held.parts.empty());
    };
    if (std::ranges::any_of(state.conduct.prices, begun)) return BiddingOver{stage.id};
    return std::nullopt;
}

/// Whether a bid has a price for a stage: for one in which prices are stated anew, one stated there.
bool has_price(const Bid& bid, const std::string& stage)
{
    if (stage.empty()) return bid.price.has_value();
    return std::ranges::find(bid.final_prices, stage, &FinalPrice::stage) != bid.final_prices.end();
}

Refusal no_price_stage()
{
    return HasProblems{{{Problem::Kind::NotAllowed, "price", {}, "models with a price stage"}}};
}

}

Answer record_price(const Procedure& state, const RecordPrice& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto* priced = price_stage(state.tender.model, command.stage);
    if (priced == nullptr) return refuse(no_price_stage());
    const auto round = price_round(state.tender.model, command.stage);
    if (auto problems = price_problems(*priced->price, command.price, "price"); !problems.empty()) {
        return refuse(HasProblems{std::move(problems)});
    }
    const auto* bid = find_bid(state.tender, command.bid);
    if (bid == nullptr) return refuse(UnknownBid{command.bid});
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    if (contains(state.closed, priced->id)) return refuse(StageNotOpen{priced->id, open_stage(state).value_or("")});
    if (auto refusal = refuse_early(state, *priced)) return refuse(std::move(*refusal));
    if (state.conduct.is_convened() && priced->price->opened_by > 0) return refuse(PriceIsSealed{bid->id});
    if (has_price(*bid, round)) return refuse(AlreadyMarked{bid->id, "price"});
    return std::vector<Event>{PriceRecorded{command.bid, command.price, round}};
}

Answer seal_price(const Procedure& state, const SealPrice& command, const Actor& actor)
{
    if (!state.created) return refuse(NoTender{});
    const auto* priced = price_stage(state.tender.model, command.stage);
    if (priced == nullptr) return refuse(no_price_stage());
    const auto round = price_round(state.tender.model, command.stage);
    // Whoever seals a price at entry has read it.
    if (!command.bid.empty() && !command.by_bidder && !seat_of(state, actor.person).empty())
        return refuse(KnowsPrices{actor.person});
    const auto& envelope = command.envelope;
    if (envelope.opened_by != priced->price->opened_by || envelope.opened_by < 1)
        return refuse(EnvelopeUnfit{"opened_by"});
    auto openers = persons_with(state, Role::PriceOfficer);
    std::ranges::sort(openers);
    if (envelope.openers != openers || static_cast<std::int64_t>(openers.size()) < envelope.opened_by)
        return refuse(EnvelopeUnfit{"openers"});
    if (find_envelope(state, envelope.id) != nullptr) return refuse(EnvelopeUnfit{"id"});
    if (!command.bid.empty()) {
        if (!state.is_published()) return refuse(NotPublished{});
        const auto* bid = find_bid(state.tender, command.bid);
        if (bid == nullptr) return refuse(UnknownBid{command.bid});
        if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
        const auto sealed = [&](const HeldPrice& held) {
            return held.sealed.bid == bid->id && held.sealed.stage == round;
        };
        if (std::ranges::any_of(state.conduct.prices, sealed)) return refuse(AlreadyMarked{bid->id, "price"});
        if (!round.empty()) {
            if (auto refusal = refuse_final(state, *priced)) return refuse(std::move(*refusal));
        } else if (const auto ended = bidding_ended_by(state)) {
            return refuse(BiddingOver{*ended});
        }
        // Officers who came since have shown nothing yet.
        if (auto owed = rehearsal_owed(state, state.tender.model)) return refuse(std::move(*owed));
    } else if (const auto ended = bidding_ended_by(state)) {
        return refuse(BiddingOver{*ended});
    }
    return std::vector<Event>{PriceSealed{command.bid, envelope, actor.person, command.by_bidder, round}};
}

Answer give_parts(const Procedure& state, const GiveParts& command, const Actor& actor)
{
    if (!state.created) return refuse(NoTender{});
    const auto* held = find_envelope(state, command.envelope);
    if (held == nullptr || held->opened) return refuse(UnknownEnvelope{command.envelope});
    if (!contains(held->sealed.envelope.openers, actor.person)) return refuse(NotYourOwn{command.envelope});
    if (auto refusal = refuse_opening(state, *held)) return refuse(std::move(*refusal));
    // One part for each group that the opener belongs to, so that any group can open.
    std::vector<std::vector<std::string>> owed;
    for (const auto& part : held->sealed.envelope.parts) {
        if (part.opener == actor.person) owed.push_back(part.subset);
    }
    std::vector<std::vector<std::string>> given;
    for (const auto& part : command.parts)
        given.push_back(part.subset);
    if (given != owed) return refuse(EnvelopeUnfit{"parts"});
    return std::vector<Event>{PartsGiven{command.envelope, actor.person, command.parts}};
}

Answer open_price(const Procedure& state, const OpenPrice& command)
{
    if (!state.created) return refuse(NoTender{});
    const auto* held = find_envelope(state, command.envelope);
    if (held == nullptr || held->opened) return refuse(UnknownEnvelope{command.envelope});
    if (auto refusal = refuse_opening(state, *held)) return refuse(std::move(*refusal));
    const auto& envelope = held->sealed.envelope;
    std::int64_t given = 0;
    for (const auto& person : command.subset) {
        if (std::ranges::find(held->parts, person, &PartsGiven::by) != held->parts.end()) ++given;
    }
    if (given < envelope.opened_by) return refuse(PartsMissing{given, envelope.opened_by});
    const auto* priced = price_stage(state.tender.model, held->sealed.stage);
    if (auto problems = price_problems(*priced->price, command.price, "price"); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    std::vector<Event> events{EnvelopeOpened{envelope.id}};
    if (!held->sealed.bid.empty())
        events.emplace_back(PriceRecorded{held->sealed.bid, command.price, held->sealed.stage});
    return events;
}

}
