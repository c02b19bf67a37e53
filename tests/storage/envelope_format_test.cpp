// The format page against libsodium alone: nothing here reads or writes an envelope with our own code, except where
// the two are compared.
#include "tests/storage/envelopes.hpp"

#include <catch2/catch.hpp>
#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace tender;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes from_hex(std::string_view hex)
{
    Bytes bytes(hex.size() / 2);
    REQUIRE_FALSE(read_hex(hex, bytes));
    return bytes;
}

Bytes bytes_from(std::string_view text)
{
    const auto view = bytes_of(text);
    return {view.begin(), view.end()};
}

std::string text_of(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

Bytes operator+(Bytes first, const Bytes& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Bytes part_of(const Bytes& bytes, std::size_t from, std::size_t to)
{
    return {bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.begin() + static_cast<std::ptrdiff_t>(to)};
}

Bytes sha256(const Bytes& bytes)
{
    Bytes hash(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    return hash;
}

Bytes sentence(const std::string& text) { return sha256(bytes_from("plumbline worked example: " + text)); }

// n(x) and t(x) of the page.
Bytes counted(std::size_t count) { return {0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(count)}; }
Bytes framed(const Bytes& bytes)
{
    REQUIRE(bytes.size() < 256);
    return counted(bytes.size()) + bytes;
}

std::string page_text()
{
    const auto file = std::filesystem::path{PLUMBLINE_SOURCE_DIR} / "docs" / "formats" / "envelope.md";
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The last block of the page: one "name: hexadecimal" on each line.
std::map<std::string, Bytes> worked_example()
{
    const auto page = page_text();
    const auto start = page.find("```\n", page.find("## Worked example"));
    REQUIRE(start != std::string::npos);
    std::istringstream lines{page.substr(start + 4)};
    std::map<std::string, Bytes> values;
    for (std::string line; std::getline(lines, line) && line != "```";) {
        const auto colon = line.find(": ");
        REQUIRE(colon != std::string::npos);
        values[line.substr(0, colon)] = from_hex(line.substr(colon + 2));
    }
    return values;
}

const std::vector<std::vector<std::string>> subsets{{"audit", "finance"}, {"audit", "legal"}, {"finance", "legal"}};

/// Sections 2 and 4 by crypto_* alone: the content, or nothing.
std::optional<Bytes> opened_by_sodium(const Bytes& ciphertext, const Bytes& key, const Bytes& associated)
{
    const auto covered = bytes_from({"plumbline/envelope/1\0", 21}) + associated;
    Bytes padded(ciphertext.size() - 40);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(padded.data(), nullptr, nullptr, ciphertext.data() + 24,
                                                   ciphertext.size() - 24, covered.data(), covered.size(),
                                                   ciphertext.data(), key.data()) != 0)
        return std::nullopt;
    while (!padded.empty() && padded.back() == 0)
        padded.pop_back();
    if (padded.empty() || padded.back() != 0x80) return std::nullopt;
    padded.pop_back();
    return padded;
}

/// The page's example as the program has it.
SealedContent example_envelope(std::map<std::string, Bytes>& page)
{
    SealedContent sealed{
        .ciphertext = text_of(page["ciphertext"]), .commitment = *Hash::from_bytes(page["commitment"]), .k = 2};
    int number = 0;
    for (const auto& subset : subsets)
        for (const auto& person : subset)
            sealed.parts.push_back({subset, person, text_of(page["sealed " + std::to_string(number++)])});
    return sealed;
}

}

TEST_CASE("every line of the envelope's worked example follows from the page", "[storage][sealing][format]")
{
    auto page = worked_example();
    REQUIRE(page.size() == 33);
    const auto& key = page["envelope key"];
    CHECK(key == sentence("envelope key"));
    CHECK(page["commitment"] == sha256(bytes_from({"plumbline/envelope-key/1\0", 25}) + key));
    const auto& nonce = page["nonce"];
    CHECK(nonce == part_of(sentence("nonce"), 0, 24));

    // XChaCha20-Poly1305 as the page takes it apart, and then in one call.
    Bytes subkey(crypto_core_hchacha20_OUTPUTBYTES);
    crypto_core_hchacha20(subkey.data(), nonce.data(), key.data(), nullptr);
    CHECK(page["subkey"] == subkey);
    const auto inner = Bytes(4, 0) + part_of(nonce, 16, 24);
    CHECK(page["inner nonce"] == inner);
    auto padded = page["content"] + Bytes{0x80};
    padded.resize(4096, 0);
    const auto covered = bytes_from({"plumbline/envelope/1\0", 21}) + page["associated"];
    Bytes sealed(padded.size() + 16);
    crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, padded.data(), padded.size(), covered.data(),
                                              covered.size(), nullptr, inner.data(), subkey.data());
    CHECK(page["ciphertext"] == nonce + sealed);
    CHECK(page["sha-256 of the ciphertext"] == sha256(page["ciphertext"]));
    CHECK(opened_by_sodium(page["ciphertext"], key, page["associated"]) == page["content"]);

    int number = 0;
    for (const auto& subset : subsets) {
        Bytes sum(32, 0);
        for (const auto& person : subset) {
            const auto suffix = " " + std::to_string(number++);
            const auto& part = page["part" + suffix];
            if (person == subset[0]) CHECK(part == sentence("part of " + subset[0] + " with " + subset[1]));
            for (std::size_t i = 0; i < 32; ++i)
                sum[i] = static_cast<std::uint8_t>(sum[i] ^ part[i]);
            const auto binding =
                sha256(bytes_from({"plumbline/envelope-part/1\0", 26}) + framed(page["associated"]) + counted(2) +
                       framed(bytes_from(subset[0])) + framed(bytes_from(subset[1])) + framed(bytes_from(person)));
            CHECK(page["binding" + suffix] == binding);

            const auto& seed = page["receiving seed of " + person];
            CHECK(seed == sentence("receiving key of " + person));
            Bytes long_hash(crypto_hash_sha512_BYTES);
            crypto_hash_sha512(long_hash.data(), seed.data(), seed.size());
            const auto secret = part_of(long_hash, 0, 32);
            Bytes public_key(32);
            crypto_scalarmult_base(public_key.data(), secret.data());
            CHECK(page["receiving key of " + person] == public_key);
            Bytes opened(64);
            REQUIRE(page["sealed" + suffix].size() == 112);
            CHECK(crypto_box_seal_open(opened.data(), page["sealed" + suffix].data(), 112, public_key.data(),
                                       secret.data()) == 0);
            CHECK(opened == part + binding);
        }
        CHECK(sum == key);
    }
}

TEST_CASE("the program reads the worked example of the page", "[storage][sealing][format]")
{
    auto page = worked_example();
    const auto associated = text_of(page["associated"]);
    const auto envelope = example_envelope(page);
    const SodiumSealing sealing;
    for (std::size_t i = 0; i < envelope.parts.size(); i += 2) {
        std::vector<std::string> parts;
        for (const auto& part : {envelope.parts[i], envelope.parts[i + 1]}) {
            const auto key = receiver("plumbline worked example: receiving key of " + part.opener);
            parts.push_back(key.open_part(associated, part).value());
        }
        const auto key = sealing.combine(parts).value();
        CHECK(sealing.fits(key, envelope));
        CHECK(sealing.commitment(key) == envelope.commitment);
        CHECK(sealing.open(associated, envelope, key) == text_of(page["content"]));
    }
    const auto page_words = page_text();
    CHECK(page_words.find("\n    " + associated + "\n") != std::string::npos);
    CHECK(page_words.find("\n    " + text_of(page["content"]) + "\n") != std::string::npos);
}

TEST_CASE("libsodium alone opens what the program sealed", "[storage][sealing][format]")
{
    const SodiumSealing sealing;
    const auto all = receivers(3);
    const std::string associated = "an envelope";
    const auto sealed = sealing.seal(associated, "24330.50", openers_of(all), 2).value();
    REQUIRE(sealed.parts.size() == 6);
    Bytes key(32, 0);
    for (const auto& part : {sealed.parts[2], sealed.parts[3]}) {
        const auto seed = sha256(bytes_from(part.opener)); // as `receiver` makes it
        Bytes public_key(32);
        Bytes secret(32);
        crypto_box_seed_keypair(public_key.data(), secret.data(), seed.data());
        const auto box = bytes_from(part.sealed);
        Bytes opened(64);
        REQUIRE(crypto_box_seal_open(opened.data(), box.data(), box.size(), public_key.data(), secret.data()) == 0);
        const auto binding =
            sha256(bytes_from({"plumbline/envelope-part/1\0", 26}) + framed(bytes_from(associated)) + counted(2) +
                   framed(bytes_from("person 1")) + framed(bytes_from("person 3")) + framed(bytes_from(part.opener)));
        CHECK(part_of(opened, 32, 64) == binding);
        for (std::size_t i = 0; i < 32; ++i)
            key[i] = static_cast<std::uint8_t>(key[i] ^ opened[i]);
    }
    const auto commitment = sha256(bytes_from({"plumbline/envelope-key/1\0", 25}) + key);
    CHECK(Hash::from_bytes(commitment) == sealed.commitment);
    CHECK(opened_by_sodium(bytes_from(sealed.ciphertext), key, bytes_from(associated)) == bytes_from("24330.50"));
}

TEST_CASE("right tag and wrong padding is not accepted", "[storage][sealing][format]")
{
    const std::string associated = "an envelope";
    const SodiumSealing sealing;
    const Bytes key(32, 7);
    const auto covered = bytes_from({"plumbline/envelope/1\0", 21}) + bytes_from(associated);
    const auto error = [&](const Bytes& padded) {
        Bytes sealed(24 + padded.size() + 16, 9);
        crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + 24, nullptr, padded.data(), padded.size(),
                                                   covered.data(), covered.size(), nullptr, sealed.data(), key.data());
        const auto envelope_key = *EnvelopeKey::from_bytes(key);
        const SealedContent envelope{
            .ciphertext = text_of(sealed), .commitment = sealing.commitment(envelope_key), .k = 1};
        const auto opened = sealing.open(associated, envelope, envelope_key);
        return opened ? std::nullopt : std::optional{opened.error()};
    };
    Bytes padded(4096, 0);
    CHECK(error(padded) == SealingError::Altered); // no 0x80 at all
    padded[4095] = 0x81;
    CHECK(error(padded) == SealingError::Altered);
    padded[4095] = 0x80;
    CHECK(error(padded) == std::nullopt);
    padded.resize(8192, 0); // the last block is zero bytes only
    CHECK(error(padded) == SealingError::Altered);
    CHECK(error(Bytes(4095, 0x80)) == SealingError::Altered);
    CHECK(error(Bytes(4097, 0x80)) == SealingError::Altered); // ends like padding, outside every step
    CHECK(error({}) == SealingError::Altered);
}

