#include "core/record/entry.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/keys/system_surroundings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <type_traits>
#include <vector>

using namespace tender;

namespace {

const SodiumHasher hasher;
const SodiumSignatureCheck check;

std::vector<std::uint8_t> from_hex(std::string_view hex)
{
    std::vector<std::uint8_t> bytes(hex.size() / 2);
    REQUIRE_FALSE(read_hex(hex, bytes));
    return bytes;
}

PublicKey key_of(std::string_view hex) { return PublicKey::from_hex(hex).value(); }

SecretKey secret_of(std::string_view seed_hex)
{
    std::array<std::uint8_t, SecretKey::seed_size> seed{};
    REQUIRE_FALSE(read_hex(seed_hex, seed));
    return std::move(*SecretKey::from_seed(seed));
}

struct SigningVector {
    const char* seed;
    const char* key;
    const char* message;
    const char* signature;
};

// RFC 8032 section 7.1, tests 1, 2, 3 and SHA(abc).
constexpr std::array signing_vectors{
    SigningVector{
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf"
        "5f0595bbe24655141438e7a100b"},
    SigningVector{
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2"
        "eaeb4302aeeb00d291612bb0c00"},
    SigningVector{
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c1"
        "5e9716ed28dc027beceea1ec40a"},
    SigningVector{
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4"
        "423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca1"
        "79c138ac17ad9bef1177331a704"},
};

// The canonical encodings of the points whose order divides 8, and non-canonical ones of the same points.
constexpr std::array<const char*, 5> small_order_points{
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
};
constexpr std::array<const char*, 4> non_canonical_points{
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 1
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p
    "0100000000000000000000000000000000000000000000000000000000000080", // x = 0 with its sign bit set
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 3, of large order
};

}

TEST_CASE("SHA-256 agrees with FIPS 180-4", "[storage][keys]")
{
    CHECK(hasher.sha256({}).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hasher.sha256(bytes_of("abc")).hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("signatures agree with RFC 8032", "[storage][keys]")
{
    for (const auto& known : signing_vectors) {
        const auto secret = secret_of(known.seed);
        const auto message = from_hex(known.message);
        CHECK(secret.public_key().hex() == known.key);
        CHECK(secret.sign(message).hex() == known.signature);
        CHECK(check.valid(key_of(known.key), message, Signature::from_hex(known.signature).value()));
    }
}

TEST_CASE("a signature with any bit changed is not valid", "[storage][keys]")
{
    const auto& known = signing_vectors[2];
    const auto message = from_hex(known.message);
    const auto signature = Signature::from_hex(known.signature).value();
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto bytes = signature.bytes();
        bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
        CHECK_FALSE(check.valid(key_of(known.key), message, Signature{bytes}));
    }
}

TEST_CASE("a signature whose S was not reduced is not valid", "[storage][keys]")
{
    // S + L for the group order L gives a second spelling of the same signature (RFC 8032 section 5.1.7 forbids it).
    constexpr std::array<std::uint8_t, 32> order{0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7,
                                                 0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0,    0,    0,    0,    0,    0,
                                                 0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
    for (const auto& known : signing_vectors) {
        auto bytes = Signature::from_hex(known.signature)->bytes();
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            carry += static_cast<unsigned>(bytes[32 + i]) + order[i];
            bytes[32 + i] = static_cast<std::uint8_t>(carry & 0xFFU);
            carry >>= 8U;
        }
        REQUIRE(carry == 0);
        CHECK_FALSE(check.valid(key_of(known.key), from_hex(known.message), Signature{bytes}));
    }
}

TEST_CASE("keys and commitments of small order or in a second spelling are not valid", "[storage][keys]")
{
    // With A and R of small order and S = 0 the equation of RFC 8032 can hold for every message.
    std::vector<const char*> points{small_order_points.begin(), small_order_points.end()};
    points.insert(points.end(), non_canonical_points.begin(), non_canonical_points.end());
    const auto message = bytes_of("any message");
    for (const auto* key : points) {
        CAPTURE(key);
        CHECK_FALSE(is_enrollable(key_of(key)));
        for (const auto* commitment : points) {
            auto bytes = Signature{}.bytes();
            const auto r = from_hex(commitment);
            std::copy(r.begin(), r.end(), bytes.begin());
            CHECK_FALSE(check.valid(key_of(key), message, Signature{bytes}));
            CHECK_FALSE(check.valid(key_of(signing_vectors[0].key), message, Signature{bytes}));
        }
    }
    CHECK(is_enrollable(key_of(signing_vectors[0].key)));
}

TEST_CASE("a signature over an entry is none over its payload alone", "[storage][keys]")
{
    const auto signer = demonstration_signer();
    REQUIRE(signer);
    const auto key = signer->public_key();
    const auto entry = signed_entry(*signer, R"({"v":1})");
    CHECK(is_signed_by(check, key, entry));
    CHECK_FALSE(check.valid(key, bytes_of(entry.payload), entry.signature));
    CHECK(check.valid(key, bytes_of(std::string{"plumbline/entry/1\0{\"v\":1}", 25}), entry.signature));
    CHECK_FALSE(is_signed_by(check, key_of(signing_vectors[0].key), entry));
}

TEST_CASE("the id of a key is its hash under a domain and an algorithm", "[storage][keys]")
{
    const auto key = key_of(signing_vectors[0].key);
    std::string bytes{"plumbline/key/1\0Ed25519\0", 24};
    bytes.append(key.bytes().begin(), key.bytes().end());
    CHECK(key_id(hasher, key).hex() == hasher.sha256(bytes_of(bytes)).hex());
    CHECK(key_id(hasher, key).hex() != hasher.sha256(key.bytes()).hex());
}

TEST_CASE("the demonstration key is known for what it is", "[storage][keys]")
{
    const auto signer = demonstration_signer();
    REQUIRE(signer);
    CHECK(is_demonstration_key(signer->public_key()));
    CHECK_FALSE(is_demonstration_key(key_of(signing_vectors[0].key)));
    CHECK(signer->key_name() == "demonstration-key");
}

TEST_CASE("a secret key can be moved but not copied", "[storage][keys]")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecretKey>);
    STATIC_REQUIRE(std::is_nothrow_move_constructible_v<SecretKey>);
    auto first = SecretKey::generate();
    const auto second = SecretKey::generate();
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->public_key() != second->public_key());
    const auto key = first->public_key();
    const auto signer = SodiumSigner::from(std::move(*first), "somebody");
    REQUIRE(signer);
    CHECK(check.valid(key, bytes_of("x"), signer->sign(bytes_of("x"))));
    CHECK(SodiumSigner::from(secret_of(signing_vectors[0].seed), "two words").error() == KeyError::BadName);
}

TEST_CASE("the system's clock and random source answer", "[storage][keys]")
{
    CHECK(SystemClock{}.now() > 1'600'000'000);
    SystemRandomness randomness;
    CHECK(randomness.draw<LogId>() != randomness.draw<LogId>());
    CHECK(randomness.draw<EntryId>() != EntryId{});
}
