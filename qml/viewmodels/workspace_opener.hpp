#pragma once

#include "core/session/workspace.hpp"

#include <functional>
#include <memory>
#include <string>

namespace tender {

enum class WorkspaceAccess { Create, Open, ReadOnly };

/// How a workspace is opened: given by the composition root, so that no view model knows a backend. May be called
/// from any thread; each call gives a connection of its own.
using WorkspaceOpener =
    std::function<Result<std::unique_ptr<Workspace>, StoreError>(const std::string& file, WorkspaceAccess access)>;

}
