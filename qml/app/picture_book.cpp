#include "qml/app/picture_book.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtQuick/QQuickItem>

#include <cstdio>

namespace tender {

namespace {

/// How long the program may take for anything, in milliseconds.
constexpr int patience = 20'000;
/// How long a page settles before it is drawn.
constexpr int settling = 120;

struct Look {
    const char* suffix;
    bool dark;
    int textPercent;
    int width;
    int height;
};

constexpr Look looks[] = {
    {"light", false, 100, 1440, 900},
    {"dark", true, 100, 1440, 900},
    {"text-200", false, 200, 1440, 900},
    {"small-window", false, 100, 1024, 700},
    {"small-window-text-200", false, 200, 1024, 700},
};

/// A document as a bidder might send one: made up, and says so.
void write_illustrative_document(const QString& file)
{
    QPdfWriter writer{file};
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setResolution(100);
    QPainter painter{&writer};
    const auto write = [&](int y, int size, const QString& text) {
        painter.setFont(QFont{QStringLiteral("Noto Sans"), size});
        painter.drawText(QRect{60, y, 650, 300}, Qt::TextWordWrap, text);
    };
    write(60, 22, QStringLiteral("How a young person reaches us"));
    write(140, 12,
          QStringLiteral("Illustrative slides: nobody sent them. One free number, one text line, one face in "
                         "each home."));
    write(220, 12,
          QStringLiteral("Every call is answered by an advocate within one working day; visits outside the "
                         "borough within five."));
    writer.newPage();
    write(60, 22, QStringLiteral("Complaints"));
    write(140, 12, QStringLiteral("Supported from first word to reply, within one working day."));
}

QQuickItem* find_visible(QQuickItem& item, QLatin1String name)
{
    if (!item.isVisible()) return nullptr;
    if (item.objectName() == name) return &item;
    for (auto* child : item.childItems()) {
        if (auto* found = find_visible(*child, name)) return found;
    }
    return nullptr;
}

}

PictureBook::PictureBook(QQuickWindow& window, WorkspaceSession& session, Preferences& preferences, QString folder)
    : m_window{window}, m_session{session}, m_preferences{preferences}, m_folder{std::move(folder)}
{}

bool PictureBook::wait(const std::function<bool()>& ready) const
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < patience) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        // Pages that were left are deleted by an event that only a running program delivers by itself.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (ready()) return true;
    }
    return false;
}

void PictureBook::show(const QString& place) { m_window.setProperty("place", place); }

void PictureBook::settle() const
{
    QElapsedTimer since;
    since.start();
    (void)wait([&] { return since.elapsed() > settling; });
}

void PictureBook::take(const QString& name)
{
    settle();
    const auto image = m_window.grabWindow();
    const auto file = QStringLiteral("%1/%2.png").arg(m_folder, name);
    if (image.isNull() || !image.save(file)) {
        std::fprintf(stderr, "plumbline: %s could not be drawn or written\n", qPrintable(file));
        m_failed = true;
    }
}

void PictureBook::press(const char* objectName)
{
    auto* button = find_visible(*m_window.contentItem(), QLatin1String{objectName});
    if (button == nullptr || !QMetaObject::invokeMethod(button, "clicked")) {
        std::fprintf(stderr, "plumbline: there is no button %s on this page\n", objectName);
        m_failed = true;
    }
}

void PictureBook::turnToChart(const char* objectName)
{
    auto* frame = find_visible(*m_window.contentItem(), QLatin1String{objectName});
    auto* line = frame == nullptr ? nullptr : find_visible(*frame, QLatin1String{"chartLine"});
    if (line == nullptr) {
        std::fprintf(stderr, "plumbline: there is no chart %s on this page\n", objectName);
        m_failed = true;
        return;
    }
    line->forceActiveFocus(Qt::TabFocusReason);
}

bool PictureBook::openExample(ExampleUntil until)
{
    m_session.playExample(QStringLiteral("advocacy"), until);
    const bool opened = wait([&] { return !m_session.busy(); }) && m_session.tender() != nullptr;
    // A page of the tender before is let go before this one changes.
    show(QStringLiteral("result"));
    settle();
    return opened;
}

