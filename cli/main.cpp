#include "cli/commands.hpp"
#include "cli/help_text.hpp"
#include "cli/local_people.hpp"
#include "cli/table.hpp"
#include "reports/model/printable.hpp"
#include "storage/keys/fingerprint_words.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/threads/thread_executor.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <span>
#include <sstream>

namespace {

using tender::cli::either;
using tender::cli::LocalPeople;
using tender::cli::open_workspace_file;
using tender::cli::passphrase_help;
using tender::cli::Request;
using tender::cli::Stop;

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

/// The words of the command line, and what they ask for.
class CommandLine {
public:
    CommandLine(CLI::App& app, const char* program) : app_{app}
    {
        app.footer(tender::cli::epilogue);
        app.require_subcommand(1);
        request.examples = examples_folder(program);
        add_reading();
        add_recording();
        add_sealing();
        add_people();
    }

    Request request;
    tender::Result<std::string, Stop> answer = std::string{};

private:
    CLI::App* command(const char* name, const char* what, const char* path)
    {
        auto* sub = app_.add_subcommand(name, what);
        if (path != nullptr) sub->add_option("path", request.path, path)->required();
        return sub;
    }
    void of_workspace(CLI::App* sub)
    {
        sub->add_option("--tender", request.tender, "Which tender of a workspace: id, title or start of the log's id");
        sub->add_flag("--json", request.json, "For machines: exact fractions");
    }
    void as_reader(CLI::App* sub)
    {
        sub->add_option("--as", request.person,
                        "Who reads: shows what docs/roles.md gives that person, and asks no key");
    }
    template <class Run>
    void as_people(Run run)
    {
        const auto profile = tender::profile_folder();
        if (!profile) {
            answer = tender::Failure{
                Stop{"The environment names no home, so there is no place for keys.", tender::cli::StoreFailed}};
            return;
        }
        LocalPeople people{*profile};
        if (!passphrases_.empty() && !people.take_passphrases(passphrases_)) {
            answer = tender::Failure{Stop{passphrases_.string() + " cannot be read.", tender::cli::StoreFailed}};
            return;
        }
        answer = run(people);
    }

    using Read = tender::Result<std::string, Stop> (*)(const tender::cli::OpenWorkspace&, const Request&);
    CLI::App* reading(const char* name, const char* what, const char* path, Read read)
    {
        auto* sub = command(name, what, path);
        of_workspace(sub);
        sub->callback([this, read] { answer = read(open_workspace_file, request); });
        return sub;
    }

    void add_reading()
    {
        using namespace tender::cli;
        as_reader(
            reading("evaluate", "Ranking, exact gaps, what decided, thresholds missed", either, evaluate_command));

        auto* explain =
            reading("explain", "The working of one figure, down to the entries it rests on", either, explain_command);
        explain->add_option("figure", request.figure, "BID/total, BID/STAGE, BID/CRITERION or BID/price")->required();
        as_reader(explain);

        reading("check", "Problems of a tender, and where its papers do not fit together", either, check_command);

        auto* sheets = reading("sheets",
                               "What the panel moderates: each member's marks and reasons, how far apart, what "
                               "was discussed and agreed; never a mean",
                               either, sheets_command);
        sheets->add_option("stage", request.stage, "Id of the stage; without, the one that is open");
        as_reader(sheets);

        auto* close =
            command("close", "How close it was: the fewest marks that turn it, weights, prices, thresholds", either);
        of_workspace(close);
        close->callback([this] {
            tender::ThreadExecutor executor;
            answer = tender::cli::close_command(open_workspace_file, executor, request);
        });
        as_reader(close);
        reading("lab", "What the model does before it is published, tried with made-up bids", either, lab_command);
        auto* panel = reading("panel", "How the members marked a stage, once moderation is over: for reflection only",
                              either, panel_command);
        panel->add_option("stage", request.stage, "Id of the stage; without, the last that can be shown");
        as_reader(panel);

        reading("owed", "What is still to come: bodies that decide, papers, standstill, contracts, actions", either,
                owed_command);
        reading("log", "Every entry: when, by which key, what", "A workspace", log_command);

        auto* verify =
            command("verify", "Check every byte of every log and say in one sentence what was found", "A workspace");
        verify->add_flag("--json", request.json, "For machines");
        verify->callback([this] { answer = tender::cli::verify_command(open_workspace_file, request); });

        auto* at = reading("at", "The tender as it stood after an entry", "A workspace", at_command);
        at->add_option("position", request.position, "Number of the entry, from 1; 0 for before the first")->required();
        as_reader(at);

        auto* paper = command("paper", "The board paper, as HTML and as PDF/A", either);
        paper->add_option("folder", request.into, "Where the files go; made when there is none")->required();
        paper->add_option("--tender", request.tender, "Which tender of a workspace");
        paper->callback([this] { answer = tender::cli::paper_command(open_workspace_file, request); });

        auto* letter = command("letter", "The letter that tells one bidder the outcome: its marks and why", either);
        letter->add_option("--bid", request.bid, "Id of the bid")->required();
        letter->add_option("--into", request.into, "Where the files go; without, here");
        letter->add_option("--sent", request.sent, "The day on which it goes out, as 2010-03-23; without, today");
        letter->add_flag("--by-post", request.by_post, "Every letter of the tender goes by post alone");
        letter->add_option("--tender", request.tender, "Which tender of a workspace");
        letter->callback(
            [this] { answer = tender::cli::letter_command(open_workspace_file, tender::SodiumHasher{}, request); });
    }

