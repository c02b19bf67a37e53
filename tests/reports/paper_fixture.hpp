#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/procedure/procedure.hpp"
#include "core/text/tender_text.hpp"
#include "reports/text/board_paper.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace tender {

inline Rational number(const char* text) { return *parse_number(text); }

inline Criterion question(std::string id, std::string title, const char* weight)
{
    Criterion criterion;
    criterion.id = std::move(id);
    criterion.title = std::move(title);
    criterion.text = "Please describe.";
    criterion.weight = number(weight);
    criterion.scale = "0-5";
    return criterion;
}

inline Criterion mandatory_question(std::string id, std::string title)
{
    Criterion criterion;
    criterion.id = std::move(id);
    criterion.title = std::move(title);
    criterion.mandatory = true;
    return criterion;
}

/// Quality 60 with a threshold of 30, price 40 by lowest ÷ own.
inline Model library_model()
{
    Scale scale;
    scale.id = "0-5";
    const char* const names[] = {"Nothing", "Poor", "Weak", "Sound", "Good", "Excellent"};
    for (int value = 0; value <= 5; ++value) {
        scale.steps.push_back({.mark = std::to_string(value),
                               .value = value,
                               .name = names[value],
                               .descriptor = "Given when " + std::to_string(value) + " fits."});
    }
    Stage quality;
    quality.id = "quality";
    quality.title = "Quality";
    quality.kind = StageKind::Written;
    quality.counts = CountsAsWeight{60};
    quality.weights_sum = 60;
    quality.threshold = 30;
    quality.criteria = {mandatory_question("insurance", "Insurance"), question("routes", "Routes", "40"),
                        question("staff", "Staff", "20")};
    Stage price;
    price.id = "price";
    price.title = "Price";
    price.kind = StageKind::Price;
    price.counts = CountsAsWeight{40};
    price.price =
        PriceRules{.currency = "GBP", .method = PointsRule{.method = LowestOverOwn{.points_max = 40}, .rounding = {}}};
    Model model;
    model.weights_sum = 100;
    model.scales = {scale};
    model.stages = {quality, price};
    model.tie_break = {TieByLowerPrice{}};
    return model;
}

inline Bid bid_of(std::string id, std::string lot, const char* price)
{
    Bid bid;
    bid.id = id;
    bid.bidder = std::move(id);
    bid.lot = std::move(lot);
    bid.received = *Timestamp::from_iso("2010-03-01T10:00:00Z");
    if (price != nullptr)
        bid.price = PriceOffer{.currency = "GBP", .amount = number(price), .rates = {}, .periods = {}};
    return bid;
}

inline std::vector<Mark> marks(const char* insurance, const char* routes, const char* staff)
{
    return {{"insurance", insurance, "Certificate seen.", "Page 1"},
            {"routes", routes, "Timetable for every village & estate.", "Page 2"},
            {"staff", staff, "Two drivers named.", "Page 3"}};
}

/// A small tender with everything a paper shows: a winner, one below the threshold, one late.
inline Tender library_tender()
{
    Tender tender;
    tender.id = "library";
    tender.title = "Mobile library";
    tender.reference = "L 12";
    tender.author = "Commissioning manager";
    tender.contact = "Commissioning team";
    tender.illustrative = {"Everything in this tender is made up."};
    tender.model = library_model();
    tender.bidders = {{.id = "north", .name = "Northern Books"},
                      {.id = "south", .name = "Southern Reading"},
                      {.id = "east", .name = "Eastern Shelves"},
                      {.id = "west", .name = "Western Wheels"}};
    tender.panel = {{.id = "chair", .role = "Chair", .note = "Libraries"},
                    {.id = "member-2", .role = "Panel member 2", .note = {}}};
    tender.bids = {bid_of("north", {}, "30000"), bid_of("south", {}, "27000"), bid_of("east", {}, nullptr),
                   bid_of("west", {}, nullptr)};
    tender.bids[3].status = BidStatus::Late;
    tender.sheets = {{"member-2", "north", marks("pass", "5", "3")}, {"member-2", "south", marks("pass", "3", "4")}};
    tender.consensus = {
        {"north", marks("pass", "4", "4")}, {"south", marks("pass", "3", "4")}, {"east", marks("pass", "2", "1")}};
    tender.recommendations = {{.lot = {},
                               .bids = {"north"},
                               .reason = "Northern Books reaches every village",
                               .conditions = {"The van is replaced in year two."}}};
    auto& background = tender.background;
    background.introduction = {
        {"The contract for the mobile library ends in June", "Cabinet report of 3 March 2010", false}};
    background.decisions = {{.body = "Cabinet",
                             .act = Act::Approves,
                             .text = "The specification.",
                             .date = *Date::from_iso("2010-03-07"),
                             .minute = "112",
                             .illustrative = true}};
    background.interests = {{"Panel member 2", "Lives on one of the routes.", false}};
    background.funding = {{"Library fund", "For books only", false}, {"Transport fund", {}, false}};
    background.contract = ContractPlan{
        .periods = {{"July 2010", "June 2012", "specification"}, {"June 2010", "June 2012", "advertisement"}},
        .options = {"One more year."},
        .value = "£60,000"};
    background.actions = {{"Every bidder gets feedback.", {}, false}};
    return tender;
}

