#pragma once

#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/charts/chart_model.hpp"
#include "qml/viewmodels/pages/page_rows.hpp"
#include "qml/viewmodels/snapshot.hpp"

namespace tender {

/// How close it was, worked out beside the window, of one lot at the moment that is shown.
class ClosenessRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /// "Bidder A wins by 1.06 points, and two marks turn it."; empty before the first run and after a change.
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(tender::PageRowsModel* rows READ rows CONSTANT)
    /// In which weights the award holds.
    Q_PROPERTY(tender::ChartModel* weights READ weights CONSTANT)
    /// How often each bid takes each place under sampled weights.
    Q_PROPERTY(tender::ChartModel* places READ places CONSTANT)

public:
    explicit ClosenessRun(QObject* parent = nullptr);

    /// What is shown is of another moment or lot now: what was found goes, what runs is stopped.
    void use(SnapshotPtr snapshot, std::size_t lot);
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel() { m_work.stop(); }

    [[nodiscard]] bool running() const { return m_work.isRunning(); }
    [[nodiscard]] QString headline() const { return m_headline; }
    PageRowsModel* rows() { return &m_rows; }
    ChartModel* weights() { return &m_weights; }
    ChartModel* places() { return &m_places; }

signals:
    void changed();

private:
    struct Found {
        QString headline;
        QList<QVariantList> rows;
        QList<ChartRow> weights;
        QList<ChartRow> places;
    };
    [[nodiscard]] static Found found(const Snapshot& snapshot, std::size_t lot, const std::atomic<bool>& stopped);

    SnapshotPtr m_snapshot;
    std::size_t m_lot = 0;
    std::uint64_t m_shown = 0; ///< how often `use` was called: an answer of before is thrown away
    QString m_headline;
    PageRowsModel m_rows;
    ChartModel m_weights;
    ChartModel m_places;
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}
