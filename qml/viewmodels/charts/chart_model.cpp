#include "qml/viewmodels/charts/chart_model.hpp"

#include "core/number/rational.hpp"

#include <algorithm>

namespace tender {

namespace {

QString kind_text(ChartPart::Kind kind)
{
    switch (kind) {
    case ChartPart::Kind::Bar:
        return QStringLiteral("bar");
    case ChartPart::Kind::Span:
        return QStringLiteral("span");
    case ChartPart::Kind::Dot:
        return QStringLiteral("dot");
    case ChartPart::Kind::Mark:
        return QStringLiteral("mark");
    }
    return {};
}

}

int per_mille(const Rational& part, const Rational& whole)
{
    const auto share = Rational::fraction(part * 1000, whole);
    return share ? static_cast<int>(share->floor().to_int64().value_or(0)) : 0;
}

ChartPartsModel::ChartPartsModel(QObject* parent)
    : RowListModel{{"kind", "label", "startPerMille", "endPerMille", "colourIndex"}, parent}
{}

void ChartPartsModel::show(const QList<ChartPart>& parts)
{
    QList<QVariantList> rows;
    for (const auto& part : parts)
        rows.append({kind_text(part.kind), part.label, part.startPerMille, part.endPerMille, part.colourIndex});
    setRows(std::move(rows));
}

ChartModel::ChartModel(QObject* parent)
    : RowListModel{{"title", "printed", "detail", "spoken", "scaleFrom", "scaleTo", "parts"}, parent}
{}

ChartPartsModel* ChartModel::partsAt(qsizetype row)
{
    while (m_parts.size() <= row)
        m_parts.append(new ChartPartsModel{this});
    return m_parts[row];
}

void ChartModel::show(const QList<ChartRow>& rows, qsizetype most)
{
    QList<QVariantList> shown;
    const auto drawn = std::min(rows.size(), most);
    for (qsizetype row = 0; row < drawn; ++row) {
        const auto& one = rows[row];
        auto* parts = partsAt(row);
        parts->show(one.parts);
        shown.append(
            {one.title, one.printed, one.detail, one.spoken, one.scaleFrom, one.scaleTo, QVariant::fromValue(parts)});
    }
    setRows(std::move(shown));
    const auto leftOut = static_cast<int>(rows.size() - drawn);
    if (leftOut == m_leftOut) return;
    m_leftOut = leftOut;
    emit leftOutChanged();
}

}
