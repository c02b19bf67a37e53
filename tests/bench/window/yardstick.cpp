/// The yardstick of the window: the least that Qt Quick Controls can show, started and drawn as the program is.
///
///   yardstick MinimalWindow|FieldWindow|ListWindow|PausingWindow
#include <QtCore/QUrl>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuickControls2/QQuickStyle>

int main(int count, char* arguments[])
{
    const QGuiApplication program{count, arguments};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    const auto window = QGuiApplication::arguments().value(1, QStringLiteral("MinimalWindow"));
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Yardstick/%1.qml").arg(window)});
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
