#include "qml/viewmodels/charts/analysis_charts.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/acceptability_wording.hpp"
#include "reports/text/closeness_wording.hpp"

#include <QtCore/QCoreApplication>

#include <map>

namespace tender {

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(tender::ChartWords)
};

using Kind = ChartPart::Kind;

/// The mark at one place of a scale.
ChartPart at(Kind kind, int perMille, const QString& label = {})
{
    return {.kind = kind, .startPerMille = perMille, .endPerMille = perMille, .label = label};
}

}

QList<ChartRow> weight_rows(const Scoresheet& sheet, const Closeness& close)
{
    const Names names{sheet.tender()};
    QList<ChartRow> rows;
    for (const auto& holds : close.weights) {
        const auto& [weight, lower, upper] = holds.award;
        const auto title = qtext(names.has_stage(weight.id) ? names.stage(weight.id) : names.criterion(weight.id));
        const auto values = ChartWords::tr("published %1 of %2, award holds from %3")
                                .arg(qtext(weight.published), qtext(weight.sum), qtext(interval_wording(holds.award)));
        const auto beyond = qtext(beyond_wording(holds.award, sheet));
        const auto spoken = ChartWords::tr("%1: %2").arg(title, values);
        rows.append({.title = title,
                     .printed = values,
                     .detail = beyond,
                     .spoken = beyond.isEmpty() ? spoken : ChartWords::tr("%1; %2").arg(spoken, beyond),
                     .scaleFrom = QStringLiteral("0"),
                     .scaleTo = qtext(weight.sum),
                     .parts = {{.kind = Kind::Bar,
                                .startPerMille = per_mille(lower.at, weight.sum),
                                .endPerMille = per_mille(upper.at, weight.sum)},
                               at(Kind::Mark, per_mille(weight.published, weight.sum))}});
    }
    return rows;
}

QList<ChartRow> place_rows(const Tender& tender, const Acceptability& answer)
{
    const Names names{tender};
    const Rational samples{answer.samples};
    QList<ChartRow> rows;
    for (const auto& bid : answer.bids) {
        ChartRow row{.title = qtext(names.bid(tender.bids[bid.bid].id)),
                     .printed = {},
                     .spoken = {},
                     .scaleFrom = QStringLiteral("0 %"),
                     .scaleTo = QStringLiteral("100 %")};
        QStringList printed;
        std::uint64_t before = 0;
        for (std::size_t place = 0; place < bid.places.size(); ++place) {
            const auto count = bid.places[place];
            if (count == 0) continue;
            const auto number = QString::number(place + 1);
            printed.append(ChartWords::tr("place %1: %2").arg(number, qtext(share_wording(count, answer.samples))));
            row.parts.append({.kind = Kind::Bar,
                              .startPerMille = per_mille(Rational{before}, samples),
                              .endPerMille = per_mille(Rational{before + count}, samples),
                              .label = number,
                              .colourIndex = static_cast<int>(place)});
            before += count;
        }
        row.printed = printed.join(QStringLiteral(", "));
        row.spoken = ChartWords::tr("%1: %2").arg(row.title, row.printed);
        rows.append(std::move(row));
    }
    return rows;
}

std::optional<ChartRow> marks_row(const Model& model, const Names& names, const ModeratedQuestion& question)
{
    const auto* criterion = find_criterion(model, question.criterion).criterion;
    const auto* scale = criterion == nullptr || criterion->mandatory ? nullptr : find_scale(model, criterion->scale);
    if (scale == nullptr || question.marks.empty()) return std::nullopt;
    const auto lowest = lowest_value(*scale);
    const auto length = highest_value(*scale) - lowest;
    std::map<int, int> dots;
    QStringList given;
    for (const auto& one : question.marks) {
        const auto value = value_of(*scale, one.mark.mark);
        if (!value) return std::nullopt;
        ++dots[per_mille(*value - lowest, length)];
        given.append(ChartWords::tr("%1 gave %2").arg(qname(names.panelist(one.seat)), qtext(one.mark.mark)));
    }
    ChartRow row{.title = ChartWords::tr("%1: %2").arg(qname(names.bid(question.bid)),
                                                       qname(names.criterion(question.criterion))),
                 .printed = given.join(QStringLiteral(", ")),
                 .spoken = {},
                 .scaleFrom = qtext(lowest),
                 .scaleTo = qtext(highest_value(*scale))};
    QStringList standing;
    if (question.spread) standing.append(ChartWords::tr("%1 apart").arg(qtext(*question.spread)));
    row.parts.append({.kind = Kind::Span, .startPerMille = dots.begin()->first, .endPerMille = dots.rbegin()->first});
    for (const auto& [place, count] : dots)
        row.parts.append(at(Kind::Dot, place, count > 1 ? QString::number(count) : QString{}));
    if (question.agreed) {
        standing.append(ChartWords::tr("agreed %1").arg(qtext(question.agreed->mark)));
        if (const auto agreed = value_of(*scale, question.agreed->mark))
            row.parts.append(at(Kind::Mark, per_mille(*agreed - lowest, length)));
    }
    row.detail = standing.join(QStringLiteral(", "));
    row.spoken =
        ChartWords::tr("%1: %2, on a scale from %3 to %4").arg(row.title, row.printed, row.scaleFrom, row.scaleTo);
    if (!row.detail.isEmpty()) row.spoken = ChartWords::tr("%1; %2").arg(row.spoken, row.detail);
    return row;
}

}
