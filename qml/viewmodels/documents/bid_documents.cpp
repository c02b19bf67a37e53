#include "qml/viewmodels/documents/bid_documents.hpp"

#include "qml/viewmodels/documents/render_words.hpp"
#include "qml/viewmodels/words.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Pixels of the longer side of a page at 100 per cent: twice what a column is wide on a usual screen.
constexpr int sideAtHundred = 1'400;
constexpr int zoomLeast = 50;
constexpr int zoomMost = 300;
/// The document lies in memory beside the window and goes through a pipe; larger ones are for other programs.
constexpr std::uint64_t pdfMost = std::uint64_t{128} << 20U;
constexpr std::uint64_t outsideMost = std::uint64_t{512} << 20U;

}

struct BidDocuments::Job {
    std::string sha256;
    std::shared_ptr<const QByteArray> pdf;
    int page = 1;
    int zoom = 100;
    int pageCount = 0;
    QImage image;
    std::vector<PageText> text;
    QString problem;
    bool outOfDate = false; ///< it was stopped
    bool sandboxed = false;
};

BidDocuments::BidDocuments(std::shared_ptr<Workspace> workspace, TenderTools tools, QObject* parent)
    : QObject{parent}, m_workspace{std::move(workspace)}, m_tools{std::move(tools)}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &BidDocuments::changed);
}

void BidDocuments::show(std::vector<Document> documents)
{
    if (documents == m_documents) return;
    const auto before = chosen() == nullptr ? std::string{} : chosen()->sha256;
    m_documents = std::move(documents);
    const auto again = std::ranges::find(m_documents, before, &Document::sha256);
    const bool stays = again != m_documents.end();
    m_document = stays ? static_cast<int>(again - m_documents.begin()) : 0;
    if (!stays) clear();
    emit changed();
    bring();
}

QStringList BidDocuments::names() const
{
    QStringList names;
    for (const auto& document : m_documents)
        names.append(safe_name(document.name));
    return names;
}

const Document* BidDocuments::chosen() const
{
    return m_document >= 0 && static_cast<std::size_t>(m_document) < m_documents.size()
               ? &m_documents[static_cast<std::size_t>(m_document)]
               : nullptr;
}

bool BidDocuments::isPdf() const { return chosen() != nullptr && chosen()->type == "pdf"; }

void BidDocuments::setDocument(int document)
{
    if (document == m_document || document < 0 || static_cast<std::size_t>(document) >= m_documents.size()) return;
    m_document = document;
    clear();
    emit changed();
    bring();
}

void BidDocuments::clear()
{
    m_page = chosen() == nullptr ? 1 : m_lastPages.value(verbatim(chosen()->sha256), 1);
    m_pageCount = 0;
    m_drawnPage = 0;
    m_pdf.reset();
    m_image = {};
    m_pageText.clear();
    m_problem.clear();
    m_phrase.clear();
    m_searching = false;
    m_handing = false;
    m_text.clear();
    m_found.clear();
    m_foundAt = -1;
    showMarks();
    emit documentTurned();
}

void BidDocuments::setShown(bool shown)
{
    if (shown == m_shown) return;
    m_shown = shown;
    emit changed();
    bring();
}

void BidDocuments::setPage(int page)
{
    page = std::max(1, m_pageCount > 0 ? std::min(page, m_pageCount) : page);
    if (page == m_page) return;
    m_page = page;
    if (chosen() != nullptr) m_lastPages.insert(verbatim(chosen()->sha256), page);
    m_problem.clear();
    emit pageTurned();
    emit changed();
    bring();
}

void BidDocuments::setZoom(int zoom)
{
    zoom = std::clamp(zoom, zoomLeast, zoomMost);
    if (zoom == m_zoom) return;
    m_zoom = zoom;
    emit changed();
    bring();
}

bool BidDocuments::isPageWanted() const { return m_drawnPage != m_page || m_drawnZoom != m_zoom; }

void BidDocuments::bring()
{
    if (m_work.isRunning()) {
        m_work.stop();
        return;
    }
    if (chosen() == nullptr) return;
    if (m_handing) {
        handOver();
    } else if (m_shown && isPdf() && isPageWanted()) {
        drawPage();
    } else if (m_shown && m_searching && m_pdf != nullptr) {
        readText();
    }
}

