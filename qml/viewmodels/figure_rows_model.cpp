#include "qml/viewmodels/figure_rows_model.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/figure_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

namespace tender {

QString rule_words(FigureRule rule)
{
    switch (rule) {
    case FigureRule::Mark:
        return FigureRowsModel::tr("the mark that counts");
    case FigureRule::MeanOfMarks:
        return FigureRowsModel::tr("mean of the marks, as published");
    case FigureRule::MedianOfMarks:
        return FigureRowsModel::tr("middle of the marks, as published");
    case FigureRule::TrimmedMean:
        return FigureRowsModel::tr("mean without the outermost marks, as published");
    case FigureRule::SumOfMarks:
        return FigureRowsModel::tr("sum of the marks, as published");
    case FigureRule::TrimmedSum:
        return FigureRowsModel::tr("sum without the outermost marks, as published");
    case FigureRule::WeightedMark:
        return FigureRowsModel::tr("most points × mark ÷ highest mark");
    case FigureRule::WeightTimesMark:
        return FigureRowsModel::tr("weight × mark");
    case FigureRule::SumOfParts:
        return FigureRowsModel::tr("sum of its parts");
    case FigureRule::RelativeToBest:
        return FigureRowsModel::tr("in proportion to the best bid still in");
    case FigureRule::Rounded:
        return FigureRowsModel::tr("rounded where the published method rounds");
    case FigureRule::StageWeight:
        return FigureRowsModel::tr("points of the stage at its weight in the total");
    case FigureRule::PricePoints:
        return FigureRowsModel::tr("points of the price, by the published method");
    case FigureRule::Price:
        return FigureRowsModel::tr("the price as the bid states it");
    case FigureRule::ScheduleTotal:
        return FigureRowsModel::tr("rates × published volumes");
    case FigureRule::NetPresentValue:
        return FigureRowsModel::tr("net present value");
    case FigureRule::Total:
        return FigureRowsModel::tr("sum of what the stages bring");
    case FigureRule::EvaluatedFigure:
        return FigureRowsModel::tr("price and quality in one figure, by the published method");
    case FigureRule::SumOfTotals:
        return FigureRowsModel::tr("sum of the totals that are awarded together");
    }
    return {};
}

FigureRowsModel::FigureRowsModel(QObject* parent)
    : RowListModel{
          {"depth", "kind", "figureValue", "title", "working", "words", "reason", "evidence", "expandable", "expanded"},
          parent}
{}

void FigureRowsModel::show(Figure figure, const Tender& tender)
{
    m_figure = std::move(figure);
    m_tender = Tender{};
    m_tender.panel = tender.panel;
    m_tender.bidders = tender.bidders;
    m_closed.clear();
    // What people ask for first is the sum; single marks unfold on demand.
    for (const auto& stage : m_figure.parts) {
        for (const auto& part : stage.parts)
            m_closed.insert(verbatim(part.name));
    }
    refill();
}

void FigureRowsModel::clear()
{
    m_names.clear();
    setRows({});
}

void FigureRowsModel::toggle(int row)
{
    setExpanded(row, row >= 0 && row < m_names.size() && m_closed.contains(m_names[row]));
}

void FigureRowsModel::setExpanded(int row, bool expanded)
{
    if (row < 0 || row >= m_names.size() || m_names[row].isEmpty()) return;
    if (expanded) {
        m_closed.remove(m_names[row]);
    } else {
        m_closed.insert(m_names[row]);
    }
    refill();
}

void FigureRowsModel::refill()
{
    QList<QVariantList> rows;
    m_names.clear();
    add(m_figure, 0, rows);
    setRows(std::move(rows));
}

void FigureRowsModel::add(const Figure& figure, int depth, QList<QVariantList>& rows)
{
    const auto name = verbatim(figure.name);
    const bool expandable = !figure.parts.empty() || !figure.sources.empty();
    const bool expanded = expandable && !m_closed.contains(name);
    rows.append({depth, QStringLiteral("figure"), qtext(figure.value), qtext(figure.title), qtext(figure.working),
                 rule_words(figure.rule), QString{}, QString{}, expandable, expanded});
    m_names.append(name);
    if (!expanded) return;
    for (const auto& part : figure.parts)
        add(part, depth + 1, rows);
    addSources(figure, depth + 1, rows);
    while (m_names.size() < rows.size())
        m_names.append(QString{});
}

QString FigureRowsModel::text() const
{
    return qlines(working_wording(m_figure, [this](std::string_view by) { return nameOf(by); }));
}

std::string FigureRowsModel::nameOf(std::string_view by) const
{
    if (by == "panel") return tr("Agreed by the panel").toStdString();
    const auto* bidder = find_bidder(m_tender, by);
    return bidder != nullptr ? bidder->name : Names{m_tender}.panelist(by);
}

void FigureRowsModel::addSources(const Figure& figure, int depth, QList<QVariantList>& rows) const
{
    for (const auto& source : figure.sources) {
        const auto who = nameOf(source.by);
        const auto words =
            source.recorded ? qtext(sentence(recorded_wording(*source.recorded, who))) : tr("From a file, not signed.");
        rows.append({depth, QStringLiteral("source"), qtext(source.mark), qname(who), QString{}, words,
                     qlines(source.reason), qtext(source.evidence), false, false});
    }
}

}
