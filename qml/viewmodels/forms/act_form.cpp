#include "qml/viewmodels/forms/act_form.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"
#include "reports/text/problem_wording.hpp"

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

QString hint_of(const FormField& field)
{
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

/// The list that holds an item, and its index; null where the path is of no item.
FormField* list_of(FormField& form, const std::string& path)
{
    if (path.empty() || path.back() != ']') return nullptr;
    return field_at(form, std::string_view{path}.substr(0, path.rfind('[')));
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

constexpr int labelRole = 3;
/// A form of more rows than this begins with its items folded, so that it can be looked over.
constexpr int rowsUnfolded = 150;

void fold_items(FormField& field)
{
    for (auto& child : field.children) {
        fold_items(child);
        if (field.kind == FormField::Kind::List && !child.children.empty()) child.folded = true;
    }
}

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

ActForm::ActForm(FormDrafts drafts, QObject* parent) : QObject{parent}, m_drafts{std::move(drafts)} {}

ActForm::~ActForm() { save(); }

void ActForm::begin(const std::string& name, const Json& schema, FormReferences references, const Json& filled,
                    Send send, std::optional<DraftName> draft)
{
    leaveDraft();
    m_name = name;
    const auto* definitions = schema.find("$defs");
    m_maker.emplace(definitions == nullptr ? Json{Json::Object{}} : *definitions, std::move(references));
    m_schema = schema;
    m_form = m_maker->form(schema);
    m_maker->fill(m_form, filled);
    m_send = std::move(send);
    m_problems.clear();
    m_refusal.clear();
    m_before = {};
    m_undoWords.clear();
    m_filled = filled;
    m_draft = std::move(draft);
    takeUpDraft();
    foldLong();
    refresh();
    emit draftChanged();
}

void ActForm::foldLong()
{
    m_rows.show(m_form, {});
    if (m_rows.count() > rowsUnfolded) fold_items(m_form);
}

void ActForm::refill(const Json& filled, const QString& what)
{
    if (!isOpen()) return;
    keep(what);
    m_form = m_maker->form(m_schema);
    m_maker->fill(m_form, filled);
    m_problems.clear();
    m_refusal.clear();
    foldLong();
    typed();
    refresh();
}

std::optional<Json> ActForm::said() const
{
    return isOpen() ? std::optional{json_of(m_form).value_or(Json{Json::Object{}})} : std::nullopt;
}

void ActForm::keep(const QString& words)
{
    m_before = m_form;
    m_undoWords = words;
}

void ActForm::undo()
{
    if (m_undoWords.isEmpty()) return;
    m_form = std::move(m_before);
    m_problems.clear();
    edited();
}

void ActForm::edited()
{
    m_before = {};
    m_undoWords.clear();
    typed();
    refresh();
}

void ActForm::move(const QString& path, int by)
{
    const auto at = path.toStdString();
    auto* list = list_of(m_form, at);
    const auto* item = field_at(m_form, at);
    if (list == nullptr || item == nullptr || (by != 1 && by != -1)) return;
    const auto index = item - list->children.data();
    const auto to = index + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(list->children.size())) return;
    std::swap(list->children[static_cast<std::size_t>(index)], list->children[static_cast<std::size_t>(to)]);
    m_problems.clear();
    edited();
}

void ActForm::fold(const QString& path)
{
    auto* field = field_at(m_form, path.toStdString());
    if (field == nullptr || field->children.empty()) return;
    field->folded = !field->folded;
    refresh();
}

int ActForm::reveal(const QString& path)
{
    auto at = path.toStdString();
    bool unfolded = false;
    // The field itself may be folded: who is led to it looks for what is in it.
    for (std::size_t end = 0; end <= at.size(); ++end) {
        if (end != at.size() && at[end] != '.' && at[end] != '[') continue;
        auto* above = field_at(m_form, std::string_view{at}.substr(0, end));
        if (above == nullptr) break;
        unfolded = unfolded || above->folded;
        above->folded = false;
    }
    if (unfolded) refresh();
    while (!at.empty()) {
        for (int row = 0; row < m_rows.count(); ++row) {
            if (m_rows.value(row, FormRowsModel::firstRole).toString() == verbatim(at)) return row;
        }
        const auto end = at.find_last_of(".[");
        at.resize(end == std::string::npos ? 0 : end);
    }
    return m_rows.count() > 0 && !path.isEmpty() ? 0 : -1;
}

void ActForm::refresh()
{
    m_rows.show(m_form, m_problems);
    emit changed();
}

void ActForm::setValue(const QString& path, const QString& value)
{
    auto* field = field_at(m_form, path.toStdString());
    if (field == nullptr || field->value == value.toStdString()) return;
    field->value = value.toStdString();
    edited();
}

void ActForm::choose(const QString& path, int index)
{
    auto* field = field_at(m_form, path.toStdString());
    if (field == nullptr || index < 0 || index > static_cast<int>(field->choices.size())) return;
    // The first of the words is that nothing is chosen.
    const auto id = index == 0 ? std::string{} : field->choices[static_cast<std::size_t>(index) - 1].id;
    if (id == field->value) return;
    if (field->kind == FormField::Kind::Variant) {
        m_maker->choose(*field, id);
    } else {
        field->value = id;
    }
    edited();
}

void ActForm::toggle(const QString& path, int index)
{
    auto* field = field_at(m_form, path.toStdString());
    if (field == nullptr) return;
    if (field->kind == FormField::Kind::Flag) {
        field->value = field->value.empty() ? "true" : "";
    } else if (index >= 0 && index < static_cast<int>(field->choices.size())) {
        const auto& id = field->choices[static_cast<std::size_t>(index)].id;
        if (std::erase(field->chosen, id) == 0) field->chosen.push_back(id);
    }
    edited();
}

void ActForm::add(const QString& path)
{
    auto* field = field_at(m_form, path.toStdString());
    if (field == nullptr) return;
    if (field->kind == FormField::Kind::List) m_maker->addItem(*field);
    if (field->kind == FormField::Kind::Object) m_maker->open(*field);
    edited();
}

void ActForm::remove(const QString& path)
{
    const auto at = path.toStdString();
    auto* field = field_at(m_form, at);
    if (field == nullptr) return;
    const auto row = reveal(path);
    keep(tr("Taken away: %1").arg(m_rows.value(row, FormRowsModel::firstRole + labelRole).toString()));
    if (auto* list = list_of(m_form, at)) {
        list->children.erase(list->children.begin() + (field - list->children.data()));
    } else {
        field->open = false;
        field->children.clear();
    }
    m_problems.clear();
    typed();
    refresh();
}

void ActForm::send()
{
    if (!isOpen()) return;
    // What is sent may close this form.
    const auto send = m_send;
    const auto answer = send(m_name, json_of(m_form).value_or(Json{Json::Object{}}));
    m_problems.clear();
    for (const auto& problem : answer.problems)
        m_problems.emplace(problem.path, qtext(wording_beside(problem)));
    m_refusal = answer.refusal;
    for (const auto& problem : answer.problems)
        (void)reveal(verbatim(problem.path));
    if (m_refusal.isEmpty()) {
        dropDraft();
        close();
        emit recorded();
    } else {
        refresh();
    }
}

void ActForm::close()
{
    leaveDraft();
    m_name.clear();
    m_maker.reset();
    m_form = {};
    m_send = {};
    m_problems.clear();
    m_refusal.clear();
    m_before = {};
    m_undoWords.clear();
    m_filled = {};
    refresh();
    emit draftChanged();
}

QString ActForm::title() const { return qtext(act_words(m_name).title); }

QString ActForm::explains() const { return qtext(act_words(m_name).explains); }

}
