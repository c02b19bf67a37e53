#include "qml/viewmodels/builder/model_outline.hpp"

#include "core/text/json_members.hpp"
#include "qml/viewmodels/builder/bench_words.hpp"
#include "qml/viewmodels/words.hpp"

#include <optional>

namespace tender {

namespace {

/// More terms than these are counted and not printed one by one.
constexpr qsizetype termsShown = 10;
/// Deeper criteria than any person writes: what is typed into a form cannot nest without end, what is filled in can.
constexpr int depthMost = 12;

std::optional<Rational> number_member(const Json& json, std::string_view name)
{
    const auto number = parse_number(text_member(json, name));
    return number ? std::optional{*number} : std::nullopt;
}

bool is_set(const Json& json, std::string_view name)
{
    const auto* member = json.find(name);
    const auto* flag = member == nullptr ? nullptr : member->flag();
    return flag != nullptr && *flag;
}

const Json::Array& items(const Json& json, std::string_view name)
{
    static const Json::Array none;
    const auto* member = json.find(name);
    const auto* array = member == nullptr ? nullptr : member->array();
    return array == nullptr ? none : *array;
}

std::string at(const std::string& path, const char* list, std::size_t index)
{
    return path + "." + list + "[" + std::to_string(index) + "]";
}

QString title_of(const Json& json)
{
    const auto title = text_member(json, "title");
    const auto id = text_member(json, "id");
    if (!title.empty()) return qtext(title);
    return id.empty() ? BenchWords::tr("(no title yet)") : qtext(id);
}

/// Weights that are added up.
class Sum {
public:
    void add(const Json& holder)
    {
        if (const auto weight = number_member(holder, "weight")) {
            m_sum += *weight;
            m_terms.append(qtext(*weight));
        } else {
            ++m_unread;
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty() && m_unread == 0; }

    /// The line of the sum beside what was published; `needed`: whether a sum has to be published at all.
    [[nodiscard]] BenchRow row(const QString& of, const std::optional<Rational>& published, bool needed,
                               const std::string& path, int depth) const
    {
        const auto added = m_terms.size() > termsShown
                               ? BenchWords::tr("%1 weights = %2").arg(m_terms.size()).arg(qtext(m_sum))
                               : BenchWords::tr("%1 = %2").arg(m_terms.join(QStringLiteral(" + ")), qtext(m_sum));
        BenchRow row{.title = of, .tone = QStringLiteral("warning"), .path = path, .depth = depth};
        if (m_terms.isEmpty()) {
            row.detail = BenchWords::tr("No weight can be read yet.");
        } else if (published) {
            row.detail = BenchWords::tr("%1 of %2").arg(added, qtext(*published));
        } else {
            row.detail = added;
        }
        if (m_unread > 0) {
            row.side = counted(static_cast<qulonglong>(m_unread), BenchWords::tr("%1 weight not readable"),
                               BenchWords::tr("%1 weights not readable"));
        } else if (!published) {
            row.side = needed ? BenchWords::tr("no sum is published yet") : BenchWords::tr("no sum is needed");
            if (!needed) row.tone = {};
        } else if (m_sum == *published) {
            row.side = BenchWords::tr("adds up");
            row.tone = QStringLiteral("good");
        } else if (m_sum < *published) {
            row.side = BenchWords::tr("%1 missing").arg(qtext(*published - m_sum));
        } else {
            row.side = BenchWords::tr("%1 too many").arg(qtext(m_sum - *published));
        }
        return row;
    }

private:
    QStringList m_terms;
    Rational m_sum;
    int m_unread = 0;
};

class Outline {
public:
    explicit Outline(BenchWriter& bench) : m_bench{bench} {}

    void model(const Json& model)
    {
        Sum sum;
        const auto& stages = items(model, "stages");
        if (stages.empty()) m_bench.words(BenchWords::tr("No stage is set yet."));
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const auto* counts = stages[i].find("counts");
            if (counts != nullptr && text_member(*counts, "as") == "weight") sum.add(*counts);
            stage(stages[i], i);
        }
        if (!sum.isEmpty()) {
            m_bench.row(sum.row(BenchWords::tr("All stages that count by weight"), number_member(model, "weights_sum"),
                                true, "model.weights_sum", 0));
        }
    }

private:
    void stage(const Json& stage, std::size_t index)
    {
        const auto path = at("model", "stages", index);
        m_bench.row({.title = BenchWords::tr("%1. %2").arg(index + 1).arg(title_of(stage)),
                     .side = countsWords(stage),
                     .path = path});
        const bool needed = text_member(stage, "counting") != "weight_times_mark";
        criteria(stage, items(stage, "criteria"), "criteria", path, 1, needed);
    }

    static QString countsWords(const Json& stage)
    {
        const auto* counts = stage.find("counts");
        const auto as = counts == nullptr ? std::string{} : text_member(*counts, "as");
        if (as == "weight") return weightWords(*counts);
        if (as == "gate") return BenchWords::tr("lets through");
        if (as == "shortlist") return BenchWords::tr("shortlist");
        if (as == "points") return BenchWords::tr("points as they are");
        if (as == "instead_of") return BenchWords::tr("instead of an earlier stage");
        if (as == "evaluated") return BenchWords::tr("one figure of price and quality");
        return BenchWords::tr("not said how it counts");
    }

