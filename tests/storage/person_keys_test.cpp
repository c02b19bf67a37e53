#include "core/text/json.hpp"
#include "storage/keys/fingerprint_words.hpp"
#include "storage/keys/key_wrapping.hpp"
#include "storage/keys/proquint.hpp"
#include "tests/storage/envelopes.hpp"

#include <catch2/catch.hpp>
#include <sodium.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <set>
#include <type_traits>

using namespace tender;

namespace {

constexpr Argon2Cost cheap = argon2_cost_min;

Passphrase passphrase(std::string_view text) { return std::move(*Passphrase::typed(text)); }

std::string shown(const Passphrase& passphrase)
{
    return passphrase.read([](ByteView text) { return std::string{text.begin(), text.end()}; });
}

PersonKeys keys_from(const std::string& sentence)
{
    auto master = std::move(*SecretBytes::zeros(PersonKeys::master_size));
    const auto hash = SodiumHasher{}.sha256(bytes_of(sentence)).bytes();
    master.write([&](std::span<std::uint8_t> bytes) { std::copy(hash.begin(), hash.end(), bytes.begin()); });
    return std::move(*PersonKeys::from_master(std::move(master)));
}

/// `text` with what stands behind a member's name replaced up to the next comma or brace.
std::string with_member(std::string text, const std::string& name, const std::string& value)
{
    const auto start = text.find("\"" + name + "\":") + name.size() + 3;
    return text.replace(start, text.find_first_of(",}", start) - start, value);
}

bool is_refused(const Result<PersonKeys, UnwrapError>& result, NotAKeyText::Why why)
{
    return !result && result.error() == UnwrapError{NotAKeyText{why}};
}

}

TEST_CASE("bytes are spelled as the proposal for proquints spells them", "[storage][keys]")
{
    struct Known {
        std::array<std::uint8_t, 4> address;
        const char* words;
    };
    // Examples of the proposal.
    constexpr std::array known{
        Known{{127, 0, 0, 1}, "lusab babad"},      Known{{63, 84, 220, 193}, "gutih tugad"},
        Known{{63, 118, 7, 35}, "gutuk bisog"},    Known{{140, 98, 193, 141}, "mudof sakat"},
        Known{{64, 255, 6, 200}, "haguz biram"},   Known{{128, 30, 52, 45}, "mabiv gibot"},
        Known{{147, 67, 119, 2}, "natag lisaf"},   Known{{212, 58, 253, 68}, "tibup zujah"},
        Known{{216, 35, 68, 215}, "tobog higil"},  Known{{216, 68, 232, 21}, "todah vobij"},
        Known{{198, 81, 129, 136}, "sinid makam"}, Known{{12, 110, 110, 204}, "budov kuras"},
    };
    for (const auto& one : known)
        CHECK(proquint_text(one.address) == one.words);
    std::set<std::string> words;
    for (unsigned word = 0; word < 65536; ++word)
        words.insert(
            proquint_text(std::array{static_cast<std::uint8_t>(word >> 8U), static_cast<std::uint8_t>(word & 0xFFU)}));
    CHECK(words.size() == 65536);
}

TEST_CASE("words are read however they were typed, and nothing else is taken for words", "[storage][keys]")
{
    std::array<std::uint8_t, 11> letters{};
    const auto read = [&](std::string_view typed) {
        if (!read_proquints(typed, letters)) return std::string{};
        return std::string{letters.begin(), letters.end()};
    };
    for (const auto* typed : {"lusab babad", "LUSAB-BABAD", "  Lusab   babad\n", "lusabbabad", "lusab\tbabad"})
        CHECK(read(typed) == "lusab babad");
    for (const auto* typed : {"", "lusab", "lusab baba", "lusab babadd", "lusab babad b", "lusab babad lusab",
                              "lus ab babad", "lusab bebad", "lusab cabad", "lusab,babad", "lusab babad."})
        CHECK(read(typed).empty());
}

TEST_CASE("a passphrase has fifteen characters, and no rules besides", "[storage][keys]")
{
    CHECK(Passphrase::typed("fourteen chars").error() == PassphraseError::TooShort);
    CHECK(Passphrase::typed("fifteen chars!!"));
    CHECK(Passphrase::typed("").error() == PassphraseError::TooShort);
    // Characters are counted, not bytes.
    CHECK(Passphrase::typed("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9").error() == PassphraseError::TooShort);
    CHECK(Passphrase::typed(
        "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"));
    CHECK(Passphrase::typed(std::string(1024, 'x')));
    CHECK(Passphrase::typed(std::string(1025, 'x')).error() == PassphraseError::TooLong);
    CHECK(shown(passphrase("  Spaces and CAPITALS count ")) == "  Spaces and CAPITALS count ");
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Passphrase>);
}

