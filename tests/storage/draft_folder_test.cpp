#include "storage/keys/person_keys.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/profile/draft_folder.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/folder_contents.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tender;

namespace {

namespace fs = std::filesystem;

PersonKeys keys_of(const std::string& sentence)
{
    auto master = std::move(*SecretBytes::zeros(PersonKeys::master_size));
    const auto hash = SodiumHasher{}.sha256(bytes_of(sentence)).bytes();
    master.write([&](std::span<std::uint8_t> bytes) { std::copy(hash.begin(), hash.end(), bytes.begin()); });
    return std::move(*PersonKeys::from_master(std::move(master)));
}

/// The drafts of a person in a profile, with the keys that grow from `sentence`.
DraftFolder drafts(const fs::path& profile, const std::string& person, const std::string& sentence)
{
    return DraftFolder{profile, person, std::move(*keys_of(sentence).draft_cipher())};
}
DraftFolder drafts(const fs::path& profile, const std::string& person) { return drafts(profile, person, person); }

StoreErrorKind load_error(const DraftFolder& of, const LogId& log = example_log(), std::string_view stage = "written")
{
    const auto loaded = of.load(log, stage);
    REQUIRE_FALSE(loaded);
    return kind_of(loaded.error());
}

}

TEST_CASE("a draft is kept for its author, its log and its stage", "[storage][profile][drafts]")
{
    const ScratchFolder folder;
    const auto profile = folder / "profile";
    const auto chair = drafts(profile, "chair");
    CHECK(*chair.load(example_log(), "written") == std::nullopt);
    REQUIRE(chair.save(example_log(), "written", "q1: 4"));
    REQUIRE(chair.save(example_log(), "written", "q1: 5"));
    REQUIRE(chair.save(example_log(), "interview", "p1: 2"));
    REQUIRE(chair.save(example_log(2), "written", ""));
    const auto member = drafts(profile, "member");
    REQUIRE(member.save(example_log(), "written", "q1: 1"));

    const auto later = drafts(profile, "chair");
    CHECK(*later.load(example_log(), "written") == "q1: 5");
    CHECK(*later.load(example_log(), "interview") == "p1: 2");
    CHECK(*later.load(example_log(2), "written") == "");
    CHECK(*later.load(example_log(2), "interview") == std::nullopt);
    CHECK(*member.load(example_log(), "written") == "q1: 1");
    CHECK(contents_of(profile).size() == 4);

    REQUIRE(later.discard(example_log(), "written"));
    REQUIRE(later.discard(example_log(), "written"));
    CHECK(*later.load(example_log(), "written") == std::nullopt);
    CHECK(*member.load(example_log(), "written") == "q1: 1");
    CHECK(contents_of(profile).size() == 3);
}

TEST_CASE("a draft is not read with the keys of anybody else", "[storage][profile][drafts]")
{
    const ScratchFolder folder;
    const std::vector<std::string> people{"chair", "member 1", "member 2", "audit", "finance", "legal"};
    for (const auto& author : people)
        REQUIRE(drafts(folder.path(), author).save(example_log(), "written", "by " + author));
    for (const auto& author : people) {
        for (const auto& reader : people) {
            // The reader claims to be the author, or moves the author's file to where their own lies.
            if (reader == author) continue;
            CHECK(load_error(drafts(folder.path(), author, reader)) == StoreErrorKind::Unreadable);
            const auto own = drafts(folder.path(), reader);
            const auto mine = bytes_in(own.file_of(example_log(), "written"));
            overwrite(own.file_of(example_log(), "written"),
                      bytes_in(drafts(folder.path(), author).file_of(example_log(), "written")));
            CHECK(load_error(own) == StoreErrorKind::Unreadable);
            overwrite(own.file_of(example_log(), "written"), mine);
        }
        CHECK(*drafts(folder.path(), author).load(example_log(), "written") == "by " + author);
    }
}

