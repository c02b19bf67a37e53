#include "qml/viewmodels/acts/tender_acts.hpp"

#include "core/procedure/conclusion.hpp"
#include "core/procedure/reading_rights.hpp"
#include "core/procedure/roles.hpp"
#include "core/procedure/standing.hpp"
#include "core/session/bidder_sealing.hpp"
#include "core/session/sealed_acts.hpp"
#include "core/text/command_schema.hpp"
#include "core/text/json_members.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/acts/act_references.hpp"
#include "qml/viewmodels/snapshot.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"
#include "reports/text/problem_wording.hpp"
#include "reports/text/result_wording.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

namespace tender {

namespace {

Json text_of_format(const char* format) { return Json::Object{{"type", "string"}, {"format", format}}; }
Json plain_text() { return Json::Object{{"type", "string"}}; }

/// A schema of a few members, all required.
Json schema_of(Json::Object properties)
{
    Json::Array required;
    for (const auto& [name, value] : properties)
        required.emplace_back(name);
    return Json::Object{{"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

/// The schema of a member of an object.
Json* member_schema(Json& schema, std::string_view name)
{
    auto* properties = find_member(schema, "properties");
    return properties == nullptr ? nullptr : find_member(*properties, name);
}

/// Takes members that the program fills in out of an object's schema, or puts another schema in their place.
void replace(Json& schema, std::string_view member, const std::optional<Json>& by)
{
    if (by) {
        if (auto* there = member_schema(schema, member)) *there = *by;
        return;
    }
    if (auto* properties = find_member(schema, "properties"); properties != nullptr && properties->object() != nullptr)
        std::erase_if(*properties->object(), [&](const auto& property) { return property.first == member; });
    if (auto* names = find_member(schema, "required"); names != nullptr && names->array() != nullptr) {
        auto required = *names->array();
        std::erase(required, Json{member});
        *names = Json{std::move(required)};
    }
}

/// Says something of a member in its schema.
void say(Json& schema, std::string_view member, std::string_view keyword, Json value)
{
    if (auto* there = member_schema(schema, member)) set_member(*there, keyword, std::move(value));
}

void replace_in(Json& schema, std::string_view object, std::string_view member, const std::optional<Json>& by = {})
{
    if (auto* inner = member_schema(schema, object)) replace(*inner, member, by);
}

/// Problems at the places of a form: what the tender would have as the last of its bids is the one bid of the form, and
/// what is proposed stands under the proposal.
Problems in_form(const std::string& act, Problems problems)
{
    for (auto& problem : problems) {
        if (act == "propose") problem.path = "act." + problem.path;
        for (const auto* list : {"bidders", "bids"}) {
            const std::string_view name{list};
            if (!problem.path.starts_with(std::string{name} + "[")) continue;
            const auto end = problem.path.find(']');
            problem.path = std::string{name.substr(0, name.size() - 1)} + problem.path.substr(end + 1);
        }
    }
    return problems;
}

/// What does not fit, which the form words.
FormAnswer misfits(Problems problems)
{
    return {.refusal = TenderActs::tr("Nothing was changed."), .problems = std::move(problems)};
}

}

/// A command, or why there is none.
struct TenderActs::Made {
    std::optional<Command> command;
    FormAnswer refused;

    Made(Command made) : command{std::move(made)} {}
    Made(FormAnswer answer) : refused{std::move(answer)} {}
    Made(QString refusal) : refused{std::move(refusal), {}} {}
};

Names TenderActs::names() const { return Names{m_log.state().tender, m_log.people()}; }

Json TenderActs::schema(const std::string& name) const
{
    if (name == "publish_tender") return schema_of({});
    if (name == "submit_sheet" || name == "open_sheet") return schema_of({{"stage", plain_text()}});
    if (name == "give_parts" || name == "open_price") return schema_of({{"envelope", plain_text()}});
    if (name == "import_tender") return schema_of({{"file", text_of_format("file")}});
    if (name == "attach_document") return schema_of({{"bid", plain_text()}, {"document", text_of_format("file")}});
    if (name == "receive_sealed_price") return schema_of({{"bid", plain_text()}, {"file", text_of_format("file")}});
    auto schema = command_schema(name == "seal_price" ? "record_price" : name).value_or(schema_of({}));
    if (name == "seal_price") {
        replace(schema, "bid", plain_text());
        // Until it is opened a sealed price lies nowhere in clear, a draft of whoever types it least of all.
        say(schema, "price", "writeOnly", true);
    }
    if (name == "recommend") {
        if (auto* recommendation = member_schema(schema, "recommendation")) {
            say(*recommendation, "reason", "description",
                tr("Where the lot is decided this begins as a draft from the record: make it what the panel says.")
                    .toStdString());
        }
    }
    if (name == "revise_bid") replace_in(schema, "revision", "document", text_of_format("file"));
    if (name == "declare_interests") replace_in(schema, "declaration", "person");
    if (name == "receive_bid") {
        for (const auto* filled : {"bidder", "price", "final_prices", "status"})
            replace_in(schema, "bid", filled);
    }
    if (name == "propose") {
        // A proposal to amend carries the fingerprint of its model, which the program works out.
        auto* kinds = find_member(*member_schema(schema, "act"), "oneOf");
        auto alternatives = *kinds->array();
        for (auto& alternative : alternatives)
            replace(alternative, "fingerprint", {});
        *kinds = Json{std::move(alternatives)};
    }
    return schema;
}

FormReferences TenderActs::references(const std::string& name) const
{
    return [this, name](const std::string& member) { return choices_of(m_log.state(), m_log.people(), name, member); };
}

Json TenderActs::filled(const std::string& name, const Json& given) const
{
    const auto& state = m_log.state();
    Json::Object members;
    const auto stage = open_stage(state);
    if (stage) {
        for (const auto* ofStage : {"close_stage", "sign_wording", "submit_sheet", "open_sheet", "record_absence"}) {
            if (name == ofStage) members.emplace_back("stage", *stage);
        }
        if (name == "minute_meeting") members.emplace_back("minutes", Json::Object{{"stage", *stage}});
        if (name == "hold_hearing") members.emplace_back("hearing", Json::Object{{"stage", *stage}});
        if (name == "revise_bid") members.emplace_back("revision", Json::Object{{"stage", *stage}});
    }
    if (name == "declare_interests") {
        const auto obstacle = interest_obstacle(state, m_workspace.person(), stage.value_or(std::string{}));
        if (const auto* owed = obstacle ? std::get_if<DeclarationOwed>(&*obstacle) : nullptr) {
            // As the command itself says it.
            DeclareInterests declares;
            declares.declaration.occasion = owed->occasion;
            declares.declaration.stage = owed->stage;
            members = *command_json(declares).object();
        }
    }
    if (const auto* owed = shortlist_owed(state); owed != nullptr && name == "shortlist_bids")
        members.emplace_back("stage", owed->id);
    if (name == "define_model" && !state.tender.model.stages.empty())
        return command_json(
            DefineModel{state.tender.model, state.tender.lots, state.tender.panel, state.tender.bidders});
    if (name == "plan_tender" && state.tender.plan) return command_json(PlanTender{*state.tender.plan});
    if (name == "recommend") return recommended(given);
    const Json version{state.conclusion.version};
    if (name == "challenge_report") members.emplace_back("challenge", Json::Object{{"version", version}});
    if (name == "record_decision") {
        Json::Object decision;
        if (const auto next = bodies_next(state); next.size() == 1) decision.emplace_back("body", next.front());
        members.emplace_back("decision", Json::Object{{"decision", std::move(decision)}, {"version", version}});
    }
    const auto* priced = price_stage(state.tender.model);
    if (priced != nullptr && (name == "seal_price" || name == "record_price"))
        members.emplace_back("price", Json::Object{{"currency", priced->price->currency}});
    return members;
}

Json TenderActs::recommended(const Json& given) const
{
    const auto& state = m_log.state();
    // The figures are made of the agreed marks: whoever is not shown these is not told them here either.
    if (reading_obstacle(state, m_workspace.person(), Matter::AgreedMarks)) return Json::Object{};
    const auto snapshot = snapshot_of(state);
    if (!snapshot->sheet) return Json::Object{};
    const auto* wanted = given.find("recommendation");
    const auto lotWanted = wanted == nullptr ? std::string{} : text_member(*wanted, "lot");
    for (const auto& lot : snapshot->evaluation.lots) {
        const bool done = std::ranges::find(state.tender.recommendations, lot.lot, &Recommendation::lot) !=
                          state.tender.recommendations.end();
        if (done || (!lotWanted.empty() && lot.lot != lotWanted)) continue;
        const auto reason = recommendation_wording(*snapshot->sheet, lot);
        if (reason.empty()) continue;
        Json::Array bids;
        for (const auto place : lot.awarded)
            bids.emplace_back(state.tender.bids[lot.bids[place].bid].id);
        Json::Object drafted{{"bids", std::move(bids)}, {"reason", reason}};
        if (!lot.lot.empty()) drafted.emplace_back("lot", lot.lot);
        return Json::Object{{"recommendation", std::move(drafted)}};
    }
    return Json::Object{};
}

TenderActs::Made TenderActs::madeWithDocument(const std::string& name, const Json& given)
{
    auto members = given;
    auto* holder = name == "revise_bid" ? find_member(members, "revision") : &members;
    if (holder == nullptr) return tr("The form is not complete. Nothing was changed. Fill in what is empty.");
    const auto file = text_member(*holder, "document");
    const auto kept = m_workspace.keep_document(file);
    if (!kept) return qtext(wording(kept.error()));
    Json::Object described{{"name", kept->name}, {"size", kept->size}, {"sha256", kept->sha256}};
    if (!kept->type.empty()) described.emplace_back("type", kept->type);
    set_member(*holder, "document", std::move(described));
    set_member(members, "as", name);
    auto command = command_from(members);
    if (!command) return misfits(command.error());
    return std::move(*command);
}

TenderActs::Made TenderActs::madeOfFile(const Json& members)
{
    QFile file{verbatim(text_member(members, "file"))};
    if (!file.open(QIODevice::ReadOnly)) {
        return tr("The file %1 cannot be read. Nothing was changed. Choose a tender file.").arg(file.fileName());
    }
    const auto bytes = file.readAll().toStdString();
    auto tender = parse_tender(bytes);
    if (!tender) return qtext(wording(tender.error()));
    const auto& hasher = m_workspace.ports().hasher;
    auto fingerprint = fingerprint_of(hasher, tender->model);
    return Command{ImportTender{QFileInfo{file}.fileName().toStdString(), hasher.sha256(bytes_of(bytes)).hex(),
                                std::move(fingerprint), std::move(*tender)}};
}

TenderActs::Made TenderActs::madeOfSealedFile(const Json& members)
{
    QFile file{verbatim(text_member(members, "file"))};
    if (!file.open(QIODevice::ReadOnly)) {
        return tr("The file %1 cannot be read. Nothing was changed. Choose what the bidder sent.").arg(file.fileName());
    }
    const auto sealed = parse_sealed_price(file.readAll().toStdString());
    if (!sealed) {
        return tr("The file %1 is no sealed price. Nothing was changed. Choose what the bidder sent.")
            .arg(file.fileName());
    }
    auto command = received_price(m_workspace.ports().hasher, m_log, text_member(members, "bid"), *sealed);
    if (!command) return qtext(wording(command.error(), names()));
    return std::move(*command);
}

TenderActs::Made TenderActs::made(const std::string& name, const Json& given)
{
    const auto ports = m_workspace.ports();
    const auto& person = m_workspace.person();
    const auto stage = text_member(given, "stage");
    const auto ofSession = [&](Result<Command, SessionError> command) -> Made {
        if (!command) return qtext(wording(command.error(), names()));
        return std::move(*command);
    };
    if (name == "publish_tender")
        return Command{PublishTender{fingerprint_of(ports.hasher, m_log.state().tender.model)}};
    if (name == "import_tender") return madeOfFile(given);
    if (name == "attach_document" || name == "revise_bid") return madeWithDocument(name, given);
    if (name == "receive_sealed_price") return madeOfSealedFile(given);
    const bool needsKeys = name == "open_sheet" || name == "give_parts";
    if (needsKeys && m_workspace.receiving() == nullptr)
        return tr("Nobody sits at this desk. Nothing was changed. Take your seat with your passphrase first.");
    if (name == "open_sheet") return ofSession(opened_sheet(ports, m_log, *m_workspace.receiving(), person, stage));
    if (name == "give_parts")
        return ofSession(given_parts(m_log, *m_workspace.receiving(), person, text_member(given, "envelope")));
    if (name == "open_price") return ofSession(opened_price(ports, m_log, text_member(given, "envelope")));

    auto members = given;
    set_member(members, "as", name == "seal_price" ? std::string{"record_price"} : name);
    if (name == "declare_interests") {
        if (auto* declaration = find_member(members, "declaration")) set_member(*declaration, "person", person);
    }
    if (name == "receive_bid") {
        const auto* bidder = members.find("bidder");
        auto* bid = find_member(members, "bid");
        if (bidder != nullptr && bid != nullptr) set_member(*bid, "bidder", text_member(*bidder, "id"));
    }
    if (name == "propose") {
        auto* act = find_member(members, "act");
        if (act != nullptr && text_member(*act, "as") == "amend_model") set_member(*act, "fingerprint", std::string{});
    }
    auto command = command_from(members);
    if (!command) return misfits(command.error());
    if (auto* proposed = std::get_if<Propose>(&*command)) {
        if (auto* amend = std::get_if<AmendModel>(&proposed->act))
            amend->fingerprint = fingerprint_of(ports.hasher, amend->model);
    }
    if (name == "seal_price") {
        const auto& price = std::get<RecordPrice>(*command);
        return ofSession(sealed_price(ports, m_log, price.bid, price.price, price.stage));
    }
    return std::move(*command);
}

FormAnswer TenderActs::carryOut(const std::string& name, const Json& members)
{
    auto act = made(name, members);
    if (!act.command) return std::move(act.refused);
    const auto recorded = m_log.run(*act.command);
    if (recorded) return {};
    if (const auto* refusal = std::get_if<Refusal>(&recorded.error())) {
        if (const auto* problems = std::get_if<HasProblems>(refusal)) return misfits(in_form(name, problems->problems));
    }
    return {.refusal = qtext(wording(recorded.error(), names())), .problems = {}};
}

bool TenderActs::isMine(const std::string& name) const
{
    const auto& state = m_log.state();
    const auto known = name == "receive_sealed_price" ? std::string{"seal_price"} : name;
    const auto command = command_named(known);
    if (!command) return false;
    if (!state.conduct.is_convened()) return m_workspace.person().empty();
    const auto roles = roles_for(*command);
    return std::ranges::any_of(state.conduct.appointments, [&](const Appointment& held) {
        return held.person == m_workspace.person() && std::ranges::find(roles, held.role) != roles.end();
    });
}

}
