#pragma once

#include "core/criteria/model.hpp"
#include "core/pricing/price_error.hpp"

#include <string>

namespace tender {

/// The published method in words: how a paper, an invitation and a screen say it.

/// "Questionnaire", "Written answers", …
[[nodiscard]] std::string stage_kind_name(StageKind kind);
/// What the stage does with its points: "decides who goes on", "counts 40 of 100".
[[nodiscard]] std::string counts_wording(const Model& model, const Stage& stage);
/// How the marks of several people become one, as a sentence.
[[nodiscard]] std::string mark_rule_wording(MarkRule rule, std::int64_t trim);
/// What averaging risks, where the invitation publishes it for any stage; empty where the panel agrees every mark.
[[nodiscard]] std::string averaging_risk_wording(const Model& model);
/// How a mark becomes points, as a sentence.
[[nodiscard]] std::string counting_wording(Counting counting);
/// What the price of a bid is, as a sentence.
[[nodiscard]] std::string price_basis_wording(const PriceRules& rules);
/// "lowest price ÷ own price", "value for money index": the name people use.
[[nodiscard]] std::string price_method_name(const PriceMethod& method);
/// The published formula in words, one or two sentences, with its exact numbers.
[[nodiscard]] std::string price_method_wording(const PriceRules& rules);
/// Why a price has no points, as a sentence.
[[nodiscard]] std::string wording(const PriceError& error, std::string_view currency);
/// One published way to part bids that tie: "more points in \"Interview\"".
[[nodiscard]] std::string tie_rule_wording(const Model& model, const TieRule& rule);
/// The whole tie-break as a sentence.
[[nodiscard]] std::string tie_break_wording(const Model& model);
/// Who is to be recommended, as a sentence.
[[nodiscard]] std::string outcome_wording(const Model& model);

}
