#include "core/text/describe_procedure.hpp"
#include "tests/core/procedure/concluding.hpp"
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

std::vector<Command> every_command()
{
    return every_command(std::make_index_sequence<std::variant_size_v<Alternatives<Command>>>{});
}

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

constexpr const char* phases[] = {"preparing", "bidding", "marking", "moderating", "pricing", "decided"};
const Document document{.name = "bid.pdf", .type = "application/pdf", .size = 9, .sha256 = std::string(64, 'a')};

/// Answers and offers are revised in rounds, and a sheet may be missing.
Model dialogue_model()
{
    auto model = panel_model();
    model.stages[0].kind = StageKind::Dialogue;
    model.stages[1].kind = StageKind::Bafo;
    model.panel_rules = PanelRules{};
    model.panel_rules->absent_sheets = true;
    return model;
}

/// A shortlist with questions, a stage with questions, and the price.
Model list_model()
{
    auto model = panel_model();
    model.stages[0].counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::AdmitAll};
    model.stages.insert(model.stages.begin() + 1, stage_of("more", CountsAsWeight{60}, 60, {question("m1", 60)}));
    return model;
}

/// A shortlist with questions, and the price.
Model list_and_price_model()
{
    auto model = list_model();
    model.stages.erase(model.stages.begin() + 1);
    model.weights_sum = 40;
    return model;
}

/// The price makes a shortlist.
Model price_list_model()
{
    auto model = panel_model();
    model.stages[1].counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::AdmitAll};
    model.weights_sum = 60;
    return model;
}

HoldHearing hearing(const std::string& bid)
{
    return {{.stage = "interview",
             .bid = bid,
             .present = {"chair", "member-2", "member-3"},
             .asked = panel_model(true).stages[1].script,
             .minutes = 9,
             .note = {}}};
}

PanelDesk priced(const Model& model)
{
    auto desk = PanelDesk::closed(model);
    desk.open_price("a", 100);
    desk.open_price("b", 80);
    return desk;
}

PanelDesk decided(const Model& model)
{
    auto desk = priced(model);
    desk.declare("chair", Occasion::Stage, "offer");
    desk.as("chair", CloseStage{"offer"});
    return desk;
}

/// Everybody has declared, the auditor an interest in a bidder, if one is known; something is proposed: so that nothing
/// is refused for want of these.
void ready(PanelDesk& desk)
{
    const auto stage = desk.state.is_published() ? open_stage(desk.state).value_or("") : std::string{};
    for (const auto& held : std::vector{desk.state.conduct.appointments}) {
        desk.declare(held.person, Occasion::Joining);
        desk.declare(held.person, Occasion::BiddersKnown);
        if (!stage.empty()) desk.declare(held.person, Occasion::Stage, stage);
    }
    if (find_bidder(desk.state.tender, "a") != nullptr) {
        auto declaring = PanelDesk::declaring("auditor", Occasion::Joining);
        declaring.declaration.interests = {
            {.bidder = "a", .kind = InterestKind::Membership, .text = "Sings there", .size = {}, .since = {}}};
        desk.as("auditor", declaring);
    }
    desk.as("chair", Propose{RemovePerson{"taker", "Left the council"}});
    desk.as("manager", SetAction{{.id = "impact", .text = "Report on impact", .owner = "Manager", .board = "Board"}});
}

AskLowPrice low_price_question()
{
    return {{.bid = "a", .question = "How?", .asked = day("2012-05-01"), .reply_by = day("2012-05-10")}};
}

std::vector<PanelDesk> desks_preparing()
{
    std::vector<PanelDesk> desks(3);
    desks[0].as("manager", DefineModel{.model = panel_model(),
                                       .lots = {},
                                       .panel = desks[0].state.tender.panel,
                                       .bidders = {receipt("a").bidder}});
    desks[1].as("manager", desks[1].sealing({}));
    auto given = desks[1];
    for (const auto* officer : {"officer-1", "officer-2"})
        given.as(officer, given.parts(officer, given.envelope_of({})));
    desks.push_back(given);
    desks[2].as("manager", desks[2].sealing({}));
    desks[2].open_price({}, 1);
    return desks;
}

