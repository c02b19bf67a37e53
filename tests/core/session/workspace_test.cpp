#include "core/session/workspace.hpp"
#include "tests/core/session/desk.hpp"

using namespace tender;
using namespace tender::building;

namespace {

class DeskWorkspace final : public Workspace {
public:
    explicit DeskWorkspace(Desk& desk) : desk_{desk} {}
    [[nodiscard]] Ports ports() override { return desk_.ports(); }
    [[nodiscard]] std::string file() const override { return "workspace"; }
    [[nodiscard]] bool signs_for_demonstration() const override { return false; }
    [[nodiscard]] Result<std::optional<Note>, StoreError> last_seen(const LogId& log) const override
    {
        const auto found = seen_.find(log);
        return found == seen_.end() ? std::optional<Note>{} : std::optional{found->second};
    }
    [[nodiscard]] Result<void, StoreError> remember(const Note& note) override
    {
        seen_.insert_or_assign(note.checkpoint.log, note);
        return {};
    }

private:
    Desk& desk_;
    std::map<LogId, Note> seen_;
};

}

TEST_CASE("the tenders of a workspace are listed by title", "[core][session]")
{
    Desk desk;
    auto second = desk.found();
    auto create = Life{}.create();
    create.title = "Zebra crossing patrol";
    create.illustrative = {"All of it is made up."};
    REQUIRE(second.run(create));
    auto first = desk.found();
    auto imported = quality_and_price_tender();
    imported.title = "Advocacy";
    imported.reference = "Example 1";
    REQUIRE(first.run(ImportTender{"t.json", "aa", desk.fingerprint(imported.model), imported}));
    const auto tenders = tenders_in(desk.journal);
    REQUIRE(tenders);
    REQUIRE(tenders->size() == 2);
    CHECK((*tenders)[0].title == "Advocacy");
    CHECK((*tenders)[0].reference == "Example 1");
    CHECK((*tenders)[0].log == first.id());
    CHECK((*tenders)[0].entries == 1);
    CHECK_FALSE((*tenders)[0].illustrative);
    CHECK((*tenders)[1].title == "Zebra crossing patrol");
    CHECK((*tenders)[1].illustrative);
}

TEST_CASE("a log is compared with what was last seen of it", "[core][session]")
{
    Desk desk;
    DeskWorkspace workspace{desk};
    auto log = desk.found();
    for (const auto& command : Life{}.defined())
        REQUIRE(log.run(command));
    CHECK(compare_with_last_seen(workspace, log).value() == std::nullopt);
    REQUIRE(workspace.remember(log.signed_note()));
    CHECK(compare_with_last_seen(workspace, log).value() == SeenComparison{LogSame{}});
    REQUIRE(log.run(PublishTender{desk.fingerprint(Life{}.model)}));
    CHECK(compare_with_last_seen(workspace, log).value() == SeenComparison{LogGrown{Position{2}, Position{3}}});
    REQUIRE(workspace.remember(log.signed_note()));

    // An older copy of the file is put back, and then written on in another way: both verify in themselves.
    const auto people = desk.people();
    MemoryJournal older;
    auto entries = desk.entries(log.id());
    entries.pop_back();
    REQUIRE(older.append(log.id(), {}, entries));
    REQUIRE(older.append(PeopleLog::log_id(), {}, desk.entries(PeopleLog::log_id())));
    auto rolled_back = TenderLog::open(desk.ports(desk.chair, older), people, log.id()).value();
    CHECK(compare_with_last_seen(workspace, rolled_back).value() ==
          SeenComparison{LogShorter{Position{2}, Position{2}}});
    REQUIRE(rolled_back.run(Life{}.define()));
    const auto forked = compare_with_last_seen(workspace, rolled_back).value();
    REQUIRE(forked);
    REQUIRE(std::holds_alternative<LogDiverged>(*forked));
    CHECK(std::get<LogDiverged>(*forked).seen_size == 3);
}
