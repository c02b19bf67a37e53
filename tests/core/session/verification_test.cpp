#include "tests/core/session/desk.hpp"

using namespace tender;
using namespace tender::building;
using Kind = Fault::Kind;
using Found = std::vector<std::pair<Kind, std::uint64_t>>;

TEST_CASE("a byte that is not as it was signed names its entry", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    for (const auto& command :
         {Command{Life{}.create()}, Command{Life{}.define()}, Command{PublishTender{desk.fingerprint(Life{}.model)}}})
        REQUIRE(log.run(command));
    const auto sound = desk.entries(log.id());
    CHECK(faults(verify_instead(desk, log.id(), sound)).empty());
    std::size_t missed = 0;
    for (std::size_t position = 0; position < sound.size(); ++position) {
        // Every byte of the short entries, every seventh of the long one.
        const std::size_t stride = position == 1 ? 7 : 1;
        for (std::size_t byte = 0; byte < sound[position].entry.payload.size(); byte += stride) {
            auto altered = sound;
            auto& target = altered[position].entry.payload[byte];
            target = static_cast<char>(target ^ (1 << (byte % 8)));
            const auto found = faults(verify_instead(desk, log.id(), altered));
            if (found.empty() || found.front().second != position) ++missed;
        }
        for (std::size_t byte = 0; byte < Signature::size(); ++byte) {
            auto altered = sound;
            auto bytes = altered[position].entry.signature.bytes();
            bytes[byte] = static_cast<std::uint8_t>(bytes[byte] ^ (1U << (byte % 8)));
            altered[position].entry.signature = Signature{bytes};
            if (faults(verify_instead(desk, log.id(), altered)) != Found{{Kind::BadSignature, position}}) ++missed;
        }
    }
    CHECK(missed == 0);
}

TEST_CASE("an altered log does not open, and the first wrong entry is named", "[core][session]")
{
    Desk desk;
    const auto log = desk.run_whole();
    auto entries = desk.entries(log.id());
    entries[4].entry.signature = {};
    MemoryJournal altered;
    REQUIRE(altered.append(log.id(), {}, entries));
    const auto people = desk.people();
    const auto opened = TenderLog::open(desk.ports(desk.chair, altered), people, log.id());
    REQUIRE_FALSE(opened);
    CHECK(std::get<Altered>(opened.error()).first ==
          Fault{.kind = Kind::BadSignature, .log = log.id(), .position = Position{4}, .detail = {}});
}

TEST_CASE("entries swapped, removed, put in or brought from another log are found", "[core][session]")
{
    Desk desk;
    const auto log = desk.run_whole();
    const auto sound = desk.entries(log.id());
    const auto check = [&](const std::vector<JournalEntry>& entries) {
        return faults(verify_instead(desk, log.id(), entries));
    };
    SECTION("swapped")
    {
        auto altered = sound;
        std::swap(altered[3], altered[4]);
        CHECK(check(altered).at(0) == std::pair{Kind::Sequence, std::uint64_t{3}});
    }
    SECTION("removed")
    {
        auto altered = sound;
        altered.erase(altered.begin() + 5);
        CHECK(check(altered).at(0) == std::pair{Kind::Sequence, std::uint64_t{5}});
    }
    SECTION("removed at the end: nothing inside the log can tell, a checkpoint outside can")
    {
        auto altered = sound;
        altered.pop_back();
        CHECK(check(altered).empty());
        CHECK(verify_instead(desk, log.id(), altered)->head != log.checkpoint().head);
    }
    SECTION("put in a second time")
    {
        auto altered = sound;
        auto copy = sound[2];
        copy.id = EntryId{};
        altered.insert(altered.begin() + 3, copy);
        CHECK(check(altered).at(0) == std::pair{Kind::Id, std::uint64_t{3}});
    }
    SECTION("found under another id than it says")
    {
        auto altered = sound;
        altered[2].id = EntryId{};
        CHECK(check(altered).at(0) == std::pair{Kind::Id, std::uint64_t{2}});
    }
    SECTION("brought from another log")
    {
        const auto other = desk.run_whole();
        auto altered = sound;
        altered[5] = desk.entries(other.id())[5];
        const auto found = check(altered);
        CHECK(found.at(0) == std::pair{Kind::Log, std::uint64_t{5}});
        CHECK(found.size() == 1);
    }
    SECTION("more than one: each is named by its own bytes")
    {
        auto altered = sound;
        altered[2].entry.signature = {};
        altered[6].entry.payload += " ";
        CHECK(check(altered) == Found{{Kind::BadSignature, 2}, {Kind::Payload, 6}});
    }
}

