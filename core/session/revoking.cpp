#include "core/session/revoking.hpp"

namespace tender {

namespace {

/// The size of a log with the last entry that a key has signed; 0 if there is none.
Result<std::uint64_t, SessionError> size_signed_by(const Ports& ports, const LogId& log, const EnrolledKey& key)
{
    std::uint64_t size = 0;
    std::uint64_t signed_size = 0;
    std::optional<Fault> fault;
    const auto read = for_each_entry(ports.journal, log, [&](const JournalEntry& entry) {
        const auto payload = parse_tender_payload(entry.entry.payload);
        if (!payload) fault = Fault{.kind = Fault::Kind::Payload, .log = log, .position = Position{size}, .detail = {}};
        ++size;
        if (payload && payload->author == key.id.hex()) signed_size = size;
        return !fault;
    });
    if (!read) return Failure{SessionError{read.error()}};
    if (fault) return Failure{SessionError{Altered{*fault, 0}}};
    return signed_size;
}

}

Result<RevokeKey, RevocationError> revocation(const Ports& ports, const EnrolledKey& key, std::string reason,
                                              const std::optional<KeyEnd>& end)
{
    RevokeKey revoke{.key = key.id.hex(), .reason = std::move(reason), .heads = {}};
    const auto logs = ports.journal.logs();
    if (!logs) return Failure{RevocationError{SessionError{logs.error()}}};
    for (const auto& log : *logs) {
        if (log == PeopleLog::log_id()) continue;
        auto size = ports.journal.size(log);
        if (!size) return Failure{RevocationError{SessionError{size.error()}}};
        if (end && end->log == log) {
            const auto earliest = size_signed_by(ports, log, key);
            if (!earliest) return Failure{RevocationError{earliest.error()}};
            if (end->size < *earliest || end->size > *size) return Failure{RevocationError{NotAnEnd{*earliest, *size}}};
            *size = end->size;
        }
        revoke.heads.push_back({log.hex(), static_cast<std::int64_t>(*size)});
    }
    return revoke;
}

}
