#pragma once

#include "qml/viewmodels/papers/paper_files.hpp"

namespace tender {

/// Papers as HTML and PDF/A files of this machine.
class LocalPaperFiles final : public PaperFiles {
public:
    [[nodiscard]] Result<std::vector<MadeFile>, ReportError> write(const Paper& paper, const std::string& folder,
                                                                   const std::string& name) const override;
};

}
