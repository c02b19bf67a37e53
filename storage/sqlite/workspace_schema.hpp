#pragma once

#include "core/result.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

#include <cstdint>

namespace tender {

/// "PLMB" in ASCII: how a workspace says what it is (docs/formats/record.md).
inline constexpr std::int64_t workspace_application_id = 0x504C4D42;
/// The format that this program reads and writes.
inline constexpr std::int64_t workspace_version = 1;

/// The statements that make a workspace out of an empty database.
const char* workspace_schema();

/// Refuses anything whose tables, indexes and guards are not, letter by letter, those of `workspace_schema`, and a
/// `meta` table that says something else.
[[nodiscard]] Result<void, StoreError> check_schema(const SqliteConnection& connection);

}
