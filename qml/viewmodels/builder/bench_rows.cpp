#include "qml/viewmodels/builder/bench_rows.hpp"

#include "qml/viewmodels/words.hpp"

namespace tender {

BenchRowsModel::BenchRowsModel(QObject* parent)
    : RowListModel{{"kind", "title", "detail", "side", "tone", "path", "depth"}, parent}
{}

void BenchWriter::add(const char* kind, const BenchRow& row)
{
    m_rows.append({QString::fromLatin1(kind), row.title, row.detail, row.side, row.tone,
                   row.path.empty() ? QString{} : verbatim(m_form + row.path), row.depth});
}

}
