#include "qml/app/picture_book.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtGui/QImage>
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

void PictureBook::take(const QString& name)
{
    QElapsedTimer since;
    since.start();
    (void)wait([&] { return since.elapsed() > settling; });
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

bool PictureBook::openExample(bool partWay)
{
    m_session.tryExample(QStringLiteral("advocacy"), partWay);
    return wait([&] { return !m_session.busy(); }) && m_session.tender() != nullptr;
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
    show(QStringLiteral("people"));
    take(QStringLiteral("people-%1").arg(suffix));
    show(QStringLiteral("result"));
    tender.closeness()->start();
    (void)wait([&] { return !tender.closeness()->running(); });
    take(QStringLiteral("result-close-%1").arg(suffix));
}

void PictureBook::drawSheets(const QString& suffix)
{
    auto& sheet = *m_session.tender()->sheet();
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
    drawRefusal(suffix);
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
        if (!openExample(false)) return 1;
        drawPages(suffix);
        m_session.closeTender();
        show(QStringLiteral("tenders"));
        take(QStringLiteral("tenders-%1").arg(suffix));
        if (!openExample(true)) return 1;
        drawSheets(suffix);
        m_session.closeTender();
    }
    return m_failed ? 1 : 0;
}

}
