#include "reports/text/figure_wording.hpp"

#include "core/number/decimal.hpp"
#include "reports/text/result_wording.hpp"

namespace tender {

namespace {

std::string source_text(const Source& source, const std::string& who)
{
    std::string text = who + ": " + source.mark;
    if (!source.reason.empty()) text += " – " + source.reason;
    if (!source.evidence.empty()) text += " [" + source.evidence + "]";
    if (source.recorded) text += " (" + recorded_wording(*source.recorded, who) + ")";
    return text;
}

void add_figure(std::string& text, const Figure& figure, const std::string& indent, const SourceName& who)
{
    text += indent + exact_text(figure.value) + "  " + figure.title;
    if (!figure.working.empty()) text += "  = " + figure.working;
    text += "\n";
    for (const auto& source : figure.sources)
        text += indent + "    " + source_text(source, who(source.by)) + "\n";
    for (const auto& part : figure.parts)
        add_figure(text, part, indent + "  ", who);
}

}

std::string working_wording(const Figure& figure, const SourceName& who)
{
    std::string text;
    add_figure(text, figure, {}, who);
    return text;
}

}
