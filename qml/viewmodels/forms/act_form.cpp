#include "qml/viewmodels/forms/act_form.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"
#include "reports/text/problem_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The list that holds an item, and its index; null where the path is of no item.
FormField* list_of(FormField& form, const std::string& path)
{
    if (path.empty() || path.back() != ']') return nullptr;
    return field_at(form, std::string_view{path}.substr(0, path.rfind('[')));
}

bool is_at_or_below(std::string_view path, std::string_view field)
{
    if (!path.starts_with(field)) return false;
    const auto rest = path.substr(field.size());
    return rest.empty() || rest.front() == '.' || rest.front() == '[';
}

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
            if (m_rows.value(row, FormRowsModel::PathRole).toString() == verbatim(at)) return row;
        }
        const auto end = at.find_last_of(".[");
        at.resize(end == std::string::npos ? 0 : end);
    }
    return m_rows.count() > 0 && !path.isEmpty() ? 0 : -1;
}

int ActForm::firstField() const
{
    for (int row = 0; row < m_rows.count(); ++row) {
        if (m_rows.value(row, FormRowsModel::FoldRole).toString() != QStringLiteral("open")) return row;
    }
    return -1;
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
    keep(tr("Taken away: %1").arg(m_rows.value(row, FormRowsModel::LabelRole).toString()));
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
    m_refusal.clear();
    if (answer.isRecorded()) {
        dropDraft();
        close();
        emit recorded();
        return;
    }
    m_refusal = answer.problems.empty() ? answer.refusal : refusalOf(answer.problems);
    refresh();
    for (int row = 0; row < m_rows.count(); ++row) {
        if (m_rows.value(row, FormRowsModel::ProblemRole).toString().isEmpty()) continue;
        emit fieldRefused(row);
        return;
    }
    emit wholeRefused();
}

QString ActForm::refusalOf(const Problems& problems)
{
    QStringList sentences{counted(problems.size(), tr("One thing does not fit."), tr("%1 things do not fit.")),
                          tr("Nothing was changed.")};
    QStringList elsewhere;
    for (const auto& problem : problems) {
        const auto row = reveal(verbatim(problem.path));
        const auto field =
            row < 0 ? std::string{} : m_rows.value(row, FormRowsModel::PathRole).toString().toStdString();
        if (field.empty() || !is_at_or_below(problem.path, field)) {
            elsewhere.append(qtext(wording_by_labels(problem)));
            continue;
        }
        auto& words = m_problems[field];
        if (!words.isEmpty()) words += QLatin1Char('\n');
        words += qtext(field == problem.path ? wording_beside(problem) : wording_by_labels(problem));
    }
    if (!m_problems.empty()) sentences.append(tr("What is wrong stands at its field."));
    return (sentences + elsewhere).join(QLatin1Char(' '));
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
