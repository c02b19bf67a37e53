#include "cli/commands.hpp"
#include "cli/paper_files.hpp"
#include "core/record/cryptography.hpp"
#include "core/record/text_encoding.hpp"
#include "core/text/describe_plan.hpp"
#include "reports/model/printable.hpp"
#include "reports/text/names.hpp"

namespace tender::cli {

namespace {

std::string kind_text(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Award:
        return "which is to be awarded the contract";
    case LetterKind::Decision:
        return "which was compared and is not to be awarded the contract";
    case LetterKind::Candidate:
        return "which fell out";
    }
    return {};
}

/// How to put on record that the letter was sent.
std::string to_record(const Tender& tender, LetterKind kind, const std::string& bid)
{
    const auto* owed = owed_letter(tender, kind);
    if (owed == nullptr) {
        return tender.plan ? "The law of this tender owes no paper to this bid, so the letter is a courtesy and "
                             "issue_paper does not take it.\n"
                           : "The tender has no plan, so no law is known that owes this letter, and issue_paper does "
                             "not take it.\n";
    }
    const auto name = names_of(PaperKind{}).at(static_cast<std::size_t>(owed->paper));
    return "Once it is sent, record it with issue_paper: \"paper\": \"" + std::string{name} + "\", \"bid\": \"" +
           printable(bid) + "\", and the SHA-256 of the file that went out.\n";
}

Result<Date, Stop> day_of(const Request& request)
{
    if (request.sent.empty()) return today();
    const auto date = Date::from_iso(request.sent);
    if (date) return *date;
    return Failure{Stop{"--sent takes a day like 2010-03-23, and " + request.sent + " is none.", Refused}};
}

}

Result<std::string, Stop> letter_command(const OpenWorkspace& open, const Hasher& hasher, const Request& request)
{
    const auto sent = day_of(request);
    if (!sent) return Failure{sent.error()};
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& tender = subject->tender();
    const auto sheet = Scoresheet::from(tender);
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    const auto evaluation = evaluate(*sheet);
    const auto kind = letter_kind(subject->state, evaluation, request.bid);
    if (!kind) return Failure{Stop{wording(kind.error(), request.bid, tender).text(), Refused}};
    const PaperWish wish{.bid = request.bid, .day = *sent, .by_post = request.by_post};
    const auto paper = made_paper(material(*subject, *sheet, evaluation), wish);
    if (!paper) return Failure{Stop{paper.error().text(), Refused}};
    const auto files = write_paper(*paper, request.into, paper_file_name(tender, wish));
    if (!files) return Failure{files.error()};
    auto answer =
        "The letter to " + printable(Names{tender}.bid(request.bid)) + ", " + kind_text(*kind) + ", lies in\n";
    for (const auto& file : *files) {
        const auto text = read_file(file);
        if (!text) return Failure{text.error()};
        answer += "  " + printable(file.string()) + "\n    SHA-256 " + hasher.sha256(bytes_of(*text)).hex() + "\n";
    }
    for (const auto& caution : cautions_of(*paper))
        answer += caution + "\n";
    return answer + to_record(tender, *kind, request.bid) + without_pdf();
}

}
