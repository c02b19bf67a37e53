#include "core/session/sealed_acts.hpp"

#include "core/procedure/standing.hpp"
#include "core/record/text_encoding.hpp"
#include "core/session/tender_log.hpp"
#include "core/tendering/tender_problems.hpp"
#include "core/text/payload_text.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string text_of(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

/// The bytes of an envelope; nothing when its texts are none.
std::optional<SealedContent> content_of(const Envelope& envelope)
{
    const auto ciphertext = bytes_from_base64(envelope.ciphertext);
    const auto commitment = Hash::from_hex(envelope.commitment);
    if (!ciphertext || !commitment) return std::nullopt;
    SealedContent content{
        .ciphertext = text_of(*ciphertext), .commitment = *commitment, .k = envelope.opened_by, .parts = {}};
    for (const auto& part : envelope.parts) {
        const auto sealed = bytes_from_base64(part.sealed);
        if (!sealed) return std::nullopt;
        content.parts.push_back({.subset = part.subset, .opener = part.opener, .sealed = text_of(*sealed)});
    }
    return content;
}

std::optional<std::string> envelope_problem(const Hasher& hasher, const Envelope& envelope)
{
    if (!EntryId::from_hex(envelope.id)) return "envelope.id";
    const auto content = content_of(envelope);
    if (!content) return "envelope";
    if (hasher.sha256(bytes_of(content->ciphertext)).hex() != envelope.sha256) return "envelope.sha256";
    // A nonce, a tag, and the content in steps (docs/formats/envelope.md).
    constexpr std::size_t frame = 24 + 16;
    if (content->ciphertext.size() <= frame || (content->ciphertext.size() - frame) % 4096 != 0)
        return "envelope.ciphertext";
    if (!sealed_part_count(static_cast<std::int64_t>(envelope.openers.size()), envelope.opened_by))
        return "envelope.openers";
    // Each group has a part for each of its openers, and all groups are there: nobody was left out.
    std::vector<std::pair<std::vector<std::string>, std::string>> due;
    for (const auto& subset : opening_subsets(envelope.openers, envelope.opened_by)) {
        for (const auto& opener : subset)
            due.emplace_back(subset, opener);
    }
    std::vector<std::pair<std::vector<std::string>, std::string>> found;
    for (const auto& part : envelope.parts)
        found.emplace_back(part.subset, part.opener);
    return found == due ? std::nullopt : std::optional<std::string>{"envelope.parts"};
}

const HeldPrice* find_price(const Procedure& state, const std::string& id)
{
    const auto& prices = state.conduct.prices;
    const auto found =
        std::ranges::find_if(prices, [&](const HeldPrice& held) { return held.sealed.envelope.id == id; });
    return found == prices.end() ? nullptr : &*found;
}

/// The parts that a group has published, as bytes; nothing when one is missing or no part.
std::optional<std::vector<std::string>> parts_of(const HeldPrice& held, const std::vector<std::string>& subset)
{
    std::vector<std::string> parts;
    for (const auto& person : subset) {
        const auto given = std::ranges::find(held.parts, person, &PartsGiven::by);
        if (given == held.parts.end()) return std::nullopt;
        const auto part = std::ranges::find(given->parts, subset, &OpenedPart::subset);
        if (part == given->parts.end()) return std::nullopt;
        const auto bytes = EnvelopeKey::from_hex(part->part);
        if (!bytes) return std::nullopt;
        parts.emplace_back(bytes->bytes().begin(), bytes->bytes().end());
    }
    return parts;
}

SessionError unfit(std::string what) { return SessionError{Refusal{EnvelopeUnfit{std::move(what)}}}; }

/// Why nothing was sealed, as a session says it.
SessionError unsealed(SealingError error) { return unfit(error == SealingError::TooLarge ? "content" : "openers"); }

Result<std::vector<Opener>, SessionError> openers_among(const PeopleLog& people, std::vector<std::string> persons)
{
    std::ranges::sort(persons);
    std::vector<Opener> openers;
    for (const auto& person : persons) {
        const auto* key = people.key_of(person);
        if (key == nullptr) return Failure{SessionError{PeopleRefusal::UnknownKey}};
        openers.push_back({.person = person, .key = key->receiving});
    }
    return openers;
}

/// What an envelope will be bound to, but for its id and its openers.
EnvelopeSubject sheet_bound_to(const LogId& log, const std::string& stage)
{
    return {.kind = "sheet", .log = log.hex(), .envelope = {}, .lot = {}, .bidder = {}, .stage = stage, .openers = {}};
}

