#pragma once

#include "core/executor.hpp"
#include "core/record/cryptography.hpp"
#include "core/record/journal.hpp"
#include "core/record/surroundings.hpp"
#include "core/session/sealing.hpp"

namespace tender {

/// The world as a session needs it. All of it must outlive the session. The executor calls the hasher and the check of
/// signatures from several threads.
struct Ports {
    Journal& journal;
    const Hasher& hasher;
    const SignatureCheck& signatures;
    const Signer& signer;
    const Clock& clock;
    Randomness& randomness;
    const Sealing& sealing;
    Executor& executor;
};

/// Version of the rules in `core/procedure` and `core/evaluation` that entries name.
inline constexpr const char* rules_version = "plumbline-rules/1";

}
