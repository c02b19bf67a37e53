#include "reports/model/checkpoint_block.hpp"

#include "core/record/text_encoding.hpp"

#include <qrencode.h>

#include <climits>
#include <memory>

namespace tender {

QrCode qr_code(std::string_view text)
{
    QrCode code;
    if (text.empty() || text.size() > INT_MAX) return code;
    const auto bytes = bytes_of(text);
    const std::unique_ptr<QRcode, void (*)(QRcode*)> drawn{
        QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M), &QRcode_free};
    if (drawn == nullptr) return code;
    code.size = static_cast<std::size_t>(drawn->width);
    code.dark.reserve(code.size * code.size);
    // The lowest bit of a module is its colour; the others are the library's own notes.
    for (std::size_t module = 0; module < code.size * code.size; ++module) {
        code.dark.push_back((drawn->data[module] & 1U) != 0);
    }
    return code;
}

CheckpointBlock checkpoint_block(const Note& note)
{
    CheckpointBlock block;
    const auto body = checkpoint_body(note.checkpoint);
    for (std::size_t begin = 0; begin < body.size();) {
        const auto end = body.find('\n', begin);
        block.lines.push_back(body.substr(begin, end - begin));
        begin = end + 1;
    }
    block.paper_root = paper_code(note.checkpoint.head.root.bytes());
    for (const auto& signature : note.signatures) {
        block.signatures.push_back(signature.key_name + " (signature begins " +
                                   signature.signature.hex().substr(0, 16) + ")");
    }
    block.code = qr_code(note_text(note));
    return block;
}

}
