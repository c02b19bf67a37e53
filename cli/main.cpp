#include "cli/commands.hpp"
#include "reports/model/printable.hpp"
#include "storage/keys/fingerprint_words.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/workspace/key_ring.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>
#include <sstream>

namespace {

using tender::cli::Opening;
using tender::cli::Request;
using tender::cli::Stop;

constexpr const char* epilogue =
    "Exit codes: 0 done; 1 the input has problems or the rules refuse; 2 the command line is not understood;\n"
    "3 the record was altered or is not the one seen before; 4 a file cannot be read or written.\n\n"
    "A first walk, from the folder of the program:\n"
    "  plumb evaluate examples/advocacy.json              who leads, by how much, and why\n"
    "  plumb explain examples/advocacy.json scs-kinder/total   the working of one figure\n"
    "  plumb rehearse examples/advocacy.json advocacy.plumb    the same as a signed history\n"
    "  plumb log advocacy.plumb ; plumb verify advocacy.plumb  read it, check every byte of it\n"
    "  plumb at advocacy.plumb 10                         the tender as it stood after entry 10\n"
    "  plumb paper advocacy.plumb papers                  the board paper\n\n"
    "A price that its bidder seals, so that the authority never sees it:\n"
    "  plumb notice WORKSPACE notice.json                 by the authority, for the bidders\n"
    "  plumb seal notice.json price.json x.sealed.json --bidder ID    by the bidder, with nothing but this program\n"
    "  plumb do WORKSPACE seal_price '{\"bid\": \"ID\", \"envelope_file\": \"x.sealed.json\"}' --as manager\n\n"
    "A FIGURE is BID/total, BID/STAGE, BID/CRITERION or BID/price; plumb lists them when it does not know one.";

tender::Result<std::unique_ptr<tender::Workspace>, tender::StoreError>
open_workspace_file(const std::filesystem::path& file, Opening opening)
{
    using Access = tender::SqliteOptions::Access;
    if (opening == Opening::Create) return tender::LocalWorkspace::create(file);
    return tender::LocalWorkspace::open(file, opening == Opening::Read ? Access::ReadOnly : Access::ReadWrite);
}

std::string key_trouble(const std::string& person, const tender::KeyRingError& error)
{
    using namespace tender;
    return match(
        error,
        [&](const NoPassphrase&) {
            return "No passphrase for " + person + ": give it in the file named with --passphrases.";
        },
        [&](const PassphraseError&) { return "The passphrase of " + person + " is too short or too long."; },
        [&](const KeyError&) { return std::string{"The system grants no protected memory for keys."}; },
        [&](const KeyFileError& file) {
            return match(
                file,
                [&](const WrongPassphrase& wrong) {
                    return "The passphrase of " + person + " is wrong; " + std::to_string(wrong.wrong) +
                           " wrong in a row. Nothing was changed.";
                },
                [&](const CostOutOfRange&) {
                    return "The key file of " + person + " asks for a cost that is refused.";
                },
                [&](const NotEnoughMemory&) { return std::string{"There is not enough memory to unlock keys."}; },
                [&](const StoreError& store) { return tender::cli::stop_for(store).message; });
        });
}

/// The people whose keys lie in the profile of whoever runs the program.
class LocalPeople final : public tender::cli::People {
public:
    explicit LocalPeople(const std::filesystem::path& profile) : ring_{profile, clock_} {}

    [[nodiscard]] bool take_passphrases(const std::filesystem::path& file) { return ring_.take_passphrases(file); }