std::vector<PanelDesk> desks_bidding()
{
    std::vector<PanelDesk> desks;
    for (const auto& model : {panel_model(), dialogue_model(), list_model(), panel_model(true), open_price_model()}) {
        PanelDesk desk{model};
        desk.publish();
        desks.push_back(desk);
        desk.as("manager", receipt("a"));
        desk.as("manager", AskClarification{"c1", "By when?"});
        desks.push_back(desk);
        desk.as("manager", AnswerClarification{"c1", "By noon."});
        if (desk.seals()) desk.as("manager", desk.sealing("a"));
        desks.push_back(desk);
    }
    return desks;
}

std::vector<PanelDesk> desks_marking()
{
    std::vector<PanelDesk> desks;
    for (const auto& model : {panel_model(), dialogue_model(), open_price_model()}) {
        desks.push_back(PanelDesk::declared(model));
        desks.push_back(PanelDesk::submitted(model));
    }
    auto listing = PanelDesk::closed(list_model());
    desks.push_back(listing);
    listing.declare("chair", Occasion::Stage, "more");
    listing.as("chair", ShortlistBids{"quality"});
    desks.push_back(listing);
    auto hearing_bids = PanelDesk::closed(panel_model(true));
    desks.push_back(hearing_bids);
    hearing_bids.declare_all("interview");
    for (const auto* bid : {"a", "b"})
        hearing_bids.as("taker", hearing(bid));
    desks.push_back(hearing_bids);
    return desks;
}

std::vector<PanelDesk> desks_moderating()
{
    std::vector<PanelDesk> desks;
    for (const auto& model : {panel_model(), dialogue_model(), list_model(), open_price_model()}) {
        desks.push_back(PanelDesk::opened(model));
        desks.push_back(PanelDesk::agreed(model));
        auto whole = PanelDesk::minuted(model);
        desks.push_back(whole);
        whole.sign_all("quality");
        desks.push_back(whole);
    }
    return desks;
}

std::vector<PanelDesk> desks_pricing()
{
    std::vector<PanelDesk> desks;
    for (const auto& model : {panel_model(), dialogue_model(), list_and_price_model(), open_price_model()})
        desks.push_back(PanelDesk::closed(model));
    auto given = desks.front();
    for (const auto* officer : {"officer-1", "officer-2"})
        given.as(officer, given.parts(officer, given.envelope_of("a")));
    desks.push_back(given);
    for (const auto& model : {panel_model(), dialogue_model()})
        desks.push_back(priced(model));
    desks.push_back(desks.back());
    desks.back().as("manager", low_price_question());
    return desks;
}

/// From a recommendation to a contract with all that can happen under it.
std::vector<PanelDesk> desks_concluding(const PanelDesk& recommended)
{
    std::vector<PanelDesk> desks;
    auto challenged = recommended;
    challenged.state.tender.plan = plan_under(Regime::BelowThreshold, "2009-03-02");
    challenged.state.tender.plan->challenged_by = "Dialogue team";
    challenged.state.tender.plan->approvals = {{{"Board"}, Act::Notes}};
    desks.push_back(challenged);
    for (const auto& points : {std::vector<std::string>{}, std::vector<std::string>{"Is the saving sure?"}}) {
        auto considered = challenged;
        considered.as("taker", challenging(points));
        desks.push_back(considered);
    }
    auto told = recommended;
    told.as("manager", issuing(PaperKind::AwardLetter, "a", "2012-06-01"));
    told.as("manager", issuing(PaperKind::DecisionLetter, "b", "2012-06-01"));
    desks.push_back(told);
    auto asked = told;
    asked.as("taker", responding(ResponseKind::Debrief, "b", "2012-06-04"));
    desks.push_back(asked);
    auto contract = contract_with_option();
    contract.contract.options[0].needs_completion = false;
    told.as("manager", contract);
    desks.push_back(told);
    return desks;
}

std::vector<PanelDesk> desks_decided()
{
    std::vector<PanelDesk> desks;
    for (const auto& model : {panel_model(), dialogue_model(), price_list_model()})
        desks.push_back(decided(model));
    desks.push_back(desks.front());
    desks.back().as("manager", low_price_question());
    auto recommended = desks.front();
    recommended.as("chair", recommending({"a"}));
    recommended.appoint("approver", Role::Approver);
    desks.push_back(recommended);
    for (const auto& desk : desks_concluding(recommended))
        desks.push_back(desk);
    return desks;
}