TEST_CASE("a draft that was moved, cut or altered is not taken for none", "[storage][profile][drafts]")
{
    const ScratchFolder folder;
    const auto chair = drafts(folder.path(), "chair");
    REQUIRE(chair.save(example_log(), "written", "q1: 4"));
    const auto file = chair.file_of(example_log(), "written");
    const auto whole = bytes_in(file);

    REQUIRE(chair.save(example_log(), "interview", "x"));
    fs::copy_file(file, chair.file_of(example_log(), "interview"), fs::copy_options::overwrite_existing);
    CHECK(load_error(chair, example_log(), "interview") == StoreErrorKind::Unreadable);
    REQUIRE(chair.save(example_log(2), "written", "x"));
    fs::copy_file(file, chair.file_of(example_log(2), "written"), fs::copy_options::overwrite_existing);
    CHECK(load_error(chair, example_log(2)) == StoreErrorKind::Unreadable);

    // Even under the same keys a draft is that of the person it was saved for.
    const auto renamed = drafts(folder.path(), "member", "chair");
    REQUIRE(renamed.save(example_log(), "written", "x"));
    fs::copy_file(file, renamed.file_of(example_log(), "written"), fs::copy_options::overwrite_existing);
    CHECK(load_error(renamed) == StoreErrorKind::Unreadable);

    for (std::size_t at = 0; at < whole.size(); at += 41) {
        auto changed = whole;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 1U);
        overwrite(file, changed);
        REQUIRE(load_error(chair) == StoreErrorKind::Unreadable);
        overwrite(file, whole.substr(0, at));
        REQUIRE(load_error(chair) == StoreErrorKind::Unreadable);
    }
    overwrite(file, whole);
    CHECK(*chair.load(example_log(), "written") == "q1: 4");
}

TEST_CASE("no word of a draft stands in any file, and its length only roughly", "[storage][profile][drafts]")
{
    const ScratchFolder folder;
    const auto chair = drafts(folder.path(), "chair");
    std::string text;
    std::vector<std::string> planted;
    for (int i = 0; i < 10'000; ++i) {
        planted.push_back("canary" + SodiumHasher{}.sha256(bytes_of(std::to_string(i))).hex().substr(0, 16));
        text += planted.back() + " ";
    }
    REQUIRE(chair.save(example_log(), "written", text));
    REQUIRE(chair.save(example_log(), "interview", planted[0]));
    // A save that fails at its last step.
    fs::create_directories(chair.file_of(example_log(), "price") / "in the way");
    CHECK_FALSE(chair.save(example_log(), "price", text));
    // The same person's words and nobody's keys: what lies in every file and every temporary one.
    const auto files = contents_of(folder.path());
    CHECK(files.size() == 2);
    for (const auto& [name, bytes] : files) {
        CHECK(name.find("unfinished") == std::string::npos);
        CHECK(bytes.find("canary") == std::string::npos);
        for (const auto& word : planted)
            if (bytes.find(word) != std::string::npos) FAIL(name << " holds " << word);
    }
    CHECK(*chair.load(example_log(), "written") == text);

    for (const std::size_t size : {0U, 1U, 100U, 4095U}) {
        REQUIRE(chair.save(example_log(), "short", std::string(size, 'x')));
        CHECK(fs::file_size(chair.file_of(example_log(), "short")) == 24 + 4096 + 16);
    }
    REQUIRE(chair.save(example_log(), "short", std::string(4096, 'x')));
    CHECK(fs::file_size(chair.file_of(example_log(), "short")) == 24 + 8192 + 16);
    // Two saves of the same text differ.
    const auto first = bytes_in(chair.file_of(example_log(), "short"));
    REQUIRE(chair.save(example_log(), "short", std::string(4096, 'x')));
    CHECK(bytes_in(chair.file_of(example_log(), "short")) != first);
}

TEST_CASE("a draft that is too long is refused and the earlier one stays", "[storage][profile][drafts]")
{
    const ScratchFolder folder;
    const auto chair = drafts(folder.path(), "chair");
    REQUIRE(chair.save(example_log(), "written", "q1: 4"));
    const std::string largest(draft_size_max, 'x');
    CHECK(kind_of(chair.save(example_log(), "written", largest + "x").error()) == StoreErrorKind::TooLarge);
    CHECK(*chair.load(example_log(), "written") == "q1: 4");
    REQUIRE(chair.save(example_log(), "written", largest));
    CHECK(*chair.load(example_log(), "written") == largest);
}
