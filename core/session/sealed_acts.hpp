#pragma once

#include "core/session/people.hpp"

#include <optional>
#include <string>

/// Commands that put something sealed on record or open it: what core cannot see, joined with what it decides.
namespace tender {

class TenderLog;

/// What of a command does not fit the envelopes on record: the member, or nothing when all fits. Checks that
/// ciphertext, hash, commitment and parts belong together when something is sealed, and that the key opens exactly what
/// the command says was inside when it is opened.
[[nodiscard]] std::optional<std::string> sealed_act_problem(const Ports& ports, const LogId& log,
                                                            const Procedure& state, const Command& command,
                                                            const Actor& actor);

/// What an envelope of this log is bound to.
[[nodiscard]] std::string sheet_subject(const LogId& log, const std::string& stage, const Envelope& envelope);
/// `stage`: a final-offer stage; empty for the first price.
[[nodiscard]] std::string price_subject(const LogId& log, const Tender& tender, const std::string& bid,
                                        const std::string& stage, const Envelope& envelope);

/// Seals a content under a new id. Of the subject, id and openers are those of the envelope that is made.
[[nodiscard]] Result<Envelope, SealingError> sealed_envelope(const Hasher& hasher, Randomness& randomness,
                                                             const Sealing& sealing, const EnvelopeSubject& subject,
                                                             const std::string& content,
                                                             const std::vector<Opener>& openers);

/// A member's marks, sealed to the member. The marks are checked first as they will be at their opening, as far as one
/// can know now.
[[nodiscard]] Result<Command, SessionError> sealed_sheet(const Ports& ports, const TenderLog& log,
                                                         const std::string& person, const std::string& stage,
                                                         const std::vector<Sheet>& sheets);
/// Opens the sheet that a person sealed.
[[nodiscard]] Result<Command, SessionError> opened_sheet(const Ports& ports, const TenderLog& log,
                                                         const Unsealing& receiving, const std::string& person,
                                                         const std::string& stage);
/// A price, sealed to the price officers; without a bid, a dummy for the rehearsal. A price that its opening would
/// refuse is not sealed. `stage`: a final-offer stage; empty for the first price.
[[nodiscard]] Result<Command, SessionError> sealed_price(const Ports& ports, const TenderLog& log,
                                                         const std::string& bid, const PriceOffer& price,
                                                         const std::string& stage = {});
/// A person's parts of an envelope, ready to be published.
[[nodiscard]] Result<Command, SessionError> given_parts(const TenderLog& log, const Unsealing& receiving,
                                                        const std::string& person, const std::string& envelope);
/// Opens an envelope with the first group whose parts are all on record.
[[nodiscard]] Result<Command, SessionError> opened_price(const Ports& ports, const TenderLog& log,
                                                         const std::string& envelope);

}