/// Tenders in each phase of docs/roles.md, of every kind for which a command is meant.
std::map<std::string, std::vector<PanelDesk>> desks_by_phase()
{
    std::map<std::string, std::vector<PanelDesk>> desks{
        {"preparing", desks_preparing()},   {"bidding", desks_bidding()}, {"marking", desks_marking()},
        {"moderating", desks_moderating()}, {"pricing", desks_pricing()}, {"decided", desks_decided()}};
    for (auto& [phase, tenders] : desks) {
        for (auto& desk : tenders)
            ready(desk);
    }
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
    const InterestAssessment assessment{.person = "auditor",
                                        .bidder = "a",
                                        .finding = InterestFinding::Remote,
                                        .reason = "Does not mark",
                                        .mitigation = {},
                                        .review = {}};
    return {
        {"manager", Life{}.create()},
        {"manager", ImportTender{"t.json", "aa", "f00d", quality_and_price_tender()}},
        {"manager", DefineModel{.model = tender.model, .lots = {}, .panel = tender.panel}},
        {"manager", PublishTender{"f00d"}},
        {"manager", receipt("z")},
        {"officer-1", RecordPrice{"a", amount(100)}},
        {"chair", GiveMarks{{.by = "chair", .bid = "a", .marks = marks({{"q1", "4"}})}}},
        {"chair", AgreeConsensus{{"a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")}}}},
        {"chair", CloseStage{stage}},
        {"chair", ShortlistBids{"quality"}},
        {"chair", ShortlistBids{"offer"}},
        {"chair", recommending({"a"})},
        {"chair", CorrectConsensus{"a", corrected, "Words were missing"}},
        {"manager", AppointPerson{{.person = "late", .role = Role::Observer, .seat = {}}}},
        {"auditor", PanelDesk::declaring("auditor", Occasion::Joining)},
        {"manager", AssessInterest{assessment}},
        {"manager", AskClarification{"c9", "Until when?"}},
        {"manager", AnswerClarification{"c1", "Until noon."}},
        {"manager", AttachDocument{"a", document}},
        {"manager", WithdrawBid{"a", "The bidder asked"}},
        {"manager", CorrectBid{"a", "Second contact", "Mistyped"}},
        {"taker", ReviseBid{{.bid = "a", .stage = stage, .criteria = {}, .document = document}}},
        {"manager", desk.sealing(desk.state.is_published() ? "a" : "")},
        {"officer-3", desk.parts("officer-3", held)},
        {"officer-3", OpenPrice{held, {"officer-1", "officer-2"}, "00", amount(100)}},
        {"member-2", desk.submission("member-2", stage)},
        {"member-2", PanelDesk::opening("member-2", stage, {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}})},
        {"chair", RecordAbsence{stage, "member-3", "Ill for a month"}},
        {"taker", hearing("a")},
        {"taker",
         DiscussPoint{{.bid = "a", .criterion = "q1", .raised_by = "chair", .text = "Late", .resolution = "Not so"}}},
        {"taker", PanelDesk::minutes(stage)},
        {"member-2", SignWording{stage}},
        {"manager", Propose{RemovePerson{"auditor", "Left the council"}}},
        {"manager", Second{1}},
        {"manager", OpenBids{}},
        {"chair", DecideTie{{.lot = {}, .stage = {}, .bids = {"a"}, .power = "By the chair", .reason = "Better"}}},
        {"chair", DecideRequest{{.bid = "a",
                                 .present = {"chair"},
                                 .held = *Timestamp::from_iso("2010-03-23T10:00:00Z"),
                                 .reason = "All met"},
                                {}}},
        {"manager", ResubmitRequest{{.bid = "a", .changes = "Shorter", .attends = false}}},
        {"manager", PanelDesk::planning()},
        {"manager", low_price_question()},
        {"manager", AnswerLowPrice{{.bid = "a",
                                    .reply = "By two posts",
                                    .received = day("2012-05-08"),
                                    .explained = true,
                                    .assessment = "Counted"}}},
        {"chair", DisregardBid{"a", day("2012-05-11"), "The price does not cover the posts"}},
        {"taker", challenging({"Is the saving sure?"})},
        {"chair", AnswerChallenge{1, "It is in the price."}},
        {"approver", deciding_as("Board", Act::Notes)},
        {"manager", issuing(PaperKind::AwardLetter, "a", "2012-06-01")},
        {"taker", responding(ResponseKind::Debrief, "b", "2012-06-04")},
        {"manager", responded(1, "2012-06-08")},
        {"manager", contract_with_option()},
        {"manager", ReviewContract{{.contract = "k1", .held = day("2012-12-03"), .text = "Looked at"}}},
        {"manager", ExerciseOption{"k1", "second-year", day("2013-05-20"), "The need continues"}},
        {"manager", AgreeEnhancement{{.contract = "k1",
                                      .agreed = day("2012-12-03"),
                                      .text = "Evening visits",
                                      .currency = "GBP",
                                      .value = Rational{1000},
                                      .stream = "Area grant"}}},
        {"manager", ReportIndicators{{.contract = "k1",
                                      .period = "2012 quarter 3",
                                      .figures = {{.indicator = "visits", .actual = Rational{85}}}}}},
        {"taker", SetAction{{.id = "review", .text = "Review use", .owner = "Manager", .board = "Board"}}},
        {"taker", CloseAction{"impact", day("2012-12-03"), "Reported"}}};
}

