/// Margins beside every change tried by brute force, over random small tenders:
///
///     margins_against_brute_force COUNT [SEED]
///
/// Prints what kinds of tenders there were and the seed; ends with 1 at the first difference.
#include "core/analysis/margin.hpp"
#include "core/number/decimal.hpp"
#include "tests/core/analysis/brute_force.hpp"
#include "tests/core/analysis/random_tender.hpp"
#include "tests/core/analysis/search_request.hpp"
#include "tests/core/analysis/strata.hpp"

#include <iostream>

using namespace tender;

namespace {

struct Asked {
    int outcomes = 0;
    int undecided = 0;
    int turned = 0;
    int held = 0;
};

std::string told(const TurningSet& set)
{
    std::string text;
    for (const auto& change : set.changes) {
        text += " stage " + std::to_string(change.place.stage) + " question " + std::to_string(change.place.question) +
                " bid " + std::to_string(change.place.bid) + " evaluator " + std::to_string(change.place.evaluator) +
                " by " + std::to_string(change.steps) + ";";
    }
    text += " then";
    for (const auto bid : set.becomes.bids)
        text += " " + std::to_string(bid);
    return text;
}

/// True when both say the same.
bool same(const Scoresheet& sheet, const Evaluation& evaluation, std::optional<std::size_t> stage,
          std::size_t steps_max, Asked& asked)
{
    const MarginRequest request{
        .stage = stage, .marks_max = steps_max, .sets_max = 1'000'000, .evaluations_max = 100'000'000};
    const auto found = margin(sheet, evaluation, request);
    if (!found) {
        ++asked.undecided;
        return true;
    }
    ++asked.outcomes;
    building::EveryChange every{sheet, 0, stage};
    for (std::size_t steps = 1; steps <= steps_max; ++steps) {
        const auto sets = every.of(steps);
        if (sets.empty()) continue;
        ++asked.turned;
        const bool agrees = found->marks == steps && found->tried == steps && found->sets == sets;
        if (!agrees) {
            for (const auto& set : sets) {
                if (std::ranges::find(found->sets, set) == found->sets.end())
                    std::cout << "missed:" << told(set) << "\n";
            }
            std::cout << "brute force: " << sets.size() << " sets of " << steps << "; margin: " << found->sets.size()
                      << " sets of " << (found->marks ? std::to_string(*found->marks) : "none") << ", tried "
                      << found->tried << "\n";
        }
        return agrees;
    }
    ++asked.held;
    if (!found->marks && found->tried == steps_max) return true;
    std::cout << "brute force: none; margin: " << found->marks.value_or(0) << ", tried " << found->tried << "\n";
    return false;
}

}

int main(int count, char** words)
{
    const auto asked_for = building::search_request(count, words);
    building::RandomTender random{asked_for.seed};
    building::Strata strata;
    Asked asked;
    for (; strata.tenders < asked_for.tenders; ++strata.tenders) {
        const auto sheet = Scoresheet::from(random.next());
        if (!sheet) {
            std::cout << "tender " << strata.tenders << " has problems, first at " << sheet.error().front().path
                      << "\n";
            return 1;
        }
        const auto evaluation = evaluate(*sheet);
        const auto& lot = evaluation.lots.front();
        strata.count(*sheet);
        const std::size_t steps = lot.bids.size() == 2 ? 3 : 2;
        bool agrees = same(*sheet, evaluation, std::nullopt, steps, asked);
        for (std::size_t stage = 0; stage < sheet->model().stages.size(); ++stage) {
            const auto& rules = sheet->model().stages[stage];
            if (!rules.price && !std::holds_alternative<CountsAsWeight>(rules.counts))
                agrees = agrees && same(*sheet, evaluation, stage, steps, asked);
        }
        if (!agrees) {
            for (const auto& bid : lot.bids) {
                std::cout << "bid " << bid.bid << (bid.standing == Standing::In ? " in" : " out") << ", total "
                          << (bid.total ? exact_text(*bid.total) : "-") << "\n";
            }
            for (const auto& rules : sheet->model().stages) {
                std::cout << rules.id << (rules.threshold ? " from " + exact_text(*rules.threshold) : "")
                          << (rules.rounding ? " rounded" : "") << (rules.best_gets ? " best gets" : "") << "\n";
            }
            std::cout << "tender " << strata.tenders << " differs\n";
            return 1;
        }
    }
    std::cout << strata.text() << asked.outcomes << " outcomes asked about (" << asked.undecided
              << " undecided): " << asked.turned << " turned within 2 or 3 steps, " << asked.held
              << " did not; brute force agrees on all\n";
    return 0;
}