void PictureBook::drawPages(const QString& suffix)
{
    auto& tender = *m_session.tender();
    show(QStringLiteral("result"));
    take(QStringLiteral("result-%1").arg(suffix));
    tender.inspector()->explain(QStringLiteral("scs-kinder/total"));
    tender.inspector()->rows()->setExpanded(3, true);
    tender.inspector()->rows()->setExpanded(5, true);
    take(QStringLiteral("result-why-%1").arg(suffix));
    tender.inspector()->close();
    show(QStringLiteral("history"));
    take(QStringLiteral("history-%1").arg(suffix));
    press("verify");
    (void)wait([&] { return !tender.verification()->running() && !tender.verification()->sentence().isEmpty(); });
    take(QStringLiteral("history-verified-%1").arg(suffix));
    tender.showMoment(tender.entries() / 2);
    show(QStringLiteral("result"));
    take(QStringLiteral("result-at-a-moment-%1").arg(suffix));
    tender.showNow();
    drawPlaces(suffix);
    show(QStringLiteral("sheet"));
    take(QStringLiteral("sheet-recorded-%1").arg(suffix));
}

void PictureBook::drawPlaces(const QString& suffix)
{
    auto& tender = *m_session.tender();
    const auto& places = *tender.places();
    for (int row = 0; row < places.count(); ++row) {
        const auto place = places.value(row, TenderPlacesModel::firstRole).toString();
        show(place);
        if (!tender.page()->place().isEmpty()) take(QStringLiteral("%1-%2").arg(place, suffix));
    }
    show(QStringLiteral("bids"));
    tender.beginAct(QStringLiteral("receive_bid"));
    take(QStringLiteral("act-%1").arg(suffix));
    tender.act()->send();
    take(QStringLiteral("act-refused-%1").arg(suffix));
    tender.act()->close();
    show(QStringLiteral("model"));
    tender.beginAct(QStringLiteral("define_model"));
    take(QStringLiteral("model-form-%1").arg(suffix));
    // Large text leaves no room for both.
    if (m_preferences.textPercent() > 100) press("turnToBench");
    for (int part = 0; part < ModelBench::partCount; ++part) {
        tender.bench()->setPart(part);
        if (tender.bench()->isLaboratory()) {
            tender.bench()->startLaboratory();
            (void)wait([&] { return !tender.bench()->trying(); });
        }
        take(QStringLiteral("model-bench-%1-%2").arg(part + 1).arg(suffix));
    }
    tender.act()->close();
    show(QStringLiteral("letters"));
    for (const auto& [name, fill] : {std::pair{"paper", "{}"}, {"paper-letter", R"({"bid":"bidder-b"})"}}) {
        tender.beginAct(QString::fromLatin1(leads::toPaper), QString::fromLatin1(fill));
        (void)wait([&] { return !tender.paper()->busy(); });
        take(QStringLiteral("%1-%2").arg(QLatin1String{name}, suffix));
    }
    tender.paper()->close();
    show(QStringLiteral("people"));
    take(QStringLiteral("people-%1").arg(suffix));
    show(QStringLiteral("settings"));
    take(QStringLiteral("settings-%1").arg(suffix));
    show(QStringLiteral("result"));
    tender.closeness()->start();
    (void)wait([&] { return !tender.closeness()->running(); });
    take(QStringLiteral("result-close-%1").arg(suffix));
    for (const auto* chart : {"weightChart", "placeChart"}) {
        turnToChart(chart);
        take(QStringLiteral("%1-%2").arg(QLatin1String{chart}, suffix));
    }
}

void PictureBook::drawGathered(const QString& suffix)
{
    for (const auto& place : gathering_places()) {
        const auto name = QString::fromLatin1(place.id);
        show(name);
        (void)wait([&] { return !m_session.overview()->busy(); });
        take(QStringLiteral("%1-%2").arg(name, suffix));
    }
}

void PictureBook::drawSheets(const QString& suffix)
{
    auto& tender = *m_session.tender();
    auto& sheet = *tender.sheet();
    show(QStringLiteral("result"));
    take(QStringLiteral("result-waiting-%1").arg(suffix));
    show(QStringLiteral("sheet"));
    take(QStringLiteral("sheet-open-%1").arg(suffix));
    sheet.setMark(QStringLiteral("4"));
    sheet.setReason(
        QStringLiteral("A named advocate for every child and a reply in one working day are both shown. Who travels "
                       "when that advocate is away is not said."));
    sheet.setEvidence(QStringLiteral("Interview notes 10:07"));
    take(QStringLiteral("sheet-draft-%1").arg(suffix));
    press("toggleNotes");
    tender.notes()->setText(QStringLiteral("Illustrative: ask who travels at weekends, and what the rota costs."));
    take(QStringLiteral("sheet-notes-%1").arg(suffix));
    press("toggleNotes");
    drawRefusal(suffix);
    show(QStringLiteral("hearings"));
    tender.hearing()->tick(0, true);
    take(QStringLiteral("hearings-notes-%1").arg(suffix));
}

