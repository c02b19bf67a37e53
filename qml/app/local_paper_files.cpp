#include "qml/app/local_paper_files.hpp"

#include "reports/files/paper_files.hpp"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

namespace tender {

Result<std::vector<MadeFile>, ReportError> LocalPaperFiles::write(const Paper& paper, const std::string& folder,
                                                                  const std::string& name) const
{
    const auto written = write_paper_files(paper, folder, name, NameTaken::NextName);
    if (!written) return Failure{written.error()};
    std::vector<MadeFile> made;
    for (const auto& path : *written) {
        QFile file{QString::fromStdString(path.string())};
        QCryptographicHash hash{QCryptographicHash::Sha256};
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return Failure{ReportError{PaperNotWritten{path.string(), file.errorString().toStdString()}}};
        made.push_back({path.string(), hash.result().toHex().toStdString()});
    }
    return made;
}

}
