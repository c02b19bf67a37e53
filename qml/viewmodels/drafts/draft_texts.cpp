#include "qml/viewmodels/drafts/draft_texts.hpp"

#include "qml/viewmodels/words.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QUrl>

namespace tender {

bool write_for_owner(const QString& file, const QByteArray& bytes)
{
    if (!QDir{}.mkpath(QFileInfo{file}.path())) return false;
    QSaveFile out{file};
    if (!out.open(QIODevice::WriteOnly)) return false;
    // Before anything stands in it. A disk without owners keeps drafts all the same.
    (void)out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (out.write(bytes) != bytes.size()) return false;
    return out.commit();
}

QString PlainTexts::fileOf(const DraftName& name) const
{
    const auto form = QString::fromLatin1(QUrl::toPercentEncoding(verbatim(name.form)));
    return QStringLiteral("%1/%2/%3.json").arg(m_folder, verbatim(name.log.hex()), form);
}

Result<std::optional<std::string>, StoreError> PlainTexts::read(const DraftName& name) const
{
    QFile in{fileOf(name)};
    if (!in.exists()) return std::optional<std::string>{};
    if (!in.open(QIODevice::ReadOnly))
        return Failure{StoreError{Unreadable{in.fileName().toStdString(), in.errorString().toStdString()}}};
    const auto bytes = in.read(static_cast<qint64>(sizeMax) + 1);
    const auto size = static_cast<std::size_t>(bytes.size());
    if (size > sizeMax) return Failure{StoreError{TooLarge{.size = size, .limit = sizeMax}}};
    return std::optional{bytes.toStdString()};
}

bool PlainTexts::keep(const DraftName& name, const std::string& text)
{
    return text.size() <= sizeMax && write_for_owner(fileOf(name), QByteArray::fromStdString(text));
}

bool PlainTexts::discard(const DraftName& name)
{
    QFile file{fileOf(name)};
    return !file.exists() || file.remove();
}

}