void PictureBook::attach(const QString& name, const std::function<void(const QString&)>& write)
{
    auto& tender = *m_session.tender();
    const QTemporaryDir folder;
    const auto file = folder.filePath(name);
    write(file);
    const QJsonObject filled{{QStringLiteral("bid"), QString::fromStdString(tender.sheet()->bidId())},
                             {QStringLiteral("document"), file}};
    const auto before = tender.entries();
    tender.beginAct(QStringLiteral("attach_document"),
                    QString::fromUtf8(QJsonDocument{filled}.toJson(QJsonDocument::Compact)));
    tender.act()->send();
    if (tender.entries() != before + 1) {
        std::fprintf(stderr, "plumbline: %s could not be attached\n", qPrintable(name));
        m_failed = true;
    }
}

void PictureBook::drawDocuments(const QString& suffix)
{
    auto& documents = *m_session.tender()->documents();
    attach(QStringLiteral("Presentation slides.pdf"), write_illustrative_document);
    attach(QStringLiteral("Answer.docx"), [](const QString& name) {
        QFile file{name};
        if (file.open(QIODevice::WriteOnly)) file.write("PK\x03\x04 illustrative");
    });
    attach(QStringLiteral("Cut short.pdf"), [](const QString& name) {
        QFile file{name};
        if (file.open(QIODevice::WriteOnly)) file.write("%PDF-1.4\n");
    });
    show(QStringLiteral("sheet"));
    // In a narrow window they stand in the place of the question.
    if (find_visible(*m_window.contentItem(), QLatin1String{"toggleDocuments"}) != nullptr) {
        take(QStringLiteral("sheet-with-documents-%1").arg(suffix));
        press("toggleDocuments");
    }
    documents.find(QStringLiteral("one working day"));
    const auto drawn = [&] { return documents.busyWords().isEmpty(); };
    (void)wait(drawn);
    take(QStringLiteral("sheet-documents-%1").arg(suffix));
    documents.setDocument(1);
    take(QStringLiteral("sheet-document-outside-%1").arg(suffix));
    documents.setDocument(2);
    (void)wait(drawn);
    take(QStringLiteral("sheet-document-damaged-%1").arg(suffix));
}

void PictureBook::drawRefusal(const QString& suffix)
{
    auto& sheet = *m_session.tender()->sheet();
    sheet.nextQuestion();
    sheet.setMark(QStringLiteral("3"));
    take(QStringLiteral("sheet-next-%1").arg(suffix));
    press("reviewSheet");
    take(QStringLiteral("sheet-review-%1").arg(suffix));
    press("submitSheet");
    take(QStringLiteral("sheet-refused-%1").arg(suffix));
}

int PictureBook::draw()
{
    if (!QDir{}.mkpath(m_folder)) {
        std::fprintf(stderr, "plumbline: the folder %s could not be made\n", qPrintable(m_folder));
        return 1;
    }
    for (const auto& look : looks) {
        const auto suffix = QLatin1String{look.suffix};
        m_preferences.setDark(look.dark);
        m_preferences.setTextPercent(look.textPercent);
        m_window.resize(look.width, look.height);
        show(QStringLiteral("start"));
        take(QStringLiteral("start-%1").arg(suffix));
        if (!openExample(ExampleUntil::End)) return 1;
        drawPages(suffix);
        m_session.closeTender();
        show(QStringLiteral("tenders"));
        take(QStringLiteral("tenders-%1").arg(suffix));
        drawGathered(suffix);
        if (!openExample(ExampleUntil::LastMarks)) return 1;
        drawSheets(suffix);
        m_session.closeTender();
        if (!openExample(ExampleUntil::FirstMarks)) return 1;
        drawDocuments(suffix);
        m_session.closeTender();
    }
    return m_failed ? 1 : 0;
}

}
