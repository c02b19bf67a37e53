#include "core/tendering/tender_problems.hpp"

#include "core/criteria/model_problems.hpp"
#include "core/find_by_id.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tender {

namespace {

using Kind = Problem::Kind;

std::string at(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

void append(Problems& problems, Problems more)
{
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Items>
void unique_ids(Problems& problems, const Items& items, const std::string& path)
{
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto place = at(path, i);
        if (!is_id(items[i].id)) {
            problems.push_back({Kind::OutOfRange, place + ".id", items[i].id, id_expected});
            continue;
        }
        const auto [first, fresh] = seen.emplace(items[i].id, place);
        if (!fresh) problems.push_back({Kind::Duplicate, place + ".id", items[i].id, first->second});
    }
}

const PriceRules* price_rules(const Model& model)
{
    const auto first = std::ranges::find_if(model.stages, [](const Stage& stage) { return stage.price.has_value(); });
    return first == model.stages.end() ? nullptr : &*first->price;
}

/// Whether a stage asks for prices that replace those of an earlier one.
bool asks_anew(const Model& model, const std::string& id)
{
    const auto* stage = find_stage(model, id);
    return stage != nullptr && stage->price && std::holds_alternative<CountsInsteadOf>(stage->counts);
}

void bid_problems(Problems& problems, const Tender& tender, const Bid& bid, const std::string& path)
{
    if (find_bidder(tender, bid.bidder) == nullptr) {
        problems.push_back({Kind::UnknownReference, path + ".bidder", bid.bidder, "a bidder of the tender"});
    }
    if (tender.lots.empty() ? !bid.lot.empty() : find_lot(tender, bid.lot) == nullptr) {
        problems.push_back({Kind::UnknownReference, path + ".lot", bid.lot,
                            tender.lots.empty() ? "no lot: the tender has none" : "a lot of the tender"});
    }
    for (std::size_t i = 0; i < bid.final_prices.size(); ++i) {
        const auto& final = bid.final_prices[i];
        const auto place = at(path + ".final_prices", i);
        if (!asks_anew(tender.model, final.stage)) {
            problems.push_back(
                {Kind::UnknownReference, place + ".stage", final.stage, "a final-offer stage with prices"});
            continue;
        }
        append(problems, price_problems(*find_stage(tender.model, final.stage)->price, final.price, place + ".price"));
        const auto same = [&](const FinalPrice& other) { return other.stage == final.stage; };
        if (std::ranges::count_if(bid.final_prices, same) > 1)
            problems.push_back({Kind::Duplicate, place + ".stage", final.stage, "one price for each stage"});
    }
    if (!bid.price) return;
    const auto* rules = price_rules(tender.model);
    if (rules == nullptr) {
        problems.push_back({Kind::NotAllowed, path + ".price", {}, "models with a price stage"});
    } else {
        append(problems, price_problems(*rules, *bid.price, path + ".price"));
    }
}

void tie_problems(Problems& problems, const Tender& tender, const TieDecision& tie, const std::string& path)
{
    if (tender.lots.empty() ? !tie.lot.empty() : find_lot(tender, tie.lot) == nullptr)
        problems.push_back({Kind::UnknownReference, path + ".lot", tie.lot, "a lot of the tender"});
    const auto* stage = find_stage(tender.model, tie.stage);
    if (!tie.stage.empty() && (stage == nullptr || !std::holds_alternative<CountsAsShortlist>(stage->counts)))
        problems.push_back({Kind::UnknownReference, path + ".stage", tie.stage, "a stage that counts as shortlist"});
    if (tie.bids.empty()) problems.push_back({Kind::Empty, path + ".bids", {}, "who goes on"});
    std::set<std::string> named;
    for (const auto& id : tie.bids) {
        const auto* bid = find_bid(tender, id);
        if (bid == nullptr || bid->lot != tie.lot)
            problems.push_back({Kind::UnknownReference, path + ".bids", id, "a bid for the lot"});
        if (!named.insert(id).second) problems.push_back({Kind::Duplicate, path + ".bids", id, "each bid once"});
    }
    if (tie.power.empty() || tie.power != tender.model.tie_power)
        problems.push_back({Kind::OutOfRange, path + ".power", tie.power, "the published power, word for word"});
    if (tie.reason.empty()) problems.push_back({Kind::Empty, path + ".reason", {}, "the panel's reason"});
}

void lot_limit_problems(Problems& problems, const Tender& tender, const LotLimit& limit)
{
    const std::string path = "model.lot_limit";
    if (tender.lots.empty()) problems.push_back({Kind::NotAllowed, path, {}, "tenders with lots"});
    std::set<std::string> preferred;
    for (const auto& lot : limit.preference) {
        if (find_lot(tender, lot) == nullptr)
            problems.push_back({Kind::UnknownReference, path + ".preference", lot, "a lot of the tender"});
        if (!preferred.insert(lot).second)
            problems.push_back({Kind::Duplicate, path + ".preference", lot, "each lot once"});
    }
    if (preferred.empty()) return;
    for (const auto& lot : tender.lots) {
        if (!preferred.contains(lot.id))
            problems.push_back({Kind::Missing, path + ".preference", {}, "the lot " + lot.id});
    }
}

void waiver_problems(Problems& problems, const Tender& tender, const Waiver& waiver, const std::string& path)
{
    if (find_bid(tender, waiver.bid) == nullptr)
        problems.push_back({Kind::UnknownReference, path + ".bid", waiver.bid, "a bid of the tender"});
    const auto* criterion = find_criterion(tender.model, waiver.criterion).criterion;
    if (criterion == nullptr || !criterion->mandatory) {
        problems.push_back({Kind::UnknownReference, path + ".criterion", waiver.criterion, "a mandatory question"});
    } else if (waiver.ground.empty() || waiver.ground != criterion->waiver) {
        problems.push_back({Kind::OutOfRange, path + ".ground", waiver.ground, "the published ground, word for word"});
    }
    if (waiver.reason.empty()) problems.push_back({Kind::Empty, path + ".reason", {}, "why the ground holds here"});
}

}

Problems price_problems(const PriceRules& rules, const PriceOffer& price, const std::string& path)
{
    Problems problems;
    if (price.currency.empty()) {
        problems.push_back({Kind::Missing, path, {}, "currency"});
    } else if (price.currency != rules.currency) {
        problems.push_back({Kind::CurrencyDiffers, path + ".currency", price.currency, rules.currency});
    }
    const auto wants = [&](PriceBasis basis, bool present, const char* member) {
        if (rules.basis == basis && !present) problems.push_back({Kind::Missing, path, {}, member});
        if (rules.basis != basis && present)
            problems.push_back({Kind::NotAllowed, path + "." + member, {}, "models that ask for it"});
    };
    wants(PriceBasis::Amount, price.amount.has_value(), "amount");
    wants(PriceBasis::Schedule, !price.rates.empty(), "rates");
    wants(PriceBasis::WholeLife, !price.periods.empty(), "periods");
    const auto not_negative = [&](const Rational& value, const std::string& place) {
        if (value.sign() < 0) problems.push_back({Kind::OutOfRange, place, exact_text(value), "0 or more"});
    };
    if (price.amount) not_negative(*price.amount, path + ".amount");
    std::set<std::string> priced;
    for (std::size_t i = 0; i < price.rates.size(); ++i) {
        const auto place = at(path + ".rates", i);
        not_negative(price.rates[i].rate, place + ".rate");
        if (find_by_id(rules.items, price.rates[i].item) == nullptr) {
            problems.push_back(
                {Kind::UnknownReference, place + ".item", price.rates[i].item, "an item of the schedule"});
        }
        if (!priced.insert(price.rates[i].item).second) {
            problems.push_back({Kind::Duplicate, place + ".item", price.rates[i].item, path + ".rates"});
        }
    }
    if (rules.basis == PriceBasis::Schedule && !price.rates.empty()) {
        for (const auto& item : rules.items) {
            if (!priced.contains(item.id))
                problems.push_back({Kind::Missing, path + ".rates", {}, "a rate for " + item.id});
        }
    }
    for (std::size_t i = 0; i < price.periods.size(); ++i) {
        if (price.periods[i].days < 0) {
            problems.push_back({Kind::OutOfRange, at(path + ".periods", i) + ".days",
                                std::to_string(price.periods[i].days), "0 or more"});
        }
        not_negative(price.periods[i].amount, at(path + ".periods", i) + ".amount");
    }
    return problems;
}

Problems mark_problems(const Model& model, const std::vector<Mark>& marks, const std::string& path)
{
    Problems problems;
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto place = at(path, i);
        const auto* criterion = find_criterion(model, marks[i].criterion).criterion;
        if (criterion == nullptr || !criterion->is_question()) {
            problems.push_back(
                {Kind::UnknownReference, place + ".criterion", marks[i].criterion, "a question of the model"});
            continue;
        }
        const auto [first, fresh] = seen.emplace(marks[i].criterion, place);
        if (!fresh) problems.push_back({Kind::Duplicate, place + ".criterion", marks[i].criterion, first->second});
        for (const auto& finding : marks[i].findings) {
            const auto known = std::ranges::find(criterion->aspects, finding.aspect, &Aspect::id);
            if (known == criterion->aspects.end()) {
                problems.push_back(
                    {Kind::UnknownReference, place + ".findings", finding.aspect, "an aspect of the question"});
            }
        }
        if (criterion->mandatory) {
            if (marks[i].mark != mark_pass && marks[i].mark != mark_fail) {
                problems.push_back({Kind::OffScale, place + ".mark", marks[i].mark, "pass, fail"});
            }
            continue;
        }
        const auto* scale = find_scale(model, criterion->scale);
        if (scale != nullptr && !value_of(*scale, marks[i].mark)) {
            problems.push_back({Kind::OffScale, place + ".mark", marks[i].mark, marks_text(*scale)});
        }
    }
    return problems;
}

