#include "core/record/checkpoint.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

namespace tender {
namespace {

constexpr std::string_view origin_prefix = "plumbline/log/";
constexpr std::string_view signature_line_start = "\xE2\x80\x94 "; // em dash, U+2014, and a space
constexpr std::size_t key_name_size_max = 255;
constexpr char ed25519_algorithm = 0x01;

/// Takes the first line off `text`, without its line feed; none if no line feed is left.
std::optional<std::string_view> take_line(std::string_view& text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<LogId> parse_origin(std::string_view line)
{
    if (!line.starts_with(origin_prefix)) return std::nullopt;
    const auto log = LogId::from_hex(line.substr(origin_prefix.size()));
    if (!log) return std::nullopt;
    return *log;
}

std::optional<std::uint64_t> parse_size(std::string_view line)
{
    if (line.empty() || line[0] < '0' || line[0] > '9' || (line.size() > 1 && line[0] == '0')) return std::nullopt;
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    if (size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    return size;
}

std::optional<Hash> parse_root(std::string_view line)
{
    const auto bytes = bytes_from_base64(line);
    if (!bytes) return std::nullopt;
    return Hash::from_bytes(*bytes);
}

std::optional<NoteSignature> parse_signature_line(std::string_view line)
{
    if (!line.starts_with(signature_line_start)) return std::nullopt;
    line.remove_prefix(signature_line_start.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return std::nullopt;
    const auto bytes = bytes_from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() != KeyHint::size() + Signature::size()) return std::nullopt;
    const ByteView view = *bytes;
    return NoteSignature{
        .key_name = std::string{line.substr(0, space)},
        .hint = *KeyHint::from_bytes(view.first(KeyHint::size())),
        .signature = *Signature::from_bytes(view.subspan(KeyHint::size())),
    };
}

}

bool is_key_name(std::string_view name)
{
    return !name.empty() && name.size() <= key_name_size_max &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~' && c != '+'; });
}

KeyHint key_hint(const Hasher& hasher, std::string_view key_name, const PublicKey& key)
{
    std::string bytes{key_name};
    bytes += '\n';
    bytes += ed25519_algorithm;
    bytes.append(key.bytes().begin(), key.bytes().end());
    const auto hash = hasher.sha256(bytes_of(bytes));
    return *KeyHint::from_bytes(ByteView{hash.bytes()}.first(KeyHint::size()));
}

std::string checkpoint_origin(const LogId& log) { return std::string{origin_prefix} + log.hex(); }

std::string checkpoint_body(const Checkpoint& checkpoint)
{
    return checkpoint_origin(checkpoint.log) + "\n" + std::to_string(checkpoint.head.size) + "\n" +
           base64_text(checkpoint.head.root.bytes()) + "\n";
}

Note signed_checkpoint(const Hasher& hasher, const Signer& signer, const Checkpoint& checkpoint)
{
    return cosigned(hasher, signer, Note{.checkpoint = checkpoint, .signatures = {}});
}

Note cosigned(const Hasher& hasher, const Signer& signer, Note note)
{
    const auto name = signer.key_name();
    TENDER_EXPECT(is_key_name(name));
    note.signatures.push_back({
        .key_name = name,
        .hint = key_hint(hasher, name, signer.public_key()),
        .signature = signer.sign(bytes_of(checkpoint_body(note.checkpoint))),
    });
    return note;
}

std::string note_text(const Note& note)
{
    auto text = checkpoint_body(note.checkpoint) + "\n";
    for (const auto& line : note.signatures) {
        std::vector<std::uint8_t> bytes{line.hint.bytes().begin(), line.hint.bytes().end()};
        bytes.insert(bytes.end(), line.signature.bytes().begin(), line.signature.bytes().end());
        text.append(signature_line_start).append(line.key_name).append(" ").append(base64_text(bytes)).append("\n");
    }
    return text;
}

Result<Note, NoteError> parse_note(std::string_view text)
{
    if (text.size() > note_size_max) return Failure{NoteError::TooLong};
    const auto origin = take_line(text);
    const auto log = origin ? parse_origin(*origin) : std::nullopt;
    if (!log) return Failure{NoteError::NoOrigin};
    const auto size_line = take_line(text);
    const auto size = size_line ? parse_size(*size_line) : std::nullopt;
    if (!size) return Failure{NoteError::BadSize};
    const auto root_line = take_line(text);
    const auto root = root_line ? parse_root(*root_line) : std::nullopt;
    if (!root) return Failure{NoteError::BadRoot};
    const auto blank = take_line(text);
    if (!blank || !blank->empty()) return Failure{NoteError::NoBlankLine};

    Note note{.checkpoint = {.log = *log, .head = {.size = *size, .root = *root}}, .signatures = {}};
    if (text.empty()) return Failure{NoteError::NoSignature};
    while (!text.empty()) {
        const auto line = take_line(text);
        auto signature = line ? parse_signature_line(*line) : std::nullopt;
        if (!signature) return Failure{NoteError::BadSignatureLine};
        if (note.signatures.size() == note_signature_count_max) return Failure{NoteError::TooManySignatures};
        note.signatures.push_back(std::move(*signature));
    }
    return note;
}

bool is_signed_by(const Hasher& hasher, const SignatureCheck& check, const Note& note, std::string_view key_name,
                  const PublicKey& key)
{
    const auto hint = key_hint(hasher, key_name, key);
    const auto body = checkpoint_body(note.checkpoint);
    return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const NoteSignature& line) {
        return line.key_name == key_name && line.hint == hint && check.valid(key, bytes_of(body), line.signature);
    });
}

}
