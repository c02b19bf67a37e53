#include "tests/qml/page_fixture.hpp"

#include <QtGui/QAccessible>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtQuickControls2/QQuickStyle>
#include <QtTest/QTest>

Q_IMPORT_QML_PLUGIN(TenderPlugin)
Q_IMPORT_QML_PLUGIN(Tender_ViewModelsPlugin)

/// Walks every page: whatever takes the keyboard has a name and a role, and Tab reaches something that shows it.
class AccessibleNames : public QObject {
    Q_OBJECT

private:
    static bool takesKeyboard(const QQuickItem& item)
    {
        const auto policy = item.property("focusPolicy");
        return item.activeFocusOnTab() || (policy.isValid() && (policy.toInt() & Qt::TabFocus) != 0);
    }

    static void walk(QQuickItem& item, QStringList& nameless, int& found)
    {
        if (!item.isVisible()) return;
        if (takesKeyboard(item) && item.isEnabled()) {
            ++found;
            auto* spoken = QAccessible::queryAccessibleInterface(&item);
            const auto name = spoken == nullptr ? QString{} : spoken->text(QAccessible::Name);
            if (name.isEmpty() || spoken->role() == QAccessible::NoRole) {
                nameless.append(
                    QStringLiteral("%1 %2").arg(QLatin1String{item.metaObject()->className()}, item.objectName()));
            }
        }
        for (auto* child : item.childItems())
            walk(*child, nameless, found);
    }

    void check(QQuickWindow& window, const char* place)
    {
        window.setProperty("place", QLatin1String{place});
        QStringList nameless;
        int found = 0;
        // Rows of the page before go with the next events; until then they have no words any more.
        constexpr int turns = 40;
        for (int turn = 0; turn == 0 || (turn < turns && !nameless.isEmpty()); ++turn) {
            QTest::qWait(50);
            nameless.clear();
            found = 0;
            walk(*window.contentItem(), nameless, found);
        }
        QVERIFY2(nameless.isEmpty(),
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String{place}, nameless.join(QStringLiteral(", ")))));
        QVERIFY2(found > 3, place);
        walkByTab(window, place);
    }

    /// Tab must come round, and never rest on something that cannot be seen.
    static void walkByTab(QQuickWindow& window, const char* place)
    {
        QSet<QQuickItem*> seen;
        for (int step = 0; step < 120; ++step) {
            QTest::keyClick(&window, Qt::Key_Tab);
            auto* focused = window.activeFocusItem();
            QVERIFY2(focused != nullptr && focused->isVisible(), place);
            if (seen.contains(focused)) return;
            seen.insert(focused);
        }
        QFAIL(place);
    }

private slots:
    void everyPage()
    {
        QAccessible::setActive(true);
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        tender::test::PageFixture fixture;
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(fixture.session())},
                                     {QStringLiteral("preferences"), QVariant::fromValue(fixture.preferences())}});
        engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Tender/Main.qml")});
        QVERIFY(!engine.rootObjects().isEmpty());
        auto& window = *qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        check(window, "start");
        QVERIFY(fixture.open(true));
        check(window, "result");
        check(window, "sheet");
        QVERIFY(fixture.openUnmarked());
        QVERIFY(fixture.attach(QStringLiteral("Slides.pdf"), QStringLiteral("%PDF-1.4\nfirst page\nsecond page")));
        check(window, "sheet");
        QVERIFY(fixture.drawn());
        QVERIFY(fixture.attach(QStringLiteral("Answer.docx"), QStringLiteral("PK words")));
        fixture.documents().setDocument(1);
        check(window, "sheet");
        QVERIFY(fixture.open(true));
        for (int row = 0; row < fixture.tender().places()->count(); ++row) {
            const auto place =
                fixture.tender().places()->value(row, tender::TenderPlacesModel::firstRole).toByteArray();
            check(window, place.constData());
        }
        check(window, "people");
        check(window, "settings");
        window.setProperty("place", QStringLiteral("bids"));
        fixture.tender().beginAct(QStringLiteral("receive_bid"));
        check(window, "bids");
        QVERIFY(fixture.open());
        check(window, "result");
        fixture.tender().inspector()->explain(QStringLiteral("scs-kinder/total"));
        check(window, "result");
        check(window, "sheet");
        check(window, "history");
        check(window, "tenders");
    }
};

QTEST_MAIN(AccessibleNames)

#include "accessible_names_test.moc"
