#include "tests/core/backwards_executor.hpp"
#include "tests/core/session/desk.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// Counts which logs are read.
class CountingJournal final : public Journal {
public:
    explicit CountingJournal(Journal& inner) : inner_{inner} {}
    [[nodiscard]] Result<Page, StoreError> read(const LogId& log, Position from) const override
    {
        ++reads[log];
        return inner_.read(log, from);
    }
    [[nodiscard]] Result<std::optional<Position>, StoreError> find(const LogId& log, const EntryId& id) const override
    {
        return inner_.find(log, id);
    }
    [[nodiscard]] Result<std::uint64_t, StoreError> size(const LogId& log) const override { return inner_.size(log); }
    [[nodiscard]] Result<std::vector<LogId>, StoreError> logs() const override { return inner_.logs(); }
    [[nodiscard]] Result<Position, StoreError> append(const LogId& log, Position head,
                                                      std::span<const JournalEntry> entries) override
    {
        auto done = inner_.append(log, head, entries);
        if (acknowledges) return done;
        return Failure{StoreError{WriteFailed{"workspace", "the line broke"}}};
    }

    mutable std::map<LogId, std::size_t> reads;
    bool acknowledges = true;

private:
    Journal& inner_;
};

std::vector<JournalEntry> all_entries(const Journal& journal, const LogId& log)
{
    std::vector<JournalEntry> entries;
    REQUIRE(for_each_entry(journal, log, [&](const JournalEntry& entry) {
        entries.push_back(entry);
        return true;
    }));
    return entries;
}

}

TEST_CASE("a log that is opened again is in the same state", "[core][session]")
{
    Desk desk;
    const auto log = desk.run_whole();
    CHECK(log.lines().size() == desk.acts().size());
    const auto again = desk.open(log.id());
    CHECK(again.state() == log.state());
    CHECK(again.checkpoint() == log.checkpoint());
    CHECK(again.tree().size() == desk.acts().size());
    CHECK(again.lines().back().author == "chair");
    CHECK(again.lines().back().claimed_time == "2009-08-11T14:13:20Z");
    CHECK(again.has_demonstration_entries());
    REQUIRE(TenderLog::verify(desk.ports(), desk.people(), log.id()));
    CHECK(TenderLog::verify(desk.ports(), desk.people(), log.id())->faults.empty());
    CHECK(TenderLog::verify(desk.ports(), desk.people(), log.id())->head == log.checkpoint().head);
}

TEST_CASE("the state at each position is the state of that time", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    std::vector<Procedure> states{log.state()};
    for (const auto& command : desk.acts()) {
        REQUIRE(log.run(command));
        states.push_back(log.state());
    }
    for (std::size_t size = 0; size < states.size(); ++size)
        CHECK(log.state_at(size) == states[size]);
    CHECK(log.state_at(1'000'000) == log.state());
}

TEST_CASE("a refused command writes nothing", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    const auto refused = log.run(CloseStage{"list"});
    REQUIRE_FALSE(refused);
    CHECK(std::get<Refusal>(refused.error()) == Refusal{NoTender{}});
    CHECK(desk.journal.size(log.id()).value() == 0);
    CHECK(log.run(Life{}.create()).value() == Position{0});
}

TEST_CASE("a fingerprint of another model is not written", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    for (const auto& command : Life{}.defined())
        REQUIRE(log.run(command));
    const auto wrong = log.run(PublishTender{std::string(64, '0')});
    REQUIRE_FALSE(wrong);
    CHECK(std::get<Altered>(wrong.error()).first.kind == Fault::Kind::Fingerprint);
    CHECK(desk.journal.size(log.id()).value() == 2);
    CHECK(log.run(PublishTender{desk.fingerprint(Life{}.model)}));
    SECTION("nor with an imported tender")
    {
        auto other = desk.found();
        const auto tender = quality_and_price_tender();
        CHECK_FALSE(other.run(ImportTender{"t.json", "aa", std::string(64, '0'), tender}));
        CHECK(other.run(ImportTender{"t.json", "aa", desk.fingerprint(tender.model), tender}));
    }
}

TEST_CASE("who is not enrolled writes nothing", "[core][session]")
{
    Desk desk;
    const auto people = desk.people();
    auto log = TenderLog::found(desk.ports(desk.stranger), people).value();
    const auto refused = log.run(Life{}.create());
    REQUIRE_FALSE(refused);
    CHECK(std::get<PeopleRefusal>(refused.error()) == PeopleRefusal::UnknownKey);
    CHECK(desk.journal.size(log.id()).value() == 0);
}

TEST_CASE("two people write in turn, each with a count of their own", "[core][session]")
{
    Desk desk;
    desk.people();
    const auto people = desk.people(desk.member);
    auto first = TenderLog::found(desk.ports(), people).value();
    REQUIRE(first.run(Life{}.create()));
    auto second = TenderLog::open(desk.ports(desk.member), people, first.id()).value();
    REQUIRE(second.run(Life{}.define()));
    SECTION("who has not read what the other wrote is told of the conflict and loses nothing")
    {
        const auto conflict = first.run(Life{}.define());
        REQUIRE_FALSE(conflict);
        CHECK(std::get<Overtaken>(conflict.error()) == Overtaken{.from = 1, .until = 2});
        CHECK(first.state() == second.state());
        CHECK(desk.journal.size(first.id()).value() == 2);
    }
    auto third = TenderLog::open(desk.ports(), people, first.id()).value();
    CHECK(third.lines()[1].author == "member-2");
    REQUIRE(third.run(PublishTender{desk.fingerprint(Life{}.model)}));
    CHECK(parse_tender_payload(desk.entries(first.id())[1].entry.payload)->author_seq == 0);
    CHECK(parse_tender_payload(desk.entries(first.id())[2].entry.payload)->author_seq == 1);
}

