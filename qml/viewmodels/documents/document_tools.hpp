#pragma once

#include "qml/viewmodels/documents/document_renderer.hpp"

#include <functional>
#include <memory>

namespace tender {

/// What documents are shown with: given by the composition root, so that no view model starts a program.
struct DocumentTools {
    std::shared_ptr<const DocumentRenderer> renderer; ///< null: pages are not drawn here
    /// Hands a file to the program that the system has for it; false when there is none.
    std::function<bool(const QString& file)> open;
};

}
