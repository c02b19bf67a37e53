#pragma once

#include "core/criteria/model.hpp"
#include "core/text/json.hpp"
#include "qml/viewmodels/builder/bench_rows.hpp"

namespace tender {

/// Stages and criteria with their weights, and each sum that must add up: "40 + 35 + 20 = 95 of 100, 5 missing". Reads
/// the fields as they are typed, so that it is there while some are empty or no numbers yet.
void write_outline(const Json& model, BenchWriter& bench);

/// What each question has and what it lacks, of the members that a question can have. Lacks are advice: what keeps a
/// model from being published is said by `problems_of`.
void write_checklist(const Model& model, BenchWriter& bench);

}
