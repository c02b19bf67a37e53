#pragma once

#include "core/result.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <string>

namespace tender {

/// The name of a bidder's file as it is shown and as a copy is called: the last part of a path, without characters that
/// cannot be seen or that turn the direction of writing, by which a program passes for a letter.
[[nodiscard]] QString safe_name(const std::string& name);

/// Copies of documents for programs of the system, in a folder of their own that goes with this.
class OutsideCopies {
    Q_DECLARE_TR_FUNCTIONS(tender::OutsideCopies)

public:
    /// Writes a copy that nobody can change by accident and answers with its path; or says why not. What is a program
    /// by its first bytes, or has a name by which a system starts it, is never handed on.
    [[nodiscard]] Result<QString, QString> make(const std::string& name, const std::string& bytes);

private:
    QTemporaryDir m_folder;
};

}