    static QString weightWords(const Json& holder)
    {
        const auto weight = number_member(holder, "weight");
        if (weight) return BenchWords::tr("weight %1").arg(qtext(*weight));
        const auto typed = text_member(holder, "weight");
        return typed.empty() ? BenchWords::tr("no weight yet") : BenchWords::tr("“%1” is no number").arg(qtext(typed));
    }

    /// The criteria of a stage or the parts of one, and what their weights come to.
    void criteria(const Json& holder, const Json::Array& list, const char* name, const std::string& path, int depth,
                  bool needed)
    {
        if (list.empty() || depth > depthMost) return;
        Sum sum;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto& criterion = list[i];
            const auto place = at(path, name, i);
            const bool mandatory = is_set(criterion, "mandatory");
            if (!mandatory) sum.add(criterion);
            m_bench.row({.title = title_of(criterion),
                         .side = mandatory ? BenchWords::tr("passed or failed") : weightWords(criterion),
                         .path = place,
                         .depth = depth});
            criteria(criterion, items(criterion, "parts"), "parts", place, depth + 1, needed);
        }
        if (sum.isEmpty()) return;
        m_bench.row(sum.row(BenchWords::tr("Sum of “%1”").arg(title_of(holder)), number_member(holder, "weights_sum"),
                            needed, path + ".weights_sum", depth));
    }

    BenchWriter& m_bench;
};

/// One question against what a question can have.
class Checked {
public:
    Checked(const Model& model, const Criterion& question) : m_model{model}, m_question{question} {}

    [[nodiscard]] BenchRow row(const std::string& path)
    {
        say(!m_question.text.empty(), BenchWords::tr("Asked in words"), BenchWords::tr("The question has no text"));
        if (m_question.mandatory) {
            say(true, BenchWords::tr("Passed or failed"));
            note(m_question.waiver.empty() ? BenchWords::tr("No ground on which two people may let it pass")
                                           : BenchWords::tr("May be waived: %1").arg(qtext(m_question.waiver)));
        } else {
            say(m_question.weight.sign() > 0, BenchWords::tr("Weight %1").arg(qtext(m_question.weight)),
                BenchWords::tr("It weighs nothing"));
            scale();
            note(m_question.threshold ? BenchWords::tr("Threshold %1").arg(qtext(*m_question.threshold))
                                      : BenchWords::tr("No threshold"));
        }
        note(m_question.aspects.empty()
                 ? BenchWords::tr("No list of what a good answer covers")
                 : counted(m_question.aspects.size(), BenchWords::tr("%1 thing that a good answer covers"),
                           BenchWords::tr("%1 things that a good answer covers")));
        if (!m_question.repeats.empty()) note(BenchWords::tr("Asks “%1” again").arg(qtext(m_question.repeats)));
        return {.title = qtext(m_question.title),
                .detail = m_lines.join(QLatin1Char('\n')),
                .side = m_lacking == 0 ? BenchWords::tr("complete") : BenchWords::tr("%1 to look at").arg(m_lacking),
                .tone = m_lacking == 0 ? QStringLiteral("good") : QStringLiteral("warning"),
                .path = path};
    }

private:
    void note(const QString& text) { m_lines.append(text); }
    void say(bool there, const QString& has, const QString& lacks = {})
    {
        m_lines.append(there ? has : BenchWords::tr("To look at: %1").arg(lacks));
        if (!there) ++m_lacking;
    }
    void scale()
    {
        const auto* scale = find_scale(m_model, m_question.scale);
        if (scale == nullptr) return say(false, {}, BenchWords::tr("it has no scale"));
        const auto words = BenchWords::tr("Scale “%1”: %2").arg(qtext(scale->id), qtext(marks_text(*scale)));
        qulonglong silent = 0;
        for (const auto& step : scale->steps)
            silent += step.descriptor.empty() ? 1U : 0U;
        note(words);
        if (!scale->steps.empty()) {
            say(silent == 0, BenchWords::tr("Every mark has its descriptor"),
                counted(silent, BenchWords::tr("%1 mark has no descriptor"),
                        BenchWords::tr("%1 marks have no descriptor")));
        }
    }

    const Model& m_model;
    const Criterion& m_question;
    QStringList m_lines;
    int m_lacking = 0;
};

void check_all(const Model& model, const std::vector<Criterion>& criteria, const std::string& list, BenchWriter& bench)
{
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const auto path = list + "[" + std::to_string(i) + "]";
        if (criteria[i].is_question()) {
            bench.row(Checked{model, criteria[i]}.row(path));
        } else {
            check_all(model, criteria[i].parts, path + ".parts", bench);
        }
    }
}

}

void write_outline(const Json& model, BenchWriter& bench) { Outline{bench}.model(model); }

void write_checklist(const Model& model, BenchWriter& bench)
{
    for (std::size_t i = 0; i < model.stages.size(); ++i) {
        if (model.stages[i].criteria.empty()) continue;
        bench.heading(qtext(model.stages[i].title));
        check_all(model, model.stages[i].criteria, at("model", "stages", i) + ".criteria", bench);
    }
    if (bench.rows().isEmpty()) bench.words(BenchWords::tr("No question is set yet."));
}

}