void BidDocuments::drawPage()
{
    Job job;
    job.sha256 = chosen()->sha256;
    job.pdf = m_pdf;
    job.page = m_page;
    job.zoom = m_zoom;
    job.pageCount = m_pageCount;
    if (m_tools.renderer == nullptr) {
        job.problem = RenderWords::of(RenderFailure{RenderFailure::Kind::NoProgram, QStringLiteral("poppler-utils")});
        take(job);
        return;
    }
    m_busyWords =
        m_pdf == nullptr ? tr("Checking the document and drawing its page…") : tr("Drawing page %1…").arg(m_page);
    m_work.start([this, job, workspace = m_workspace,
                  renderer = m_tools.renderer](const std::atomic<bool>& stopped) mutable -> BackgroundWork::Finish {
        const auto failed = [&](const RenderFailure& failure) -> BackgroundWork::Finish {
            job.problem = RenderWords::of(failure);
            job.outOfDate = failure.kind == RenderFailure::Kind::Stopped;
            return [this, job] { take(job); };
        };
        if (job.pdf == nullptr) {
            const auto bytes = workspace->read_document(job.sha256, pdfMost);
            if (!bytes) {
                job.problem = RenderWords::of(bytes.error());
                return [this, job] { take(job); };
            }
            const QByteArray pdf{bytes->data(), static_cast<qsizetype>(bytes->size())};
            job.sandboxed = renderer->isSandboxed();
            const auto count = renderer->pages(pdf, stopped);
            if (!count) return failed(count.error());
            job.pdf = std::make_shared<const QByteArray>(pdf);
            job.pageCount = *count;
        }
        job.page = std::min(job.page, job.pageCount);
        auto image = renderer->image(*job.pdf, job.page, sideAtHundred * job.zoom / 100, stopped);
        if (!image) return failed(image.error());
        job.image = std::move(*image);
        // A page whose words cannot be read can be looked at all the same.
        if (auto text = renderer->text(*job.pdf, job.page, job.page, stopped)) job.text = std::move(*text);
        return [this, job] { take(job); };
    });
    emit changed();
}

void BidDocuments::take(const Job& job)
{
    const bool cancelled = std::exchange(m_cancelled, false);
    if (chosen() == nullptr || chosen()->sha256 != job.sha256) { // another document was chosen meanwhile
        bring();
        return;
    }
    if (m_pdf == nullptr && job.pdf != nullptr) {
        m_pdf = job.pdf;
        m_pageCount = job.pageCount;
        m_sandboxKnown = true;
        m_sandboxed = job.sandboxed;
    }
    if (job.outOfDate && !cancelled) {
        bring();
        return;
    }
    const bool beyond = m_pageCount > 0 && m_page > m_pageCount;
    const auto asked = m_page;
    if (beyond) m_page = m_pageCount;
    m_drawnPage = job.page;
    m_drawnZoom = job.zoom;
    m_image = job.image;
    m_pageText.clear();
    for (const auto& page : job.text) {
        for (const auto& word : page.words)
            m_pageText += word.text + QLatin1Char{' '};
    }
    m_problem = job.problem;
    if (beyond && m_problem.isEmpty())
        m_problem = tr("There is no page %1: the document has %2. Its last page is shown.").arg(asked).arg(m_pageCount);
    if (cancelled) { // what was asked for is not tried again by itself
        m_drawnPage = m_page;
        m_drawnZoom = m_zoom;
    }
    showMarks();
    emit changed();
    bring();
}

void BidDocuments::cancel()
{
    if (!m_work.isRunning()) return;
    m_cancelled = true;
    m_searching = false;
    m_work.stop();
}

void BidDocuments::again()
{
    m_drawnPage = 0;
    m_problem.clear();
    emit changed();
    bring();
}

void BidDocuments::openOutside()
{
    m_handing = chosen() != nullptr;
    bring();
}

void BidDocuments::handOver()
{
    m_handing = false;
    m_busyWords = tr("Making a copy for the other program…");
    m_work.start([this, document = *chosen(), workspace = m_workspace](const std::atomic<bool>& /*stopped*/) {
        const auto bytes = workspace->read_document(document.sha256, outsideMost);
        Result<QString, QString> copy = Failure{bytes ? QString{} : RenderWords::of(bytes.error())};
        if (bytes) copy = m_copies.make(document.name, *bytes);
        return BackgroundWork::Finish{[this, copy, name = qname(safe_name(document.name).toStdString())] {
            m_cancelled = false;
            if (!copy) {
                tell(copy.error());
            } else if (!m_tools.open || !m_tools.open(*copy)) {
                tell(tr("This machine has no program for %1. The document is kept as it is. Ask for it as a PDF file.")
                         .arg(name));
            } else {
                tell(tr("A copy was given to another program. It is removed when the tender is closed; what you write "
                        "into it is lost."));
            }
            bring();
        }};
    });
    emit changed();
}

void BidDocuments::tell(const QString& problem)
{
    m_problem = problem;
    emit changed();
}

QString BidDocuments::pageWords() const
{
    return m_pageCount == 0 ? tr("Page %1").arg(m_page) : tr("Page %1 of %2").arg(m_page).arg(m_pageCount);
}

QString BidDocuments::sandboxWords() const
{
    if (!m_sandboxKnown || m_sandboxed || !isPdf()) return {};
    return tr("This system does not keep the program that draws pages apart (bubblewrap is missing or not allowed). It "
              "runs with limits of time and memory only.");
}

QString BidDocuments::outsideWords() const
{
    if (chosen() == nullptr || isPdf()) return {};
    return tr("%1 is no PDF file by its first bytes. Plumbline never opens files of other kinds: they can carry "
              "programs. "
              "Another program of this machine can open a copy, with all that you may do here. Let it only if you "
              "trust "
              "it with a stranger's file.")
        .arg(qname(safe_name(chosen()->name).toStdString()));
}

}
