#include "reports/text/report_wording.hpp"

#include "core/result.hpp"

namespace tender {

Message wording(const ReportError& error)
{
    return match(
        error,
        [](const PaperNotWritten& e) {
            return Message{"The paper could not be written to " + e.file +
                               (e.detail.empty() ? "" : " (" + e.detail + ")") + ".",
                           "The tender is unchanged, and so is a file that was there before.",
                           "Choose another folder or name, or free some space, and print the paper again."};
        },
        [](const NoFontFound&) {
            return Message{
                "No font was found with which pages could be set.", "The tender is unchanged; no file was written.",
                "Install a font, for instance Noto Sans, and print the paper again; the web page form needs none."};
        });
}

}
