#include "core/procedure/standing.hpp"
#include "core/text/word_diff.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The version before the revision at `index` of the same bid: its revision before, or the one document that came with
/// the bid. Nothing when there is none, or more than one that could be meant.
const Document* before(const Conduct& conduct, std::size_t index)
{
    const auto& bid = conduct.revisions[index].bid;
    for (auto i = index; i > 0; --i) {
        if (conduct.revisions[i - 1].bid == bid) return &conduct.revisions[i - 1].document;
    }
    const Document* only = nullptr;
    for (const auto& [owner, document] : conduct.documents) {
        if (owner != bid) continue;
        if (only != nullptr) return nullptr;
        only = &document;
    }
    return only;
}

/// Runs as text with the few marks that it may have: what people wrote is escaped, so that nothing of it is a mark.
QString marked(const std::vector<WordRun>& runs)
{
    QString text;
    for (const auto& run : runs) {
        // The last word of a version has no space after it, and may be followed by what stood there before.
        if (!text.isEmpty() && !text.endsWith(QLatin1Char(' ')) && !text.endsWith(QStringLiteral("<br>")))
            text += QLatin1Char(' ');
        auto words = qlines(run.text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        switch (run.kind) {
        case WordRun::Kind::Kept:
            text += words;
            break;
        case WordRun::Kind::Removed:
            text += QStringLiteral("<s>%1</s> ").arg(words.trimmed());
            break;
        case WordRun::Kind::Added:
            text += QStringLiteral("<u>%1</u> ").arg(words.trimmed());
            break;
        }
    }
    return text;
}

QString spoken(const std::vector<WordRun>& runs)
{
    QStringList parts;
    for (const auto& run : runs) {
        const auto words = qtext(run.text).simplified();
        switch (run.kind) {
        case WordRun::Kind::Kept:
            parts.append(words);
            break;
        case WordRun::Kind::Removed:
            parts.append(PageWords::tr("(removed: %1)").arg(words));
            break;
        case WordRun::Kind::Added:
            parts.append(PageWords::tr("(added: %1)").arg(words));
            break;
        }
    }
    return parts.join(QLatin1Char(' '));
}

void write_changes(const PageInput& input, std::size_t index, PageWriter& page)
{
    if (!input.textOf || input.kept(Matter::Documents)) return;
    const auto& conduct = input.state().conduct;
    const auto* earlier = before(conduct, index);
    if (earlier == nullptr) {
        page.words(PageWords::tr("There is no earlier version on record to compare it with."));
        return;
    }
    const auto oldText = input.textOf(*earlier);
    const auto newText = input.textOf(conduct.revisions[index].document);
    const auto oldName = qname(earlier->name);
    if (!oldText || !newText) {
        page.words(PageWords::tr("The words are not compared with %1: one of the two is no plain text or is not kept "
                                 "here.")
                       .arg(oldName));
        return;
    }
    const auto runs = word_diff(*oldText, *newText);
    if (!runs) {
        page.words(PageWords::tr("Too different from %1 to show word by word. Both follow whole.").arg(oldName));
        page.words(PageWords::tr("Before: %1").arg(qlines(*oldText)));
        page.words(PageWords::tr("Now: %1").arg(qlines(*newText)));
        return;
    }
    if (std::ranges::all_of(*runs, [](const WordRun& run) { return run.kind == WordRun::Kind::Kept; })) {
        page.words(PageWords::tr("Word for word the same as %1.").arg(oldName));
        return;
    }
    page.words(
        PageWords::tr("Compared with %1: struck through is what was removed, underlined what was added.").arg(oldName));
    page.changes(marked(*runs), spoken(*runs));
}

}

void write_dialogue(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    const auto& revisions = state.conduct.revisions;
    for (const auto& stage : state.tender.model.stages) {
        if (stage.kind != StageKind::Dialogue && stage.kind != StageKind::Bafo) continue;
        page.heading(qtext(stage.title));
        for (const auto& id : bids_in(state, stage)) {
            bool any = false;
            for (std::size_t i = 0; i < revisions.size(); ++i) {
                const auto& revision = revisions[i];
                if (revision.bid != id || revision.stage != stage.id) continue;
                any = true;
                QStringList anew;
                for (const auto& criterion : revision.criteria)
                    anew.append(qname(names.criterion(criterion)));
                page.row({.title = qtext(names.bid(id)),
                          .detail = PageWords::tr("To be marked anew: %1. All other marks carry over.")
                                        .arg(anew.join(QStringLiteral(", "))),
                          .side = qtext(revision.document.name)});
                write_changes(input, i, page);
            }
            if (any) continue;
            page.row({.title = qtext(names.bid(id)),
                      .side = PageWords::tr("no later version"),
                      .act = "revise_bid",
                      .fill = Json::Object{{"revision", Json::Object{{"bid", id}, {"stage", stage.id}}}}});
        }
    }
}

}
