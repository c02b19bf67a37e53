#include "qml/viewmodels/sheet_models.hpp"

#include "core/criteria/criterion.hpp"
#include "core/criteria/scale.hpp"
#include "qml/viewmodels/words.hpp"

#include <algorithm>

namespace tender {

void ScaleStepsModel::show(const Scale& scale)
{
    const bool digits = std::ranges::any_of(scale.steps, [](const ScaleStep& step) {
        return step.mark.size() == 1 && step.mark[0] >= '0' && step.mark[0] <= '9';
    });
    QList<QVariantList> rows;
    for (const auto& step : scale.steps) {
        QString key;
        if (step.mark.size() == 1) key = verbatim(step.mark);
        // Marks such as "50" or "good" are set by their place on the scale.
        if (!digits && rows.size() < 9) key = QString::number(rows.size() + 1);
        // The mark goes back to the sheet as it is written on the scale.
        rows.append({verbatim(step.mark), qname(step.name), qtext(step.descriptor), key});
    }
    setRows(std::move(rows));
}

void ScaleStepsModel::showPassFail()
{
    setRows({{QString::fromLatin1(mark_pass), tr("Passed"), tr("The bid meets what is asked."), QStringLiteral("1")},
             {QString::fromLatin1(mark_fail), tr("Failed"),
              tr("The bid does not meet it. It goes out at the end of this stage."), QStringLiteral("0")}});
}

QString ScaleStepsModel::markOfKey(const QString& key) const
{
    for (int row = 0; row < count(); ++row) {
        if (!key.isEmpty() && value(row, KeyRole).toString() == key) return value(row, MarkRole).toString();
    }
    return {};
}

QString ScaleStepsModel::wordsOf(const QString& mark) const
{
    for (int row = 0; row < count(); ++row) {
        if (value(row, MarkRole).toString() != mark) continue;
        const auto name = value(row, NameRole).toString();
        const auto descriptor = value(row, DescriptorRole).toString();
        const auto said = qname(mark.toStdString());
        if (name.isEmpty()) return tr("%1. %2").arg(said, descriptor);
        return tr("%1 · %2. %3").arg(said, name, descriptor);
    }
    return {};
}

}
