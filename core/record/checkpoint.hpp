#pragma once

#include "core/record/cryptography.hpp"
#include "core/record/identifiers.hpp"
#include "core/record/merkle_proof.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// A log at one moment: how many entries it has and the root over them.
struct Checkpoint {
    LogId log;
    TreeHead head;

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// First four bytes of SHA-256 over name, line feed, 0x01 (Ed25519) and public key, by the C2SP signed-note format: a
/// hint at which key signed, not a proof.
using KeyHint = FixedBytes<struct KeyHintSubject, 4>;

/// One signature line of a note.
struct NoteSignature {
    std::string key_name;
    KeyHint hint;
    Signature signature;

    friend bool operator==(const NoteSignature&, const NoteSignature&) = default;
};

/// A checkpoint and who vouches for it: a signed note of the C2SP formats tlog-checkpoint and signed-note.
struct Note {
    Checkpoint checkpoint;
    std::vector<NoteSignature> signatures; ///< 1 to `note_signature_count_max`

    friend bool operator==(const Note&, const Note&) = default;
};

/// More cosignatures than any panel has members.
inline constexpr std::size_t note_signature_count_max = 64;
/// Longest note that is read, in bytes.
inline constexpr std::size_t note_size_max = 65'536;

/// Whether a text may name a key on a signature line: 1 to 255 visible ASCII characters without "+" (the format
/// forbids white space and plus signs).
bool is_key_name(std::string_view name);

KeyHint key_hint(const Hasher& hasher, std::string_view key_name, const PublicKey& key);

/// First line of a log's checkpoints: "plumbline/log/" and the id in hexadecimal.
std::string checkpoint_origin(const LogId& log);

/// The three lines that are signed: origin, size in decimal, root in base64. Each ends with a line feed.
std::string checkpoint_body(const Checkpoint& checkpoint);

/// A note with the signature of `signer`.
Note signed_checkpoint(const Hasher& hasher, const Signer& signer, const Checkpoint& checkpoint);

/// The same note with one more signature.
Note cosigned(const Hasher& hasher, const Signer& signer, Note note);

/// The body, an empty line, and one line for each signature.
std::string note_text(const Note& note);

/// Why a text is not a checkpoint note.
enum class NoteError {
    TooLong,
    NoOrigin,         ///< the first line does not name a log of ours
    BadSize,          ///< the second line is not a number below 2⁶³ without leading zeros
    BadRoot,          ///< the third line is not 32 bytes in base64
    NoBlankLine,      ///< something follows the root where the signatures should be announced
    NoSignature,      ///< nothing follows the blank line
    BadSignatureLine, ///< a line that is not em dash, space, key name, space, base64 of 68 bytes
    TooManySignatures,
};

/// Reads a note. Strict: exactly what `note_text` writes is read, nothing else.
[[nodiscard]] Result<Note, NoteError> parse_note(std::string_view text);

/// Whether the key of this name signed the note. Lines of other keys are passed over, as the format demands.
bool is_signed_by(const Hasher& hasher, const SignatureCheck& check, const Note& note, std::string_view key_name,
                  const PublicKey& key);

}
