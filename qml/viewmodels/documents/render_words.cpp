#include "qml/viewmodels/documents/render_words.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

namespace tender {

QString RenderWords::of(const RenderFailure& failure)
{
    using Kind = RenderFailure::Kind;
    const auto said =
        failure.detail.isEmpty() ? QString{} : tr(" It said: %1").arg(qname(failure.detail.simplified().toStdString()));
    switch (failure.kind) {
    case Kind::NoProgram:
        return tr("This machine has no program that draws the pages of PDF files (%1). The document is kept as it is. "
                  "Ask for Poppler's programs to be installed (poppler-utils), or open the document with another "
                  "program.")
            .arg(qname(failure.detail.toStdString()));
    case Kind::NotADocument:
        return tr("By its first bytes this is no PDF file, whatever its name says. It was not opened. Ask whoever "
                  "received the bid what it should be.");
    case Kind::Encrypted:
        return tr("The document is encrypted, and only a password opens it. It is kept as it is. Ask the bidder for a "
                  "copy without one, by a clarification that everybody can see.");
    case Kind::Damaged:
        return tr("No whole page was found in the document: it is damaged, or was cut short. It is kept as it was "
                  "received. Ask whoever received the bid for the file that the bidder sent.%1")
            .arg(said);
    case Kind::TookTooLong:
        return tr("To draw this took longer than a document may take, so it was ended. Your sheet is untouched. Other "
                  "pages may still be shown; a document that does so on every page is not made to be read.");
    case Kind::TooMuchWork:
        return tr("To draw this takes more memory than a document may take, so it was ended. Your sheet is untouched. "
                  "Other pages may still be shown; a document that does so on every page is not made to be read.");
    case Kind::Ended:
        return tr("The program that draws pages was ended before it was done. Your sheet is untouched. Try the page "
                  "again.%1")
            .arg(said);
    case Kind::Stopped:
        return tr("You stopped it. The document is kept as it is.");
    }
    return {};
}

QString RenderWords::of(const StoreError& error)
{
    if (std::holds_alternative<MissingFile>(error)) {
        return tr(
            "The document is not on this machine: it was erased, or its folder was not copied with the workspace. "
            "The record still holds its size and SHA-256. Ask for the folder that lies beside the workspace.");
    }
    if (std::holds_alternative<Unreadable>(error)) {
        return tr("What lies here is not the document that was recorded: its SHA-256 differs, or it cannot be read. It "
                  "was not opened. Ask for a copy of the folder that lies beside the workspace.");
    }
    if (const auto* large = std::get_if<TooLarge>(&error)) {
        return tr("The document has %1 bytes; at most %2 are shown here. It is kept as it is. Open it with another "
                  "program.")
            .arg(large->size)
            .arg(large->limit);
    }
    return qtext(wording(error));
}

}