TEST_CASE("the parts of the format agree with the documents that define them", "[storage][sealing][format]")
{
    // draft-irtf-cfrg-xchacha-03, section 2.2.1
    const auto key = from_hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const auto input = from_hex("000000090000004a0000000031415927");
    Bytes subkey(32);
    crypto_core_hchacha20(subkey.data(), input.data(), key.data(), nullptr);
    CHECK(subkey == from_hex("82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"));

    // the same draft, appendix A.3.1
    const auto text = bytes_from("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
                                 "future, sunscreen would be it.");
    const auto covered = from_hex("50515253c0c1c2c3c4c5c6c7");
    const auto cipher_key = from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = from_hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    Bytes sealed(text.size() + 16);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, text.data(), text.size(), covered.data(),
                                               covered.size(), nullptr, nonce.data(), cipher_key.data());
    CHECK(sealed == from_hex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f"
                             "4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f"
                             "76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"));

    // RFC 7748, section 6.1
    const auto one = from_hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    const auto one_public = from_hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    const auto other_public = from_hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    Bytes found(32);
    crypto_scalarmult_base(found.data(), one.data());
    CHECK(found == one_public);
    REQUIRE(crypto_scalarmult(found.data(), one.data(), other_public.data()) == 0);
    CHECK(found == from_hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    // D. J. Bernstein, "Cryptography in NaCl", section 5: the key that crypto_box makes of it
    Bytes box_key(32);
    REQUIRE(crypto_box_beforenm(box_key.data(), other_public.data(), one.data()) == 0);
    CHECK(box_key == from_hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389"));
}
