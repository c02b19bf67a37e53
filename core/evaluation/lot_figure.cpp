#include "core/evaluation/lot_figure.hpp"

#include "core/number/decimal.hpp"

namespace tender {

std::optional<Figure> combination_figure(const Scoresheet& sheet, const Evaluation& evaluation,
                                         const Provenance& provenance)
{
    const auto& combination = evaluation.combination;
    if (!combination || !combination->best || combination->parted_by == PartedBy::Nothing) return std::nullopt;
    Figure figure{.name = std::string{combination_name},
                  .title = "Lots together",
                  .value = combination->best->sum,
                  .rule = FigureRule::SumOfTotals,
                  .working = {},
                  .parts = {},
                  .sources = {}};
    for (const auto& lot : evaluation.lots) {
        if (!lot.limit) continue;
        for (const auto place : lot.awarded) {
            auto total = explain(sheet, evaluation, sheet.tender().bids[lot.bids[place].bid].id + "/total", provenance);
            if (!total) continue;
            const auto text = exact_text(total->value);
            figure.working += (figure.working.empty()  ? ""
                               : text.starts_with('-') ? " − "
                                                       : " + ") +
                              (figure.working.empty() || !text.starts_with('-') ? text : text.substr(1));
            figure.parts.push_back(std::move(*total));
        }
    }
    return figure;
}

}
