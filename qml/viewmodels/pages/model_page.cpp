#include "core/criteria/model_problems.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/problem_wording.hpp"

namespace tender {

namespace {

void write_criteria(const std::vector<Criterion>& criteria, int depth, PageWriter& page)
{
    for (const auto& criterion : criteria) {
        QStringList details;
        if (!criterion.text.empty()) details.append(qlines(criterion.text));
        for (const auto& aspect : criterion.aspects)
            details.append(PageWords::tr("A good answer covers: %1").arg(qtext(aspect.text)));
        if (criterion.threshold) details.append(PageWords::tr("At least %1").arg(qtext(*criterion.threshold)));
        const auto title = QString{QStringLiteral("– ")}.repeated(depth) + qtext(criterion.title);
        page.row({.title = title,
                  .detail = details.join(QLatin1Char('\n')),
                  .side = criterion.mandatory ? PageWords::tr("passed or failed")
                                              : PageWords::tr("weight %1").arg(qtext(criterion.weight))});
        write_criteria(criterion.parts, depth + 1, page);
    }
}

void write_scale(const Scale& scale, PageWriter& page)
{
    QStringList lines;
    for (const auto& step : scale.steps) {
        const auto words = step.descriptor.empty() ? step.name : step.descriptor;
        lines.append(PageWords::tr("%1 – %2").arg(qtext(step.mark), qtext(words)));
    }
    page.row({.title = PageWords::tr("Scale %1").arg(qname(scale.id)),
              .detail = lines.join(QLatin1Char('\n')),
              .side = scale.range ? qtext(marks_text(scale)) : QString{}});
}

}

void write_model(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto& model = state.tender.model;
    if (model.stages.empty()) return;
    if (state.is_published()) {
        page.notice(PageWords::tr("Published under the fingerprint %1. It binds everybody who evaluates.")
                        .arg(qtext(state.fingerprint)),
                    QStringLiteral("info"));
    } else if (const auto problems = problems_of(model); !problems.empty()) {
        page.notice(PageWords::tr("It cannot be published as it stands."), QStringLiteral("warning"));
        for (const auto& problem : problems)
            page.words(qtext(wording_by_labels(problem)));
    } else {
        page.notice(PageWords::tr("Nothing in the model keeps it from being published."), QStringLiteral("good"));
    }
    page.words(qtext(outcome_wording(model)));
    for (const auto& stage : model.stages) {
        page.heading(qtext(stage.title));
        page.words(
            PageWords::tr("%1. %2.").arg(qtext(stage_kind_name(stage.kind)), qtext(counts_wording(model, stage))));
        if (stage.threshold) page.words(PageWords::tr("A bid needs %1 points here.").arg(qtext(*stage.threshold)));
        if (!stage.criteria.empty()) page.words(qtext(mark_rule_wording(stage.mark_rule, stage.trim)));
        write_criteria(stage.criteria, 0, page);
        if (stage.price) page.words(qtext(price_method_wording(*stage.price)));
    }
    if (!model.scales.empty()) page.heading(PageWords::tr("Scales"));
    for (const auto& scale : model.scales)
        write_scale(scale, page);
    page.heading(PageWords::tr("Ties"));
    page.words(qtext(tie_break_wording(model)));
}

}
