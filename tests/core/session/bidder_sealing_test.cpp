#include "core/session/bidder_sealing.hpp"
#include "tests/core/session/room.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// Somebody who has the program, and what the authority sent them.
Result<SealedPriceFile, BidderSealingError> sealed(const OpeningNotice& notice, const SealedFor& sealed_for,
                                                   const PriceOffer& price)
{
    const SodiumHasher hasher;
    CountedRandomness randomness;
    const SodiumSealing sealing;
    return sealed_by_bidder(hasher, randomness, sealing, notice, sealed_for, price);
}

SealedFor bidder_of(const ReceiveBid& received) { return {.bidder = received.bid.bidder, .lot = {}, .bid = {}}; }

struct Sealed {
    Room room;
    OpeningNotice notice;
    SealedPriceFile file;

    Sealed()
    {
        room.publish();
        notice = opening_notice(room.open("manager"), {}).value();
        file = sealed(notice, bidder_of(receipt("a")), amount(1234567)).value();
    }
    Result<Command, SessionError> received(const SealedPriceFile& other, const std::string& bid = "a")
    {
        return received_price(room.desk.hasher, room.open("manager"), bid, other);
    }
    /// The places that do not fit when the file is to be recorded for a bid.
    std::vector<std::string> misfits(const SealedPriceFile& other, const std::string& bid = "a")
    {
        std::vector<std::string> places;
        const auto answer = refusal(received(other, bid));
        for (const auto& problem : std::get<HasProblems>(answer).problems)
            places.push_back(problem.path);
        return places;
    }
};

using Places = std::vector<std::string>;

}

TEST_CASE("what a bidder sealed before the bid was known opens as if it had been sealed at entry",
          "[core][session][bidder]")
{
    Sealed desk;
    auto& room = desk.room;
    room.as("manager", receipt("a"));
    const auto read = parse_sealed_price(sealed_price_text(desk.file));
    REQUIRE(read);
    CHECK(*read == desk.file);
    room.as("manager", desk.received(*read).value());
    const auto state = room.open("manager").state();
    const auto& held = state.conduct.prices.back().sealed;
    CHECK(held.by_bidder);
    CHECK(held.by == "manager");
    CHECK_FALSE(room.is_on_record("1234567"));
    // The parts of two officers, bound to what the record says of the bid, give the price.
    const auto subject = price_subject(*room.log, state.tender, "a", {}, held.envelope);
    SealedContent content{.k = 2};
    const auto bytes = bytes_from_base64(held.envelope.ciphertext).value();
    content.ciphertext = {bytes.begin(), bytes.end()};
    content.commitment = Hash::from_hex(held.envelope.commitment).value();
    std::vector<std::string> parts;
    for (const auto* officer : {"officer-1", "officer-2"}) {
        const auto given = std::get<GiveParts>(
            given_parts(room.open(officer), room.person(officer).unsealing, officer, held.envelope.id).value());
        const auto part = EnvelopeKey::from_hex(given.parts.front().part).value();
        parts.emplace_back(part.bytes().begin(), part.bytes().end());
    }
    const auto key = room.desk.sealing.combine(parts).value();
    CHECK(room.desk.sealing.open(subject, content, key).value() == price_text(amount(1234567)));
    CHECK(room.verify().faults.empty());
}

TEST_CASE("an envelope is recorded for the bid it was sealed for and for no other", "[core][session][bidder]")
{
    Sealed desk;
    CHECK(refusal(desk.received(desk.file)) == Refusal{UnknownBid{"a"}});
    desk.room.as("manager", receipt("a"));
    desk.room.as("manager", receipt("b"));
    CHECK(desk.misfits(desk.file, "b") == Places{"bidder"});
    auto other = bidder_of(receipt("a"));
    other.bid = "a-2";
    CHECK(desk.misfits(sealed(desk.notice, other, amount(1)).value()) == Places{"bid"});
    // One who says otherwise afterwards is found, though nothing can be opened yet.
    auto claimed = desk.file;
    claimed.bidder = receipt("b").bid.bidder;
    CHECK(desk.misfits(claimed, "b") == Places{"checksum"});
    const auto first = desk.received(desk.file).value();
    auto second = desk.received(sealed(desk.notice, bidder_of(receipt("a")), amount(1)).value()).value();
    desk.room.as("manager", first);
    CHECK(refusal(desk.room.act("manager", first)) == Refusal{EnvelopeUnfit{"id"}});
    // The test draws the same ids again; a machine does not.
    std::get<SealPrice>(second).envelope.id = std::string(32, 'a');
    CHECK(refusal(desk.room.act("manager", second)) == Refusal{AlreadyMarked{"a", "price"}});
}

TEST_CASE("a sealed price of which a byte was altered is refused, or says what it said", "[core][session][bidder]")
{
    Sealed desk;
    desk.room.as("manager", receipt("a"));
    const auto log = desk.room.open("manager");
    const auto text = sealed_price_text(desk.file);
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto altered = text;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        const auto read = parse_sealed_price(altered);
        if (!read || *read == desk.file) continue;
        CAPTURE(i, altered.substr(i < 20 ? 0 : i - 20, 40));
        REQUIRE_FALSE(received_price(desk.room.desk.hasher, log, "a", *read));
    }
}

