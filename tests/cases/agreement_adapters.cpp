#include "core/analysis/agreement.hpp"
#include "tests/cases/adapters.hpp"

namespace tender::cases {

namespace {

/// Why a coefficient has no answer: no published case is such a one, so the kind is enough.
RefusedCase refused(const NoCoefficient& reason)
{
    return {"no coefficient, reason " + std::to_string(reason.index())};
}

std::vector<std::optional<Rational>> rater_of(const Source& values, const std::string& missing = {})
{
    std::vector<std::optional<Rational>> rater;
    for (const auto& value : values)
        rater.push_back(!missing.empty() && value == missing ? std::nullopt : std::optional{number(value)});
    return rater;
}

CategoryCounts counts_of(const Source& rows)
{
    CategoryCounts counts;
    for (const auto& row : rows) {
        auto& item = counts.emplace_back();
        for (const auto& count : row)
            item.push_back(number(count));
    }
    return counts;
}

void put(Computed& computed, const std::string& path, const Rational& value)
{
    computed.values.insert_or_assign(path, Value{value});
}

/// The cases list the ranks of all raters item by item.
Outcome kendall_w(const Source& inputs)
{
    Ratings ratings;
    for (const auto& item : inputs.at("items")) {
        const auto& ranks = inputs.at("ranks").at(item.get<std::string>());
        ratings.resize(ranks.size());
        for (std::size_t rater = 0; rater < ranks.size(); ++rater)
            ratings[rater].emplace_back(number(ranks[rater]));
    }
    const auto concordance = kendall_concordance(ratings);
    if (!concordance) return refused(concordance.error());
    Computed computed;
    for (std::size_t item = 0; item < concordance->rank_sums.size(); ++item)
        put(computed, "sum." + inputs.at("items")[item].get<std::string>(), concordance->rank_sums[item]);
    put(computed, "total", concordance->rank_total);
    put(computed, "mean", concordance->rank_mean);
    put(computed, "S", concordance->squares);
    put(computed, "W", concordance->w);
    put(computed, "chi2", concordance->chi_squared);
    return computed;
}

Outcome krippendorff(const Source& inputs)
{
    Ratings ratings;
    for (const auto& coder : inputs.at("coders"))
        ratings.push_back(rater_of(coder, inputs.at("missing")));
    const std::map<std::string, Metric> metrics{{"nominal", Metric::Nominal},
                                                {"ordinal", Metric::Ordinal},
                                                {"interval", Metric::Interval},
                                                {"ratio", Metric::Ratio}};
    Computed computed;
    for (const auto& [name, metric] : metrics) {
        const auto alpha = krippendorff_alpha(ratings, metric);
        if (!alpha) return refused(alpha.error());
        put(computed, name, *alpha);
    }
    return computed;
}

Outcome fleiss(const Source& inputs)
{
    const auto kappa = fleiss_kappa(counts_of(inputs.at("counts")));
    if (!kappa) return refused(kappa.error());
    Computed computed;
    for (std::size_t item = 0; item < kappa->by_item.size(); ++item)
        put(computed, "P." + std::to_string(item + 1), kappa->by_item[item]);
    put(computed, "kappa", kappa->kappa);
    return computed;
}

Outcome fleiss_randolph(const Source& inputs)
{
    Computed computed;
    for (const auto& [name, rows] : inputs.at("tables").items()) {
        const auto counts = counts_of(rows);
        const auto fixed = fleiss_kappa(counts);
        if (!fixed) return refused(fixed.error());
        const auto free = randolph_kappa(counts, Rational{counts.front().size()});
        if (!free) return refused(free.error());
        put(computed, name + ".agreement", fixed->observed);
        put(computed, name + ".fixed", fixed->kappa);
        put(computed, name + ".free", free->kappa);
    }
    return computed;
}

/// R's irr, which the case follows, takes distances between places in the list of categories in use.
Outcome cohen(const Source& inputs)
{
    const auto pair = places_in_use({rater_of(inputs.at("rater_a")), rater_of(inputs.at("rater_b"))});
    const std::map<std::string, DisagreementWeight> weights{{"unweighted", DisagreementWeight::Plain},
                                                            {"linear", DisagreementWeight::Linear},
                                                            {"quadratic", DisagreementWeight::Quadratic}};
    Computed computed;
    for (const auto& [name, weight] : weights) {
        const auto kappa = cohen_kappa(pair, weight);
        if (!kappa) return refused(kappa.error());
        put(computed, name, *kappa);
    }
    return computed;
}

}

const std::map<std::string, Adapter>& agreement_adapters()
{
    static const std::map<std::string, Adapter> adapters{
        {"kendall_w", kendall_w}, {"krippendorff", krippendorff},       {"fleiss_kappa", fleiss},
        {"cohen_kappa", cohen},   {"fleiss_randolph", fleiss_randolph},
    };
    return adapters;
}

}
