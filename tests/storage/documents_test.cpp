#include "storage/documents/document_folder.hpp"
#include "storage/documents/document_type.hpp"
#include "storage/files/whole_file.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/keys/streaming_hash.hpp"
#include "tests/storage/folder_contents.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>

using namespace tender;

namespace {

namespace fs = std::filesystem;

Hash hash_of(const std::string& text) { return SodiumHasher{}.sha256(bytes_of(text)); }

template <class T>
StoreErrorKind error_of(const Result<T, StoreError>& result)
{
    REQUIRE_FALSE(result.has_value());
    return kind_of(result.error());
}

/// Changes a document, which is not writable.
void tamper(const fs::path& file, const std::string& text)
{
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    overwrite(file, text);
}

}

TEST_CASE("a document lies beside the workspace under its own hash", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "youth.plumb"};
    overwrite(folder / "bid.pdf", "%PDF-1.7 a bid");
    const auto sha256 = hash_of("%PDF-1.7 a bid");
    CHECK_FALSE(documents.has(sha256));
    const auto stored = documents.put(folder / "bid.pdf");
    REQUIRE(stored);
    CHECK(*stored == StoredDocument{sha256, 14, "pdf"});
    CHECK(documents.has(sha256));
    CHECK(documents.read(sha256) == "%PDF-1.7 a bid");
    CHECK(documents.open(sha256) == documents.file_of(sha256));
    const auto hex = sha256.hex();
    CHECK(contents_of(folder / "youth.plumb.documents") ==
          std::map<std::string, std::string>{{hex.substr(0, 2) + "/" + hex, "%PDF-1.7 a bid"}});
    CHECK((fs::status(documents.file_of(sha256)).permissions() &
           (fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write)) == fs::perms::none);
    // The source is still there, and the same content from elsewhere is the same document.
    CHECK(bytes_in(folder / "bid.pdf") == "%PDF-1.7 a bid");
    overwrite(folder / "copy.bin", "%PDF-1.7 a bid");
    CHECK(documents.put(folder / "copy.bin") == stored);
    CHECK(contents_of(documents.folder()).size() == 1);
}

TEST_CASE("documents of every size come back whole", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "w"};
    constexpr std::size_t chunk = 256 * 1024;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, chunk - 1, chunk, chunk + 1, 2 * chunk, 5 * chunk + 77}) {
        std::string text(size, '\0');
        for (std::size_t i = 0; i < size; ++i)
            text[i] = static_cast<char>(i * 31 % 251);
        overwrite(folder / "source", text);
        const auto stored = documents.put(folder / "source");
        REQUIRE(stored);
        CHECK(stored->size == size);
        CHECK(stored->sha256 == hash_of(text));
        CHECK(documents.read(stored->sha256).value() == text);
        CHECK(documents.open(stored->sha256));
    }
}

TEST_CASE("a document that is no longer what its name says is not given out", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "w"};
    overwrite(folder / "source", "the bid");
    const auto stored = documents.put(folder / "source").value();
    const auto file = documents.file_of(stored.sha256);
    for (const auto* altered : {"the bit", "the bid ", "the bi", ""}) {
        tamper(file, altered);
        CHECK(documents.has(stored.sha256));
        CHECK(error_of(documents.read(stored.sha256)) == StoreErrorKind::Unreadable);
        CHECK(error_of(documents.open(stored.sha256)) == StoreErrorKind::Unreadable);
    }
    // Taking the same document again makes it whole.
    CHECK(documents.put(folder / "source").value() == stored);
    CHECK(documents.read(stored.sha256) == "the bid");
    fs::remove(file);
    fs::create_directory(file);
    CHECK_FALSE(documents.has(stored.sha256));
    CHECK(error_of(documents.read(stored.sha256)) == StoreErrorKind::Unreadable);
    CHECK(error_of(documents.read(hash_of("another"))) == StoreErrorKind::MissingFile);
    CHECK(error_of(documents.open(hash_of("another"))) == StoreErrorKind::MissingFile);
}

TEST_CASE("an erased document is gone, and was overwritten before", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "w"};
    const std::string text(200'000, 'p');
    overwrite(folder / "source", text);
    const auto stored = documents.put(folder / "source").value();
    // A second name shows what the removed file held last.
    fs::create_hard_link(documents.file_of(stored.sha256), folder / "witness");
    REQUIRE(documents.erase(stored.sha256));
    CHECK_FALSE(documents.has(stored.sha256));
    CHECK(error_of(documents.read(stored.sha256)) == StoreErrorKind::MissingFile);
    CHECK(contents_of(documents.folder()).empty());
    CHECK(bytes_in(folder / "witness") == std::string(text.size(), '\0'));
    CHECK(documents.erase(stored.sha256));
    CHECK(documents.erase(hash_of("never here")));
    CHECK(documents.put(folder / "source").value() == stored);
}

