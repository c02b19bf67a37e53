#include "tests/qml/page_fixture.hpp"
#include "tests/qml/people_fixture.hpp"

#include <QtQml/QQmlEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickControls2/QQuickStyle>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(TenderPlugin)
Q_IMPORT_QML_PLUGIN(Tender_ViewModelsPlugin)

/// Gives the pages under test real view models, as `Fixture` and `PeopleFixture` of the module Tender.Fixture.
class PagesSetup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { QQuickStyle::setStyle(QStringLiteral("Basic")); }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonType<tender::test::PageFixture>(
            "Tender.Fixture", 1, 0, "Fixture",
            [](QQmlEngine*, QJSEngine*) -> QObject* { return new tender::test::PageFixture; });
        qmlRegisterSingletonType<tender::test::PeopleFixture>(
            "Tender.Fixture", 1, 0, "PeopleFixture",
            [](QQmlEngine*, QJSEngine*) -> QObject* { return new tender::test::PeopleFixture; });
    }
};

QUICK_TEST_MAIN_WITH_SETUP(pages, PagesSetup)

#include "pages_test.moc"