TEST_CASE("a signed entry is checked against the rules and the history before it", "[core][session]")
{
    Desk desk;
    const auto log = desk.run_whole();
    const auto sound = desk.entries(log.id());
    const auto with = [&](std::size_t position, const SodiumSigner& signer, const auto& change) {
        auto altered = sound;
        altered.resize(position + 1);
        altered[position] = resigned(signer, sound[position], change);
        return faults(verify_instead(desk, log.id(), altered));
    };
    const auto same = [](TenderPayload&) {};
    CHECK(with(5, desk.chair, same).empty());
    CHECK(with(5, desk.stranger, same) == Found{{Kind::BadSignature, 5}});
    CHECK(with(5, desk.stranger, [&](TenderPayload& p) {
              p.author = key_id(desk.hasher, desk.stranger.public_key()).hex();
          }) == Found{{Kind::Author, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.author = "nobody"; }) == Found{{Kind::Author, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.log = std::string(64, '0'); }) == Found{{Kind::Log, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { ++p.author_seq; }) == Found{{Kind::Sequence, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.seen.root = std::string(64, '0'); }) == Found{{Kind::Seen, 5}});
    CHECK(with(5, desk.chair, [&](TenderPayload& p) {
              p.seen = {4, log.tree().root(4).hex()};
          }) == Found{{Kind::Seen, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.people.root = std::string(64, '0'); }) ==
          Found{{Kind::People, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.people.size = 2; }) == Found{{Kind::People, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.people.size = -1; }) == Found{{Kind::People, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.rules = "plumbline-rules/2"; }) == Found{{Kind::Rules, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) {
              p.command = CloseStage{"offer"};
              p.events = {StageClosed{"offer"}};
          }) == Found{{Kind::RefusedCommand, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.events.clear(); }) == Found{{Kind::Events, 5}});
    CHECK(with(5, desk.chair, [](TenderPayload& p) { std::get<BidReceived>(p.events[0]).bid.note = "Slipped in"; }) ==
          Found{{Kind::Events, 5}});
    CHECK(with(2, desk.chair, [](TenderPayload& p) {
              p.command = PublishTender{"beef"};
              p.events = {TenderPublished{"beef"}};
          }) == Found{{Kind::Fingerprint, 2}});
    // What the author claims of the time and the words of a reason are theirs to say.
    CHECK(with(5, desk.chair, [](TenderPayload& p) { p.claimed_time = "2001-01-01T00:00:00Z"; }).empty());
}

TEST_CASE("an altered people log opens nothing; of an entry against its rules nothing follows", "[core][session]")
{
    Desk desk;
    desk.people();
    desk.people(desk.member);
    const auto sound = desk.entries(PeopleLog::log_id());
    REQUIRE(sound.size() == 2);
    const auto open = [&](const std::vector<JournalEntry>& entries) {
        MemoryJournal altered;
        for (std::size_t i = 0; i < entries.size(); ++i)
            REQUIRE(altered.append(PeopleLog::log_id(), Position{i}, {&entries[i], 1}));
        return PeopleLog::open(desk.ports(desk.chair, altered));
    };
    const auto fault = [&](const std::vector<JournalEntry>& entries) {
        const auto opened = open(entries);
        // What its author signed against the rules is void, and the log opens without it.
        if (opened) {
            REQUIRE(opened->void_entries().size() == 1);
            return std::pair{opened->void_entries().front().kind, opened->void_entries().front().position.index};
        }
        const auto& first = std::get<Altered>(opened.error()).first;
        CHECK(first.log == PeopleLog::log_id());
        return std::pair{first.kind, first.position.index};
    };
    const auto said = [&](std::size_t position, const SodiumSigner& signer, const auto& change) {
        auto altered = sound;
        auto payload = parse_people_payload(sound[position].entry.payload).value();
        change(payload);
        altered[position].entry = signed_entry(signer, payload_text(payload));
        return fault(altered);
    };
    CHECK(open(sound)->keys().size() == 2);
    auto altered = sound;
    altered[1].entry.signature = {};
    CHECK(fault(altered) == std::pair{Kind::BadSignature, std::uint64_t{1}});
    altered = sound;
    altered[0].entry.payload += "\n";
    CHECK(fault(altered) == std::pair{Kind::Payload, std::uint64_t{0}});
    altered = {sound[1]};
    CHECK(fault(altered) == std::pair{Kind::Seen, std::uint64_t{0}});
    CHECK(said(1, desk.chair, [](PeoplePayload&) {}) == std::pair{Kind::BadSignature, std::uint64_t{1}});
    CHECK(said(1, desk.member, [&](PeoplePayload& p) {
              p.author = key_id(desk.hasher, desk.chair.public_key()).hex();
          }) == std::pair{Kind::BadSignature, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.author = std::string(64, '0'); }) ==
          std::pair{Kind::Author, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { std::get<KeyEnrolled>(p.events[0]).name = "chair"; }) ==
          std::pair{Kind::Events, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.author_seq = 1; }) ==
          std::pair{Kind::Sequence, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.people.size = 0; }) ==
          std::pair{Kind::People, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.rules = "other"; }) ==
          std::pair{Kind::Rules, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.log = std::string(64, '0'); }) ==
          std::pair{Kind::Log, std::uint64_t{1}});
    CHECK(said(1, desk.member, [](PeoplePayload& p) { p.id = std::string(32, '0'); }) ==
          std::pair{Kind::Id, std::uint64_t{1}});
    // A key enters once.
    CHECK(said(1, desk.chair, [&](PeoplePayload& p) {
              const auto first = parse_people_payload(sound[0].entry.payload).value();
              p.author = first.author;
              p.author_seq = 1;
              p.command = first.command;
              p.events = first.events;
          }) == std::pair{Kind::RefusedCommand, std::uint64_t{1}});
}

TEST_CASE("a tender does not verify against other people", "[core][session]")
{
    Desk desk;
    const auto log = desk.run_whole();
    MemoryJournal other;
    const auto people = PeopleLog::open_or_found(desk.ports(desk.member, other), true).value();
    CHECK(faults(TenderLog::verify(desk.ports(), people, log.id())).at(0) == std::pair{Kind::Author, std::uint64_t{0}});
}