    [[nodiscard]] tender::Result<std::unique_ptr<tender::Workspace>, Stop>
    open(const std::filesystem::path& file, const std::string& person, bool fresh) override
    {
        const auto keys = ring_.unlock(person, fresh);
        if (!keys) return tender::Failure{Stop{key_trouble(person, keys.error()), tender::cli::Refused}};
        std::error_code failed;
        auto workspace = std::filesystem::exists(file, failed)
                             ? tender::LocalWorkspace::open_as(file, person, **keys)
                             : tender::LocalWorkspace::create_as(file, person, **keys);
        if (!workspace) return tender::Failure{tender::cli::stop_for(workspace.error())};
        return std::move(*workspace);
    }
    [[nodiscard]] std::string fingerprint(const tender::EnrolledKey& key) const override
    {
        return tender::fingerprint_words(key.key, key.receiving);
    }

private:
    tender::SystemClock clock_;
    tender::KeyRing ring_;
};

int finish(const tender::Result<std::string, Stop>& answer)
{
    if (!answer) {
        std::cout << answer.error().output << std::flush;
        // What is quoted may come from a stranger's file and must not speak to the terminal.
        std::istringstream lines{answer.error().message};
        for (std::string line; std::getline(lines, line);)
            std::cerr << tender::printable(line) << '\n';
        return answer.error().code;
    }
    std::cout << *answer << std::flush;
    return std::cout ? tender::cli::Done : tender::cli::StoreFailed;
}

/// The folder of the templates: beside the program when installed, else where it was built.
std::filesystem::path examples_folder(const char* program)
{
    std::error_code failed;
    const auto beside = std::filesystem::weakly_canonical(program, failed).parent_path() / "examples";
    return std::filesystem::exists(beside, failed) ? beside : std::filesystem::path{PLUMBLINE_EXAMPLES};
}

}

