#include "qml/viewmodels/pages/page_rows.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

namespace tender {

PageRowsModel::PageRowsModel(QObject* parent)
    : RowListModel{{"kind", "title", "detail", "side", "tone", "act", "actTitle", "fill"}, parent}
{}

QVariantList PageWriter::line(const char* kind, const PageRow& row)
{
    const auto title = act_words(row.act).title;
    return {QString::fromLatin1(kind),
            row.title,
            row.detail,
            row.side,
            row.tone,
            qtext(row.act),
            qtext(title),
            row.act.empty() ? QString{} : qtext(canonical_text(row.fill))};
}

}
