#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/procedure/procedure.hpp"
#include "core/record/checkpoint.hpp"
#include "reports/model/paper.hpp"

#include <optional>
#include <string>

namespace tender {

/// What a board paper is made from. All that is pointed to must outlive the call.
struct BoardPaperInput {
    /// The tender with its fingerprint and provenance. For a tender straight from a file: its tender and nothing else.
    const Procedure& state;
    /// Nothing while the tender has no model that can be evaluated; then the paper says so.
    const Scoresheet* sheet = nullptr;
    const Evaluation* evaluation = nullptr;
    /// The body that receives the paper.
    std::string body = "Board";
    /// Date of the paper as it is to be printed.
    std::string date;
    /// Checkpoint of the log at the moment of printing.
    std::optional<Note> checkpoint;
    /// Whether an entry was signed with a key whose secret is published.
    bool demonstration = false;
};

/// The paper with which a panel puts its result before a board: introduction, background, method, bids and scores,
/// reasons, summary, recommendation, author and contact; individual marks and the record in appendices. An unfinished
/// tender gets the same paper with what is there, and says what is missing.
[[nodiscard]] Paper board_paper(const BoardPaperInput& input);

}