    void add_recording()
    {
        auto* taken_over =
            command("import", "Take a tender file into a workspace as one entry, marked as imported", "A tender file");
        taken_over->add_option("workspace", request.into, "The workspace; made when there is none")->required();
        taken_over->callback([this] { answer = tender::cli::import_command(open_workspace_file, request); });

        auto* rehearse =
            command("rehearse", "Play a tender file act by act into a workspace, signed with the demonstration key",
                    "A tender file");
        rehearse->add_option("workspace", request.into, "The workspace; made when there is none")->required();
        rehearse->callback([this] { answer = tender::cli::rehearse_command(open_workspace_file, request); });

        auto* fresh =
            app_.add_subcommand("new", "Start a tender file from a template; without a name, list the templates");
        fresh->add_option("template", request.name, "Name of the template");
        fresh->add_option("file", request.into, "The file to make");
        fresh->callback([this] {
            if (!request.name.empty() && request.into.empty()) request.into = request.name + ".json";
            answer = tender::cli::new_command(request);
        });
    }

    void add_sealing()
    {
        auto* notice = command("notice", "What bidders need to seal their prices themselves, as a file", "A workspace");
        notice->add_option("file", request.into, "The file to make")->required();
        notice->add_option("--bidder", request.sealed_for.bidder,
                           "Whom it is for: the id of the bidder; without, whoever bids");
        notice->add_option("--stage", request.stage, "A stage of final offers; without, the first price");
        notice->add_option("--tender", request.tender, "Which tender of a workspace");
        notice->callback(
            [this] { answer = tender::cli::notice_command(open_workspace_file, tender::fingerprint_words, request); });

        auto* seal =
            command("seal", "Seal a price by a notice; needs no workspace, no keys and no network", "A notice");
        seal->add_option(
                "price", request.price,
                "The price as in a tender file: a file, - for standard input, or JSON, which others on this machine "
                "may see")
            ->required();
        seal->add_option("file", request.into, "The file to make and to send")->required();
        seal->add_option("--bidder", request.sealed_for.bidder, "Id of the bidder, where the notice leaves it open");
        seal->add_option("--lot", request.sealed_for.lot, "Id of the lot, where there are several");
        seal->add_option("--bid", request.sealed_for.bid, "Id of the bid, where the bidder has several for the lot");
        seal->callback([this] {
            const tender::SodiumHasher hasher;
            tender::SystemRandomness randomness;
            const tender::SodiumSealing sealing;
            answer = tender::cli::seal_command({hasher, randomness, sealing, tender::fingerprint_words}, request);
        });
    }

    void add_people()
    {
        auto* act =
            command("do", "One act as a person: enrol, countersign, appoint_person, submit_sheet, ...", "A workspace");
        act->add_option("command", request.command, "What to do, by its name in entries (docs/formats/acts.md)")
            ->required();
        act->add_option("members", request.arguments, "Its members as JSON");
        act->add_option("--as", request.person, "Who does it: an id of the people log")->required();
        act->add_option("--tender", request.tender, "Which tender of a workspace");
        act->add_option("--passphrases", passphrases_, passphrase_help);
        act->callback(
            [this] { as_people([this](LocalPeople& people) { return tender::cli::do_command(people, request); }); });

        auto* draft =
            command("draft", "Keep marks that are not handed in yet, readable with your keys alone; or show them",
                    "A workspace");
        draft->add_option("stage", request.stage, "Id of the stage; or form/ACT, to show a form that the window keeps")
            ->required();
        draft->add_option(
            "marks", request.draft,
            "The sheets as submit_sheet takes them, {\"sheets\": [...]}: a file, - for standard input, or "
            "JSON; without, the draft kept is shown");
        draft->add_option("--as", request.person, "Whose it is: an id of the people log")->required();
        draft->add_option("--tender", request.tender, "Which tender of a workspace");
        draft->add_option("--passphrases", passphrases_, passphrase_help);
        draft->callback(
            [this] { as_people([this](LocalPeople& people) { return tender::cli::draft_command(people, request); }); });

        auto* play = command("play", "Play a script of acts by many people", "The workspace; made when there is none");
        play->add_option("script", request.script,
                         "Lines \"PERSON: COMMAND {JSON}\"; \"refused\" before what must be refused")
            ->required();
        play->add_option("--tender", request.tender, "Which tender of a workspace");
        play->add_option("--passphrases", passphrases_, passphrase_help);
        play->callback(
            [this] { as_people([this](LocalPeople& people) { return tender::cli::play_command(people, request); }); });

        auto* who =
            command("people", "Who is enrolled, since when their key counts, who countersigned it", "A workspace");
        who->callback([this] {
            as_people([this](LocalPeople& people) {
                return tender::cli::people_command(people, open_workspace_file, request);
            });
        });
    }

    CLI::App& app_;
    std::filesystem::path passphrases_;
};
}

int main(int argc, char** argv)
{
    CLI::App app{"plumb: tender evaluation that stands up, in the terminal"};
    CommandLine line{app, argv[0]};
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        return app.exit(stop) == 0 ? tender::cli::Done : tender::cli::BadCommand;
    }
    return finish(line.answer);
}
