#include "qml/viewmodels/closeness_run.hpp"

#include "core/analysis/closeness.hpp"
#include "qml/viewmodels/charts/analysis_charts.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/acceptability_wording.hpp"
#include "reports/text/closeness_wording.hpp"
#include "reports/text/names.hpp"

#include <algorithm>

namespace tender {

namespace {

/// So many sets of marks are shown; the terminal has them all.
constexpr std::size_t setsShown = 8;

void write_margin(const Margin& margin, const Scoresheet& sheet, PageWriter& page)
{
    page.words(qtext(margin_wording(margin)));
    for (std::size_t i = 0; i < std::min(margin.sets.size(), setsShown); ++i)
        page.row({.title = qtext(wording(margin.sets[i], sheet))});
}

void write_margins(const Scoresheet& sheet, const Closeness& close, PageWriter& page)
{
    const Names names{sheet.tender()};
    if (close.award) {
        page.heading(ClosenessRun::tr("The fewest marks that turn the award"));
        write_margin(*close.award, sheet, page);
        QStringList decisive;
        for (const auto& question : decisive_questions(*close.award, sheet)) {
            if (decisive.size() < static_cast<qsizetype>(setsShown)) decisive.append(qname(names.criterion(question)));
        }
        if (!decisive.isEmpty())
            page.words(ClosenessRun::tr("Worth a second look: %1.").arg(decisive.join(QStringLiteral(", "))));
    }
    for (const auto& at : close.stages) {
        page.heading(
            ClosenessRun::tr("Who goes on from %1").arg(qname(names.stage(sheet.model().stages[at.stage].id))));
        write_margin(at.margin, sheet, page);
    }
}

void write_prices(const Scoresheet& sheet, const Closeness& close, PageWriter& page)
{
    const Names names{sheet.tender()};
    if (!close.prices.prices.empty()) page.heading(ClosenessRun::tr("Prices that turn it"));
    for (const auto& price : close.prices.prices) {
        page.row({.title = qtext(names.bid(sheet.tender().bids[price.bid].id)),
                  .detail = qtext(wording(price, sheet)),
                  .side = qtext(price.price)});
    }
}

}

ClosenessRun::ClosenessRun(QObject* parent) : QObject{parent}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &ClosenessRun::changed);
}

void ClosenessRun::use(SnapshotPtr snapshot, std::size_t lot)
{
    m_snapshot = std::move(snapshot);
    m_lot = lot;
    ++m_shown;
    m_work.stop();
    m_headline.clear();
    m_rows.show({});
    m_weights.clear();
    m_places.clear();
    emit changed();
}

ClosenessRun::Found ClosenessRun::found(const Snapshot& snapshot, std::size_t lot, const std::atomic<bool>& stopped)
{
    InOrder executor;
    const auto close = closeness_of(*snapshot.sheet, snapshot.evaluation, {.lot = lot}, executor,
                                    [&](std::uint64_t) { return !stopped.load(); });
    if (!close) return {};
    const auto& sheet = *snapshot.sheet;
    PageWriter page;
    write_margins(sheet, *close, page);
    write_prices(sheet, *close, page);
    QStringList without;
    for (const auto& one : close->without.results) {
        if (const auto said = wording(one, sheet); !said.empty()) without.append(qtext(said));
    }
    page.heading(tr("Leaving out one bid, seat or weight"));
    page.words(without.isEmpty() ? tr("Nothing changes.") : without.join(QLatin1Char('\n')));
    page.heading(tr("Weights drawn by chance"));
    if (close->acceptability) {
        for (const auto& said : acceptability_wording(snapshot.tender(), close->weightings, *close->acceptability))
            page.words(qtext(said));
    } else {
        page.words(qtext(wording(close->acceptability.error())));
    }
    page.notice(qtext(closeness_caution()), QStringLiteral("info"));
    return {.headline = qtext(closeness_headline(sheet, snapshot.evaluation, *close)),
            .rows = page.taken(),
            .weights = weight_rows(sheet, *close),
            .places = close->acceptability ? place_rows(snapshot.tender(), *close->acceptability) : QList<ChartRow>{}};
}

void ClosenessRun::start()
{
    if (running() || m_snapshot == nullptr || !m_snapshot->sheet || m_snapshot->lot(m_lot) == nullptr) return;
    m_work.start([this, snapshot = m_snapshot, lot = m_lot,
                  shown = m_shown](const std::atomic<bool>& stopped) -> BackgroundWork::Finish {
        auto answer = std::make_shared<Found>(found(*snapshot, lot, stopped));
        return [this, answer, shown] {
            if (shown != m_shown) return;
            m_headline = answer->headline;
            m_rows.show(std::move(answer->rows));
            m_weights.show(answer->weights);
            m_places.show(answer->places);
            emit changed();
        };
    });
}

}