TEST_CASE("a generated passphrase is six words, other ones each time, however they are typed", "[storage][keys]")
{
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const auto generated = Passphrase::generated();
        REQUIRE(generated);
        const auto words = shown(*generated);
        CHECK(words.size() == 35);
        CHECK(shown(passphrase(words)) == words);
        seen.insert(words);
    }
    CHECK(seen.size() == 200);
    const auto typed = passphrase("LUSAB-Babad gutih  tugad\tmudof sakat ");
    CHECK(shown(typed) == "lusab babad gutih tugad mudof sakat");
}

TEST_CASE("the keys of a person come from one master key, each for one purpose", "[storage][keys]")
{
    const auto keys = keys_from("one");
    const auto again = keys_from("one");
    const auto other = keys_from("other");
    CHECK(keys.signing_key() == again.signing_key());
    CHECK(keys.receiving_key() == again.receiving_key());
    CHECK(keys.signing_key() != other.signing_key());
    CHECK(keys.receiving_key() != other.receiving_key());
    CHECK(keys.signing_key().hex() != keys.receiving_key().hex());
    CHECK(is_enrollable(keys.signing_key()));

    const auto signer = std::move(*keys.signer("panel-member-2"));
    CHECK(signer.public_key() == keys.signing_key());
    CHECK(signer.key_name() == "panel-member-2");
    const SodiumSignatureCheck check;
    CHECK(check.valid(keys.signing_key(), bytes_of("x"), signer.sign(bytes_of("x"))));
    CHECK(keys.signer("two words").error() == KeyError::BadName);

    const SodiumSealing sealing;
    const auto unsealing = std::move(*keys.unsealing());
    CHECK(unsealing.receiving_key() == keys.receiving_key());
    const auto sealed = sealing.seal("e", "text", {{"person", keys.receiving_key()}}, 1).value();
    const auto key = sealing.combine({unsealing.open_part("e", sealed.parts[0]).value()}).value();
    CHECK(sealing.open("e", sealed, key) == "text");
    CHECK_FALSE(other.unsealing()->open_part("e", sealed.parts[0]));

    const auto hidden = keys.draft_cipher()->encrypt("place", "a draft");
    CHECK(again.draft_cipher()->decrypt("place", hidden) == "a draft");
    CHECK(again.draft_cipher()->decrypt("elsewhere", hidden) == std::nullopt);
    CHECK(other.draft_cipher()->decrypt("place", hidden) == std::nullopt);
    CHECK(PersonKeys::generate()->signing_key() != PersonKeys::generate()->signing_key());
}

TEST_CASE("a person's fingerprint is five words for both keys", "[storage][keys]")
{
    const auto keys = keys_from("one");
    const auto words = fingerprint_words(keys.signing_key(), keys.receiving_key());
    CHECK(words.size() == 29);
    std::string hashed{"plumbline/fingerprint/1\0", 24};
    hashed.append(keys.signing_key().bytes().begin(), keys.signing_key().bytes().end());
    hashed.append(keys.receiving_key().bytes().begin(), keys.receiving_key().bytes().end());
    const auto hash = SodiumHasher{}.sha256(bytes_of(hashed)).bytes();
    CHECK(words == proquint_text(ByteView{hash}.first(10)));
    const auto other = keys_from("other");
    // However it is heard and typed.
    CHECK(is_fingerprint(words, keys.signing_key(), keys.receiving_key()));
    auto shouted = words;
    for (auto& letter : shouted)
        letter = letter == ' ' ? '-' : static_cast<char>(letter - 'a' + 'A');
    CHECK(is_fingerprint(shouted, keys.signing_key(), keys.receiving_key()));
    CHECK_FALSE(is_fingerprint(words, other.signing_key(), keys.receiving_key()));
    for (const auto& wrong : {std::string{}, words.substr(6), words + " babad", "babab" + words.substr(5)})
        CHECK_FALSE(is_fingerprint(wrong, keys.signing_key(), keys.receiving_key()));
    CHECK(fingerprint_words(other.signing_key(), keys.receiving_key()) != words);
    CHECK(fingerprint_words(keys.signing_key(), other.receiving_key()) != words);
    for (std::size_t bit = 0; bit < 256; ++bit) {
        REQUIRE(fingerprint_words(flipped(keys.signing_key(), bit), keys.receiving_key()) != words);
        REQUIRE(fingerprint_words(keys.signing_key(), flipped(keys.receiving_key(), bit)) != words);
    }
}

