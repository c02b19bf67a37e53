#include "core/text/describe_procedure.hpp"
#include "tests/core/procedure/panel.hpp"

#include <fstream>
#include <map>
#include <set>

using namespace tender;
using namespace tender::building;

namespace {

/// The cells of a table of docs/roles.md: row, column, what stands there.
using Table = std::map<std::string, std::map<std::string, std::string>>;

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells;
    for (std::size_t from = 1; from < line.size();) {
        const auto end = line.find('|', from);
        if (end == std::string::npos) break;
        std::string cell;
        for (const auto letter : line.substr(from, end - from)) {
            if (letter != ' ' && letter != '`') cell += letter;
        }
        cells.push_back(cell);
        from = end + 1;
    }
    return cells;
}

/// The table whose heading begins with these words.
Table table(const std::string& first_heading, const std::string& section)
{
    std::ifstream page{PLUMBLINE_SOURCE_DIR "/docs/roles.md"};
    REQUIRE(page.is_open());
    Table found;
    std::vector<std::string> columns;
    bool here = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## ")) here = line.starts_with("## " + section);
        if (!here || !line.starts_with("|")) continue;
        const auto cells = cells_of(line);
        if (cells.front() == first_heading) {
            columns = cells;
        } else if (!columns.empty() && !cells.front().starts_with("--")) {
            for (std::size_t i = 1; i < cells.size(); ++i)
                found[cells.front()][columns[i]] = cells[i];
        }
    }
    return found;
}

template <std::size_t... I>
std::vector<Command> every_command(std::index_sequence<I...>)
{
    return {Command{std::in_place_index<I>}...};
}

std::vector<Command> every_command() { return every_command(std::make_index_sequence<std::variant_size_v<Command>>{}); }

std::string name_of(const Command& command) { return std::string{names_of(command)[command.index()]}; }
std::string name_of(Role role) { return std::string{names_of(role)[static_cast<std::size_t>(role)]}; }

/// A tender in which every role is held, each by a person named like it.
PanelDesk desk_of_roles()
{
    PanelDesk desk;
    auto panel = desk.state.tender.panel;
    panel.push_back({.id = "expert", .role = "Expert", .note = {}, .sits_as = Role::SubjectExpert});
    panel.push_back({.id = "external", .role = "External", .note = {}, .sits_as = Role::ExternalEvaluator});
    desk.as("manager", DefineModel{.model = desk.state.tender.model, .lots = {}, .panel = panel});
    desk.appoint("subject_expert", Role::SubjectExpert, "expert");
    desk.appoint("external_evaluator", Role::ExternalEvaluator, "external");
    for (const auto role : {Role::Approver, Role::Observer, Role::Custodian})
        desk.appoint(name_of(role), role);
    return desk;
}

std::string person_of(Role role)
{
    const std::map<Role, std::string> named{
        {Role::PanelMember, "member-2"}, {Role::PriceOfficer, "officer-1"}, {Role::NoteTaker, "taker"}};
    const auto found = named.find(role);
    return found == named.end() ? name_of(role) : found->second;
}

/// Tenders in each phase of docs/roles.md.
std::map<std::string, std::vector<PanelDesk>> desks_by_phase()
{
    std::map<std::string, std::vector<PanelDesk>> desks;
    PanelDesk fresh;
    desks["preparing"].push_back(fresh);
    fresh.as("manager", fresh.sealing({}));
    desks["preparing"].push_back(fresh);
    auto given = fresh;
    given.as("officer-1", given.parts("officer-1", given.envelope_of({})));
    given.as("officer-2", given.parts("officer-2", given.envelope_of({})));
    desks["preparing"].push_back(given);
    PanelDesk rehearsed;
    rehearsed.as("manager", rehearsed.sealing({}));
    rehearsed.open_price({}, 1);
    desks["preparing"].push_back(rehearsed);
    PanelDesk published;
    published.publish();
    desks["bidding"].push_back(published);
    published.as("manager", AskClarification{"c1", "By when?"});
    published.as("manager", receipt("a"));
    desks["bidding"].push_back(published);
    desks["marking"].push_back(PanelDesk::declared());
    desks["marking"].push_back(PanelDesk::submitted());
    desks["moderating"].push_back(PanelDesk::opened());
    desks["moderating"].push_back(PanelDesk::agreed());
    auto whole = PanelDesk::minuted();
    desks["moderating"].push_back(whole);
    whole.sign_all("quality");
    desks["moderating"].push_back(whole);
    auto pricing = PanelDesk::closed();
    pricing.declare("chair", Occasion::Stage, "offer");
    desks["pricing"].push_back(pricing);
    for (const auto* officer : {"officer-1", "officer-2"})
        pricing.as(officer, pricing.parts(officer, pricing.envelope_of("a")));
    desks["pricing"].push_back(pricing);
    auto priced = PanelDesk::closed();
    priced.declare("chair", Occasion::Stage, "offer");
    priced.open_price("a", 100);
    priced.open_price("b", 80);
    desks["pricing"].push_back(priced);
    priced.as("chair", CloseStage{"offer"});
    desks["decided"].push_back(priced);
    return desks;
}