int main(int argc, char** argv)
{
    CLI::App app{"plumb: tender evaluation that stands up, in the terminal"};
    app.footer(epilogue);
    app.require_subcommand(1);
    Request request;
    request.examples = examples_folder(argv[0]);
    tender::Result<std::string, Stop> answer = std::string{};
    std::filesystem::path passphrases;
    const auto command = [&](const char* name, const char* what, const char* path) {
        auto* sub = app.add_subcommand(name, what);
        if (path != nullptr) sub->add_option("path", request.path, path)->required();
        return sub;
    };
    const auto of_workspace = [&](CLI::App* sub) {
        sub->add_option("--tender", request.tender, "Which tender of a workspace: id, title or start of the log's id");
        sub->add_flag("--json", request.json, "For machines: exact fractions");
    };
    constexpr const char* either = "A tender file (.json) or a workspace";

    auto* evaluate = command("evaluate", "Ranking, exact gaps, what decided, thresholds missed", either);
    of_workspace(evaluate);
    evaluate->callback([&] { answer = tender::cli::evaluate_command(open_workspace_file, request); });

    auto* explain = command("explain", "The working of one figure, down to the entries it rests on", either);
    explain->add_option("figure", request.figure, "BID/total, BID/STAGE, BID/CRITERION or BID/price")->required();
    of_workspace(explain);
    explain->callback([&] { answer = tender::cli::explain_command(open_workspace_file, request); });

    auto* import =
        command("import", "Take a tender file into a workspace as one entry, marked as imported", "A tender file");
    import->add_option("workspace", request.into, "The workspace; made when there is none")->required();
    import->callback([&] { answer = tender::cli::import_command(open_workspace_file, request);
});

auto* rehearse = command(
    "rehearse", "Play a tender file act by act into a workspace, signed with the demonstration key", "A tender file");
rehearse->add_option("workspace", request.into, "The workspace; made when there is none")->required();
rehearse->callback([&] { answer = tender::cli::rehearse_command(open_workspace_file, request); });

auto* log = command("log", "Every entry: when, by which key, what", "A workspace");
of_workspace(log);
log->callback([&] { answer = tender::cli::log_command(open_workspace_file, request); });

auto* verify = command("verify", "Check every byte of every log and say in one sentence what was found", "A workspace");
verify->add_flag("--json", request.json, "For machines");
verify->callback([&] { answer = tender::cli::verify_command(open_workspace_file, request); });

auto* at = command("at", "The tender as it stood after an entry", "A workspace");
at->add_option("position", request.position, "Number of the entry, from 1; 0 for before the first")->required();
of_workspace(at);
at->callback([&] { answer = tender::cli::at_command(open_workspace_file, request); });

auto* paper = command("paper", "The board paper, as HTML and as PDF/A", either);
paper->add_option("folder", request.into, "Where the files go; made when there is none")->required();
paper->add_option("--tender", request.tender, "Which tender of a workspace");
paper->callback([&] { answer = tender::cli::paper_command(open_workspace_file, request); });

auto* notice = command("notice", "What bidders need to seal their prices themselves, as a file", "A workspace");
notice->add_option("file", request.into, "The file to make")->required();
notice->add_option("--bidder", request.sealed_for.bidder,
                   "Whom it is for: the id of the bidder; without, whoever bids");
notice->add_option("--tender", request.tender, "Which tender of a workspace");
notice->callback([&] {
    answer = tender::cli::notice_command(open_workspace_file, tender::fingerprint_words, request);
});

auto* seal = command("seal", "Seal a price by a notice; needs no workspace, no keys and no network", "A notice");
seal->add_option("price", request.price,
                 "The price as in a tender file: a file, - for standard input, or JSON, which others on this machine "
                 "may see")
    ->required();
seal->add_option("file", request.into, "The file to make and to send")->required();
seal->add_option("--bidder", request.sealed_for.bidder, "Id of the bidder, where the notice leaves it open");
seal->add_option("--lot", request.sealed_for.lot, "Id of the lot, where there are several");
seal->add_option("--bid", request.sealed_for.bid, "Id of the bid, where the bidder has several for the lot");
seal->callback([&] {
    const tender::SodiumHasher hasher;
    tender::SystemRandomness randomness;
    const tender::SodiumSealing sealing;
    answer = tender::cli::seal_command({hasher, randomness, sealing, tender::fingerprint_words}, request);
});

const auto as_people = [&](auto run) {
    const auto profile = tender::profile_folder();
    if (!profile) {
        answer = tender::Failure{
            Stop{"The environment names no home, so there is no place for keys.", tender::cli::StoreFailed}};
        return;
    }
    LocalPeople people{*profile};
    if (!passphrases.empty() && !people.take_passphrases(passphrases)) {
        answer = tender::Failure{Stop{passphrases.string() + " cannot be read.", tender::cli::StoreFailed}};
        return;
    }
    answer = run(people);
};
constexpr const char* passphrase_help = "File of lines \"PERSON: PASSPHRASE\", for rehearsals and tests";

auto* act = command("do", "One act as a person: enrol, countersign, appoint_person, submit_sheet, ...", "A workspace");
act->add_option("command", request.command, "What to do, by its name in entries (docs/formats/acts.md)")->required();
act->add_option("members", request.arguments, "Its members as JSON");
act->add_option("--as", request.person, "Who does it: an id of the people log")->required();
act->add_option("--tender", request.tender, "Which tender of a workspace");
act->add_option("--passphrases", passphrases, passphrase_help);
act->callback([&] { as_people([&](LocalPeople& people) { return tender::cli::do_command(people, request); }); });

auto* play = command("play", "Play a script of acts by many people", "The workspace; made when there is none");
play->add_option("script", request.script, "Lines \"PERSON: COMMAND {JSON}\"; \"refused\" before what must be refused")
    ->required();
play->add_option("--tender", request.tender, "Which tender of a workspace");
play->add_option("--passphrases", passphrases, passphrase_help);
play->callback([&] { as_people([&](LocalPeople& people) { return tender::cli::play_command(people, request); }); });

auto* fresh = app.add_subcommand("new", "Start a tender file from a template; without a name, list the templates");
fresh->add_option("template", request.name, "Name of the template");
fresh->add_option("file", request.into, "The file to make");
fresh->callback([&] {
    if (!request.name.empty() && request.into.empty()) request.into = request.name + ".json";
    answer = tender::cli::new_command(request);
});

try {
    app.parse(argc, argv);
} catch (const CLI::ParseError& stop) {
    return app.exit(stop) == 0 ? tender::cli::Done : tender::cli::BadCommand;
}
return finish(answer);
}
