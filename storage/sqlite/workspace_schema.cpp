#include "storage/sqlite/workspace_schema.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace tender {
namespace {

// The guard on INSERT does two things that the constraints cannot: it leaves no gap, and it stops INSERT OR REPLACE,
// which would remove a row with the same id without asking the guard on DELETE. max() over the primary key is one step
// down the tree; count(*) would read the whole log.
constexpr const char* schema_text = R"sql(PRAGMA application_id = 1347177794;
PRAGMA user_version = 1;
CREATE TABLE entries (
  log BLOB NOT NULL CHECK (length(log) = 32),
  position INTEGER NOT NULL CHECK (position >= 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  payload BLOB NOT NULL CHECK (length(payload) <= 16777216),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (log, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END;
CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'an entry is never removed');
END;
CREATE TRIGGER entries_follow_one_another BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM entries WHERE log = NEW.log)
  OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an entry takes the next position and an id of its own');
END;
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta (name, value) VALUES ('format', 'plumbline workspace'), ('version', '1');
)sql";

struct SchemaObject {
    std::string type;
    std::string name;
    std::string table;
    std::string text;

    friend auto operator<=>(const SchemaObject&, const SchemaObject&) = default;
};

Result<std::vector<SchemaObject>, StoreError> schema_of(const SqliteConnection& connection)
{
    auto rows = connection.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema");
    if (!rows) return Failure{rows.error()};
    std::vector<SchemaObject> objects;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        objects.push_back(
            {.type = rows->text(0), .name = rows->text(1), .table = rows->text(2), .text = rows->text(3)});
    }
    if (code != SQLITE_DONE) return Failure{connection.error(code)};
    std::sort(objects.begin(), objects.end());
    return objects;
}

/// What SQLite itself makes of the schema, automatic indexes included.
Result<std::vector<SchemaObject>, StoreError> expected_schema()
{
    const auto model = SqliteConnection::in_memory();
    if (!model) return Failure{model.error()};
    if (auto made = model->run(workspace_schema()); !made) return Failure{made.error()};
    return schema_of(*model);
}

}

const char* workspace_schema() { return schema_text; }

Result<void, StoreError> check_schema(const SqliteConnection& connection)
{
    const auto found = schema_of(connection);
    if (!found) return Failure{found.error()};
    const auto expected = expected_schema();
    if (!expected) return Failure{expected.error()};
    const auto [here, there] = std::mismatch(found->begin(), found->end(), expected->begin(), expected->end());
    if (here != found->end() || there != expected->end()) {
        // Both are in order, so the smaller of the two is the one that the other side lacks or spells otherwise.
        const bool missing = here == found->end() || (there != expected->end() && *there < *here);
        return Failure{SchemaChanged{connection.file(), missing ? there->name : here->name}};
    }
    const auto meta = connection.ask("SELECT group_concat(name || '=' || value, ';') FROM main.meta");
    if (!meta) return Failure{meta.error()};
    if (*meta != "format=plumbline workspace;version=1") return Failure{SchemaChanged{connection.file(), "meta"}};
    return {};
}

}
