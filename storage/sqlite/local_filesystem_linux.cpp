// Linux only: statfs, /proc and directory descriptors. Elsewhere: local_filesystem_elsewhere.cpp.
#include "storage/sqlite/local_filesystem.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string_view>

namespace tender {
namespace {

struct RemoteType {
    std::uint32_t magic; ///< `f_type` of statfs(2); most are listed in linux/magic.h
    std::string_view name;
};

constexpr std::array remote_types{
    RemoteType{0x6969, "nfs"},          RemoteType{0x517B, "smb"},        RemoteType{0xFF534D42, "cifs"},
    RemoteType{0xFE534D42, "smb3"},     RemoteType{0x5346414F, "afs"},    RemoteType{0x6B414653, "afs"},
    RemoteType{0x73757245, "coda"},     RemoteType{0x564C, "ncpfs"},      RemoteType{0x00C36400, "ceph"},
    RemoteType{0x01021997, "9p"},       RemoteType{0x01161970, "gfs2"},   RemoteType{0x7461636F, "ocfs2"},
    RemoteType{0x0BD00BD0, "lustre"},   RemoteType{0x47504653, "gpfs"},   RemoteType{0x19830326, "beegfs"},
    RemoteType{0x20030528, "orangefs"}, RemoteType{0x786F4256, "vboxsf"}, RemoteType{0xBACBACBC, "vmhgfs"},
};

constexpr std::uint32_t fuse_magic = 0x65735546;

/// The type that /proc/self/mountinfo gives the device: it tells "fuseblk" (a disk in this machine) from "fuse.sshfs".
std::string mounted_type(dev_t device)
{
    const auto wanted = std::to_string(major(device)) + ":" + std::to_string(minor(device));
    std::ifstream mounts{"/proc/self/mountinfo"};
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream fields{line};
        std::string number;
        std::string parent;
        std::string found;
        fields >> number >> parent >> found;
        if (found != wanted) continue;
        for (std::string field; fields >> field;) {
            if (field != "-") continue;
            fields >> field;
            return field;
        }
    }
    return "fuse";
}

}

FileSystem file_system_of(const std::filesystem::path& folder)
{
    struct statfs facts {};
    if (statfs(folder.c_str(), &facts) != 0) return {}; // opening the file will say what is wrong
    const auto magic = static_cast<std::uint32_t>(facts.f_type);
    const auto remote = std::find_if(remote_types.begin(), remote_types.end(),
                                     [&](const RemoteType& type) { return type.magic == magic; });
    if (remote != remote_types.end()) return {.local = false, .name = std::string{remote->name}};
    if (magic != fuse_magic) return {};
    struct stat place {};
    if (stat(folder.c_str(), &place) != 0) return {.local = false, .name = "fuse"};
    const auto type = mounted_type(place.st_dev);
    return {.local = type == "fuseblk", .name = type};
}

void sync_folder(const std::filesystem::path& folder)
{
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

}