TEST_CASE("an entry that landed without acknowledgement is found and counts once", "[core][session]")
{
    Desk desk;
    CountingJournal journal{desk.journal};
    const auto people = desk.people();
    auto log = TenderLog::found(desk.ports(desk.chair, journal), people).value();
    journal.acknowledges = false;
    REQUIRE(log.run(Life{}.create()));
    CHECK(desk.journal.size(log.id()).value() == 1);
    CHECK(log.lines().size() == 1);
}

TEST_CASE("opening a tender reads no other", "[core][session]")
{
    Desk desk;
    const auto first = desk.run_whole();
    const auto second = desk.run_whole();
    const auto people = desk.people();
    CountingJournal journal{desk.journal};
    REQUIRE(TenderLog::open(desk.ports(desk.chair, journal), people, first.id()));
    CHECK(journal.reads.contains(first.id()));
    CHECK_FALSE(journal.reads.contains(second.id()));
    CHECK(journal.reads.size() == 1);
}

TEST_CASE("a log that is not there is not opened", "[core][session]")
{
    Desk desk;
    const auto unknown = TenderLog::open(desk.ports(), desk.people(), LogId{});
    REQUIRE_FALSE(unknown);
    CHECK(std::get<StoreError>(unknown.error()) == StoreError{UnknownLog{LogId{}}});
}

TEST_CASE("the work can be stopped", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    REQUIRE(log.run(Life{}.create()));
    for (int i = 0; i < 130; ++i)
        REQUIRE(log.run(Life{}.define()));
    const auto people = desk.people();
    std::vector<std::uint64_t> told;
    const auto stop = [&](std::uint64_t done) {
        told.push_back(done);
        return told.size() < 2;
    };
    const auto opened = TenderLog::open(desk.ports(), people, log.id(), stop);
    REQUIRE_FALSE(opened);
    CHECK(std::holds_alternative<Cancelled>(opened.error()));
    CHECK(told == std::vector<std::uint64_t>{64, 128});
    told = {0};
    CHECK_FALSE(TenderLog::verify(desk.ports(), people, log.id(), stop));
    CHECK(TenderLog::open(desk.ports(), people, log.id(), [](std::uint64_t) { return true; }));
}

TEST_CASE("entries are checked on any number of cores, in any order, with one answer", "[core][session]")
{
    Desk desk;
    auto log = desk.found();
    REQUIRE(log.run(Life{}.create()));
    // More than a page of the journal.
    while (log.lines().size() <= page_entry_count_max)
        REQUIRE(log.run(Life{}.define()));
    auto entries = all_entries(desk.journal, log.id());
    entries[70].entry.signature = entries[71].entry.signature;
    entries[page_entry_count_max].entry.payload.back() = ' ';
    MemoryJournal altered;
    REQUIRE(altered.append(log.id(), Position{}, entries));
    const auto people = desk.people();
    InOrder one;
    Backwards backwards;
    ThreadExecutor several{7};
    std::vector<Verification> found;
    for (Executor* executor : std::initializer_list<Executor*>{&one, &backwards, &several}) {
        const auto with = desk.ports(desk.chair);
        const auto ports = [&](Journal& journal) {
            return Ports{journal,    with.hasher,     with.signatures, with.signer,
                         with.clock, with.randomness, with.sealing,    *executor};
        };
        const auto opened = TenderLog::open(ports(desk.journal), people, log.id());
        REQUIRE(opened);
        CHECK(opened->state() == log.state());
        CHECK(opened->checkpoint() == log.checkpoint());
        const auto refused = TenderLog::open(ports(altered), people, log.id());
        REQUIRE_FALSE(refused);
        CHECK(std::get<Altered>(refused.error()).first.position.index == 70);
        found.push_back(TenderLog::verify(ports(altered), people, log.id()).value());
    }
    CHECK(faults(found[0]) == std::vector<std::pair<Fault::Kind, std::uint64_t>>{
                                  {Fault::Kind::BadSignature, 70}, {Fault::Kind::Payload, page_entry_count_max}});
    CHECK(faults(found[1]) == faults(found[0]));
    CHECK(faults(found[2]) == faults(found[0]));
    CHECK(found[1].head == found[0].head);
    CHECK(found[2].head == found[0].head);
}

TEST_CASE("entries by the demonstration key say so", "[core][session]")
{
    Desk desk;
    const auto demonstration = demonstration_signer();
    REQUIRE(demonstration);
    const auto people = PeopleLog::open_or_found(desk.ports(*demonstration), true).value();
    auto log = TenderLog::found(desk.ports(*demonstration), people).value();
    REQUIRE(log.run(Life{}.create()));
    CHECK(log.has_demonstration_entries());
    CHECK(log.lines()[0].demonstration);
}
