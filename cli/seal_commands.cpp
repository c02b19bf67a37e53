#include "cli/commands.hpp"
#include "core/procedure/standing.hpp"
#include "reports/model/printable.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/session_wording.hpp"

namespace tender::cli {

namespace {

/// Each opener on a line with the words that bidder and authority compare. The words are always made of the keys: what
/// a notice could say of them would prove nothing.
std::string openers_text(const OpeningNotice& notice, const FingerprintWords& words)
{
    std::string text;
    for (const auto& opener : notice.openers) {
        const auto signing = PublicKey::from_hex(opener.signing_key);
        const auto receiving = ReceivingKey::from_hex(opener.receiving_key);
        text += "  " + (signing && receiving ? words(*signing, *receiving) : "no key") + "  " +
                printable(opener.name + " (" + opener.person + ")") + "\n";
    }
    return text;
}

std::string opened_by_text(const OpeningNotice& notice)
{
    return "any " + count_text(static_cast<std::size_t>(notice.price.opened_by)) + " of these " +
           count_text(notice.openers.size());
}

std::string unsealed(SealingError error)
{
    if (error == SealingError::NoProtectedMemory) return "The system grants no protected memory for keys.";
    if (error == SealingError::TooLarge)
        return "The price is larger than an envelope, which holds " + std::to_string(sealed_content_size_max) +
               " bytes.";
    return "The openers of the notice are none that an envelope can have: nobody, one of them twice, fewer than are "
           "needed, or too many.";
}

}

Result<std::string, Stop> notice_command(const OpenWorkspace& open, const FingerprintWords& words,
                                         const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    if (subject->log == nullptr)
        return Failure{Stop{request.path.string() + " is a tender file; a notice is made of a workspace.", Refused}};
    const auto round = price_round(subject->state.tender.model, request.stage);
    if (const auto ended = bidding_ended_by(subject->state); ended && round.empty())
        return Failure{stop_for(SessionError{Refusal{BiddingOver{*ended}}})};
    const auto notice = opening_notice(*subject->log, request.sealed_for.bidder, request.stage);
    if (!notice) return Failure{stop_for(notice.error())};
    if (const auto written = write_new_file(request.into, notice_text(*notice)); !written)
        return Failure{written.error()};
    return request.into.string() + " is the opening notice for " +
           (notice->bidder.empty() ? "whoever bids" : printable(notice->bidder)) +
           ". Print these words in the invitation, which reaches bidders on another way than the notice:\n" +
           openers_text(*notice, words) + "Prices open with " + opened_by_text(*notice) + ".\n";
}

Result<std::string, Stop> seal_command(const SealingTools& tools, const Request& request)
{
    const auto text = read_file(request.path);
    if (!text) return Failure{text.error()};
    const auto notice = parse_notice(*text);
    if (!notice) return Failure{stop_for(request.path, notice.error())};
    const auto given = given_text(request.price);
    if (!given) return Failure{given.error()};
    const auto price = price_from(*given);
    if (!price) return Failure{stop_for("The price", price.error())};
    const auto file =
        sealed_by_bidder(tools.hasher, tools.randomness, tools.sealing, *notice, request.sealed_for, *price);
    if (!file) {
        return match(
            file.error(),
            [&](const Problems& problems) -> Result<std::string, Stop> {
                return Failure{stop_for("What is to be sealed", problems)};
            },
            [&](SealingError error) -> Result<std::string, Stop> {
                return Failure{Stop{unsealed(error) + " Nothing was written.", Refused}};
            });
    }
    if (const auto written = write_new_file(request.into, sealed_price_text(*file)); !written)
        return Failure{written.error()};
    return request.into.string() + " holds the sealed price of " + printable(file->bidder) +
           (file->lot.empty() ? "" : printable(" for the lot " + file->lot)) + printable(", " + notice->title) +
           ".\nBefore you send it, compare with the invitation, word by word:\n" + openers_text(*notice, tools.words) +
           "  " + printable("model " + notice->fingerprint) + "\nPrices open with " + opened_by_text(*notice) +
           ". If anything of this differs, send nothing: somebody else could read the price.\n" +
           (notice->bids_until ? "Bids may come in until " + printed_time(*notice->bids_until) + ".\n" : "") +
           "Keep this line; the record will name the same envelope:\n  " + file->envelope.id + "  SHA-256 " +
           file->envelope.sha256 + "\n";
}

}
