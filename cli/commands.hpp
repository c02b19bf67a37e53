#pragma once

#include "cli/acting.hpp"
#include "cli/subject.hpp"
#include "core/executor.hpp"
#include "core/session/bidder_sealing.hpp"
#include "core/tendering/discrepancy.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace tender::cli {

/// What every command was asked, as far as it applies.
struct Request {
    std::filesystem::path path; ///< tender file or workspace
    std::string tender;         ///< which tender of a workspace
    bool json = false;
    std::string figure;             ///< explain
    std::uint64_t position = 0;     ///< at: entries that count, from 1
    std::filesystem::path into;     ///< import, rehearse: workspace; new, paper, letter, notice, seal: file or folder
    std::string name;               ///< new: template
    std::string stage;              ///< draft, sheets, notice
    std::string draft;              ///< draft: JSON, a file of it, or "-"; empty: show the one kept
    std::filesystem::path examples; ///< where the templates lie
    bool pdf = true;                ///< paper
    std::string person;             ///< do, draft: who acts; evaluate, explain, at, sheets: who reads
    std::string command;            ///< do
    std::string arguments;          ///< do: JSON
    std::filesystem::path script;   ///< play
    SealedFor sealed_for;           ///< seal; of it notice takes the bidder
    std::string price;              ///< seal: JSON, a file of it, or "-"
    std::string bid;                ///< letter: to whose bidder
    std::string sent;               ///< letter: the day on which it goes out, ISO; empty: today
    bool by_post = false;           ///< letter: every letter goes by post alone
};

/// The words by which people compare somebody's signing and receiving key.
using FingerprintWords = std::function<std::string(const PublicKey& signing, const ReceivingKey& receiving)>;

/// What sealing takes on a machine without workspace and keys.
struct SealingTools {
    const Hasher& hasher;
    Randomness& randomness;
    const Sealing& sealing;
    FingerprintWords words;
};

/// Each command prints its answer and says how the program ends. Nothing is printed to standard output before it is
/// certain.
[[nodiscard]] Result<std::string, Stop> evaluate_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> explain_command(const OpenWorkspace& open, const Request& request);
/// Whether a tender can be evaluated as it is, and where its papers do not fit together. Discrepancies refuse nothing.
[[nodiscard]] Result<std::string, Stop> check_command(const OpenWorkspace& open, const Request& request);
/// What the panel has before it when it moderates: marks and reasons of each seat, how far apart, what was discussed
/// and agreed. Never a mean.
[[nodiscard]] Result<std::string, Stop> sheets_command(const OpenWorkspace& open, const Request& request);
/// How the members marked a stage whose moderation has ended, each beside the others: for reflection, never for a
/// score.
[[nodiscard]] Result<std::string, Stop> panel_command(const OpenWorkspace& open, const Request& request);
/// How close the result was: the fewest marks that turn it, weights, prices, thresholds, leaving out one.
[[nodiscard]] Result<std::string, Stop> close_command(const OpenWorkspace& open, Executor& executor,
                                                      const Request& request);
/// What a model does before it is published, tried with made-up bids.
[[nodiscard]] Result<std::string, Stop> lab_command(const OpenWorkspace& open, const Request& request);
/// What is still to come on the way to the contract and under it: bodies, papers, standstill, options, indicators,
/// actions.
[[nodiscard]] Result<std::string, Stop> owed_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> log_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> verify_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> at_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> import_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> rehearse_command(const OpenWorkspace& open, const Request& request);
[[nodiscard]] Result<std::string, Stop> new_command(const Request& request);
/// One act, or a script of many, each as the person who does it.
[[nodiscard]] Result<std::string, Stop> do_command(People& people, const Request& request);
[[nodiscard]] Result<std::string, Stop> play_command(People& people, const Request& request);
/// Keeps or shows what a person has written for a stage and not handed in.
[[nodiscard]] Result<std::string, Stop> draft_command(People& people, const Request& request);
/// The authority's side of a price that its bidder seals, and the bidder's.
[[nodiscard]] Result<std::string, Stop> notice_command(const OpenWorkspace& open, const FingerprintWords& words,
                                                       const Request& request);
[[nodiscard]] Result<std::string, Stop> seal_command(const SealingTools& tools, const Request& request);
/// Who is enrolled, with which role, since when their key counts, and who countersigned it.
[[nodiscard]] Result<std::string, Stop> people_command(const People& people, const OpenWorkspace& open,
                                                       const Request& request);
[[nodiscard]] Result<std::string, Stop> paper_command(const OpenWorkspace& open, const Request& request);
/// The letter that tells one bidder the outcome, and the SHA-256 of its files.
[[nodiscard]] Result<std::string, Stop> letter_command(const OpenWorkspace& open, const Hasher& hasher,
                                                       const Request& request);

/// The result of a tender as a page of text: ranking, gaps, what decided, who fell out and why.
[[nodiscard]] std::string result_text(const Scoresheet& sheet, const Evaluation& evaluation);
/// Each discrepancy as a sentence, and under it its places in the file with what stands there.
[[nodiscard]] std::string discrepancies_text(const std::vector<Discrepancy>& discrepancies);

}
