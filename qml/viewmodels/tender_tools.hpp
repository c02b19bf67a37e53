#pragma once

#include "qml/viewmodels/documents/document_renderer.hpp"
#include "qml/viewmodels/papers/paper_files.hpp"

#include <QtCore/QString>

#include <functional>
#include <memory>

namespace tender {

/// What an open tender is given by the composition root, so that no view model starts a program or writes a file.
struct TenderTools {
    std::shared_ptr<const DocumentRenderer> renderer; ///< null: pages are not drawn here
    /// Hands a file to the program that the system has for it; false when there is none.
    std::function<bool(const QString& file)> open;
    std::shared_ptr<const PaperFiles> papers; ///< null: no paper is written here
    /// Folder for drafts of forms that nobody's keys seal; empty: they last as long as the tender is open.
    QString drafts{};
};

}
