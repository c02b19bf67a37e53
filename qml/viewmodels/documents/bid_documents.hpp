#pragma once

#include "core/session/workspace.hpp"
#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/documents/document_search.hpp"
#include "qml/viewmodels/documents/outside_copy.hpp"
#include "qml/viewmodels/documents/page_marks_model.hpp"
#include "qml/viewmodels/tender_tools.hpp"

#include <QtCore/QHash>

namespace tender {

/// The documents of the bid that the sheet shows: one of them page by page, drawn beside the window by another process,
/// searched in its text, found by evidence. What is no PDF file is offered to another program and never opened here.
class BidDocuments : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Names of the documents; empty when the bid has none or this person is not shown them.
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int document READ document WRITE setDocument NOTIFY changed)
    /// Whether a page shows them; nothing is drawn while none does.
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY changed)
    /// From 1.
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed)
    /// 0 until it is known.
    Q_PROPERTY(int pageCount READ pageCount NOTIFY changed)
    Q_PROPERTY(QString pageWords READ pageWords NOTIFY changed)
    /// Per cent of the width of its place.
    Q_PROPERTY(int zoom READ zoom NOTIFY changed)
    /// The words of the page that is shown, for those who cannot see it.
    Q_PROPERTY(QString pageText READ pageText NOTIFY changed)
    /// What is being done; empty when nothing is.
    Q_PROPERTY(QString busyWords READ busyWords NOTIFY changed)
    /// What happened, what was kept, what to do; empty when nothing stands in the way.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Whether the page that is missing can be tried again.
    Q_PROPERTY(bool canTryAgain READ canTryAgain NOTIFY changed)
    /// That the program that draws is not kept apart by the system; empty when it is.
    Q_PROPERTY(QString sandboxWords READ sandboxWords NOTIFY changed)
    /// Why this document is not shown here, and the warning before another program opens it; empty for a PDF file.
    Q_PROPERTY(QString outsideWords READ outsideWords NOTIFY changed)
    /// "2 of 5 places"; empty while nothing is searched.
    Q_PROPERTY(QString foundWords READ foundWords NOTIFY changed)
    /// "Slides.pdf, page 4": how evidence names the page that is shown; empty when none is.
    Q_PROPERTY(QString pointer READ pointer NOTIFY changed)
    Q_PROPERTY(tender::PageMarksModel* marks READ marks CONSTANT)

public:
    BidDocuments(std::shared_ptr<Workspace> workspace, TenderTools tools, QObject* parent = nullptr);

    /// Shows these; keeps the one that is chosen if it is among them.
    void show(std::vector<Document> documents);

    Q_INVOKABLE void zoomIn() { setZoom(m_zoom + zoomStep); }
    Q_INVOKABLE void zoomOut() { setZoom(m_zoom - zoomStep); }
    /// Turns to the page whose number was typed; what is no number changes nothing.
    Q_INVOKABLE void turnTo(const QString& number) { setPage(number.trimmed().toInt()); }
    /// Looks for a phrase in the whole document and turns to its first place from this page on; asked for the same
    /// phrase again, to the next place.
    Q_INVOKABLE void find(const QString& phrase);
    Q_INVOKABLE void nextFound() { turnToFound(m_foundAt + 1); }
    Q_INVOKABLE void previousFound() { turnToFound(m_foundAt - 1); }
    /// The parts of an evidence, parted by semicolons, that name a page of documents of these names.
    Q_INVOKABLE static QStringList placesIn(const QString& evidence, const QStringList& documents);
    /// Turns to the page that such a part names.
    Q_INVOKABLE void goTo(const QString& part);
    /// An evidence with the page that is shown added to it.
    Q_INVOKABLE QString withPointer(const QString& evidence) const;
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void again();
    /// Gives a copy to the system's program, after the person has read the warning.
    Q_INVOKABLE void openOutside();

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_documents.size()); }
    [[nodiscard]] int document() const { return m_document; }
    void setDocument(int document);
    [[nodiscard]] bool isShown() const { return m_shown; }
    void setShown(bool shown);
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    [[nodiscard]] QString pageWords() const;
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// The page that is shown, as pixels; null when there is none.
    [[nodiscard]] QImage image() const { return m_image; }
    [[nodiscard]] QString pageText() const { return m_pageText; }
    [[nodiscard]] QString busyWords() const { return m_work.isRunning() ? m_busyWords : QString{}; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool canTryAgain() const { return !m_problem.isEmpty() && m_image.isNull() && isPdf(); }
    [[nodiscard]] QString sandboxWords() const;
    [[nodiscard]] QString outsideWords() const;
    [[nodiscard]] QString foundWords() const;
    [[nodiscard]] QString pointer() const;
    PageMarksModel* marks() { return &m_marks; }

signals:
    void changed();
    /// Another document was chosen, by a person or because another bid is shown.
    void documentTurned();
    void pageTurned();

private:
    static constexpr int zoomStep = 25;
    /// What one piece of work is to bring, and what it brought.
    struct Job;

    void setZoom(int zoom);
    [[nodiscard]] const Document* chosen() const;
    [[nodiscard]] bool isPdf() const;
    /// Forgets what was shown of another document.
    void clear();
    /// Starts what is wanted next, or lets what runs know that it is out of date.
    void bring();
    [[nodiscard]] bool isPageWanted() const;
    void drawPage();
    void readText();
    void handOver();
    void take(const Job& job);
    void search();
    void turnToFound(int index);
    void showMarks();
    void tell(const QString& problem);

    std::shared_ptr<Workspace> m_workspace;
    TenderTools m_tools;
    std::vector<Document> m_documents;
    int m_document = 0;
    bool m_shown = false;
    int m_page = 1;
    int m_pageCount = 0;
    int m_zoom = 100;
    int m_drawnPage = 0; ///< of `m_image`, or whose drawing failed; 0 for none
    int m_drawnZoom = 0;
    QHash<QString, int> m_lastPages; ///< by SHA-256
    std::shared_ptr<const QByteArray> m_pdf;
    QImage m_image;
    QString m_pageText;
    QString m_busyWords;
    QString m_problem;
    QString m_phrase;
    bool m_searching = false;
    bool m_handing = false;
    bool m_cancelled = false;
    bool m_sandboxKnown = false;
    bool m_sandboxed = false;
    std::vector<PageText> m_text; ///< as far as it was read
    std::vector<FoundPlace> m_found;
    int m_foundAt = -1;
    PageMarksModel m_marks;
    OutsideCopies m_copies;
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}
