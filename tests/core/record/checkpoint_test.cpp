#include "core/record/checkpoint.hpp"
#include "core/record/merkle_tree.hpp"
#include "storage/keys/demonstration_key.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <limits>
#include <string>

using namespace tender;

namespace {

const SodiumHasher hasher;
const SodiumSignatureCheck check;

Checkpoint some_checkpoint()
{
    LogId::Array log{};
    log[0] = 0xAB;
    return {.log = LogId{log}, .head = {.size = 12, .root = hasher.sha256(bytes_of("root"))}};
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

}

TEST_CASE("a checkpoint is written as a C2SP note", "[core][record]")
{
    const auto signer = demonstration_signer();
    REQUIRE(signer);
    const auto note = signed_checkpoint(hasher, *signer, some_checkpoint());
    const auto text = note_text(note);
    const auto body = "plumbline/log/ab" + std::string(62, '0') + "\n12\n" +
                      base64_text(hasher.sha256(bytes_of("root")).bytes()) + "\n";
    CHECK(checkpoint_body(note.checkpoint) == body);
    CHECK(text.starts_with(body + "\n\xE2\x80\x94 demonstration-key "));
    CHECK(text.ends_with("=\n"));
    CHECK(is_signed_by(hasher, check, note, signer->key_name(), signer->public_key()));
}

TEST_CASE("the key hint follows the signed-note format", "[core][record]")
{
    // The example key of the Go package golang.org/x/mod/sumdb/note: "PeterNeumann+c74f20a3+ARpc2QcU...".
    const auto bytes = bytes_from_base64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    REQUIRE(bytes);
    REQUIRE(bytes->at(0) == 1);
    const auto key = PublicKey::from_bytes(ByteView{*bytes}.subspan(1));
    REQUIRE(key);
    CHECK(key_hint(hasher, "PeterNeumann", *key).hex() == "c74f20a3");
}

TEST_CASE("a note that another program wrote for its own key verifies", "[core][record]")
{
    // Signature of the same package's example over its own text, checked here as plain Ed25519.
    const std::string text = "If you think cryptography is the answer to your problem,\n"
                             "then you don't know what your problem is.\n";
    const auto line = bytes_from_base64(
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    REQUIRE(line);
    REQUIRE(line->size() == 68);
    const auto key_bytes = bytes_from_base64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    const auto key = PublicKey::from_bytes(ByteView{*key_bytes}.subspan(1));
    const auto signature = Signature::from_bytes(ByteView{*line}.subspan(4));
    CHECK(check.valid(*key, bytes_of(text), *signature));
}

TEST_CASE("whatever is read as a note is written back byte for byte", "[core][record]")
{
    const auto signer = demonstration_signer();
    const auto text = note_text(cosigned(hasher, *signer, signed_checkpoint(hasher, *signer, some_checkpoint())));
    const auto note = parse_note(text);
    REQUIRE(note);
    CHECK(note_text(*note) == text);
    CHECK(note->signatures.size() == 2);

    const auto holds = rc::check("a changed note is refused or reads as something else", [&] {
        auto changed = text;
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        changed[at] = *rc::gen::arbitrary<char>();
        const auto read = parse_note(changed);
        if (!read) return; // refused: as good as noticed
        RC_ASSERT(note_text(*read) == changed);
        RC_ASSERT((*read == *note) == (changed == text));
    });
    REQUIRE(holds);
}

TEST_CASE("a note in any other form is refused with the part that is wrong", "[core][record]")
{
    const auto signer = demonstration_signer();
    const auto text = note_text(signed_checkpoint(hasher, *signer, some_checkpoint()));
    const auto refusal = [](const std::string& wrong) { return parse_note(wrong).error(); };

    CHECK(refusal("") == NoteError::NoOrigin);
    CHECK(refusal(replaced(text, "plumbline/log/a", "plumbline/log/A")) == NoteError::NoOrigin);
    CHECK(refusal(replaced(text, "plumbline/log/", "example.org/log/")) == NoteError::NoOrigin);
    CHECK(refusal(replaced(text, "\n12\n", "\r\n12\n")) == NoteError::NoOrigin);
    for (const auto* size : {"\n012\n", "\n-1\n", "\n+1\n", "\n\n", "\n 12\n", "\n12 \n", "\n1.0\n",
                             "\n9223372036854775808\n", "\n18446744073709551616\n"}) {
        CAPTURE(size);
        CHECK(refusal(replaced(text, "\n12\n", size)) == NoteError::BadSize);
    }
    CHECK(parse_note(replaced(text, "\n12\n", "\n0\n")));
    CHECK(parse_note(replaced(text, "\n12\n", "\n9223372036854775807\n")));
    CHECK(refusal(replaced(text, "=\n\n", "\n\n")) == NoteError::BadRoot);
    CHECK(refusal(replaced(text, "\n\n", "\nextension\n\n")) == NoteError::NoBlankLine);
    CHECK(refusal(checkpoint_body(some_checkpoint())) == NoteError::NoBlankLine);
    CHECK(refusal(checkpoint_body(some_checkpoint()) + "\n") == NoteError::NoSignature);
    CHECK(refusal(replaced(text, "\xE2\x80\x94", "-")) == NoteError::BadSignatureLine);
    CHECK(refusal(replaced(text, "demonstration-key", "demonstration key")) == NoteError::BadSignatureLine);
    CHECK(refusal(replaced(text, "demonstration-key", "demonstration+key")) == NoteError::BadSignatureLine);
    CHECK(refusal(text.substr(0, text.size() - 1)) == NoteError::BadSignatureLine);
    CHECK(refusal(text + "\n") == NoteError::BadSignatureLine);
    CHECK(refusal(text + std::string(note_size_max, 'x')) == NoteError::TooLong);

    auto crowded = *parse_note(text);
    crowded.signatures.resize(note_signature_count_max, crowded.signatures.front());
    CHECK(parse_note(note_text(crowded)));
    crowded.signatures.push_back(crowded.signatures.front());
    CHECK(refusal(note_text(crowded)) == NoteError::TooManySignatures);
}

TEST_CASE("a signature on a note counts for its key, its name and its text alone", "[core][record]")
{
    const auto signer = demonstration_signer();
    const auto note = signed_checkpoint(hasher, *signer, some_checkpoint());
    const auto key = signer->public_key();
    CHECK_FALSE(is_signed_by(hasher, check, note, "somebody-else", key));
    CHECK_FALSE(is_signed_by(hasher, check, note, signer->key_name(), PublicKey{}));
    auto changed = note;
    changed.checkpoint.head.size += 1;
    CHECK_FALSE(is_signed_by(hasher, check, changed, signer->key_name(), key));
    changed = note;
    changed.signatures[0].hint = KeyHint{};
    CHECK_FALSE(is_signed_by(hasher, check, changed, signer->key_name(), key));

    // A cosignature by a key that we do not know takes nothing away.
    changed = note;
    changed.signatures.insert(changed.signatures.begin(), NoteSignature{"witness", KeyHint{}, Signature{}});
    CHECK(is_signed_by(hasher, check, changed, signer->key_name(), key));
}

TEST_CASE("a name with white space or a plus sign names no key", "[core][record]")
{
    CHECK(is_key_name("plumbline/key/00ff"));
    for (const auto* wrong : {"", "a b", "a+b", "a\tb", "\xC3\xA9", "a\n"})
        CHECK_FALSE(is_key_name(wrong));
    CHECK(is_key_name(std::string(255, 'x')));
    CHECK_FALSE(is_key_name(std::string(256, 'x')));
}
