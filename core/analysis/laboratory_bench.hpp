#pragma once

#include "core/analysis/laboratory.hpp"

#include <map>
#include <memory>
#include <span>
#include <tuple>

/// The bench on which the checks of the laboratory put made-up bids: for these checks alone.
namespace tender {

/// What the marks of one stage are worth, question by question. Shared, so that equal marks are known by their place.
using StageMarks = std::shared_ptr<const std::vector<Rational>>;

/// A made-up bid in numbers.
struct Candidate {
    std::vector<StageMarks> marks; ///< stage of the model; nothing where none are given
    std::optional<Rational> price;
};

/// A question of a stage.
struct QuestionPlace {
    std::size_t stage = 0;
    std::size_t question = 0; ///< column
};

/// Made-up bids under one model and lot, evaluated one after the other and counted.
class Bench {
public:
    static constexpr std::size_t bids_max = 3;

    /// Refuses where the made-up bids cannot be written as a tender.
    [[nodiscard]] static Result<Bench, Problems> from(const Tender& tender, DryRun run);

    [[nodiscard]] const Tender& tender() const noexcept { return *tender_; }
    [[nodiscard]] const Model& model() const noexcept { return tender_->model; }
    [[nodiscard]] const DryRun& run() const noexcept { return run_; }
    /// With one, two or three bids; the marks are those of the last evaluation.
    [[nodiscard]] const Scoresheet& sheet(std::size_t bids = 1) const { return tables_[bids - 1].sheet; }

    /// Stages of the dry run whose marks can move a bid against another: not gates, unless these are relative to the
    /// best bid, and not stages that a later one replaces.
    [[nodiscard]] const std::vector<std::size_t>& moving() const noexcept { return moving_; }
    /// Stages of the dry run that bring something to the total.
    [[nodiscard]] const std::vector<std::size_t>& counting() const noexcept { return counting_; }
    /// The stage whose prices count, if any.
    [[nodiscard]] std::optional<std::size_t> priced() const noexcept { return priced_; }
    [[nodiscard]] bool has_evaluated_figure() const;
    /// How many equal bids can come to the end together, at most `bids_max`.
    [[nodiscard]] std::size_t room() const noexcept { return room_; }
    [[nodiscard]] const Rational& reference() const { return run_.prices.front(); }
    /// The price `percent` above the reference price; on a published table a price of it, at or below that.
    [[nodiscard]] Rational above_reference(int percent) const;
    /// The smallest difference between two prices: a hundredth, or the step of a published table.
    [[nodiscard]] Rational price_step() const;

    /// Marks of one stage, all at the same height: `step` of `of` from the highest (0) to the lowest (`of` - 1).
    [[nodiscard]] StageMarks marks_at(std::size_t stage, std::size_t step, std::size_t of);
    /// The highest marks with one question a published step lower; nothing where its scale has no lower mark.
    [[nodiscard]] std::optional<StageMarks> one_lower(const QuestionPlace& place);
    /// How many different heights marks of a stage can have, at most `most`.
    [[nodiscard]] std::size_t heights(std::size_t stage, std::size_t most) const;
    /// Highest marks throughout, at the reference price.
    [[nodiscard]] Candidate highest();
    /// The same with all moving stages at one height.
    [[nodiscard]] Candidate at_height(std::size_t step, std::size_t of);
    /// The lowest marks, all at one height, with which a single bid passes at this price; nothing where none do.
    [[nodiscard]] std::optional<Candidate> lowest_passing(const std::optional<Rational>& price);

    [[nodiscard]] LotEvaluation evaluate(std::span<const Candidate> bids);
    [[nodiscard]] Example example(std::span<const Candidate> bids);
    /// Tells `progress` of each evaluation from now on. Once it wants no more, none are left. It must outlive this.
    void tell(const Progress& progress) { progress_ = &progress; }
    [[nodiscard]] std::uint64_t left() const noexcept
    {
        return run_.evaluations < run_.evaluations_max ? run_.evaluations_max - run_.evaluations : 0;
    }

private:
    struct Table {
        Scoresheet sheet;
        std::vector<Candidate> bids; ///< what stands in the sheet
    };

    Bench(const Tender& tender, DryRun run);
    void find_stages();
    void set(Table& table, std::size_t bid, const Candidate& to) const;
    [[nodiscard]] DummyBid dummy(const Candidate& bid) const;
    [[nodiscard]] std::string lot() const { return run_.lots.empty() ? std::string{} : run_.lots.front(); }

    const Tender* tender_;
    DryRun run_;
    const Progress* progress_ = nullptr;
    std::vector<Table> tables_;
    std::vector<std::vector<const Criterion*>> questions_; ///< stage, then marked question
    std::vector<std::size_t> moving_;
    std::vector<std::size_t> counting_;
    std::optional<std::size_t> priced_;
    std::size_t room_ = bids_max;
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, StageMarks> levels_;
};

/// Puts the reference price and the grid around it into the dry run. `quality_most`: what highest marks bring.
void set_prices(DryRun& run, const Model& model, std::size_t priced, const Rational& quality_most);

/// How far one bid is ahead of another by its total; nothing where one has none.
[[nodiscard]] std::optional<Rational> lead(const Model& model, const LotEvaluation& outcome, std::size_t one,
                                           std::size_t other);
[[nodiscard]] const BidAtStage* at_stage(const LotEvaluation& outcome, std::size_t stage, std::size_t bid);

[[nodiscard]] ModelChecked rank_reversal(Bench& bench);
[[nodiscard]] ModelChecked zero_price(Bench& bench);
[[nodiscard]] ModelChecked price_without_answer(Bench& bench);
[[nodiscard]] ModelChecked single_bid(Bench& bench);
[[nodiscard]] ModelChecked equal_prices(Bench& bench);
[[nodiscard]] ModelChecked tie_for_first(Bench& bench);
[[nodiscard]] ModelChecked below_zero(Bench& bench);
[[nodiscard]] ModelChecked thresholds(Bench& bench);
[[nodiscard]] ModelChecked effective_weight(Bench& bench);
[[nodiscard]] ModelChecked step_in_money(Bench& bench);

}
