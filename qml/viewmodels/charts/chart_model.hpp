#pragma once

#include "qml/viewmodels/charts/chart_rows.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <limits>

namespace tender {

/// What is drawn in one row of a chart.
class ChartPartsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ChartModel")

public:
    enum Role {
        KindRole = firstRole, ///< kind: "bar", "span", "dot" or "mark"
        LabelRole,            ///< label: printed on it where it fits
        StartRole,            ///< startPerMille: of the scale
        EndRole,              ///< endPerMille
        ColourRole,           ///< colourIndex: in the palette of the theme
    };

    explicit ChartPartsModel(QObject* parent = nullptr);
    void show(const QList<ChartPart>& parts);
};

/// A chart: rows with exact places on a scale and every value in words. It serves interval bars, dot plots and stacked
/// bars alike.
class ChartModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of other view models")
    /// Rows that are not drawn, because nobody reads so many as a picture.
    Q_PROPERTY(int leftOut READ leftOut NOTIFY leftOutChanged)

public:
    enum Role {
        TitleRole = firstRole, ///< title
        PrintedRole,           ///< printed: the values as text
        DetailRole,            ///< detail: what follows from them; may be empty
        SpokenRole,            ///< spoken: the whole row in one sentence
        FromRole,              ///< scaleFrom: where its scale begins
        ToRole,                ///< scaleTo
        PartsRole,             ///< parts: a ChartPartsModel
    };

    explicit ChartModel(QObject* parent = nullptr);
    /// Shows the first `most` rows.
    void show(const QList<ChartRow>& rows, qsizetype most = std::numeric_limits<qsizetype>::max());
    void clear() { show({}); }
    [[nodiscard]] int leftOut() const { return m_leftOut; }

signals:
    void leftOutChanged();

private:
    ChartPartsModel* partsAt(qsizetype row);

    int m_leftOut = 0;
    QList<ChartPartsModel*> m_parts; ///< kept for later rows, as delegates may still look at them
};

}
