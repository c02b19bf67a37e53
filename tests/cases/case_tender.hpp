#pragma once

#include "core/evaluation/figure.hpp"
#include "tests/cases/case_file.hpp"

#include <memory>

namespace tender::cases {

/// Puts the fields of a case into a tender, stage by stage, and asks for its figures.
class CaseTender {
public:
    CaseTender();

    void bidder(const std::string& id, bool preferred = false);
    /// A stage whose points go into the total as they are, unless `counts` says otherwise.
    Stage& stage(const std::string& id, Counting counting, Counts counts = CountsAsPoints{});
    [[nodiscard]] Stage& last_stage() { return tender_.model.stages.back(); }
    /// A question of the last stage, or of a heading of it, marked on `scale`.
    Criterion& question(const std::string& id, const Rational& weight, const std::string& scale,
                        const std::string& heading = {});
    /// A heading of the last stage; found again by its id.
    Criterion& heading(const std::string& id, const Rational& weight);
    /// A scale from lowest to highest.
    std::string range(const std::string& lowest, const std::string& highest);
    /// A scale that has just the marks that are given on it: for sources that publish none.
    std::string open_scale(const std::string& id);
    void step(const std::string& scale, const std::string& mark, const Rational& value);

    void mark(const std::string& bidder, const std::string& question, const std::string& mark);
    void mark_by(const std::string& member, const std::string& bidder, const std::string& question,
                 const std::string& mark);
    void price(const std::string& bidder, const std::string& amount);
    void price_stage(PriceMethod method, Counts counts);
    void weights_sum(const Rational& sum) { tender_.model.weights_sum = sum; }
    void tie_break(TieRule rule) { tender_.model.tie_break.push_back(std::move(rule)); }
    void received(const std::string& bidder, const std::string& time);

    /// Evaluates; nothing else may be added afterwards. False when the tender has problems.
    bool evaluate();
    [[nodiscard]] std::string why() const { return why_; }

    [[nodiscard]] std::optional<Rational> total(const std::string& bidder) const;
    [[nodiscard]] std::optional<Rational> points(const std::string& bidder, const std::string& stage) const;
    [[nodiscard]] std::optional<Rational> contribution(const std::string& bidder, const std::string& stage) const;
    [[nodiscard]] std::optional<Rational> criterion(const std::string& bidder, const std::string& criterion) const;
    [[nodiscard]] std::optional<Rational> counted(const std::string& bidder, const std::string& question) const;
    [[nodiscard]] Rational most(const std::string& stage) const;
    [[nodiscard]] Rational most_of(const std::string& criterion) const;
    [[nodiscard]] Ranking ranking() const;
    [[nodiscard]] const Scoresheet& sheet() const { return *sheet_; }

private:
    [[nodiscard]] std::size_t stage_index(const std::string& id) const;
    [[nodiscard]] std::size_t bid_index(const std::string& bidder) const;
    [[nodiscard]] const BidAtStage* at(const std::string& bidder, const std::string& stage) const;

    Tender tender_;
    std::string why_;
    std::optional<Scoresheet> sheet_;
    Evaluation evaluation_;
};

/// Adds a value when there is one.
void put(Computed& computed, const std::string& path, const std::optional<Rational>& value);

}