std::set<std::string> names_attempted(PanelDesk& desk)
{
    std::set<std::string> names;
    for (const auto& [person, command] : attempts(desk))
        names.insert(name_of(command));
    return names;
}

std::set<std::string> rows_of(const Table& page)
{
    std::set<std::string> rows;
    for (const auto& [row, cells] : page)
        rows.insert(row);
    return rows;
}

/// The tender with a person in every role; those who mark have no seat, so that sheets are owed as before.
Procedure with_every_role(Procedure state)
{
    for (const auto role : all_roles) {
        if (appointment_of(state, person_of(role), role) == nullptr)
            state = evolve(std::move(state), PersonAppointed{{person_of(role), role, {}}}, {});
    }
    return state;
}

}

TEST_CASE("docs/roles.md says for every role and command what the program does", "[core][procedure][roles]")
{
    const auto page = table("command", "A.");
    const auto desk = desk_of_roles();
    const std::set<std::string> beginning{"create_tender", "import_tender"};
    REQUIRE(page.size() == std::variant_size_v<Alternatives<Command>>);
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

TEST_CASE("docs/roles.md says for every role, command and phase who is refused for their role",
          "[core][procedure][roles]")
{
    const auto page = table("command", "A.");
    auto desks = desks_by_phase();
    for (const auto* phase : phases) {
        for (auto& desk : desks.at(phase)) {
            REQUIRE(names_attempted(desk) == rows_of(page));
            const auto state = with_every_role(desk.state);
            for (const auto& [author, command] : attempts(desk)) {
                const auto name = name_of(command);
                for (const auto role : all_roles) {
                    INFO(name << " by " << name_of(role) << " while " << phase);
                    const auto answer = decide(state, command, PanelDesk::actor(person_of(role)));
                    const bool refused_role = !answer && std::holds_alternative<NotYourRole>(answer.error());
                    // These two second what concerns a manager or a chair, and nothing else (pair_test.cpp).
                    if (name == "second" && (role == Role::PanelMember || role == Role::Approver)) continue;
                    if (name == "give_marks")
                        CHECK((!answer && std::holds_alternative<SheetsAreSealed>(answer.error())));
                    else
                        CHECK(refused_role == (page.at(name).at(name_of(role)) != "yes"));
                }
            }
        }
    }
}

TEST_CASE("docs/roles.md says in which phase a command can be accepted", "[core][procedure][roles]")
{
    const auto page = table("command", "C.");
    REQUIRE(page.size() == std::variant_size_v<Alternatives<Command>>);
    auto desks = desks_by_phase();
    for (const auto* phase : phases) {
        std::map<std::string, bool> accepted;
        for (auto& desk : desks.at(phase)) {
            for (const auto& [person, command] : attempts(desk)) {
                auto& any = accepted[name_of(command)];
                any = any || decide(desk.state, command, PanelDesk::actor(person)).has_value();
            }
        }
        REQUIRE(accepted.size() == page.size());
        for (const auto& [name, any] : accepted) {
            INFO(name << " while " << phase);
            CHECK(any == (page.at(name).at(phase) == "yes"));
        }
    }
}
