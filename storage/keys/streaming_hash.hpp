#pragma once

#include "core/record/identifiers.hpp"

#include <memory>

namespace tender {

/// SHA-256 of what is too large to have in memory at once.
class StreamingHash {
public:
    StreamingHash();
    ~StreamingHash();
    StreamingHash(StreamingHash&&) noexcept;
    StreamingHash& operator=(StreamingHash&&) noexcept;

    void add(ByteView bytes);
    /// The hash of everything added; the stream is used up.
    [[nodiscard]] Hash finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}
