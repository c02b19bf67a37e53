#include "qml/viewmodels/forms/form_rows_model.hpp"

#include "core/calendar/timestamp.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"
#include "reports/text/numbers.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace tender {

namespace {

QString kind_name(const FormField& field)
{
    switch (field.kind) {
    case FormField::Kind::Text:
        return QStringLiteral("text");
    case FormField::Kind::Lines:
        return QStringLiteral("lines");
    case FormField::Kind::Number:
        return QStringLiteral("number");
    case FormField::Kind::Date:
        return QStringLiteral("date");
    case FormField::Kind::Time:
        return QStringLiteral("time");
    case FormField::Kind::Whole:
        return QStringLiteral("whole");
    case FormField::Kind::Flag:
        return QStringLiteral("flag");
    case FormField::Kind::Choice:
    case FormField::Kind::Variant:
        return QStringLiteral("choice");
    case FormField::Kind::Many:
        return QStringLiteral("many");
    case FormField::Kind::File:
        return QStringLiteral("file");
    case FormField::Kind::Object:
        return field.open ? QStringLiteral("heading") : QStringLiteral("closed");
    case FormField::Kind::List:
        break;
    }
    return QStringLiteral("list");
}

/// What was typed as a moment, said again as people name it; empty while it is none.
QString moment_words(const FormField& field)
{
    if (field.kind == FormField::Kind::Date) {
        const auto date = Date::from_iso(field.value);
        return date ? qtext(printed_day(*date)) : QString{};
    }
    if (field.kind != FormField::Kind::Time) return {};
    const auto time = Timestamp::from_iso(field.value);
    if (!time) return {};
    auto universal = qtext(weekday_name(time->date().weekday()) + " " + printed_time(*time));
    const QTimeZone zone{"Europe/London"};
    if (!zone.isValid()) return universal;
    const auto there = QDateTime::fromSecsSinceEpoch(time->seconds_since_1970(), zone);
    return FormRowsModel::tr("%1, which is %2 in London").arg(universal, there.toString(QStringLiteral("HH:mm")));
}

QString hint_of(const FormField& field)
{
    if (auto moment = moment_words(field); !moment.isEmpty()) return moment;
    if (field.unkept)
        return FormRowsModel::tr("Not kept in a draft: a sealed price is stored nowhere unsealed until it is opened.");
    if (!field.hint.empty()) return qtext(field.hint);
    if (const auto hint = member_hint(field.name); !hint.empty()) return qtext(hint);
    switch (field.kind) {
    case FormField::Kind::Number:
        return FormRowsModel::tr("A number: 24.33 or 2433/100");
    case FormField::Kind::Date:
        return FormRowsModel::tr("A date: 2010-03-23");
    case FormField::Kind::Time:
        return FormRowsModel::tr("Universal time: 2009-06-05T12:00:00Z");
    case FormField::Kind::Whole:
        return FormRowsModel::tr("A whole number");
    default:
        return {};
    }
}

/// What an item of a list goes by: "Stages 2: Interview".
QString item_name(const FormField& list, std::size_t index)
{
    auto name = FormRowsModel::tr("%1 %2").arg(qtext(member_label(list.name))).arg(index + 1);
    for (const auto* said : {"title", "name", "role", "id", "mark"}) {
        const auto& members = list.children[index].children;
        const auto found = std::ranges::find(members, said, &FormField::name);
        if (found != members.end() && !found->value.empty())
            return FormRowsModel::tr("%1: %2").arg(name, qname(found->value));
    }
    return name;
}

/// Gathers the rows of a form from its first field to its last.
class Rows {
public:
    explicit Rows(const std::map<std::string, QString>& problems) : m_problems{problems} {}

    void members(const FormField& object, const std::string& path, int depth)
    {
        for (const auto& child : object.children) {
            const auto at = path.empty() ? child.name : path + "." + child.name;
            // One object alone needs no heading of its own.
            const bool alone = path.empty() && object.children.size() == 1;
            field(child, at, depth, labelOf(child), false, alone);
        }
    }
    QList<QVariantList> taken() { return std::move(m_rows); }

private:
    static QString labelOf(const FormField& field)
    {
        const auto label = qtext(member_label(field.name));
        const bool mayMiss = !field.required && field.kind != FormField::Kind::Flag;
        return mayMiss ? FormRowsModel::tr("%1 (if any)").arg(label) : label;
    }

    void field(const FormField& field, const std::string& path, int depth, const QString& label, bool removable,
               bool isOnly = false)
    {
        const bool alone = isOnly && field.kind == FormField::Kind::Object && field.required;
        if (!alone) row(field, path, depth, label, removable || isClosable(field));
        if (field.folded && !alone) return;
        if (field.kind == FormField::Kind::Object || field.kind == FormField::Kind::Variant)
            members(field, path, alone ? depth : depth + 1);
        if (field.kind != FormField::Kind::List) return;
        for (std::size_t i = 0; i < field.children.size(); ++i) {
            m_rises = i > 0;
            m_sinks = i + 1 < field.children.size();
            this->field(field.children[i], path + "[" + std::to_string(i) + "]", depth + 1, item_name(field, i), true);
        }
    }

    static bool isClosable(const FormField& field)
    {
        return field.kind == FormField::Kind::Object && field.open && !field.required;
    }

    void row(const FormField& field, const std::string& path, int depth, const QString& label, bool removable)
    {
        QStringList words;
        QString chosen;
        const bool mayBeNone = field.kind == FormField::Kind::Choice || field.kind == FormField::Kind::Variant;
        int choice = mayBeNone ? 0 : -1;
        if (mayBeNone) words.append(QString{});
        for (const auto& possible : field.choices) {
            if (!field.value.empty() && possible.id == field.value) choice = static_cast<int>(words.size());
            words.append(qname(possible.words));
            const bool isChosen = std::ranges::find(field.chosen, possible.id) != field.chosen.end();
            chosen.append(isChosen ? QLatin1Char('1') : QLatin1Char('0'));
        }
        const auto problem = m_problems.find(path);
        m_rows.append({verbatim(path), depth, kind_name(field), label, hint_of(field), verbatim(field.value), words,
                       choice, chosen, problem == m_problems.end() ? QString{} : problem->second, removable,
                       field.children.empty() ? QString{}
                       : field.folded         ? QStringLiteral("folded")
                                              : QStringLiteral("open"),
                       m_rises, m_sinks});
        m_rises = false;
        m_sinks = false;
    }

    const std::map<std::string, QString>& m_problems;
    QList<QVariantList> m_rows;
    bool m_rises = false; ///< of the item whose row comes next
    bool m_sinks = false;
};

}

FormRowsModel::FormRowsModel(QObject* parent)
    : RowListModel{{"path", "depth", "kind", "label", "hint", "value", "words", "choice", "chosen", "problem",
                    "removable", "fold", "rises", "sinks"},
                   parent}
{}

void FormRowsModel::show(const FormField& form, const std::map<std::string, QString>& problems)
{
    Rows rows{problems};
    rows.members(form, {}, 0);
    setRows(rows.taken());
}

}
