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
    Closely(const Scoresheet& sheet, const Evaluation& evaluation, const ClosenessRequest& request,
            const Progress& progress)
        : sheet_{sheet}, evaluation_{evaluation}, request_{request}, lot_{evaluation.lots[request.lot]}, progress_{
                                                                                                             progress}
    {}

    Result<Closeness, NoCloseness> run()
    {
        Closeness close{.lot = request_.lot};
        close.award = ask({}, nullptr, {}, request_.evaluations_max);
        for (const auto& done : lot_.stages) {
            if (!decides_who_goes_on(sheet_, done.stage)) continue;
            if (auto margin = ask(done.stage, nullptr, {}, request_.evaluations_max))
                close.stages.push_back({done.stage, std::move(*margin)});
        }
        close.thresholds = threshold_margins(sheet_, lot_);
        close.prices = break_even_prices(sheet_, lot_, request_.lot);
        close.only_margins = marks() > request_.whole_up_to;
        if (!close.only_margins && close.award) {
            alone(close);
            weights(close);
            close.without = leave_one_out(sheet_, evaluation_, request_.lot);
        }
        if (cancelled_) return Failure{NoCloseness::Cancelled};
        return close;
    }

private:
    std::size_t marks() const
    {
        std::size_t count = 0;
        for (const auto& stage : sheet_.stages())
            count += stage.marks.bids() * stage.marks.questions() * stage.marks.evaluators();
        return count;
    }

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
        const auto each = request_.evaluations_max / std::max<std::size_t>(1, questions.size() + seats.size());
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
        for (const auto& weight : weights_of(sheet_.model())) {
            if (!goes_on()) return;
            auto award = weight_interval(sheet_, weight, {.lot = request_.lot, .held = Held::Award});
            auto ranking = weight_interval(sheet_, weight, {.lot = request_.lot, .held = Held::Ranking});
            if (award && ranking) close.weights.push_back({std::move(*award), std::move(*ranking)});
        }
    }

    const Scoresheet& sheet_;
    const Evaluation& evaluation_;
    const ClosenessRequest& request_;
    const LotEvaluation& lot_;
    const Progress& progress_;
    std::uint64_t steps_ = 0;
    bool cancelled_ = false;
};

}

Result<Closeness, NoCloseness> closeness_of(const Scoresheet& sheet, const Evaluation& evaluation,
                                            const ClosenessRequest& request, const Progress& progress)
{
    return Closely{sheet, evaluation, request, progress}.run();
}

}
