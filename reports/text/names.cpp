#include "reports/text/names.hpp"

#include "core/session/people.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/quoted.hpp"

#include <algorithm>

namespace tender {

bool Names::has_stage(std::string_view id) const
{
    return tender_ != nullptr && find_stage(tender_->model, id) != nullptr;
}

bool Names::has_panelist(std::string_view id) const
{
    return tender_ != nullptr && find_panelist(*tender_, id) != nullptr;
}

std::string Names::stage(std::string_view id) const
{
    const auto* stage = tender_ == nullptr ? nullptr : find_stage(tender_->model, id);
    return quoted(stage == nullptr ? id : stage->title);
}

std::string Names::criterion(std::string_view id) const
{
    const auto* criterion = tender_ == nullptr ? nullptr : find_criterion(tender_->model, id).criterion;
    return quoted(criterion == nullptr ? id : criterion->title);
}

std::string Names::aspect(std::string_view criterion, std::string_view id) const
{
    const auto* question = tender_ == nullptr ? nullptr : find_criterion(tender_->model, criterion).criterion;
    if (question == nullptr) return quoted(id);
    const auto found = std::ranges::find(question->aspects, id, &Aspect::id);
    return quoted(found == question->aspects.end() ? id : found->text);
}

std::string Names::bid(std::string_view id) const
{
    const auto* bid = tender_ == nullptr ? nullptr : find_bid(*tender_, id);
    if (bid == nullptr) return quoted(id);
    auto name = bidder_name(*tender_, *bid);
    // A bidder with two bids is only told apart by their ids.
    const auto same = std::ranges::count_if(
        tender_->bids, [&](const Bid& other) { return other.bidder == bid->bidder && other.lot == bid->lot; });
    return same > 1 ? name + " (bid " + std::string{id} + ")" : name;
}

std::string Names::bids(const std::vector<std::string>& ids) const
{
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const auto& id : ids)
        names.push_back(bid(id));
    return listed(names);
}

std::string Names::bidder(std::string_view id) const
{
    const auto* bidder = tender_ == nullptr ? nullptr : find_bidder(*tender_, id);
    return bidder == nullptr || bidder->name.empty() ? quoted(id) : bidder->name;
}

std::string Names::panelist(std::string_view id) const
{
    if (id.empty()) return "somebody without a seat";
    const auto* member = tender_ == nullptr ? nullptr : find_panelist(*tender_, id);
    return member == nullptr ? quoted(id) : member->role;
}

std::string Names::panelists(const std::vector<std::string>& ids) const
{
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const auto& id : ids)
        names.push_back(panelist(id));
    return listed(names);
}

std::string Names::person(std::string_view id) const
{
    if (id.empty()) return "the demonstration key";
    if (people_ == nullptr) return quoted(id);
    // Whoever lost a key and was enrolled with another is called as they were enrolled last.
    const auto& keys = people_->keys();
    const auto found =
        std::find_if(keys.rbegin(), keys.rend(), [&](const EnrolledKey& key) { return key.person == id; });
    return found == keys.rend() ? quoted(id) : found->name;
}

std::string Names::lot(std::string_view id) const
{
    const auto* lot = tender_ == nullptr ? nullptr : find_lot(*tender_, id);
    return quoted(lot == nullptr ? id : lot->title);
}

}