/// Commands that could succeed at some moment of these tenders, each with its author.
std::vector<std::pair<std::string, Command>> attempts(PanelDesk& desk)
{
    const auto& tender = desk.state.tender;
    auto corrected = agreed_mark("q1", "4");
    corrected.reason = "Two named people start in May; the rota covers absences and holidays.";
    auto held = desk.state.conduct.prices.empty() ? std::string{} : desk.state.conduct.prices.back().sealed.envelope.id;
    if (!desk.envelope_of("a").empty()) held = desk.envelope_of("a");
    const auto stage = open_stage(desk.state).value_or("offer");
    return {
        {"manager", DefineModel{.model = tender.model, .lots = {}, .panel = tender.panel}},
        {"manager", PublishTender{"f00d"}},
        {"manager", receipt("z")},
        {"chair", GiveMarks{{.by = "chair", .bid = "a", .marks = marks({{"q1", "4"}})}}},
        {"chair", AgreeConsensus{{"a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")}}}},
        {"chair", CloseStage{stage}},
        {"chair", recommending({"a"})},
        {"chair", CorrectConsensus{"a", corrected, "Words were missing"}},
        {"manager", AppointPerson{{.person = "late", .role = Role::Observer, .seat = {}}}},
        {"auditor", PanelDesk::declaring("auditor", Occasion::Joining)},
        {"manager", AskClarification{"c9", "Until when?"}},
        {"manager", AnswerClarification{"c1", "Until noon."}},
        {"manager", AttachDocument{"a", {"bid.pdf", "pdf", 9, std::string(64, 'a')}}},
        {"manager", WithdrawBid{"a", "The bidder asked"}},
        {"manager", CorrectBid{"a", "Second contact", "Mistyped"}},
        {"manager", desk.sealing(desk.state.is_published() ? "a" : "")},
        {"officer-3", desk.parts("officer-3", held)},
        {"officer-3", OpenPrice{held, {"officer-1", "officer-2"}, "00", amount(100)}},
        {"member-2", desk.submission("member-2", "quality")},
        {"member-2", PanelDesk::opening("member-2", "quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}})},
        {"taker",
         DiscussPoint{{.bid = "a", .criterion = "q1", .raised_by = "chair", .text = "Late", .resolution = "Not so"}}},
        {"manager", Propose{RemovePerson{"auditor", "Left the council"}}},
        {"manager", OpenBids{}}};
}

}

TEST_CASE("docs/roles.md says for every role and command what the program does", "[core][procedure][roles]")
{
    const auto page = table("command", "A.");
    const auto desk = desk_of_roles();
    const std::set<std::string> beginning{"create_tender", "import_tender"};
    REQUIRE(page.size() == std::variant_size_v<Command>);
    for (const auto& command : every_command()) {
        const auto name = name_of(command);
        const auto allowed = roles_for(command);
        for (const auto role : all_roles) {
            INFO(name << " by " << name_of(role));
            const bool yes = page.at(name).at(name_of(role)) == "yes";
            CHECK(yes == (std::ranges::find(allowed, role) != allowed.end()));
            const auto answer = decide(desk.state, command, PanelDesk::actor(person_of(role)));
            const bool refused_role = !answer && std::holds_alternative<NotYourRole>(answer.error());
            if (name != "give_marks") CHECK(refused_role == !yes);
            if (name == "give_marks") CHECK(std::holds_alternative<SheetsAreSealed>(answer.error()));
        }
        INFO(name << " by a stranger");
        const auto answer = decide(desk.state, command, {.person = "stranger", .enrolled_as = Role::Manager});
        REQUIRE_FALSE(answer);
        CHECK(answer.error() == Refusal{NotAppointed{"stranger"}});
        CHECK(decide(desk.state, command).error() == Refusal{NotAppointed{""}}); // the demonstration key
    }
}

TEST_CASE("docs/roles.md says who is shown what", "[core][procedure][roles]")
{
    constexpr std::array names{"model",           "documents",     "own_draft",    "others_drafts",
                               "unopened_sheets", "opened_sheets", "agreed_marks", "sealed_prices",
                               "opened_prices",   "interests",     "history"};
    static_assert(names.size() == matters);
    const auto page = table("matter", "B.");
    REQUIRE(page.size() == matters);
    for (std::size_t i = 0; i < matters; ++i) {
        for (const auto role : all_roles) {
            INFO(names[i] << " to " << name_of(role));
            CHECK((page.at(names[i]).at(name_of(role)) == "yes") == may_read(role, static_cast<Matter>(i)));
        }
    }
}

TEST_CASE("docs/roles.md says in which phase a command can be accepted", "[core][procedure][roles]")
{
    const auto page = table("command", "C.");
    auto desks = desks_by_phase();
    REQUIRE(desks.size() == 6);
    for (auto& [phase, tenders] : desks) {
        std::map<std::string, bool> accepted;
        for (auto& desk : tenders) {
            for (const auto& [person, command] : attempts(desk)) {
                auto& any = accepted[name_of(command)];
                any = any || decide(desk.state, command, PanelDesk::actor(person)).has_value();
            }
        }
        for (const auto& [name, any] : accepted) {
            INFO(name << " while " << phase);
            CHECK(any == (page.at(name).at(phase) == "yes"));
        }
    }
}
