#include "qml/viewmodels/builder/model_preview.hpp"

#include "core/analysis/laboratory.hpp"
#include "core/result.hpp"
#include "qml/viewmodels/builder/bench_words.hpp"
#include "qml/viewmodels/papers/paper_lines_model.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/board_parts.hpp"
#include "reports/text/laboratory_wording.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/problem_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr std::size_t examplesMost = 5;
/// Where the model itself names no price: round figures around this.
constexpr int assumedPrice = 100'000;
constexpr int exampleQualityMost = 100;

/// Illustrative prices, the lowest first: those on which the laboratory tries the model, where it can.
std::vector<Rational> illustrative_prices(const Tender& tender, QString& around)
{
    std::vector<Rational> prices;
    // One evaluation is enough to learn around which prices made-up bids lie.
    if (const auto tried = laboratory(tender, {.evaluations_max = 1}); tried && !tried->runs.empty()) {
        const auto& run = tried->runs.front();
        prices.assign(run.prices.begin(),
                      run.prices.begin() + static_cast<std::ptrdiff_t>(std::min(examplesMost, run.prices.size())));
        around = qtext(reference_wording(run, tender));
    }
    if (prices.empty()) {
        for (const int percent : {60, 80, 100, 125, 150})
            prices.emplace_back(assumedPrice / 100 * percent);
    }
    std::ranges::sort(prices);
    return prices;
}

QString money(const Rational& amount, const PriceRules& rules) { return qtext(printed_money(amount, rules.currency)); }

void write_points(const PriceRules& rules, const PointsRule& rule, const std::vector<Rational>& prices,
                  const std::string& path, BenchWriter& bench)
{
    const auto field = PriceField::from(prices);
    if (!field) return;
    for (const auto& price : prices) {
        const auto points = price_points(rule, price, *field);
        bench.row({.title = BenchWords::tr("Illustrative price %1").arg(money(price, rules)),
                   .detail = points ? QString{} : qtext(wording(points.error(), rules.currency)),
                   .side = points
                               ? BenchWords::tr("%1 of %2 points").arg(qtext(*points), qtext(points_max(rule.method)))
                               : BenchWords::tr("no points"),
                   .tone = points ? QString{} : QStringLiteral("warning"),
                   .path = path});
    }
    if (depends_on_other_prices(rule.method)) {
        bench.words(BenchWords::tr("The points of a bid change when another bid comes or goes: these hold if exactly "
                                   "these prices are bid."));
    }
}

void write_figures(const PriceRules& rules, const ValueMethod& method, const std::vector<Rational>& prices,
                   const std::string& path, BenchWriter& bench)
{
    std::vector<Offer> offers;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        offers.push_back({.price = prices[i],
                          .quality = Rational{exampleQualityMost - 10 * static_cast<int>(prices.size() - 1 - i)},
                          .quality_max = Rational{exampleQualityMost}});
    }
    const auto figures = evaluated(method, offers);
    if (!figures) {
        bench.row({.title = BenchWords::tr("These illustrative prices have no figure"),
                   .detail = qtext(wording(figures.error(), rules.currency)),
                   .tone = QStringLiteral("warning"),
                   .path = path});
        return;
    }
    for (std::size_t i = 0; i < offers.size(); ++i) {
        bench.row({.title = BenchWords::tr("Illustrative price %1, quality %2 of %3")
                                .arg(money(prices[i], rules), qtext(offers[i].quality), qtext(offers[i].quality_max)),
                   .side = qtext((*figures)[i]),
                   .path = path});
    }
    bench.words(better(method) == Better::Higher ? BenchWords::tr("The higher figure is the better.")
                                                 : BenchWords::tr("The lower figure is the better."));
}

/// A section of a paper; a row of a table goes by its first cell.
void write_section(const Section& section, BenchWriter& bench)
{
    QStringList columns;
    for (const auto& line : paper_lines(section)) {
        const std::string_view kind{line.kind};
        if (kind == "columns") {
            columns = line.cells;
        } else if (kind == "cells") {
            QStringList cells;
            for (qsizetype i = 1; i < line.cells.size() && i < columns.size(); ++i) {
                if (!line.cells[i].isEmpty()) cells.append(BenchWords::tr("%1: %2").arg(columns[i], line.cells[i]));
            }
            bench.row({.title = line.cells.value(0), .detail = cells.join(QLatin1Char('\n'))});
        } else if (kind == "section" || kind == "subheading") {
            bench.heading(line.text);
        } else if (kind == "fact") {
            bench.words(BenchWords::tr("%1: %2").arg(line.lead, line.text));
        } else {
            bench.words(line.text);
        }
    }
}