TEST_CASE("keys come back with their passphrase and with no other", "[storage][keys]")
{
    const auto keys = keys_from("one");
    const auto right = passphrase("a right passphrase");
    const auto text = wrap_keys("person 1", keys, right, cheap).value();
    const auto back = unwrap_keys("person 1", text, right);
    REQUIRE(back);
    CHECK(back->signing_key() == keys.signing_key());
    CHECK(back->receiving_key() == keys.receiving_key());
    CHECK(key_owner(text) == KeyOwner{"person 1", keys.signing_key(), keys.receiving_key()});

    for (const auto* wrong :
         {"a right passphrasE", "a right passphrase ", " a right passphrase", "something else altogether"}) {
        const auto refused = unwrap_keys("person 1", text, passphrase(wrong));
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == UnwrapError{WrongPassphrase{}});
    }
    CHECK(is_refused(unwrap_keys("person 2", text, right), NotAKeyText::Why::OtherPerson));
    // Neither key nor passphrase stands in the text, and nothing is used twice.
    CHECK(text.find("passphrase") == std::string::npos);
    keys.master().read([&](ByteView master) { CHECK(text.find(hex_text(master)) == std::string::npos); });
    CHECK(wrap_keys("person 1", keys, right, cheap).value() != text);
}

TEST_CASE("libsodium alone unwraps keys as the page says", "[storage][keys][format]")
{
    const auto keys = keys_from("one");
    const std::string words = "correct horse battery";
    const auto text = wrap_keys("person 1", keys, passphrase(words), cheap).value();
    REQUIRE(text.ends_with("}\n"));
    auto json = parse_json(text).value();
    CHECK(canonical_text(json) + "\n" == text);
    const auto hex = [&](const char* name) {
        const auto& digits = *json.find(name)->text();
        std::vector<std::uint8_t> bytes(digits.size() / 2);
        REQUIRE_FALSE(read_hex(digits, bytes));
        return bytes;
    };
    std::array<std::uint8_t, 32> wrapping{};
    REQUIRE(crypto_pwhash_argon2id(wrapping.data(), 32, words.data(), words.size(), hex("salt").data(), 2, 19922944,
                                   crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0);
    std::string committed{"plumbline/wrapping-key/1\0", 25};
    committed.append(wrapping.begin(), wrapping.end());
    CHECK(SodiumHasher{}.sha256(bytes_of(committed)).hex() == *json.find("commitment")->text());
    const auto wrapped = hex("wrapped");
    REQUIRE(wrapped.size() == 48);
    const auto nonce = hex("nonce");
    auto& members = *json.object();
    members.erase(std::find_if(members.begin(), members.end(), [](const auto& one) { return one.first == "wrapped"; }));
    const auto covered = std::string{"plumbline/person-keys/1\0", 24} + canonical_text(json);
    std::array<std::uint8_t, 32> master{};
    REQUIRE(crypto_aead_xchacha20poly1305_ietf_decrypt(master.data(), nullptr, nullptr, wrapped.data(), wrapped.size(),
                                                       bytes_of(covered).data(), covered.size(), nonce.data(),
                                                       wrapping.data()) == 0);
    CHECK(SodiumHasher{}.sha256(bytes_of("one")).bytes() == master);
    // Section 1: the subkeys.
    std::array<std::uint8_t, 32> seed{};
    std::array<std::uint8_t, 64> secret{};
    PublicKey::Array found{};
    crypto_kdf_derive_from_key(seed.data(), 32, 1, "plumbkey", master.data());
    crypto_sign_seed_keypair(found.data(), secret.data(), seed.data());
    CHECK(PublicKey{found} == keys.signing_key());
    crypto_kdf_derive_from_key(seed.data(), 32, 2, "plumbkey", master.data());
    crypto_box_seed_keypair(found.data(), secret.data(), seed.data());
    CHECK(ReceivingKey{found} == keys.receiving_key());
}

TEST_CASE("Argon2id gives what its reference implementation gives", "[storage][keys][format]")
{
    // Computed with libargon2 20171227: RFC 9106's own examples have more lanes and secrets than libsodium offers.
    std::array<std::uint8_t, 16> salt{};
    for (std::uint8_t i = 0; i < salt.size(); ++i)
        salt[i] = i;
    const std::string words = "correct horse battery";
    std::array<std::uint8_t, 32> key{};
    REQUIRE(crypto_pwhash_argon2id(key.data(), 32, words.data(), words.size(), salt.data(), 2, 19922944,
                                   crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0);
    CHECK(hex_text(key) == "aaecaeb1f79eb8019ba62c34f62fa3e15289f88ff98779ae81de07821992ff1f");
}

TEST_CASE("a key text with anything changed gives no keys", "[storage][keys]")
{
    const auto keys = keys_from("one");
    const auto right = passphrase("a right passphrase");
    const auto text = wrap_keys("person 1", keys, right, cheap).value();

    for (std::size_t size = 0; size < text.size(); ++size)
        REQUIRE(is_refused(unwrap_keys("person 1", text.substr(0, size), right), NotAKeyText::Why::Malformed));
    for (const auto& garbled : {text + "\n", " " + text, text + "x", std::string(key_text_size_max + 1, ' '),
                                with_member(text, "v", "2"), with_member(text, "kdf", "\"scrypt\""),
                                with_member(text, "cipher", "\"none\""), with_member(text, "salt", "\"00\""),
                                with_member(text, "operations", "\"3\""), with_member(text, "v", "1,\"more\":1")})
        REQUIRE(is_refused(unwrap_keys("person 1", garbled, right), NotAKeyText::Why::Malformed));

    // Digits that are digits still; every seventh, because each costs an Argon2.
    for (const auto* name : {"commitment", "nonce", "receiving_key", "salt", "signing_key", "wrapped"}) {
        const auto start = text.find(std::string{"\""} + name + "\":\"") + std::string{name}.size() + 4;
        const auto end = text.find('"', start);
        for (auto at = start; at < end; at += 7) {
            auto changed = text;
            changed[at] = text[at] == '0' ? '1' : '0';
            CAPTURE(name, at - start);
            const auto result = unwrap_keys("person 1", changed, right);
            REQUIRE_FALSE(result);
            // A changed salt or commitment looks like a wrong passphrase; anything else is known as a change.
            const bool key_differs = std::string_view{name} == "salt" || std::string_view{name} == "commitment";
            CHECK(result.error() ==
                  (key_differs ? UnwrapError{WrongPassphrase{}} : UnwrapError{NotAKeyText{NotAKeyText::Why::Altered}}));
        }
    }
    // Another person's name on it, and a cost that was not the one.
    CHECK(is_refused(unwrap_keys("person 2", with_member(text, "person", "\"person 2\""), right),
                     NotAKeyText::Why::Altered));
    CHECK(unwrap_keys("person 1", with_member(text, "operations", "3"), right).error() ==
          UnwrapError{WrongPassphrase{}});
}

TEST_CASE("a cost out of range is refused before any memory is taken", "[storage][keys]")
{
    const auto keys = keys_from("one");
    const auto right = passphrase("a right passphrase");
    const auto text = wrap_keys("person 1", keys, right, cheap).value();
    const auto peak = [] { // kilobytes
        rusage usage{};
        REQUIRE(getrusage(RUSAGE_SELF, &usage) == 0);
        return usage.ru_maxrss;
    };
    const auto before = peak();
    constexpr std::int64_t mebibyte = std::int64_t{1} << 20U;
    for (const auto cost :
         {Argon2Cost{1, 256 * mebibyte}, Argon2Cost{0, 256 * mebibyte}, Argon2Cost{-1, 256 * mebibyte},
          Argon2Cost{65, 256 * mebibyte}, Argon2Cost{3, 19 * mebibyte - 1024}, Argon2Cost{3, 0},
          Argon2Cost{3, -mebibyte}, Argon2Cost{3, 2048 * mebibyte + 1024},
          Argon2Cost{3, (std::int64_t{1} << 53U) - 1024}, Argon2Cost{3, 256 * mebibyte + 1},
          Argon2Cost{(std::int64_t{1} << 53U) - 1, 19 * mebibyte}}) {
        CAPTURE(cost.operations, cost.memory_bytes);
        CHECK_FALSE(is_acceptable(cost));
        CHECK(wrap_keys("person 1", keys, right, cost).error() == WrapError{CostOutOfRange{cost}});
        const auto forged = with_member(with_member(text, "operations", std::to_string(cost.operations)),
                                        "memory_bytes", std::to_string(cost.memory_bytes));
        const auto result = unwrap_keys("person 1", forged, right);
        REQUIRE_FALSE(result);
        CHECK(result.error() == UnwrapError{CostOutOfRange{cost}});
    }
    CHECK(peak() - before < 8 * 1024);
    CHECK(is_acceptable({2, 19 * mebibyte}));
    CHECK(is_acceptable({64, 2048 * mebibyte}));
    CHECK(is_acceptable({}));
    CHECK(Argon2Cost{} == Argon2Cost{3, 256 * mebibyte});
}

TEST_CASE("secret bytes can be moved but not copied, and begin as zeros", "[storage][keys]")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecretBytes>);
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<PersonKeys>);
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SodiumUnsealing>);
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<DraftCipher>);
    const auto zeros = std::move(*SecretBytes::zeros(64));
    zeros.read([](ByteView bytes) { CHECK(std::all_of(bytes.begin(), bytes.end(), [](auto b) { return b == 0; })); });
}

TEST_CASE("secret bytes are out of reach except while they are used", "[storage][keys]")
{
    const auto secret = std::move(*SecretBytes::random(64));
    const volatile std::uint8_t* kept = nullptr;
    secret.read([&](ByteView bytes) { kept = bytes.data(); });
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // The test's own handlers would report the fault that is expected here.
        std::signal(SIGSEGV, SIG_DFL);
        std::signal(SIGBUS, SIG_DFL);
        _exit(*kept == 0 ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
}
