#include "qml/viewmodels/pages/page_rows.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

namespace tender {

PageRowsModel::PageRowsModel(QObject* parent)
    : RowListModel{{"kind", "title", "detail", "side", "tone", "act", "actTitle", "fill", "reads"}, parent}
{}

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