EnvelopeSubject price_bound_to(const LogId& log, const Tender& tender, const std::string& bid, const std::string& round)
{
    const auto* found = find_bid(tender, bid);
    const auto* stage = price_stage(tender.model, round);
    return {.kind = bid.empty() ? "rehearsal" : "price",
            .log = log.hex(),
            .envelope = {},
            .lot = found == nullptr ? std::string{} : found->lot,
            .bidder = found == nullptr ? std::string{} : found->bidder,
            .stage = stage == nullptr ? std::string{} : stage->id,
            .opened_by = stage == nullptr ? 0 : stage->price->opened_by,
            .openers = {}};
}

std::string bound_text(EnvelopeSubject subject, const Envelope& envelope)
{
    subject.envelope = envelope.id;
    subject.opened_by = envelope.opened_by;
    subject.openers = envelope.openers;
    return associated_text(subject);
}

}

std::string sheet_subject(const LogId& log, const std::string& stage, const Envelope& envelope)
{
    return bound_text(sheet_bound_to(log, stage), envelope);
}

std::string price_subject(const LogId& log, const Tender& tender, const std::string& bid, const std::string& round,
                          const Envelope& envelope)
{
    return bound_text(price_bound_to(log, tender, bid, round), envelope);
}

Result<Envelope, SealingError> sealed_envelope(const Hasher& hasher, Randomness& randomness, const Sealing& sealing,
                                               const EnvelopeSubject& subject, const std::string& content,
                                               const std::vector<Opener>& openers)
{
    Envelope envelope;
    envelope.id = randomness.draw<EntryId>().hex();
    envelope.opened_by = subject.opened_by;
    for (const auto& opener : openers)
        envelope.openers.push_back(opener.person);
    const auto sealed = sealing.seal(bound_text(subject, envelope), content, openers, envelope.opened_by);
    if (!sealed) return Failure{sealed.error()};
    envelope.ciphertext = base64_text(bytes_of(sealed->ciphertext));
    envelope.sha256 = hasher.sha256(bytes_of(sealed->ciphertext)).hex();
    envelope.commitment = sealed->commitment.hex();
    for (const auto& part : sealed->parts)
        envelope.parts.push_back({part.subset, part.opener, base64_text(bytes_of(part.sealed))});
    return envelope;
}

std::optional<std::string> sealed_act_problem(const Ports& ports, const LogId& log, const Procedure& state,
                                              const Command& command, const Actor& actor)
{
    if (const auto* seal = std::get_if<SealPrice>(&command)) return envelope_problem(ports.hasher, seal->envelope);
    if (const auto* submit = std::get_if<SubmitSheet>(&command))
        return envelope_problem(ports.hasher, submit->envelope);
    if (const auto* give = std::get_if<GiveParts>(&command)) {
        const auto is_part = [](const OpenedPart& part) { return EnvelopeKey::from_hex(part.part).has_value(); };
        return std::ranges::all_of(give->parts, is_part) ? std::nullopt : std::optional<std::string>{"parts"};
    }
    if (const auto* open = std::get_if<OpenSheet>(&command)) {
        const auto key = EnvelopeKey::from_hex(open->key);
        if (!key) return "key";
        const auto* held = held_sheet(state, open->stage, seat_of(state, actor.person));
        const auto sealed = held == nullptr ? std::nullopt : content_of(held->submitted.envelope);
        if (!sealed) return "key";
        const auto inside =
            ports.sealing.open(sheet_subject(log, open->stage, held->submitted.envelope), *sealed, *key);
        if (!inside) return "key";
        return *inside == sheets_text(open->sheets) ? std::nullopt : std::optional<std::string>{"sheets"};
    }
    if (const auto* open = std::get_if<OpenPrice>(&command)) {
        const auto* held = find_price(state, open->envelope);
        const auto key = EnvelopeKey::from_hex(open->key);
        if (held == nullptr || !key) return "key";
        const auto parts = parts_of(*held, open->subset);
        if (!parts) return "subset";
        const auto combined = ports.sealing.combine(*parts);
        const auto sealed = content_of(held->sealed.envelope);
        if (!combined || *combined != *key || !sealed) return "key";
        const auto subject =
            price_subject(log, state.tender, held->sealed.bid, held->sealed.stage, held->sealed.envelope);
        const auto inside = ports.sealing.open(subject, *sealed, *key);
        if (!inside) return "key";
        return *inside == price_text(open->price) ? std::nullopt : std::optional<std::string>{"price"};
    }
    return std::nullopt;
}

Result<Command, SessionError> sealed_sheet(const Ports& ports, const TenderLog& log, const std::string& person,
                                           const std::string& stage, const std::vector<Sheet>& sheets)
{
    if (auto refusal = sheet_obstacle(log.state(), person, stage, sheets))
        return Failure{SessionError{std::move(*refusal)}};
    const auto openers = openers_among(log.people(), {person});
    if (!openers) return Failure{openers.error()};
    auto sealed = sealed_envelope(ports.hasher, ports.randomness, ports.sealing, sheet_bound_to(log.id(), stage),
                                  sheets_text(sheets), *openers);
    if (!sealed) return Failure{unsealed(sealed.error())};
    return Command{SubmitSheet{stage, std::move(*sealed)}};
}