TEST_CASE("what cannot be taken leaves nothing behind", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "w"};
    CHECK(error_of(documents.put(folder / "missing")) == StoreErrorKind::MissingFile);
    CHECK(error_of(documents.put(folder.path())) == StoreErrorKind::Unreadable);
    // Nobody writes into a pipe; a reader would wait for ever.
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(error_of(documents.put(folder / "pipe")) == StoreErrorKind::Unreadable);
    // Sparse: the size is what counts, and nothing of it is read.
    overwrite(folder / "large", "");
    fs::resize_file(folder / "large", document_size_max + 1);
    CHECK(documents.put(folder / "large").error() ==
          StoreError{TooLarge{.size = document_size_max + 1, .limit = document_size_max}});
    CHECK(contents_of(documents.folder()).empty());

    overwrite(folder / "source", "the bid");
    const auto stored = documents.put(folder / "source").value();
    CHECK(documents.read(stored.sha256, 7) == "the bid");
    CHECK(error_of(documents.read(stored.sha256, 6)) == StoreErrorKind::TooLarge);

    overwrite(folder / "v.documents", "in the way");
    CHECK(error_of(DocumentFolder{folder / "v"}.put(folder / "source")) == StoreErrorKind::ReadOnly);
    // The place that the document would take is taken by a folder.
    const DocumentFolder other{folder / "u"};
    fs::create_directories(other.file_of(stored.sha256) / "in the way");
    CHECK(error_of(other.put(folder / "source")) == StoreErrorKind::WriteFailed);
    CHECK(contents_of(other.folder()).empty());
}

TEST_CASE("what a crash left is removed after a day, and not before", "[storage][documents]")
{
    const ScratchFolder folder;
    const DocumentFolder documents{folder / "w"};
    overwrite(folder / "source", "the bid");
    REQUIRE(documents.put(folder / "source"));
    const auto old_one = documents.folder() / "unfinished-1-2";
    const auto new_one = documents.folder() / "unfinished-3-4";
    overwrite(old_one, "half a b");
    overwrite(new_one, "half a b");
    fs::last_write_time(old_one, fs::file_time_type::clock::now() - std::chrono::hours{25});
    REQUIRE(documents.put(folder / "source"));
    CHECK_FALSE(fs::exists(old_one));
    CHECK(fs::exists(new_one));
    CHECK(documents.has(hash_of("the bid")));
}

TEST_CASE("the type of a document is told by its first bytes", "[storage][documents]")
{
    const std::string zip{"PK\x03\x04"};
    CHECK(document_type("%PDF-1.4\n%\xe2\xe3\xcf\xd3") == "pdf");
    CHECK(document_type(" %PDF-1.4") == "text");
    CHECK(document_type(zip + "\x14 [Content_Types].xml word/document.xml") == "docx");
    CHECK(document_type(zip + "\x14 [Content_Types].xml xl/workbook.xml") == "zip");
    CHECK(document_type(zip + std::string(document_start_size, ' ') + "word/") == "zip");
    CHECK(document_type("Dear panel,\r\n\tQualit\xc3\xa9\f") == "text");
    CHECK(document_type("") == "other");
    CHECK(document_type(std::string{"a\0b", 3}) == "other");
    CHECK(document_type("\x89PNG\r\n\x1a\n") == "other");
    CHECK(document_type(std::string(document_start_size, 'x') + std::string(1, '\0')) == "text");
}

TEST_CASE("a hash of pieces is the hash of the whole", "[storage][documents]")
{
    const std::string text(100'000, 'q');
    for (const std::size_t step : {1U, 63U, 64U, 65U, 99'999U, 100'000U}) {
        StreamingHash hash;
        for (std::size_t at = 0; at < text.size(); at += step)
            hash.add(bytes_of(std::string_view{text}.substr(at, step)));
        CHECK(hash.finish() == hash_of(text));
    }
    CHECK(StreamingHash{}.finish() == hash_of(""));
}

TEST_CASE("a file comes into being whole or not at all", "[storage][files]")
{
    const ScratchFolder folder;
    const auto file = folder / "deep/er/file";
    {
        auto unfinished = UnfinishedFile::begin(file.parent_path());
        REQUIRE(unfinished);
        REQUIRE(unfinished->write("half"));
        CHECK_FALSE(fs::exists(file));
        CHECK(contents_of(folder.path()).size() == 1);
    }
    CHECK(contents_of(folder.path()).empty());
    CHECK(*read_whole(file, 100) == std::nullopt);

    REQUIRE(write_whole(file, "one"));
    CHECK(error_of(write_whole(file, "two", UnfinishedFile::OnExisting::Refuse)) == StoreErrorKind::AlreadyExists);
    CHECK(*read_whole(file, 3) == "one");
    CHECK(error_of(read_whole(file, 2)) == StoreErrorKind::Unreadable);
    REQUIRE(write_whole(file, "two"));
    CHECK(*read_whole(file, 3) == "two");
    REQUIRE(write_whole(folder / "new", "three", UnfinishedFile::OnExisting::Refuse));
    CHECK(fs::hard_link_count(folder / "new") == 1);
    CHECK(contents_of(folder.path()).size() == 2);
    REQUIRE(remove_file(file));
    REQUIRE(remove_file(file));
    CHECK(*read_whole(file, 100) == std::nullopt);
    CHECK(error_of(write_whole("/proc/nowhere/file", "x")) == StoreErrorKind::ReadOnly);
    CHECK(error_of(write_whole("/dev/full/file", "x")) == StoreErrorKind::ReadOnly);
}

TEST_CASE("a full disk leaves the earlier file and nothing else", "[storage][files]")
{
    const ScratchFolder folder;
    REQUIRE(write_whole(folder / "file", "earlier"));
    // A limit on the size of files stops a write half way, as a full disk does.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto result = write_whole(folder / "file", std::string(5000, 'x'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    CHECK(error_of(result) == StoreErrorKind::WriteFailed);
    CHECK(contents_of(folder.path()) == std::map<std::string, std::string>{{"file", "earlier"}});
}
