#include "cli/local_people.hpp"

#include "cli/hidden_line.hpp"
#include "cli/table.hpp"
#include "storage/keys/fingerprint_words.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <span>

namespace tender::cli {

Result<std::unique_ptr<Workspace>, StoreError> open_workspace_file(const std::filesystem::path& file, Opening opening)
{
    using Access = SqliteOptions::Access;
    if (opening == Opening::Create) return LocalWorkspace::create(file);
    return LocalWorkspace::open(file, opening == Opening::Read ? Access::ReadOnly : Access::ReadWrite);
}

namespace {

std::string key_trouble(const std::string& person, const KeyRingError& error)
{
    return match(
        error,
        [&](const NoPassphrase&) {
            return "No passphrase for " + person +
                   ". It is asked for at a terminal, and standard input is none: run this "
                   "at a terminal, or name a file with --passphrases.";
        },
        [&](const PassphraseError& passphrase) {
            return passphrase == PassphraseError::NoProtectedMemory
                       ? std::string{"The system grants no protected memory for passphrases."}
                       : "A passphrase has at least " + std::to_string(Passphrase::characters_min) +
                             " characters, and at most " + std::to_string(Passphrase::bytes_max) +
                             " bytes. Nothing was changed.";
        },
        [&](const KeyError&) { return std::string{"The system grants no protected memory for keys."}; },
        [&](const KeyFileError& file) {
            return match(
                file,
                [&](const WrongPassphrase& wrong) {
                    return "The passphrase of " + person + " is wrong; " + std::to_string(wrong.wrong) +
                           " wrong in a row. Nothing was changed.";
                },
                [&](const CostOutOfRange&) {
                    return "The key file of " + person + " asks for a cost that is refused.";
                },
                [&](const NotEnoughMemory&) { return std::string{"There is not enough memory to unlock keys."}; },
                [&](const StoreError& store) { return stop_for(store).message; });
        });
}

Stop no_line(const std::string& person, NoLine why)
{
    if (why == NoLine::Cancelled) return {"Stopped. Nothing was changed.", Refused};
    return {key_trouble(person, NoPassphrase{person}), Refused};
}

/// A passphrase typed at the terminal; nothing if only Enter was pressed. It is never in ordinary memory.
Result<std::optional<Passphrase>, Stop> typed_passphrase(const std::string& person, const std::string& prompt)
{
    const auto trouble = [&](PassphraseError error) { return Stop{key_trouble(person, error), Refused}; };
    auto line = SecretBytes::zeros(Passphrase::bytes_max + 1);
    if (!line) return Failure{trouble(PassphraseError::NoProtectedMemory)};
    const auto size = line->write([&](std::span<std::uint8_t> bytes) { return read_hidden_line(prompt, bytes); });
    if (!size) return Failure{no_line(person, size.error())};
    if (*size == 0) return std::optional<Passphrase>{};
    auto passphrase = line->read([&](ByteView bytes) {
        return Passphrase::typed({reinterpret_cast<const char*>(bytes.data()), *size});
    });
    if (!passphrase) return Failure{trouble(passphrase.error())};
    return std::optional{std::move(*passphrase)};
}

Result<Passphrase, Stop> known_passphrase(const std::string& person)
{
    auto typed = typed_passphrase(person, "Passphrase of " + printable(person) + ": ");
    if (!typed) return Failure{typed.error()};
    if (!*typed) return Failure{Stop{"Stopped. Nothing was changed.", Refused}};
    return std::move(**typed);
}

/// A passphrase for new keys: six words by chance, which are shown once, or the person's own. Typed a second time, so
/// that a slip of the hand does not lock its owner out.
Result<Passphrase, Stop> new_passphrase(const std::string& person)
{
    auto typed = typed_passphrase(person, "New keys for " + printable(person) +
                                              ". Without their passphrase they are lost; nobody can reset it.\n"
                                              "Press Enter for six words by chance, or type at least " +
                                              std::to_string(Passphrase::characters_min) + " characters of your own: ");
    if (!typed) return Failure{typed.error()};
    const bool own = typed->has_value();
    if (!own) {
        auto words = Passphrase::generated();
        if (!words) return Failure{Stop{key_trouble(person, words.error()), Refused}};
        words->read([](ByteView text) {
            std::cerr << "Write these words down; they are shown once:\n  ";
            std::cerr.write(reinterpret_cast<const char*>(text.data()), static_cast<std::streamsize>(text.size()));
            std::cerr << '\n';
        });
        typed->emplace(std::move(*words));
    }
    const auto again =
        typed_passphrase(person, own ? "The same again: " : "Type them, to be sure that you have them: ");
    if (!again) return Failure{again.error()};
    const bool same = again->has_value() && (*typed)->read([&](ByteView first) {
        return (*again)->read([&](ByteView second) { return std::ranges::equal(first, second); });
    });
    if (!same) return Failure{Stop{"The two differ. Nothing was changed: no keys were made.", Refused}};
    return std::move(**typed);
}

}

Result<std::unique_ptr<Workspace>, Stop> LocalPeople::open(const std::filesystem::path& file, const std::string& person,
                                                           bool fresh)
{
    const auto owner = ring_.owner(person);
    const bool renews = fresh && owner && has_ended(file, owner->signing_key);
    if (!ring_.has_passphrase(person)) {
        if (!fresh && !owner) {
            return Failure{Stop{"There are no keys of " + person + " on this machine that can be read.", Refused}};
        }
        auto passphrase = renews || (fresh && !owner) ? new_passphrase(person) : known_passphrase(person);
        if (!passphrase) return Failure{passphrase.error()};
        ring_.take_passphrase(person, std::move(*passphrase));
    }
    const auto keys = renews ? ring_.renew(person) : ring_.unlock(person, fresh);
    if (!keys) return Failure{Stop{key_trouble(person, keys.error()), Refused}};
    if (renews) std::cerr << "New keys were made for " << person << "; the revoked ones are kept beside them.\n";
    if (const auto before = ring_.take_wrong_before(person); before.wrong > 0) {
        std::cerr << before.wrong << " wrong in a row before this right passphrase of " << person << ", the last at "
                  << before.claimed_time << ".\n";
    }
    std::error_code failed;
    // A workspace begins with an enrolment; in any other act a file that is not there is mistyped.
    auto workspace = fresh && !std::filesystem::exists(file, failed) ? LocalWorkspace::create_as(file, person, **keys)
                                                                     : LocalWorkspace::open_as(file, person, **keys);
    if (!workspace) return Failure{stop_for(workspace.error())};
    return std::move(*workspace);
}
std::string LocalPeople::fingerprint(const EnrolledKey& key) const
{
    return tender::fingerprint_words(key.key, key.receiving);
}
bool LocalPeople::is_fingerprint(const std::string& typed, const EnrolledKey& key) const
{
    return tender::is_fingerprint(typed, key.key, key.receiving);
}
bool LocalPeople::holds(const EnrolledKey& key) const
{
    const auto owner = ring_.owner(key.person);
    return owner && owner->signing_key == key.key && owner->receiving_key == key.receiving;
}

}
