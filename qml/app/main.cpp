#include "qml/app/local_desk_keys.hpp"
#include "qml/app/local_paper_files.hpp"
#include "qml/app/picture_book.hpp"
#include "qml/app/poppler_renderer.hpp"
#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"
#include "storage/documents/document_folder.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuick/QQuickWindow>
#include <QtQuickControls2/QQuickStyle>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(TenderPlugin)
Q_IMPORT_QML_PLUGIN(Tender_ViewModelsPlugin)

namespace {

using tender::SessionFolders;
using tender::WorkspaceAccess;

tender::Result<std::unique_ptr<tender::Workspace>, tender::StoreError> open_local(const std::string& file,
                                                                                  WorkspaceAccess access)
{
    switch (access) {
    case WorkspaceAccess::Create:
        return tender::LocalWorkspace::create(file);
    case WorkspaceAccess::Open:
        return tender::LocalWorkspace::open(file);
    case WorkspaceAccess::ReadOnly:
        break;
    }
    return tender::LocalWorkspace::open(file, tender::SqliteOptions::Access::ReadOnly);
}

struct Arguments {
    QString workspace;
    QString example;
    QString pictures;
    QString translation;
};

Arguments read_arguments(const QGuiApplication& program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Compares bids so that it stands up."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("workspace file to open"),
                                 QStringLiteral("[WORKSPACE]"));
    parser.addOption({QStringLiteral("try"), QStringLiteral("try an example in a scratch workspace (advocacy)"),
                      QStringLiteral("EXAMPLE")});
    parser.addOption({QStringLiteral("picture"),
                      QStringLiteral("draw every page into PNG files of this folder and end"),
                      QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("translation"),
                      QStringLiteral("take the words of the window from this file (.qm), for whoever translates them"),
                      QStringLiteral("FILE")});
    parser.process(program);
    const auto files = parser.positionalArguments();
    return {files.value(0), parser.value(QStringLiteral("try")), parser.value(QStringLiteral("picture")),
            parser.value(QStringLiteral("translation"))};
}

/// Words of the window in the language of the system where a translation is installed beside the program, or those of
/// a named file. False when the named file cannot be read.
bool load_translation(QTranslator& translator, const QString& file)
{
    if (!file.isEmpty() && !translator.load(file)) return false;
    const auto installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/plumbline/translations");
    if (!file.isEmpty() || translator.load(QLocale{}, QStringLiteral("plumbline"), QStringLiteral("_"), installed))
        QCoreApplication::installTranslator(&translator);
    return true;
}

QString in_profile(const char* name)
{
    const auto folder = tender::profile_folder();
    return folder ? QString::fromStdString((*folder / name).string()) : QString{};
}

std::optional<tender::StoreFile> look_at(const QString& file)
{
    const QFileInfo info{file};
    if (!info.exists()) return std::nullopt;
    const auto documents = tender::DocumentFolder{info.absoluteFilePath().toStdString()}.folder();
    return tender::StoreFile{.path = info.absoluteFilePath(),
                             .size = info.size(),
                             // What is written is made ready in the folder first.
                             .writable = info.isWritable() && QFileInfo{info.absolutePath()}.isWritable(),
                             .documents = QString::fromStdString(documents.string())};
}

/// The window with its view models; null when the pages could not be loaded, which only a broken build brings about.
QQuickWindow* load_window(QQmlApplicationEngine& engine, tender::WorkspaceSession& session,
                          tender::Preferences& preferences)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("preferences"), QVariant::fromValue(&preferences)}});
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Tender/Main.qml")});
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
}

}

int main(int count, char* arguments[])
{
    QGuiApplication::setApplicationName(QStringLiteral("plumbline"));
    QGuiApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QGuiApplication program{count, arguments};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const auto wishes = read_arguments(program);
    const bool drawing = !wishes.pictures.isEmpty();
    QTranslator translator;
    if (!load_translation(translator, wishes.translation)) {
        std::fprintf(stderr, "plumbline: %s is not a translation that can be read (lrelease makes one of a .ts file)\n",
                     qPrintable(wishes.translation));
        return 1;
    }

    // Pictures are the same on every machine: they read and keep nothing of the person who draws them.
    const QTemporaryDir scratch;
    tender::Preferences preferences{drawing ? QString{} : in_profile("desktop.ini")};
    const SessionFolders folders{.drafts = drawing ? QString{} : in_profile("drafts"),
                                 .scratch = drawing ? scratch.path() : in_profile("scratch"),
                                 .keys = drawing ? QString{} : in_profile("keys"),
                                 .preferences = drawing ? QString{} : in_profile("desktop.ini"),
                                 .look = look_at};
    // Pictures have nobody's keys; elsewhere they lie in the profile, where the environment names one.
    const auto profile = drawing ? std::nullopt : tender::profile_folder();
    std::optional<tender::LocalDeskKeys> keys;
    if (profile) keys.emplace(*profile);
    tender::WorkspaceSession session{
        open_local, folders, keys ? &*keys : nullptr,
        tender::TenderTools{
            .renderer = std::make_shared<const tender::PopplerRenderer>(),
            .open = [](const QString& file) { return QDesktopServices::openUrl(QUrl::fromLocalFile(file)); },
            .papers = std::make_shared<const tender::LocalPaperFiles>()}};
    QQmlApplicationEngine engine;
    auto* window = load_window(engine, session, preferences);
    if (window == nullptr) {
        std::fputs("plumbline: the pages of this program could not be loaded; install it again\n", stderr);
        return 1;
    }
    if (drawing) return tender::PictureBook{*window, session, preferences, wishes.pictures}.draw();
    if (!wishes.example.isEmpty()) {
        session.tryExample(wishes.example);
    } else if (!wishes.workspace.isEmpty()) {
        session.openWorkspace(wishes.workspace);
    }
    return QGuiApplication::exec();
}
