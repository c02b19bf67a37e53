#pragma once

#include <QtCore/QString>

#include <functional>
#include <optional>

namespace tender {

/// What the file of a workspace is on this machine.
struct StoreFile {
    QString path; ///< absolute
    qint64 size = 0;
    bool writable = false;
    QString documents; ///< where what bidders sent is kept beside it
};

/// The places on this machine that a session writes to or tells of; empty ones are not used.
struct SessionFolders {
    QString drafts{};      ///< drafts of sheets
    QString scratch{};     ///< workspaces of examples
    QString keys{};        ///< the keys of people, each under a passphrase
    QString preferences{}; ///< the file of the window's preferences
    /// Looks at the file of a workspace; nothing where there is none. Given by the composition root.
    std::function<std::optional<StoreFile>(const QString& file)> look{};
};

}
