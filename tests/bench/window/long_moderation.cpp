/// Makes the record of a tender as long as a long moderation leaves it.
///
///   long_moderation WORKSPACE PASSPHRASES ENTRIES
///
/// The workspace was played up to where its panel talks. Here the note-taker goes on with points of discussion until
/// the log of the tender has so many entries. Each is decided, signed and checked as any act is, in memory; what is new
/// is then written in batches, because a commit each takes minutes and is measured elsewhere.
#include "core/session/tender_log.hpp"
#include "storage/memory/memory_journal.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/workspace/key_ring.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace tender;

constexpr const char* note_taker = "note-taker";

[[noreturn]] void stop(const std::string& why)
{
    std::cerr << "long_moderation: " << why << '\n';
    std::exit(1);
}

/// Adds to one journal what another has beyond it.
void bring_up_to_date(Journal& behind, const Journal& ahead)
{
    const auto logs = ahead.logs();
    if (!logs) stop("the logs of the workspace cannot be read");
    for (const auto& log : *logs) {
        const auto size = behind.size(log);
        if (!size) stop("the workspace cannot be read");
        for (Position from{*size};;) {
            const auto page = ahead.read(log, from);
            if (!page) stop("the entries of a log cannot be read");
            if (page->entries.empty()) break;
            if (!behind.append(log, from, page->entries)) stop("the entries cannot be written");
            from = page->next();
        }
    }
}

LogId tender_in(const Journal& journal)
{
    const auto logs = journal.logs();
    if (!logs) stop("the logs of the workspace cannot be read");
    const auto found = std::ranges::find_if(*logs, [](const LogId& log) { return log != PeopleLog::log_id(); });
    if (found == logs->end()) stop("there is no tender in this workspace");
    return *found;
}

std::vector<std::string> marked_questions(const Tender& tender)
{
    std::vector<std::string> questions;
    for (const auto& criterion : tender.model.stages.front().criteria) {
        if (!criterion.mandatory) questions.push_back(criterion.id);
    }
    return questions;
}

/// The point that is the entry with this number, of some bid, some question and some seat.
DiscussPoint point_of(const Tender& tender, const std::vector<std::string>& questions, std::size_t number)
{
    return DiscussPoint{{.bid = tender.bids[number % tender.bids.size()].id,
                         .criterion = questions[number % questions.size()],
                         .raised_by = tender.panel[number % tender.panel.size()].id,
                         .text = "The start date is not firm.",
                         .resolution = "Page " + std::to_string(number) + " names 4 May."}};
}

void talk_until(TenderLog& log, std::size_t entries)
{
    const auto questions = marked_questions(log.state().tender);
    if (questions.empty()) stop("the first stage of the tender has no question that is marked");
    while (log.lines().size() < entries) {
        if (!log.run(point_of(log.state().tender, questions, log.lines().size())))
            stop("a point of discussion was refused: the workspace was not played up to where its panel talks");
    }
}

std::unique_ptr<Workspace> workspace_of_note_taker(KeyRing& keys, const std::string& file)
{
    const auto unlocked = keys.unlock(note_taker, false);
    if (!unlocked) stop("the keys of the note-taker cannot be unlocked; XDG_DATA_HOME names the profile they lie in");
    auto workspace = LocalWorkspace::open_as(file, note_taker, **unlocked);
    if (!workspace) stop(file + " cannot be opened");
    return std::move(*workspace);
}

void lengthen(const std::string& file, const std::string& passphrases, std::size_t entries)
{
    const auto profile = profile_folder();
    if (!profile) stop("the environment names no home");
    const SystemClock clock;
    KeyRing keys{*profile, clock};
    if (!keys.take_passphrases(passphrases)) stop(passphrases + " cannot be read");
    const auto workspace = workspace_of_note_taker(keys, file);
    const auto outside = workspace->ports();
    MemoryJournal memory;
    bring_up_to_date(memory, outside.journal);
    const Ports inside{.journal = memory,
                       .hasher = outside.hasher,
                       .signatures = outside.signatures,
                       .signer = outside.signer,
                       .clock = outside.clock,
                       .randomness = outside.randomness,
                       .sealing = outside.sealing,
                       .executor = outside.executor};
    auto people = PeopleLog::open(inside);
    if (!people) stop("the people of the workspace cannot be read");
    auto log = TenderLog::open(inside, std::move(*people), tender_in(memory));
    if (!log) stop("the tender does not open");
    talk_until(*log, entries);
    bring_up_to_date(outside.journal, memory);
}

}

int main(int count, char* arguments[])
{
    const std::span words{arguments, static_cast<std::size_t>(count)};
    if (words.size() != 4) stop("usage: long_moderation WORKSPACE PASSPHRASES ENTRIES");
    const auto entries = std::strtoull(words[3], nullptr, 10);
    if (entries == 0) stop("ENTRIES is a number above 0");
    lengthen(words[1], words[2], entries);
    return 0;
}
