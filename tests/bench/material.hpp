#pragma once

#include "core/evaluation/mark_table.hpp"
#include "core/evaluation/scoresheet.hpp"

#include <benchmark/benchmark.h>

#include <random>
#include <vector>

/// What the benchmarks of evaluation and analysis work on: the same marks and weights for the exact program and for its
/// yardsticks.
namespace tender::bench {

struct Size {
    std::size_t bids;
    std::size_t questions;
    std::size_t evaluators;
};

inline Size size_of(const benchmark::State& state)
{
    return {static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)),
            static_cast<std::size_t>(state.range(2))};
}

/// Marks 0 to 10 and weights of two decimals that add up to 100, from a fixed seed.
struct Material {
    Size size;
    std::vector<std::uint8_t> marks;   ///< evaluator, question, bid
    std::vector<std::int64_t> weights; ///< hundredths

    explicit Material(Size wanted) : size{wanted}
    {
        std::mt19937_64 random{20160729};
        marks.resize(size.bids * size.questions * size.evaluators);
        for (auto& mark : marks)
            mark = static_cast<std::uint8_t>(random() % 11);
        const auto share = static_cast<std::int64_t>(10000 / size.questions);
        weights.assign(size.questions, share);
        weights.back() += 10000 - share * static_cast<std::int64_t>(size.questions);
    }
    [[nodiscard]] std::uint8_t mark(std::size_t bid, std::size_t question, std::size_t evaluator) const
    {
        return marks[(evaluator * size.questions + question) * size.bids + bid];
    }
    [[nodiscard]] MarkTable table() const
    {
        MarkTable table{size.bids, std::vector<std::int64_t>(size.questions, 1), size.evaluators};
        for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator) {
            for (std::size_t question = 0; question < size.questions; ++question) {
                for (std::size_t bid = 0; bid < size.bids; ++bid)
                    table.set(bid, question, evaluator, Rational{mark(bid, question, evaluator)});
            }
        }
        return table;
    }
};

/// The same as one written stage that counts everything, marked on one scale.
inline Scoresheet sheet_of(const Material& material)
{
    Tender tender;
    tender.id = "bench";
    tender.title = "bench";
    tender.model.scales.push_back({.id = "scale", .steps = {}, .range = ScaleRange{0, 10, Rational{1}}});
    tender.model.weights_sum = Rational{100};
    Stage stage;
    stage.id = "written";
    stage.title = "written";
    stage.counts = CountsAsWeight{100};
    stage.weights_sum = Rational{100};
    stage.mark_rule = material.size.evaluators > 1 ? MarkRule::Mean : MarkRule::Consensus;
    for (std::size_t question = 0; question < material.size.questions; ++question) {
        Criterion criterion;
        criterion.id = "q" + std::to_string(question);
        criterion.title = criterion.id;
        criterion.weight = Rational{material.weights[question]} / Rational{100};
        criterion.scale = "scale";
        stage.criteria.push_back(std::move(criterion));
    }
    tender.model.stages.push_back(std::move(stage));
    for (std::size_t bid = 0; bid < material.size.bids; ++bid) {
        Bid entered;
        entered.id = "b" + std::to_string(bid);
        entered.bidder = entered.id;
        tender.bids.push_back(std::move(entered));
    }
    std::vector<MarkTable> tables;
    tables.push_back(material.table());
    return Scoresheet::from_tables(std::move(tender), std::move(tables));
}

}
