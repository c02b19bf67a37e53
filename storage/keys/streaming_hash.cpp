#include "storage/keys/streaming_hash.hpp"

#include "core/expect.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

namespace tender {

struct StreamingHash::State {
    crypto_hash_sha256_state sodium;
};

StreamingHash::StreamingHash() : state_{std::make_unique<State>()}
{
    prepare_sodium();
    crypto_hash_sha256_init(&state_->sodium);
}

StreamingHash::~StreamingHash() = default;
StreamingHash::StreamingHash(StreamingHash&&) noexcept = default;
StreamingHash& StreamingHash::operator=(StreamingHash&&) noexcept = default;

void StreamingHash::add(ByteView bytes)
{
    TENDER_EXPECT(state_ != nullptr);
    crypto_hash_sha256_update(&state_->sodium, bytes.data(), bytes.size());
}

Hash StreamingHash::finish()
{
    TENDER_EXPECT(state_ != nullptr);
    Hash::Array hash{};
    crypto_hash_sha256_final(&state_->sodium, hash.data());
    state_.reset();
    return Hash{hash};
}

}
