#pragma once

#include "core/record/store_error.hpp"
#include "qml/viewmodels/documents/document_renderer.hpp"

#include <QtCore/QCoreApplication>

namespace tender {

/// Why a document is not shown, in words: what happened, what was kept, what to do.
class RenderWords {
    Q_DECLARE_TR_FUNCTIONS(tender::RenderWords)

public:
    [[nodiscard]] static QString of(const RenderFailure& failure);
    /// Of a document that could not be read from where documents lie.
    [[nodiscard]] static QString of(const StoreError& error);
};

}
