#include "core/analysis/reweighing.hpp"

#include <algorithm>

namespace tender {

namespace {

/// A weight where it stands, with its name.
struct Share {
    const std::string* id;
    Rational* weight;
};

/// Siblings whose weights add up to a published sum.
struct Family {
    std::vector<Share> shares;
    Rational sum;
};

void collect(std::vector<Criterion>& criteria, const std::optional<Rational>& sum, std::vector<Family>& families)
{
    Family family{.shares = {}, .sum = sum.value_or(Rational{})};
    for (auto& criterion : criteria) {
        if (!criterion.mandatory) family.shares.push_back({&criterion.id, &criterion.weight});
    }
    if (sum) families.push_back(std::move(family));
    for (auto& criterion : criteria)
        collect(criterion.parts, criterion.weights_sum, families);
}

std::vector<Family> families_of(Model& model)
{
    std::vector<Family> families;
    Family stages{.shares = {}, .sum = model.weights_sum.value_or(Rational{})};
    for (auto& stage : model.stages) {
        if (auto* counts = std::get_if<CountsAsWeight>(&stage.counts))
            stages.shares.push_back({&stage.id, &counts->weight});
    }
    if (model.weights_sum) families.push_back(std::move(stages));
    for (auto& stage : model.stages)
        collect(stage.criteria, stage.weights_sum, families);
    return families;
}

}

std::vector<WeightPlace> weights_of(const Model& model)
{
    auto copy = model;
    std::vector<WeightPlace> places;
    for (const auto& family : families_of(copy)) {
        for (const auto& share : family.shares) {
            WeightPlace place{.id = *share.id, .published = *share.weight, .sum = family.sum, .siblings = {}};
            for (const auto& other : family.shares) {
                if (other.id != share.id && !other.weight->is_zero()) place.siblings.push_back(*other.id);
            }
            if (!place.siblings.empty()) places.push_back(std::move(place));
        }
    }
    return places;
}

std::optional<Model> reweighed(const Model& model, const WeightPlace& place, const Rational& weight,
                               std::string_view gives_way)
{
    auto changed = model;
    for (auto& family : families_of(changed)) {
        const auto own = std::ranges::find_if(family.shares, [&](const Share& share) { return *share.id == place.id; });
        if (own == family.shares.end()) continue;
        const auto published = *own->weight;
        *own->weight = weight;
        if (weight.sign() < 0) return std::nullopt;
        const auto scale = Rational::fraction(family.sum - weight, family.sum - published);
        bool found = gives_way.empty();
        for (auto& share : family.shares) {
            if (share.id == own->id) continue;
            if (gives_way.empty()) {
                if (!scale || scale->sign() < 0) return std::nullopt;
                *share.weight *= *scale;
            } else if (*share.id == gives_way) {
                *share.weight += published - weight;
                if (share.weight->sign() < 0) return std::nullopt;
                found = true;
            }
        }
        return found ? std::optional{std::move(changed)} : std::nullopt;
    }
    return std::nullopt;
}

Tender bare(const Tender& tender)
{
    Tender rest;
    rest.id = tender.id;
    rest.title = tender.title;
    rest.model = tender.model;
    rest.lots = tender.lots;
    rest.bidders = tender.bidders;
    rest.bids = tender.bids;
    rest.tie_decisions = tender.tie_decisions;
    return rest;
}

}