void write_run(const Tender& tender, const DryRun& run, BenchWriter& bench)
{
    if (!run.lots.empty()) {
        std::vector<std::string> lots;
        for (const auto& lot : run.lots)
            lots.push_back(Names{tender}.lot(lot));
        bench.heading(qtext(listed(lots)));
    }
    if (const auto around = reference_wording(run, tender); !around.empty()) bench.words(qtext(around));
    for (const auto& checked : run.checks) {
        const auto title = qtext(check_title(checked.check));
        if (checked.observations.empty()) bench.row({.title = title, .detail = qtext(found_nothing_wording(checked))});
        for (const auto& observation : checked.observations) {
            const bool warns = observation.severity == Severity::Warning;
            bench.row({.title = title,
                       .detail = qtext(wording(observation, tender)),
                       .side = warns ? BenchWords::tr("warning") : BenchWords::tr("note"),
                       .tone = warns ? QStringLiteral("warning") : QString{}});
        }
    }
    bench.words(
        BenchWords::tr("%1 evaluations of %2 allowed were made.").arg(run.evaluations).arg(run.evaluations_max));
}

}

void write_price_examples(const Tender& tender, BenchWriter& bench)
{
    const auto& stages = tender.model.stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (!stages[i].price) continue;
        const auto& rules = *stages[i].price;
        const auto path = "model.stages[" + std::to_string(i) + "].price.method";
        bench.heading(qtext(stages[i].title));
        bench.words(qtext(price_method_wording(rules)));
        bench.words(qtext(price_basis_wording(rules)));
        const auto unsound = match(
            rules.method, [](const PointsRule& rule) { return problems(rule); },
            [](const ValueMethod& method) { return problems(method); });
        if (!unsound.empty()) {
            for (const auto& why : unsound)
                bench.row({.title = qtext(why), .tone = QStringLiteral("warning"), .path = path});
            continue;
        }
        QString around;
        const auto prices = illustrative_prices(tender, around);
        bench.notice(BenchWords::tr("The prices below are illustrative; nobody bid them. The figures are exact."),
                     QStringLiteral("info"));
        if (!around.isEmpty()) bench.words(around);
        match(
            rules.method, [&](const PointsRule& rule) { write_points(rules, rule, prices, path, bench); },
            [&](const ValueMethod& method) { write_figures(rules, method, prices, path, bench); });
    }
    if (bench.rows().isEmpty()) bench.words(BenchWords::tr("Nothing is priced in this model."));
}

void write_print(const Tender& tender, BenchWriter& bench)
{
    const auto& model = tender.model;
    PaperWriter writer{Paper{}};
    writer.section("How the bids are compared");
    write_published(writer, model, averaging_risk_wording(model));
    if (model.lot_limit) writer.paragraph(lot_limit_wording(tender));
    const auto paper = std::move(writer).finished();
    for (const auto& section : paper.sections)
        write_section(section, bench);
}

void write_laboratory(const Tender& tender, BenchWriter& bench, const Progress& progress)
{
    const auto found = laboratory(tender, {}, progress);
    if (!found) {
        if (found.error().problems.empty()) return;
        bench.notice(BenchWords::tr("It was not tried: first put right what keeps the model from being published."),
                     QStringLiteral("warning"));
        for (const auto& problem : found.error().problems)
            bench.row(
                {.title = qtext(wording_by_labels(problem)), .tone = QStringLiteral("warning"), .path = problem.path});
        return;
    }
    bench.notice(qtext(laboratory_caution()), QStringLiteral("info"));
    if (found->without_lot_limit)
        bench.words(BenchWords::tr("The limit of lots is left out: each lot is tried by itself."));
    for (const auto& run : found->runs)
        write_run(tender, run, bench);
}

}
