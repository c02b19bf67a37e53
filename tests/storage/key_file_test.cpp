#include "storage/profile/person_key_file.hpp"
#include "storage/profile/spelled_name.hpp"
#include "tests/storage/folder_contents.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace tender;

namespace {

namespace fs = std::filesystem;

constexpr Argon2Cost cheap = argon2_cost_min;

class FixedClock final : public Clock {
public:
    std::int64_t now() const override { return 1330956000; } // 2012-03-05T14:00:00Z
};
const FixedClock clock_of_test;

Passphrase passphrase(std::string_view text) { return std::move(*Passphrase::typed(text)); }
const auto right = passphrase("a right passphrase");
const auto wrong = passphrase("a wrong passphrase");

template <class T>
KeyFileError error_of(const Result<T, KeyFileError>& result)
{
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

template <class T>
StoreErrorKind store_error_of(const Result<T, KeyFileError>& result)
{
    const auto error = error_of(result);
    REQUIRE(std::holds_alternative<StoreError>(error));
    return kind_of(std::get<StoreError>(error));
}

fs::perms permissions_of(const fs::path& file) { return fs::status(file).permissions() & fs::perms::mask; }

}

TEST_CASE("a person's keys are made once and unlocked with their passphrase", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    const auto profile = folder / "profile";
    const PersonKeyFile file{profile, "Panel member 2", clock_of_test};
    CHECK_FALSE(file.exists());
    CHECK(store_error_of(file.unlock(right)) == StoreErrorKind::MissingFile);
    const auto made = file.create(right, cheap);
    REQUIRE(made);
    CHECK(file.exists());

    const auto unlocked = PersonKeyFile{profile, "Panel member 2", clock_of_test}.unlock(right);
    REQUIRE(unlocked);
    CHECK(unlocked->keys.signing_key() == made->signing_key());
    CHECK(unlocked->keys.receiving_key() == made->receiving_key());
    CHECK(unlocked->before == WrongTries{});

    // Keys are never overwritten.
    const auto before = contents_of(profile);
    CHECK(store_error_of(file.create(right, cheap)) == StoreErrorKind::AlreadyExists);
    CHECK(contents_of(profile) == before);
    CHECK(before.size() == 1);
    CHECK(before.begin()->first == "keys/%50anel%20member%202.json");
    using enum fs::perms;
    CHECK(permissions_of(file.file()) == (owner_read | owner_write));
    CHECK(permissions_of(file.file().parent_path()) == owner_all);
    CHECK(permissions_of(profile) == owner_all);
}

TEST_CASE("wrong passphrases are counted and told at the next right one", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    const PersonKeyFile file{folder.path(), "chair", clock_of_test};
    REQUIRE(file.create(right, cheap));
    CHECK(error_of(file.unlock(wrong)) == KeyFileError{WrongPassphrase{1}});
    CHECK(error_of(file.unlock(wrong)) == KeyFileError{WrongPassphrase{2}});
    CHECK(bytes_in(file.tries_file()) == "{\"claimed_time\":\"2012-03-05T14:00:00Z\",\"wrong\":2}\n");
    CHECK(error_of(file.change_passphrase(wrong, right, cheap)) == KeyFileError{WrongPassphrase{3}});

    auto unlocked = file.unlock(right);
    REQUIRE(unlocked);
    CHECK(unlocked->before == WrongTries{3, "2012-03-05T14:00:00Z"});
    CHECK_FALSE(fs::exists(file.tries_file()));
    CHECK(file.unlock(right)->before == WrongTries{});
    CHECK(error_of(file.unlock(wrong)) == KeyFileError{WrongPassphrase{1}});

    // A count that somebody spoiled locks nobody out.
    for (const auto* spoiled : {"", "{}", "{\"wrong\":-5,\"claimed_time\":\"\"}", "not json", "{\"wrong\":\"2\"}"}) {
        overwrite(file.tries_file(), spoiled);
        CHECK(error_of(file.unlock(wrong)) == KeyFileError{WrongPassphrase{1}});
        overwrite(file.tries_file(), spoiled);
        CHECK(file.unlock(right)->before.wrong == 0);
    }
    fs::create_directory(file.tries_file());
    CHECK(error_of(file.unlock(wrong)) == KeyFileError{WrongPassphrase{1}});
    CHECK(file.unlock(right));
}

TEST_CASE("revoked keys are kept beside the place of new ones, and never lost on the way", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    const PersonKeyFile file{folder.path(), "chair", clock_of_test};
    CHECK(kind_of(file.set_aside().error()) == StoreErrorKind::Unreadable);
    const auto old = std::move(*file.create(right, cheap));
    const auto bytes = bytes_in(file.file());
    REQUIRE(file.owner());
    CHECK(file.owner()->signing_key == old.signing_key());
    CHECK_FALSE(PersonKeyFile{folder.path(), "other", clock_of_test}.owner());
    const auto name = "chair.revoked-" + old.signing_key().hex().substr(0, 16) + ".json";

    // Another file of that name is no copy: nothing is touched.
    overwrite(folder.path() / "keys" / name, "something else");
    CHECK(kind_of(file.set_aside().error()) == StoreErrorKind::AlreadyExists);
    CHECK(bytes_in(file.file()) == bytes);
    // A copy that a crash left behind is one.
    overwrite(folder.path() / "keys" / name, bytes);
    const auto aside = file.set_aside();
    REQUIRE(aside);
    CHECK(aside->filename() == name);
    CHECK(bytes_in(*aside) == bytes);
    CHECK_FALSE(file.exists());
    CHECK(PersonKeyFile::owners(folder.path()).empty());

    const auto made = file.create(right, cheap);
    REQUIRE(made);
    CHECK_FALSE(made->signing_key() == old.signing_key());
    CHECK(PersonKeyFile::owners(folder.path()).size() == 1);
    REQUIRE(file.set_aside());
    CHECK(contents_of(folder.path()).size() == 2);
}

TEST_CASE("a changed passphrase opens the same keys, the old one no longer", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    const PersonKeyFile file{folder.path(), "chair", clock_of_test};
    const auto made = std::move(*file.create(right, cheap));
    const auto newer = passphrase("a newer passphrase");
    CHECK(store_error_of(PersonKeyFile{folder.path(), "nobody", clock_of_test}.change_passphrase(
              right, newer, cheap)) == StoreErrorKind::MissingFile);
    REQUIRE(file.change_passphrase(right, newer, {.operations = 3, .memory_bytes = cheap.memory_bytes}));
    CHECK(error_of(file.unlock(right)) == KeyFileError{WrongPassphrase{1}});
    const auto unlocked = file.unlock(newer);
    REQUIRE(unlocked);
    CHECK(unlocked->keys.signing_key() == made.signing_key());
    CHECK(unlocked->keys.receiving_key() == made.receiving_key());
    CHECK(bytes_in(file.file()).find("\"operations\":3") != std::string::npos);
    CHECK(contents_of(folder.path()).size() == 1);

    // A cost that is refused leaves everything as it was.
    const Argon2Cost weak{.operations = 1, .memory_bytes = cheap.memory_bytes};
    CHECK(error_of(file.change_passphrase(newer, right, weak)) == KeyFileError{CostOutOfRange{weak}});
    CHECK(file.unlock(newer));
    CHECK(error_of(PersonKeyFile{folder.path(), "other", clock_of_test}.create(right, weak)) ==
          KeyFileError{CostOutOfRange{weak}});
}

TEST_CASE("a damaged, exchanged or missing key file is reported for what it is", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    const PersonKeyFile chair{folder.path(), "chair", clock_of_test};
    const PersonKeyFile member{folder.path(), "member", clock_of_test};
    REQUIRE(chair.create(right, cheap));
    REQUIRE(member.create(right, cheap));
    const auto whole = bytes_in(chair.file());
    const auto unlock_of = [&](const std::string& text) {
        overwrite(chair.file(), text);
        return store_error_of(chair.unlock(right));
    };
    CHECK(unlock_of("") == StoreErrorKind::Unreadable);
    CHECK(unlock_of(whole.substr(0, whole.size() / 2)) == StoreErrorKind::Unreadable);
    CHECK(unlock_of(std::string(100'000, ' ')) == StoreErrorKind::Unreadable);
    CHECK(unlock_of(std::string(500, '\0')) == StoreErrorKind::Unreadable);
    CHECK(unlock_of(bytes_in(member.file())) == StoreErrorKind::Unreadable);
    // None of this was a wrong passphrase.
    CHECK_FALSE(fs::exists(chair.tries_file()));
    overwrite(chair.file(), whole);
    CHECK(chair.unlock(right));
    fs::remove(chair.file());
    fs::create_directory(chair.file());
    CHECK(store_error_of(chair.unlock(right)) == StoreErrorKind::Unreadable);
    CHECK(store_error_of(chair.create(right, cheap)) == StoreErrorKind::AlreadyExists);

    overwrite(folder / "in the way", "");
    const PersonKeyFile nowhere{folder / "in the way", "chair", clock_of_test};
    CHECK(store_error_of(nowhere.create(right, cheap)) == StoreErrorKind::ReadOnly);
    const PersonKeyFile nameless{folder.path(), "\xff\xfe", clock_of_test};
    CHECK(store_error_of(nameless.create(right, cheap)) == StoreErrorKind::WriteFailed);
    CHECK_FALSE(nameless.exists());
}

TEST_CASE("a profile tells whose keys it holds without a passphrase", "[storage][profile][keys]")
{
    const ScratchFolder folder;
    CHECK(PersonKeyFile::owners(folder.path()).empty());
    std::vector<KeyOwner> made;
    for (const auto* person : {"Audit", "audit", "finance", "../legal"}) {
        const auto keys = PersonKeyFile{folder.path(), person, clock_of_test}.create(right, cheap);
        REQUIRE(keys);
        made.push_back({person, keys->signing_key(), keys->receiving_key()});
    }
    std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.person < b.person; });
    overwrite(folder / "keys/other.json", "{}");
    fs::copy_file(folder / "keys/audit.json", folder / "keys/renamed.json");
    CHECK(PersonKeyFile::owners(folder.path()) == made);
    CHECK(contents_of(folder.path()).size() == 6); // no name led out of the folder
}

TEST_CASE("every id is spelled as a file name of its own", "[storage][profile]")
{
    CHECK(spelled_name("panel-member_2") == "panel-member_2");
    CHECK(spelled_name("A b/..\xc3\xa9") == "%41%20b%2f%2e%2e%c3%a9");
    CHECK(spelled_name(std::string(80, '/')).size() == 240);
    CHECK(spelled_name(std::string(81, 'a')).size() == 65);
    CHECK(spelled_name("").starts_with("~e3b0c442"));
    const std::vector<std::string> ids{"",
                                       ".",
                                       "..",
                                       "a",
                                       "A",
                                       "%41",
                                       "~",
                                       "a/b",
                                       "a%2fb",
                                       std::string(81, 'a'),
                                       std::string(82, 'a'),
                                       std::string(1, '\0')};
    std::set<std::string> names;
    for (const auto& id : ids) {
        const auto name = spelled_name(id);
        names.insert(name);
        CHECK(name.find('/') == std::string::npos);
        CHECK(name.find('.') == std::string::npos);
    }
    CHECK(names.size() == ids.size());
}
