#pragma once

#include <filesystem>
#include <random>
#include <string>

namespace tender {

/// A new folder for one test, gone afterwards.
class ScratchFolder {
public:
    ScratchFolder()
        : path_{std::filesystem::temp_directory_path() / ("plumbline-test-" + std::to_string(std::random_device{}()) +
                                                          "-" + std::to_string(std::random_device{}()))}
    {
        std::filesystem::create_directory(path_);
    }
    ~ScratchFolder()
    {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

}
