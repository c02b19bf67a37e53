#pragma once

#include "core/session/workspace.hpp"

#include <QtCore/QString>

namespace tender {

/// Reads and checks a tender of a workspace, and holds it against what this reader saw of it before: a log that is
/// shorter than then, or another one, is refused, in words. `progress` may stop it, which is refused likewise.
[[nodiscard]] Result<TenderLog, QString> read_tender(Workspace& workspace, const PeopleLog& people, const LogId& log,
                                                     const Progress& progress);

}
