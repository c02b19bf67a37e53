#include "core/analysis/closeness.hpp"

#include <algorithm>

namespace tender {

namespace {

bool decides_who_goes_on(const Scoresheet& sheet, std::size_t stage)
{
    const auto& rules = sheet.model().stages[stage];
    return rules.threshold || !sheet.stages()[stage].thresholds.empty() ||
           std::holds_alternative<CountsAsShortlist>(rules.counts);
}

class Closely {
public:
    Closely(const Scoresheet& sheet, const Evaluation& evaluation, const ClosenessRequest& request, Executor& executor,
            const Progress& progress)
        : sheet_{sheet}, evaluation_{evaluation}, request_{request}, lot_{evaluation.lots[request.lot]},
          executor_{executor}, progress_{progress}, affordable_{evaluations_within(sheet, request.work_max)},
          each_margin_{std::min(request.evaluations_max, affordable_)}
    {}

    Result<Closeness, NoCloseness> run()
    {
        Closeness close{.lot = request_.lot};
        close.award = ask({}, nullptr, {}, each_margin_);
        for (const auto& done : lot_.stages) {
            if (!decides_who_goes_on(sheet_, done.stage)) continue;
            if (auto margin = ask(done.stage, nullptr, {}, each_margin_))
                close.stages.push_back({done.stage, std::move(*margin)});
        }
        close.thresholds = threshold_margins(sheet_, lot_);
        if (close.award && goes_on()) {
            alone(close);
            weights(close);
            // Halving a price takes some forty evaluations.
            close.prices =
                break_even_prices(sheet_, evaluation_, request_.lot, std::max<std::size_t>(2, affordable_ / 40));
            close.without = leave_one_out(sheet_, evaluation_, request_.lot, affordable_ / 2);
        }
        weightings(close);
        if (cancelled_) return Failure{NoCloseness::Cancelled};
        return close;
    }

private:
    bool goes_on()
    {
        cancelled_ = cancelled_ || (progress_ && !progress_(++steps_));
        return !cancelled_;
    }

    std::optional<Margin> ask(std::optional<std::size_t> stage, const Criterion* question, const std::string& seat,
                              std::uint64_t evaluations_max)
    {
        if (!goes_on()) return std::nullopt;
        auto found = margin(sheet_, evaluation_,
                            {.lot = request_.lot,
                             .stage = stage,
                             .seat = seat,
                             .question = question,
                             .marks_max = request_.marks_max,
                             .sets_max = question == nullptr && seat.empty() ? request_.sets_max : 1,
                             .evaluations_max = evaluations_max},
                            [this](std::uint64_t) { return goes_on(); });
        return found ? std::optional{std::move(*found)} : std::nullopt;
    }

    void alone(Closeness& close)
    {
        std::vector<const Criterion*> questions;
        std::vector<std::string> seats;
        for (const auto& stage : sheet_.stages()) {
            questions.insert(questions.end(), stage.questions.begin(), stage.questions.end());
            for (const auto& seat : stage.evaluators) {
                if (std::ranges::find(seats, seat) == seats.end()) seats.push_back(seat);
            }
        }
        const auto each = each_margin_ / std::max<std::size_t>(1, questions.size() + seats.size());
        for (const auto* question : questions) {
            if (const auto margin = ask({}, question, {}, each))
                close.questions.push_back({question->id, margin->marks, margin->tried});
        }
        for (const auto& seat : seats) {
            if (const auto margin = ask({}, nullptr, seat, each))
                close.evaluators.push_back({seat, margin->marks, margin->tried});
        }
    }

    void weights(Closeness& close)
    {
        // Both intervals of a weight evaluate some forty times, each a sheet made anew.
        const auto most = affordable_ / 100;
        for (const auto& weight : weights_of(sheet_.model())) {
            if (!goes_on()) return;
            if (close.weights.size() == most) {
                ++close.weights_left_out;
                continue;
            }
            auto award = weight_interval(sheet_, weight, {.lot = request_.lot, .held = Held::Award});
            auto ranking = weight_interval(sheet_, weight, {.lot = request_.lot, .held = Held::Ranking});
            if (award && ranking) close.weights.push_back({std::move(*award), std::move(*ranking)});
        }
    }

    /// Weightings drawn by chance: fewer where many bids are compared under each, none where even few were too many.
    void weightings(Closeness& close)
    {
        constexpr std::uint64_t most = 200'000;
        constexpr std::uint64_t fewest = 1'000;
        constexpr std::uint64_t comparisons = 1'000'000'000;
        const std::uint64_t bids = std::max<std::size_t>(1, lot_.ranking.size());
        close.weightings.samples = std::min(most, comparisons / (bids * bids));
        close.acceptability =
            close.weightings.samples < fewest
                ? Failure{NoAcceptability::TooManyBids}
                : acceptability(sheet_, lot_, close.weightings, executor_, [this](std::uint64_t) { return goes_on(); });
    }

    const Scoresheet& sheet_;
    const Evaluation& evaluation_;
    const ClosenessRequest& request_;
    const LotEvaluation& lot_;
    Executor& executor_;
    const Progress& progress_;
    std::uint64_t affordable_;
    std::uint64_t each_margin_;
    std::uint64_t steps_ = 0;
    bool cancelled_ = false;
};

}

std::uint64_t evaluations_within(const Scoresheet& sheet, std::uint64_t work)
{
    std::uint64_t cost = 4 * sheet.tender().bids.size();
    for (const auto& stage : sheet.stages())
        cost += stage.marks.bids() * stage.marks.questions() * stage.marks.evaluators() / 16;
    return std::max<std::uint64_t>(1, work / std::max<std::uint64_t>(1, cost));
}

Result<Closeness, NoCloseness> closeness_of(const Scoresheet& sheet, const Evaluation& evaluation,
                                            const ClosenessRequest& request, Executor& executor,
                                            const Progress& progress)
{
    return Closely{sheet, evaluation, request, executor, progress}.run();
}

}
