#include "qml/viewmodels/pages/page_rows.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

namespace tender {

PageRowsModel::PageRowsModel(QObject* parent)
    : RowListModel{{"kind", "title", "detail", "side", "tone", "act", "actTitle", "fill", "reads"}, parent}
{}

int PageRowsModel::firstThing() const
{
    for (int row = 0; row < count(); ++row) {
        if (value(row, firstRole).toString() == QStringLiteral("row")) return row;
    }
    return 0;
}

PageRow PageWriter::elsewhere(PageRow row) const
{
    if (m_log.empty() || row.act.empty()) return row;
    if (row.reads.isEmpty()) row.reads = qtext(act_words(row.act).title);
    row.fill = Json::Object{{"log", m_log}, {"act", row.act}, {"fill", std::move(row.fill)}};
    row.act = leads::toTender;
    return row;
}

QVariantList PageWriter::line(const char* kind, const PageRow& row)
{
    const auto title = row.reads.isEmpty() ? qtext(act_words(row.act).title) : row.reads;
    return {QString::fromLatin1(kind),
            row.title,
            row.detail,
            row.side,
            row.tone,
            verbatim(row.act),
            title,
            row.act.empty() ? QString{} : verbatim(canonical_text(row.fill)),
            !row.reads.isEmpty()};
}

}
