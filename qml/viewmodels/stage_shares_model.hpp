#pragma once

#include "core/evaluation/evaluation.hpp"
#include "qml/viewmodels/row_list_model.hpp"

namespace tender {

/// What each stage brings to the total of one bid, or, without a bid, the heads of these columns.
class StageSharesModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by RankingModel")

public:
    enum Role {
        TitleRole = firstRole, ///< title: of the stage
        PointsRole,            ///< points: exact; "–" when there are none
        FigureRole,            ///< figure: its name for the inspector; empty when there is none
        StartRole,             ///< startPerMille: where its bar begins, of the most that a total can be
        EndRole,               ///< endPerMille
        ColourRole,            ///< colourIndex: in the palette of the theme
    };

    explicit StageSharesModel(QObject* parent = nullptr);
    /// The stages of `lot` that reach the total. Bars are exact to one thousandth of `whole`.
    void show(const Scoresheet& sheet, const LotEvaluation& lot, std::size_t place, const Rational& whole);
    void showHeads(const Scoresheet& sheet, const LotEvaluation& lot);
};

/// Whether a stage brings points to the total.
[[nodiscard]] bool reaches_total(const Stage& stage);

}
