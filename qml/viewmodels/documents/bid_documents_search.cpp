#include "qml/viewmodels/documents/bid_documents.hpp"
#include "qml/viewmodels/documents/render_words.hpp"
#include "qml/viewmodels/words.hpp"

#include <algorithm>

/// Finding places: by a phrase in the text, and by what evidence names.
namespace tender {

namespace {

/// So many pages are asked for their words at once, so that a search can be stopped and goes on where it was.
constexpr int pagesAtOnce = 20;

}

void BidDocuments::find(const QString& phrase)
{
    const auto wanted = phrase.simplified();
    if (wanted == m_phrase && !m_found.empty()) {
        nextFound();
        return;
    }
    m_phrase = wanted;
    m_found.clear();
    m_foundAt = -1;
    m_searching = !m_phrase.isEmpty() && isPdf();
    m_problem.clear();
    showMarks();
    emit changed();
    if (!m_searching) return;
    // Pages that are read stay read: when all are, no other process is needed. What runs now goes on with this by
    // itself.
    if (m_pageCount > 0 && static_cast<int>(m_text.size()) >= m_pageCount) {
        search();
    } else if (!m_work.isRunning()) {
        bring();
    }
}

void BidDocuments::readText()
{
    const auto first = static_cast<int>(m_text.size()) + 1;
    if (first > m_pageCount) {
        search();
        return;
    }
    const auto last = std::min(m_pageCount, first + pagesAtOnce - 1);
    m_busyWords = tr("Reading the words of %1 pages: at page %2…").arg(m_pageCount).arg(first);
    m_work.start([this, first, last, pdf = m_pdf, renderer = m_tools.renderer](const std::atomic<bool>& stopped) {
        auto text = renderer->text(*pdf, first, last, stopped);
        return BackgroundWork::Finish{[this, pdf, first, last, text = std::move(text)] {
            m_cancelled = false;
            if (pdf == m_pdf && text) {
                // A page that the program leaves out has no words; each keeps its place in the list.
                for (int page = first; page <= last; ++page) {
                    const auto read = std::ranges::find(*text, page, &PageText::page);
                    m_text.push_back(read == text->end() ? PageText{page, {}, {}} : *read);
                }
            } else if (pdf == m_pdf && text.error().kind != RenderFailure::Kind::Stopped) {
                m_searching = false;
                tell(RenderWords::of(text.error()));
            }
            bring();
        }};
    });
    emit changed();
}

void BidDocuments::search()
{
    m_searching = false;
    m_found = places_of(m_phrase, m_text);
    m_foundAt = -1;
    if (!m_found.empty()) {
        const auto here = std::ranges::find_if(m_found, [&](const FoundPlace& place) { return place.page >= m_page; });
        turnToFound(here == m_found.end() ? 0 : static_cast<int>(here - m_found.begin()));
    }
    emit changed();
}

void BidDocuments::turnToFound(int index)
{
    if (m_found.empty()) return;
    const auto count = static_cast<int>(m_found.size());
    m_foundAt = (index + count) % count;
    setPage(m_found[static_cast<std::size_t>(m_foundAt)].page);
    showMarks();
    emit changed();
}

void BidDocuments::showMarks()
{
    QList<QVariantList> rows;
    for (std::size_t index = 0; index < m_found.size(); ++index) {
        const auto& found = m_found[index];
        if (found.page != m_drawnPage || m_image.isNull()) continue;
        for (const auto& word : found.words) {
            const auto share = share_of_page(word, found.size, m_image.size());
            if (!share.isEmpty())
                rows.append(
                    {share.x(), share.y(), share.width(), share.height(), static_cast<int>(index) == m_foundAt});
        }
    }
    m_marks.show(std::move(rows));
}

QString BidDocuments::foundWords() const
{
    if (m_phrase.isEmpty() || m_searching) return {};
    if (m_found.empty()) {
        const bool wordless = std::ranges::all_of(m_text, [](const PageText& page) { return page.words.empty(); });
        if (m_text.empty() || static_cast<int>(m_text.size()) < m_pageCount) return {};
        return wordless ? tr("These pages are pictures: they hold no text that could be searched.")
                        : tr("“%1” stands nowhere in this document.").arg(m_phrase);
    }
    return tr("%1 of %2").arg(m_foundAt + 1).arg(m_found.size());
}

QStringList BidDocuments::placesIn(const QString& evidence, const QStringList& documents)
{
    QStringList places;
    for (const auto& part : evidence.split(QLatin1Char{';'}, Qt::SkipEmptyParts)) {
        if (evidence_place(part, documents)) places.append(part.simplified());
    }
    return places;
}

void BidDocuments::goTo(const QString& part)
{
    const auto place = evidence_place(part, names());
    if (!place) return;
    setDocument(place->document);
    const auto beyond = m_pageCount > 0 && place->page > m_pageCount;
    setPage(place->page);
    if (beyond)
        tell(tr("There is no page %1: the document has %2. Its last page is shown.").arg(place->page).arg(m_pageCount));
}

QString BidDocuments::pointer() const
{
    return chosen() == nullptr || m_pageCount == 0 ? QString{}
                                                   : tr("%1, page %2").arg(safe_name(chosen()->name)).arg(m_page);
}

QString BidDocuments::withPointer(const QString& evidence) const
{
    const auto here = pointer();
    for (const auto& part : evidence.split(QLatin1Char{';'})) {
        if (part.simplified() == here) return evidence;
    }
    const auto kept = evidence.trimmed();
    return here.isEmpty() || kept.isEmpty() ? kept + here : tr("%1; %2").arg(kept, here);
}

}
