#include "qml/viewmodels/figure_inspector.hpp"

#include "qml/viewmodels/window_clipboard.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"

namespace tender {

void FigureInspector::explain(const QString& name)
{
    if (!m_snapshot || !m_snapshot->sheet) return;
    auto figure = tender::explain(*m_snapshot->sheet, m_snapshot->evaluation, name.toStdString(),
                                  m_snapshot->procedure.provenance);
    if (!figure) return;
    m_name = name;
    const auto bid = name.section(QLatin1Char('/'), 0, 0).toStdString();
    const bool total = name.endsWith(QStringLiteral("/total"));
    m_title = tr("Why %1?").arg(qtext(figure->value));
    m_subtitle =
        tr("%1 · %2").arg(qname(Names{m_snapshot->tender()}.bid(bid)), total ? tr("total") : qtext(figure->title));
    m_rule = tr("By the published model, fingerprint %1").arg(qtext(m_snapshot->procedure.fingerprint).left(16));
    m_said.clear();
    m_rows.show(std::move(*figure), m_snapshot->tender());
    emit changed();
}

void FigureInspector::copy()
{
    if (!isOpen()) return;
    auto* clipboard = window_clipboard();
    if (clipboard != nullptr)
        clipboard->setText(QStringLiteral("%1\n%2\n\n%3\n%4\n")
                               .arg(qname(m_snapshot->tender().title), m_subtitle, m_rows.text(), m_rule));
    m_said = clipboard != nullptr ? tr("Copied.") : tr("There is no clipboard here. Nothing was copied.");
    emit changed();
}

void FigureInspector::close()
{
    m_name.clear();
    m_rows.clear();
    emit changed();
}

void FigureInspector::use(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    if (!isOpen()) return;
    const auto name = m_name;
    close();
    explain(name);
}

}
