// Systems other than Linux: the standard library cannot tell a network folder, so the README warns instead.
#include "storage/sqlite/local_filesystem.hpp"

namespace tender {

FileSystem file_system_of(const std::filesystem::path& /*folder*/) { return {}; }

void sync_folder(const std::filesystem::path& /*folder*/) {}

}
