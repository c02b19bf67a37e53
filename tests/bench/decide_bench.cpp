/// Deciding in a tender of a hundred thousand entries, beside evaluating all of its marks anew.
#include "core/evaluation/evaluation.hpp"
#include "core/procedure/moderation.hpp"
#include "core/procedure/procedure.hpp"
#include "tests/bench/large_procedure.hpp"

#include <benchmark/benchmark.h>

#include <map>
#include <string>

namespace {

using namespace tender;

const Procedure& large()
{
    static const Procedure state = large_procedure(100'000);
    return state;
}

void evaluate_anew(benchmark::State& state)
{
    for (auto _ : state) {
        auto sheet = Scoresheet::from(large().tender);
        benchmark::DoNotOptimize(evaluate(*sheet));
    }
}

/// What the sheet of the panel together shows beside one question, anew at each key.
void one_question(benchmark::State& state)
{
    const auto& tender = large().tender;
    const auto* question = questions_of(tender.model.stages.front().criteria).front();
    for (auto _ : state)
        benchmark::DoNotOptimize(moderated(large(), *question, tender.bids.front().id));
}

void all_questions(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(moderation_of(large(), large().tender.model.stages.front()));
}

void decide_command(benchmark::State& state, const Procedure& procedure, const Command& command,
                    const std::string& person)
{
    const Actor actor{.person = person, .enrolled_as = Role::PanelMember};
    bool accepted = true;
    for (auto _ : state) {
        auto answer = decide(procedure, command, actor);
        accepted = accepted && answer.has_value();
        benchmark::DoNotOptimize(answer);
    }
    if (!accepted) state.SkipWithError("the command was refused, so nothing was measured");
}

const int registered = [] {
    benchmark::RegisterBenchmark("evaluate_anew", evaluate_anew)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("moderation/one_question", one_question)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("moderation/all_questions", all_questions)->Unit(benchmark::kMicrosecond);
    for (const auto& [name, person, command] : acceptable_commands())
        benchmark::RegisterBenchmark(("decide/" + name).c_str(), [command = command,
                                                                  person = person](benchmark::State& state) {
            decide_command(state, large(), command, person);
        })->Unit(benchmark::kMicrosecond);
    const auto closing = [](const char* name, bool all_signed, const Command& command, const std::string& person) {
        benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
            static std::map<bool, Procedure> before;
            auto held = before.find(all_signed);
            if (held == before.end())
                held = before.emplace(all_signed, large_procedure_before_closing(100'000, all_signed)).first;
            decide_command(state, held->second, command, person);
        })->Unit(benchmark::kMicrosecond);
    };
    closing("decide/sign_wording", false, SignWording{"quality"}, seat_name(bench_seats - 1));
    closing("decide/close_stage", true, CloseStage{"quality"}, "chair");
    return 0;
}();

}

BENCHMARK_MAIN();