Problems problems_of(const Tender& tender)
{
    Problems problems;
    if (!is_id(tender.id)) problems.push_back({Kind::OutOfRange, "id", tender.id, id_expected});
    if (tender.title.empty()) problems.push_back({Kind::Empty, "title", {}, "a title"});
    append(problems, problems_of(tender.model));
    unique_ids(problems, tender.lots, "lots");
    unique_ids(problems, tender.bidders, "bidders");
    unique_ids(problems, tender.panel, "panel");
    unique_ids(problems, tender.bids, "bids");
    for (std::size_t i = 0; i < tender.lots.size(); ++i) {
        const auto& nominated = tender.lots[i].nominated;
        if (!nominated) continue;
        const auto place = at("lots", i) + ".nominated";
        if (find_bidder(tender, nominated->bidder) == nullptr) {
            problems.push_back(
                {Kind::UnknownReference, place + ".bidder", nominated->bidder, "a bidder of the tender"});
        }
        if (nominated->reason.empty())
            problems.push_back({Kind::Empty, place + ".reason", {}, "the reason for the nomination"});
    }
    for (std::size_t i = 0; i < tender.model.stages.size(); ++i) {
        for (const auto& lot : tender.model.stages[i].lots) {
            if (find_lot(tender, lot) == nullptr) {
                problems.push_back(
                    {Kind::UnknownReference, at("model.stages", i) + ".lots", lot, "a lot of the tender"});
            }
        }
    }
    if (tender.model.lot_limit) lot_limit_problems(problems, tender, *tender.model.lot_limit);
    for (std::size_t i = 0; i < tender.bids.size(); ++i)
        bid_problems(problems, tender, tender.bids[i], at("bids", i));
    std::set<std::pair<std::string, std::string>> sheets;
    for (std::size_t i = 0; i < tender.sheets.size(); ++i) {
        const auto& sheet = tender.sheets[i];
        const auto place = at("sheets", i);
        if (find_panelist(tender, sheet.by) == nullptr) {
            problems.push_back({Kind::UnknownReference, place + ".by", sheet.by, "a member of the panel"});
        }
        if (find_bid(tender, sheet.bid) == nullptr) {
            problems.push_back({Kind::UnknownReference, place + ".bid", sheet.bid, "a bid of the tender"});
        }
        if (!sheets.emplace(sheet.by, sheet.bid).second) {
            problems.push_back(
                {Kind::Duplicate, place, sheet.by + " on " + sheet.bid, "one sheet for each member and bid"});
        }
        append(problems, mark_problems(tender.model, sheet.marks, place + ".marks"));
    }
    std::set<std::string> agreed;
    for (std::size_t i = 0; i < tender.consensus.size(); ++i) {
        const auto& sheet = tender.consensus[i];
        const auto place = at("consensus", i);
        if (find_bid(tender, sheet.bid) == nullptr) {
            problems.push_back({Kind::UnknownReference, place + ".bid", sheet.bid, "a bid of the tender"});
        }
        if (!agreed.insert(sheet.bid).second) {
            problems.push_back({Kind::Duplicate, place + ".bid", sheet.bid, "one consensus sheet for each bid"});
        }
        append(problems, mark_problems(tender.model, sheet.marks, place + ".marks"));
    }
    for (std::size_t i = 0; i < tender.recommendations.size(); ++i) {
        const auto& recommendation = tender.recommendations[i];
        const auto place = at("recommendations", i);
        if (tender.lots.empty() ? !recommendation.lot.empty() : find_lot(tender, recommendation.lot) == nullptr) {
            problems.push_back({Kind::UnknownReference, place + ".lot", recommendation.lot, "a lot of the tender"});
        }
        for (const auto& bid : recommendation.bids) {
            if (find_bid(tender, bid) == nullptr) {
                problems.push_back({Kind::UnknownReference, place + ".bids", bid, "a bid of the tender"});
            }
        }
        if (recommendation.reason.empty())
            problems.push_back({Kind::Empty, place + ".reason", {}, "the panel's reason"});
    }
    for (std::size_t i = 0; i < tender.tie_decisions.size(); ++i)
        tie_problems(problems, tender, tender.tie_decisions[i], at("tie_decisions", i));
    for (std::size_t i = 0; i < tender.waivers.size(); ++i)
        waiver_problems(problems, tender, tender.waivers[i], at("waivers", i));
    return problems;
}

}
