#pragma once

#include "core/result.hpp"
#include "reports/model/paper.hpp"
#include "reports/model/report_error.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QString>

#include <string>
#include <vector>

namespace tender {

/// A file that was made of a paper.
struct MadeFile {
    std::string path;
    std::string sha256; ///< of its bytes as they were read back, hexadecimal
};

/// Papers lie beside their workspace, unless somebody chooses another folder.
inline QString folder_of_papers(const std::string& workspace)
{
    const QFileInfo file{QString::fromStdString(workspace)};
    return QDir::toNativeSeparators(QStringLiteral("%1/%2-papers").arg(file.absolutePath(), file.completeBaseName()));
}

/// Where the window's papers are written: given by the composition root. May be called from any thread.
class PaperFiles {
public:
    virtual ~PaperFiles() = default;

    /// Writes a paper into a folder under a name that no file has yet: every file whole, or none. The last file is the
    /// one that goes out.
    [[nodiscard]] virtual Result<std::vector<MadeFile>, ReportError>
    write(const Paper& paper, const std::string& folder, const std::string& name) const = 0;
};

}