Result<Command, SessionError> opened_sheet(const Ports& ports, const TenderLog& log, const Unsealing& receiving,
                                           const std::string& person, const std::string& stage)
{
    const auto* held = held_sheet(log.state(), stage, seat_of(log.state(), person));
    if (held == nullptr) return Failure{SessionError{Refusal{SheetsOutstanding{{seat_of(log.state(), person)}}}}};
    const auto& envelope = held->submitted.envelope;
    const auto sealed = content_of(envelope);
    if (!sealed || sealed->parts.empty()) return Failure{unfit("envelope")};
    const auto subject = sheet_subject(log.id(), stage, envelope);
    const auto part = receiving.open_part(subject, sealed->parts.front());
    const auto key = part ? ports.sealing.combine({*part}) : Result<EnvelopeKey, SealingError>{Failure{part.error()}};
    if (!key) return Failure{unfit("key")};
    const auto inside = ports.sealing.open(subject, *sealed, *key);
    if (!inside) return Failure{unfit("key")};
    auto sheets = parse_sheets(*inside);
    if (!sheets) return Failure{unfit("sheets")};
    return Command{OpenSheet{stage, key->hex(), std::move(*sheets)}};
}

Result<Command, SessionError> sealed_price(const Ports& ports, const TenderLog& log, const std::string& bid,
                                           const PriceOffer& price, const std::string& round)
{
    const auto* stage = price_stage(log.state().tender.model, round);
    if (stage != nullptr) {
        if (auto problems = price_problems(*stage->price, price, "price"); !problems.empty())
            return Failure{SessionError{Refusal{HasProblems{std::move(problems)}}}};
    }
    const auto openers = openers_among(log.people(), persons_with(log.state(), Role::PriceOfficer));
    if (!openers) return Failure{openers.error()};
    auto sealed =
        sealed_envelope(ports.hasher, ports.randomness, ports.sealing,
                        price_bound_to(log.id(), log.state().tender, bid, round), price_text(price), *openers);
    if (!sealed) return Failure{unsealed(sealed.error())};
    return Command{SealPrice{bid, std::move(*sealed), false, round}};
}

Result<Command, SessionError> given_parts(const TenderLog& log, const Unsealing& receiving, const std::string& person,
                                          const std::string& envelope)
{
    const auto* held = find_price(log.state(), envelope);
    if (held == nullptr) return Failure{SessionError{Refusal{UnknownEnvelope{envelope}}}};
    const auto sealed = content_of(held->sealed.envelope);
    if (!sealed) return Failure{unfit("envelope")};
    const auto subject =
        price_subject(log.id(), log.state().tender, held->sealed.bid, held->sealed.stage, held->sealed.envelope);
    GiveParts command{.envelope = envelope, .parts = {}};
    for (const auto& part : sealed->parts) {
        if (part.opener != person) continue;
        const auto bytes = receiving.open_part(subject, part);
        if (!bytes) return Failure{unfit("parts")};
        command.parts.push_back({part.subset, hex_text(bytes_of(*bytes))});
    }
    return Command{std::move(command)};
}

Result<Command, SessionError> opened_price(const Ports& ports, const TenderLog& log, const std::string& envelope)
{
    const auto* held = find_price(log.state(), envelope);
    if (held == nullptr) return Failure{SessionError{Refusal{UnknownEnvelope{envelope}}}};
    const auto& needed = held->sealed.envelope;
    for (const auto& subset : opening_subsets(needed.openers, needed.opened_by)) {
        const auto parts = parts_of(*held, subset);
        if (!parts) continue;
        const auto key = ports.sealing.combine(*parts);
        const auto sealed = content_of(needed);
        if (!key || !sealed) continue;
        const auto subject = price_subject(log.id(), log.state().tender, held->sealed.bid, held->sealed.stage, needed);
        const auto inside = ports.sealing.open(subject, *sealed, *key);
        // Another group may still open it: one of this group has published something else than its part.
        if (!inside) continue;
        auto price = parse_price(*inside);
        if (!price) return Failure{unfit("price")};
        return Command{OpenPrice{envelope, subset, key->hex(), std::move(*price)}};
    }
    const auto given = static_cast<std::int64_t>(held->parts.size());
    if (given >= needed.opened_by) return Failure{unfit("parts")};
    return Failure{SessionError{Refusal{PartsMissing{given, needed.opened_by}}}};
}

}