/// The same for two lots: one nominated, one in a tie that no rule parts.
inline Tender lots_tender()
{
    auto tender = library_tender();
    tender.model.tie_break.clear();
    tender.lots = {{.id = "a",
                    .title = "Coast",
                    .nominated = Nomination{.bidder = "west", .reason = "Prime selection of a capital grant"}},
                   {.id = "b", .title = "Hills", .nominated = std::nullopt}};
    tender.bids = {bid_of("west", "a", nullptr), bid_of("north", "b", "30000"), bid_of("south", "b", "30000")};
    tender.consensus = {{"north", marks("pass", "4", "4")}, {"south", marks("pass", "4", "4")}};
    tender.sheets.clear();
    tender.recommendations.clear();
    return tender;
}

/// A tender with all that a paper is made from.
struct PaperSource {
    Procedure state;
    std::optional<Scoresheet> sheet;
    Evaluation evaluation;

    explicit PaperSource(Tender tender, bool imported = true)
    {
        auto made = Scoresheet::from(tender);
        REQUIRE(made);
        sheet = std::move(*made);
        evaluation = evaluate(*sheet);
        const Recorded recorded{
            .position = 11, .author = "manager", .claimed_time = "2010-04-01T09:30:00Z", .imported = false};
        if (imported) {
            state = evolve({}, TenderImported{"library.json", std::string(64, 'a'), std::string(64, 'b'), tender},
                           recorded);
            return;
        }
        state.created = true;
        state.fingerprint = std::string(64, 'b');
        const auto sheets = std::exchange(tender.sheets, {});
        const auto agreed = std::exchange(tender.consensus, {});
        state.tender = std::move(tender);
        for (const auto& one : sheets)
            state = evolve(std::move(state), MarksGiven{one}, recorded);
        for (const auto& one : agreed)
            state = evolve(std::move(state), ConsensusAgreed{one}, recorded);
    }

    [[nodiscard]] BoardPaperInput input() const
    {
        return {.state = state,
                .sheet = &*sheet,
                .evaluation = &evaluation,
                .body = "Board",
                .date = "DATE",
                .checkpoint = {},
                .demonstration = false};
    }
};

inline Note some_note()
{
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 7 + 1);
    return {.checkpoint = {.log = LogId{bytes}, .head = {.size = 12, .root = Hash{bytes}}},
            .signatures = {{.key_name = "manager", .hint = KeyHint{}, .signature = Signature{}}}};
}

inline std::string file_text(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// An example of the repository.
inline Tender example_tender(const std::string& name)
{
    auto tender = parse_tender(file_text(std::string{PLUMBLINE_SOURCE_DIR} + "/examples/" + name + ".json"));
    REQUIRE(tender);
    return std::move(*tender);
}

/// Everything a paper says, as one text.
inline std::string all_text(const Paper& paper)
{
    std::string all = paper.title + "\n" + paper.subtitle + "\n";
    const auto say = [&](const std::string& text) { all += text + "\n"; };
    const auto block = [&](const Block& one) {
        match(
            one, [&](const Subheading& b) { say(b.text); }, [&](const Paragraph& b) { say(b.number + " " + b.text); },
            [&](const Notice& b) {
                say(b.title);
                for (const auto& line : b.lines)
                    say(line);
            },
            [&](const Recommendations& b) {
                say(b.number + " " + b.lead);
                for (const auto& item : b.items)
                    say(item);
            },
            [&](const ItemList& b) {
                for (const auto& item : b.items)
                    say(item);
            },
            [&](const KeyValues& b) {
                for (const auto& [name, value] : b.rows)
                    say(name + ": " + value);
            },
            [&](const Table& b) {
                say(b.caption);
                for (const auto& row : b.rows) {
                    std::string line;
                    for (const auto& cell : row.cells)
                        line += (line.empty() ? "" : " | ") + cell;
                    say(line);
                }
                say(b.note);
            },
            [&](const BarChart& b) { say(b.title); },
            [&](const CheckpointBlock& b) {
                for (const auto& line : b.lines)
                    say(line);
                say(b.paper_root);
            });
    };
    for (const auto& notice : paper.notices)
        block(notice);
    for (const auto& section : paper.sections) {
        say(section.number + " " + section.title);
        for (const auto& one : section.blocks)
            block(one);
    }
    for (const auto& section : paper.appendices) {
        say(section.number + " " + section.title);
        for (const auto& one : section.blocks)
            block(one);
    }
    return all;
}

}
