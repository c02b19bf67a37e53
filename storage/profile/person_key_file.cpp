#include "storage/profile/person_key_file.hpp"

#include "core/calendar/timestamp.hpp"
#include "core/text/json.hpp"
#include "storage/files/whole_file.hpp"
#include "storage/profile/spelled_name.hpp"

#include <algorithm>
#include <limits>

namespace tender {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t tries_size_max = 256;

Failure<KeyFileError> refuse(KeyFileError error) { return {std::move(error)}; }

const char* detail_of(NotAKeyText::Why why)
{
    switch (why) {
    case NotAKeyText::Why::Malformed:
        return "not a key file";
    case NotAKeyText::Why::Altered:
        return "the key file was altered";
    case NotAKeyText::Why::OtherPerson:
        return "the keys of another person";
    }
    return "";
}

std::string now_text(const Clock& clock)
{
    const auto now = Timestamp::from_seconds_since_1970(clock.now());
    return now ? iso_text(*now) : std::string{};
}

}

PersonKeyFile::PersonKeyFile(const fs::path& profile, std::string person, const Clock& clock)
    : folder_{profile / "keys"}, person_{std::move(person)}, clock_{clock}
{}

fs::path PersonKeyFile::file() const { return folder_ / (spelled_name(person_) + ".json"); }

fs::path PersonKeyFile::tries_file() const { return folder_ / (spelled_name(person_) + ".tries"); }

bool PersonKeyFile::exists() const
{
    std::error_code error;
    return fs::exists(fs::symlink_status(file(), error));
}

Result<std::string, KeyFileError> PersonKeyFile::wrapped(const PersonKeys& keys, const Passphrase& passphrase,
                                                         const Argon2Cost& cost) const
{
    auto text = wrap_keys(person_, keys, passphrase, cost);
    if (!text)
        return match(text.error(),
                     [](const auto& error) -> Result<std::string, KeyFileError> { return refuse(error); });
    // What could not be read again (an id that is no UTF-8) must not become somebody's only copy.
    if (!key_owner(*text)) return refuse(StoreError{WriteFailed{file_name(file()), "the id of the person is no text"}});
    return std::move(*text);
}

Result<PersonKeys, KeyFileError> PersonKeyFile::create(const Passphrase& passphrase, const Argon2Cost& cost) const
{
    if (exists()) return refuse(StoreError{AlreadyExists{file_name(file())}});
    auto keys = PersonKeys::generate();
    if (!keys) return refuse(NotEnoughMemory{static_cast<std::int64_t>(PersonKeys::master_size)});
    const auto text = wrapped(*keys, passphrase, cost);
    if (!text) return Failure{text.error()};
    if (auto written = write_whole(file(), *text, UnfinishedFile::OnExisting::Refuse); !written)
        return refuse(written.error());
    return std::move(*keys);
}

Result<PersonKeys, KeyFileError> PersonKeyFile::keys_of(const Passphrase& passphrase) const
{
    using Unlocked = Result<PersonKeys, KeyFileError>;
    const auto text = read_whole(file(), key_text_size_max);
    if (!text) return refuse(text.error());
    if (!text->has_value()) return refuse(StoreError{MissingFile{file_name(file())}});
    auto keys = unwrap_keys(person_, **text, passphrase);
    if (keys) return std::move(*keys);
    return match(
        keys.error(), [&](const WrongPassphrase&) -> Unlocked { return refuse(WrongPassphrase{count_wrong_try()}); },
        [](const CostOutOfRange& error) -> Unlocked { return refuse(error); },
        [](const NotEnoughMemory& error) -> Unlocked { return refuse(error); },
        [&](const NotAKeyText& error) -> Unlocked {
            return refuse(StoreError{Unreadable{file_name(file()), detail_of(error.why)}});
        });
}

Result<UnlockedKeys, KeyFileError> PersonKeyFile::unlock(const Passphrase& passphrase) const
{
    auto keys = keys_of(passphrase);
    if (!keys) return Failure{keys.error()};
    auto before = tries();
    // The count warns; that it cannot be reset is no reason to lock a person out.
    (void)remove_file(tries_file());
    return UnlockedKeys{.keys = std::move(*keys), .before = std::move(before)};
}

Result<void, KeyFileError> PersonKeyFile::change_passphrase(const Passphrase& from, const Passphrase& to,
                                                            const Argon2Cost& cost) const
{
    const auto keys = keys_of(from);
    if (!keys) return Failure{keys.error()};
    const auto text = wrapped(*keys, to, cost);
    if (!text) return Failure{text.error()};
    if (auto written = write_whole(file(), *text); !written) return refuse(written.error());
    return {};
}

std::optional<KeyOwner> PersonKeyFile::owner() const
{
    const auto text = read_whole(file(), key_text_size_max);
    if (!text || !text->has_value()) return std::nullopt;
    auto found = key_owner(**text);
    return found && found->person == person_ ? found : std::nullopt;
}

Result<fs::path, StoreError> PersonKeyFile::set_aside() const
{
    constexpr std::size_t digits = 16;
    const auto text = read_whole(file(), key_text_size_max);
    if (!text) return Failure{text.error()};
    const auto owned = text->has_value() ? key_owner(**text) : std::nullopt;
    if (!owned) return Failure{StoreError{Unreadable{file_name(file()), "not a key file"}}};
    auto aside = folder_ / (spelled_name(person_) + ".revoked-" + owned->signing_key.hex().substr(0, digits) + ".json");
    // The copy is whole and on the disk before the first goes, so that no moment has neither.
    const auto there = read_whole(aside, key_text_size_max);
    if (!there || *there != *text) {
        const auto written = write_whole(aside, **text, UnfinishedFile::OnExisting::Refuse);
        if (!written) return Failure{written.error()};
    }
    if (const auto removed = remove_file(file()); !removed) return Failure{removed.error()};
    (void)remove_file(tries_file());
    return aside;
}

WrongTries PersonKeyFile::tries() const
{
    const auto text = read_whole(tries_file(), tries_size_max);
    if (!text || !text->has_value()) return {};
    const auto json = parse_json(**text);
    const auto* wrong = json ? json->find("wrong") : nullptr;
    const auto* time = json ? json->find("claimed_time") : nullptr;
    if (wrong == nullptr || wrong->whole() == nullptr || time == nullptr || time->text() == nullptr) return {};
    return {.wrong = std::max<std::int64_t>(*wrong->whole(), 0), .claimed_time = *time->text()};
}

std::int64_t PersonKeyFile::count_wrong_try() const
{
    constexpr std::int64_t wrong_max = 999'999'999;
    const auto wrong = std::min(tries().wrong + 1, wrong_max);
    const Json json{Json::Object{{"claimed_time", now_text(clock_)}, {"wrong", wrong}}};
    (void)write_whole(tries_file(), canonical_text(json) + "\n");
    return wrong;
}

std::vector<KeyOwner> PersonKeyFile::owners(const fs::path& profile)
{
    std::vector<KeyOwner> found;
    std::error_code error;
    for (fs::directory_iterator entry{profile / "keys", error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        if (entry->path().extension() != ".json") continue;
        const auto text = read_whole(entry->path(), key_text_size_max);
        if (!text || !text->has_value()) continue;
        auto owner = key_owner(**text);
        if (owner && entry->path().stem() == spelled_name(owner->person)) found.push_back(std::move(*owner));
    }
    std::sort(found.begin(), found.end(), [](const KeyOwner& a, const KeyOwner& b) { return a.person < b.person; });
    return found;
}

}
