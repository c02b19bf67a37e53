#include "qml/viewmodels/documents/outside_copy.hpp"

#include "qml/viewmodels/words.hpp"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace tender {

namespace {

/// What bidders send to be read, heard or seen. A list of what is allowed: one of what is not is never complete.
const QStringList& kinds_to_read()
{
    static const QStringList kinds{QStringLiteral("pdf"),  QStringLiteral("doc"), QStringLiteral("docx"),
                                   QStringLiteral("odt"),  QStringLiteral("rtf"), QStringLiteral("txt"),
                                   QStringLiteral("csv"),  QStringLiteral("xls"), QStringLiteral("xlsx"),
                                   QStringLiteral("ods"),  QStringLiteral("ppt"), QStringLiteral("pptx"),
                                   QStringLiteral("odp"),  QStringLiteral("png"), QStringLiteral("jpg"),
                                   QStringLiteral("jpeg"), QStringLiteral("tif"), QStringLiteral("gif"),
                                   QStringLiteral("mp3"),  QStringLiteral("mp4"), QStringLiteral("zip")};
    return kinds;
}

/// How programs begin: Windows, Linux, macOS (four ways), scripts, and entries of a desktop's menu.
bool is_program(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array beginnings{"MZ"sv,
                                    "\x7F"
                                    "ELF"sv,
                                    "\xCA\xFE\xBA\xBE"sv,
                                    "\xFE\xED\xFA"sv,
                                    "\xCE\xFA\xED\xFE"sv,
                                    "\xCF\xFA\xED\xFE"sv,
                                    "#!"sv,
                                    "[Desktop Entry]"sv};
    return std::ranges::any_of(beginnings, [&](std::string_view start) { return bytes.starts_with(start); });
}

}

QString safe_name(const std::string& name)
{
    auto text = verbatim(name);
    text = text.mid(std::max(text.lastIndexOf(QLatin1Char{'/'}), text.lastIndexOf(QLatin1Char{'\\'})) + 1);
    QString safe;
    for (const auto character : text) {
        if (character.isPrint() && character.category() != QChar::Other_Format) safe += character;
    }
    safe = safe.simplified();
    while (safe.startsWith(QLatin1Char{'.'}) || safe.startsWith(QLatin1Char{'-'}))
        safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("document") : safe;
}

Result<QString, QString> OutsideCopies::make(const std::string& name, const std::string& bytes)
{
    const auto safe = safe_name(name);
    const auto kind = QFileInfo{safe}.suffix().toLower();
    if (is_program(bytes)) {
        return Failure{tr("By its first bytes %1 is a program, whatever its name says. It was not opened and is not "
                          "handed on. Ask whoever received the bid what it should be.")
                           .arg(safe)};
    }
    if (!kinds_to_read().contains(kind)) {
        return Failure{tr("%1 is of a kind that a system may start as a program. It was not opened and is not handed "
                          "on. Ask for it as a PDF file.")
                           .arg(safe)};
    }
    const auto cannot = [&](const QString& why) {
        return Failure{tr("A copy of %1 for another program could not be written: %2. The document is kept as it is. "
                          "Free some space and try again.")
                           .arg(safe, why)};
    };
    if (!m_folder.isValid()) return cannot(m_folder.errorString());
    const auto path = m_folder.filePath(safe);
    if (QFile::exists(path)) { // a copy that was made before, perhaps of another bid
        (void)QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        (void)QFile::remove(path);
    }
    QFile copy{path};
    const auto size = static_cast<qint64>(bytes.size());
    const bool written = copy.open(QIODevice::WriteOnly) && copy.write(bytes.data(), size) == size && copy.flush();
    copy.close();
    if (!written || copy.error() != QFile::NoError) {
        const auto why = copy.errorString();
        (void)QFile::remove(path);
        return cannot(why);
    }
    (void)copy.setPermissions(QFile::ReadOwner);
    return path;
}

}
