#include "storage/keys/demonstration_key.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/profile/seen_checkpoints.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <map>

using namespace tender;

namespace {

Note example_note(std::uint64_t size, const LogId& log = example_log())
{
    const SodiumHasher hasher;
    const auto signer = demonstration_signer().value();
    return signed_checkpoint(hasher, signer, {.log = log, .head = {.size = size, .root = Hash{}}});
}

void overwrite(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream{file, std::ios::binary | std::ios::trunc} << text;
}

Environment environment_of(std::map<std::string, std::string> values)
{
    return [values = std::move(values)](const char* name) -> std::optional<std::string> {
        const auto found = values.find(name);
        if (found == values.end()) return std::nullopt;
        return found->second;
    };
}

}

TEST_CASE("the last note of each log is remembered outside the workspace", "[storage][profile]")
{
    const ScratchFolder folder;
    const SeenCheckpoints seen{folder / "profile"};
    CHECK(*seen.last_seen(example_log(1)) == std::nullopt);
    REQUIRE(seen.remember(example_note(3)));
    REQUIRE(seen.remember(example_note(8, example_log(2))));
    REQUIRE(seen.remember(example_note(5)));

    const SeenCheckpoints later{folder / "profile"};
    CHECK(*later.last_seen(example_log(1)) == example_note(5));
    CHECK(*later.last_seen(example_log(2)) == example_note(8, example_log(2)));
    CHECK(*later.last_seen(example_log(3)) == std::nullopt);

    // Plain text that anyone can read, and nothing left lying about.
    std::ifstream in{later.file_of(example_log(1)), std::ios::binary};
    CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == note_text(example_note(5)));
    const std::filesystem::directory_iterator files{folder / "profile" / "seen"};
    CHECK(std::distance(begin(files), end(files)) == 2);
}

TEST_CASE("a damaged note is not taken for a first visit", "[storage][profile]")
{
    const ScratchFolder folder;
    const SeenCheckpoints seen{folder.path()};
    REQUIRE(seen.remember(example_note(3)));
    const auto file = seen.file_of(example_log());
    const auto kind = [&] { return kind_of(seen.last_seen(example_log()).error()); };

    overwrite(file, "");
    CHECK(kind() == StoreErrorKind::Unreadable);
    overwrite(file, note_text(example_note(3)) + "more");
    CHECK(kind() == StoreErrorKind::Unreadable);
    overwrite(file, note_text(example_note(3, example_log(2))));
    CHECK(kind() == StoreErrorKind::Unreadable);
    overwrite(file, std::string(note_size_max + 1, 'x'));
    CHECK(kind() == StoreErrorKind::Unreadable);
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    CHECK(kind() == StoreErrorKind::Unreadable);
}

TEST_CASE("a profile that cannot be written is reported, and the old note stays", "[storage][profile]")
{
    const ScratchFolder folder;
    overwrite(folder / "a file", "in the way");
    const SeenCheckpoints nowhere{folder / "a file"};
    CHECK(kind_of(nowhere.remember(example_note(3)).error()) == StoreErrorKind::ReadOnly);

    const SeenCheckpoints seen{folder.path()};
    std::filesystem::create_directories(seen.file_of(example_log()) / "in the way");
    CHECK(kind_of(seen.remember(example_note(3)).error()) == StoreErrorKind::WriteFailed);
    const std::filesystem::directory_iterator files{folder / "seen"};
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("the profile lies where the person's system keeps data", "[storage][profile]")
{
    using Path = std::filesystem::path;
    CHECK(profile_folder(environment_of({{"XDG_DATA_HOME", "/data"}, {"HOME", "/home/x"}})) == Path{"/data/plumbline"});
    CHECK(profile_folder(environment_of({{"HOME", "/home/x"}})) == Path{"/home/x/.local/share/plumbline"});
    CHECK(profile_folder(environment_of({{"XDG_DATA_HOME", "data"}, {"HOME", "/home/x"}})) ==
          Path{"/home/x/.local/share/plumbline"});
    CHECK(profile_folder(environment_of({{"XDG_DATA_HOME", ""}})) == std::nullopt);
    CHECK(profile_folder(environment_of({})) == std::nullopt);
}