TEST_CASE("a notice holds until its openers or its model change", "[core][session][bidder]")
{
    Sealed desk;
    auto& room = desk.room;
    SECTION("an opener has new keys")
    {
        const auto size = static_cast<std::int64_t>(room.desk.entries(*room.log).size());
        REQUIRE(room.run("manager", RevokeKey{room.key("officer-2"), "Laptop lost", {{room.log->hex(), size}}}));
        room.as("manager", receipt("a"));
        const auto nobody = desk.received(desk.file);
        REQUIRE_FALSE(nobody);
        CHECK(std::get<PeopleRefusal>(nobody.error()) == PeopleRefusal::UnknownKey);
        room.people.erase("officer-2");
        room.admit("officer-2", Role::PriceOfficer);
        CHECK(desk.misfits(desk.file) == Places{"notice.openers[1].signing_key", "notice.openers[1].receiving_key"});
    }
    SECTION("another opener is there")
    {
        room.admit("officer-4", Role::PriceOfficer);
        room.as("manager", AppointPerson{{.person = "officer-4", .role = Role::PriceOfficer, .seat = {}}});
        room.as("manager", receipt("a"));
        CHECK(desk.misfits(desk.file) == Places{"notice.openers"});
    }
    SECTION("the model was amended")
    {
        auto model = panel_model();
        model.stages[0].title = "Quality, corrected";
        room.as("manager", Propose{AmendModel{model, room.desk.fingerprint(model), "A typing slip"}});
        room.as("chair", Second{1});
        room.as("manager", receipt("a"));
        CHECK(desk.misfits(desk.file) == Places{"notice.fingerprint"});
    }
    const auto now = opening_notice(room.open("manager"), {}).value();
    CHECK(desk.received(sealed(now, bidder_of(receipt("a")), amount(5)).value()));
}

TEST_CASE("there is a notice once a model with sealed prices is published", "[core][session][bidder]")
{
    Room room;
    CreateTender create;
    create.id = "example";
    create.title = "Example";
    room.as("manager", create);
    CHECK(refusal(opening_notice(room.open("manager"), {})) == Refusal{NotPublished{}});
    Desk open;
    const auto log = open.run_whole();
    CHECK(std::holds_alternative<HasProblems>(refusal(opening_notice(log, {}))));
    Sealed desk;
    CHECK(std::holds_alternative<HasProblems>(refusal(opening_notice(desk.room.open("manager"), "a/b"))));
    CHECK(parse_notice(notice_text(desk.notice)).value() == desk.notice);
}

TEST_CASE("a bidder's price is sealed by the published rules or not at all", "[core][session][bidder]")
{
    const Sealed desk;
    const auto places = [&](const OpeningNotice& notice, const SealedFor& sealed_for, const PriceOffer& price) {
        Places found;
        const auto answer = sealed(notice, sealed_for, price);
        REQUIRE_FALSE(answer);
        for (const auto& problem : std::get<Problems>(answer.error()))
            found.push_back(problem.path);
        return found;
    };
    auto in_euro = amount(5);
    in_euro.currency = "EUR";
    CHECK(places(desk.notice, {"x", {}, {}}, in_euro) == Places{"price.currency"});
    CHECK(places(desk.notice, {{}, "north", {}}, amount(5)) == Places{"bidder", "lot"});
    auto for_one = desk.notice;
    for_one.bidder = "x";
    for_one.lots = {{.id = "north", .title = "North", .nominated = {}}};
    CHECK(places(for_one, {"y", "south", {}}, amount(5)) == Places{"bidder", "lot"});
    const auto file = sealed(for_one, {}, amount(5)).value();
    CHECK(file.bidder == "x");
    CHECK(file.lot == "north");
    auto broken = desk.notice;
    broken.openers[1].receiving_key.pop_back();
    CHECK(places(broken, {"x", {}, {}}, amount(5)) == Places{"notice.openers[1].receiving_key"});
    auto twice = desk.notice;
    twice.openers[1].receiving_key = twice.openers[0].receiving_key;
    const auto answer = sealed(twice, {"x", {}, {}}, amount(5));
    REQUIRE_FALSE(answer);
    CHECK(std::get<SealingError>(answer.error()) == SealingError::BadOpener);
}

TEST_CASE("a final offer is sealed by its bidder too, and bound to its stage", "[core][session][bidder]")
{
    auto model = panel_model();
    auto last = model.stages.back();
    last.id = "final";
    last.title = "Final price";
    last.kind = StageKind::Bafo;
    last.counts = CountsInsteadOf{model.stages.back().id};
    model.stages.push_back(last);
    Room room;
    room.publish(model);
    room.as("manager", receipt("a"));
    const auto notice = opening_notice(room.open("manager"), {}, "final").value();
    CHECK(notice.stage == "final");
    CHECK_FALSE(notice.bids_until);
    const auto file = sealed(notice, bidder_of(receipt("a")), amount(90)).value();
    const auto received = received_price(room.desk.hasher, room.open("manager"), "a", file);
    REQUIRE(received);
    const auto& command = std::get<SealPrice>(*received);
    CHECK(command.by_bidder);
    CHECK(command.stage == "final");
    // Bound to its own stage: the parts say nothing for the first price.
    const auto opened = room.open("manager");
    const auto& tender = opened.state().tender;
    CHECK(price_subject(*room.log, tender, "a", "final", command.envelope) !=
          price_subject(*room.log, tender, "a", {}, command.envelope));
    // Its hour has not come.
    CHECK(refusal(room.act("manager", command)) == Refusal{BidsNotOpened{}});
    // A file for the first price is not taken for a final one.
    auto moved = sealed(opening_notice(room.open("manager"), {}).value(), bidder_of(receipt("a")), amount(90)).value();
    moved.notice.stage = "final";
    CHECK_FALSE(received_price(room.desk.hasher, room.open("manager"), "a", moved));
}
