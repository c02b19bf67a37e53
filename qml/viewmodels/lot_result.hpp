#pragma once

#include "qml/viewmodels/bids_out_model.hpp"
#include "qml/viewmodels/ranking_model.hpp"

#include <QtCore/QObject>

namespace tender {

/// The result of one lot as its page shows it.
class LotResult : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Whether there is something here that is not shown to whoever sits at the desk; `decided` says why.
    Q_PROPERTY(bool isWithheld READ isWithheld NOTIFY changed)
    /// Whether there is a ranking; otherwise `decided` says what is missing.
    Q_PROPERTY(bool hasRanking READ hasRanking NOTIFY changed)
    /// "SCS Kinder leads by 2 points".
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    /// How it was decided, in a sentence or two.
    Q_PROPERTY(QString decided READ decided NOTIFY changed)
    /// What is published about thresholds; empty when there are none.
    Q_PROPERTY(QString thresholds READ thresholds NOTIFY changed)
    /// "Total", or what the figure is called that ranks.
    Q_PROPERTY(QString totalName READ totalName NOTIFY changed)
    /// Whether totals are points, so that bars of them say something.
    Q_PROPERTY(bool hasBars READ hasBars NOTIFY changed)
    /// What the panel recommends and why; empty while it has not.
    Q_PROPERTY(QString recommendation READ recommendation NOTIFY changed)
    Q_PROPERTY(QString recommendationReason READ recommendationReason NOTIFY changed)
    Q_PROPERTY(QStringList conditions READ conditions NOTIFY changed)
    /// The columns of the shares.
    Q_PROPERTY(tender::StageSharesModel* heads READ heads CONSTANT)
    Q_PROPERTY(tender::RankingModel* ranking READ ranking CONSTANT)
    Q_PROPERTY(tender::BidsOutModel* out READ out CONSTANT)

public:
    explicit LotResult(QObject* parent = nullptr);
    void show(const Snapshot& snapshot, std::size_t lot);
    /// Shows nothing of the result, and why not.
    void withhold(const QString& why);

    [[nodiscard]] bool hasRanking() const { return m_ranking.count() > 0; }
    [[nodiscard]] bool isWithheld() const { return m_isWithheld; }
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString decided() const { return m_decided; }
    [[nodiscard]] QString thresholds() const { return m_thresholds; }
    [[nodiscard]] QString totalName() const { return m_totalName; }
    [[nodiscard]] bool hasBars() const { return m_hasBars; }
    [[nodiscard]] QString recommendation() const { return m_recommendation; }
    [[nodiscard]] QString recommendationReason() const { return m_recommendationReason; }
    [[nodiscard]] QStringList conditions() const { return m_conditions; }
    StageSharesModel* heads() { return &m_heads; }
    RankingModel* ranking() { return &m_ranking; }
    BidsOutModel* out() { return &m_out; }

signals:
    void changed();

private:
    void showNone(const QString& headline, const QString& why);
    void showRecommendation(const Tender& tender, const std::string& lot);
    [[nodiscard]] static QString headlineOf(const Snapshot& snapshot, const LotEvaluation& lot);

    QString m_headline;
    QString m_decided;
    QString m_thresholds;
    QString m_totalName;
    bool m_hasBars = false;
    bool m_isWithheld = false;
    QString m_recommendation;
    QString m_recommendationReason;
    QStringList m_conditions;
    StageSharesModel m_heads;
    RankingModel m_ranking;
    BidsOutModel m_out;
};

}
