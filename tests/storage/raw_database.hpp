#pragma once

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tender {

/// A plain SQLite connection without any of our guards: what somebody with the file and a database tool has.
class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& file)
    {
        REQUIRE(sqlite3_open(file.c_str(), &handle_) == SQLITE_OK);
    }
    ~RawDatabase() { sqlite3_close(handle_); }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    /// The result code; `message` tells more.
    int run(const std::string& statements)
    {
        return sqlite3_exec(handle_, statements.c_str(), nullptr, nullptr, nullptr);
    }
    std::string message() const { return sqlite3_errmsg(handle_); }
    sqlite3* handle() { return handle_; }

    std::int64_t number(const std::string& query)
    {
        std::int64_t value = -1;
        sqlite3_exec(
            handle_, query.c_str(),
            [](void* out, int, char** columns, char**) {
                *static_cast<std::int64_t*>(out) = std::stoll(columns[0]);
                return 0;
            },
            &value, nullptr);
        return value;
    }

private:
    sqlite3* handle_ = nullptr;
};

inline std::string file_bytes(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline void overwrite(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

}
