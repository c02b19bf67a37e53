#pragma once

#include "core/criteria/problem.hpp"
#include "core/evaluation/mark_table.hpp"
#include "core/result.hpp"
#include "core/tendering/tender.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace tender {

/// What a bid answered to a mandatory question.
enum class Verdict : unsigned char {
    Open,
    Pass,
    Fail,
    Waived, ///< failed, and let go on upon a published ground
};

/// The marks of one stage in the form in which they are evaluated.
struct StageSheet {
    /// Marked questions in published order; the columns of `marks`.
    std::vector<const Criterion*> questions;
    std::vector<const Criterion*> mandatory;
    /// Rows are the bids of the tender in its order. With consensus there is one evaluator; with a published averaging
    /// rule one for each member who marked anything in the stage.
    MarkTable marks;
    /// The seats whose marks are the layers of `marks`, by id; empty with consensus.
    std::vector<std::string> evaluators;
    /// How much one unit of each question's mark brings to the points of the stage: what weights, sums and the scale
    /// make together.
    std::vector<Rational> factors;
    /// The same for the marks of all evaluators where the mark that counts is linear in them; empty where it is not.
    std::vector<Rational> coefficients;
    std::optional<WholeCoefficients> whole; ///< of `coefficients`
    /// What the highest mark brings at each question, and at all of them together.
    std::vector<Rational> most;
    Rational most_together;
    /// Criteria and headings with a threshold, in published order.
    std::vector<const Criterion*> thresholds;
    std::vector<std::vector<Verdict>> verdicts; ///< bid, then mandatory question
    std::vector<bool> touched;                  ///< bid has any mark in this stage
};

/// A checked tender with its marks and prices ready to be evaluated. Building one is the only place where marks are
/// looked up on their scales and prices made one figure.
class Scoresheet {
public:
    /// Refuses a tender with problems, and names all of them.
    [[nodiscard]] static Result<Scoresheet, Problems> from(Tender tender);
    /// The same without a copy: `tender` must stay as it is and outlive the scoresheet and all its copies.
    [[nodiscard]] static Result<Scoresheet, Problems> view_of(const Tender& tender);

    /// A scoresheet whose stages are given as tables instead of sheets, for figures that were never text (simulations,
    /// benchmarks). Precondition: the model has no problems and the tables fit it.
    [[nodiscard]] static Scoresheet from_tables(Tender tender, std::vector<MarkTable> marks);

    /// The same marks, prices and verdicts under another model, or with bids of another status.
    /// Precondition: `tender` has the bids and questions of this one, in their order, and no problems.
    [[nodiscard]] Scoresheet under(Tender tender) const;
    /// The same without the marks of one evaluator in a stage. Precondition: the stage has at least two.
    [[nodiscard]] Scoresheet without_evaluator(std::size_t stage, std::size_t evaluator) const;
    /// Puts one mark in the place of another, for questions of the kind "what if".
    void remark(std::size_t stage, std::size_t bid, std::size_t question, std::size_t evaluator, const Rational& mark);
    /// Puts one amount in the place of a bid's price in every stage, for questions of the kind "what if".
    void reprice(std::size_t bid, const Rational& amount);

    [[nodiscard]] const Tender& tender() const noexcept { return *tender_; }
    [[nodiscard]] const Model& model() const noexcept { return tender_->model; }
    [[nodiscard]] const std::vector<StageSheet>& stages() const noexcept { return stages_; }
    /// The bid's latest price as one amount: stated, rates × volumes, or net present value; nothing when not priced.
    [[nodiscard]] const std::optional<Rational>& price(std::size_t bid) const { return prices_.back()[bid]; }
    /// The price that counts in a stage: the latest that was stated up to it.
    [[nodiscard]] const std::optional<Rational>& price(std::size_t bid, std::size_t stage) const
    {
        return prices_[std::min(stage, prices_.size() - 1)][bid];
    }
    /// The scale on which a question is marked.
    [[nodiscard]] const Scale& scale_of(const Criterion& question) const;

private:
    explicit Scoresheet(std::shared_ptr<const Tender> tender);
    static Result<Scoresheet, Problems> made_of(std::shared_ptr<const Tender> tender);
    /// Works out what each mark is worth, once the tables stand.
    void weigh();

    std::shared_ptr<const Tender> tender_; ///< the questions of the stages point into it
    std::vector<StageSheet> stages_;
    std::vector<std::vector<std::optional<Rational>>> prices_; ///< stage, then bid; never empty
};

}
