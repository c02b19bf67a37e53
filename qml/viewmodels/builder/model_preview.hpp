#pragma once

#include "core/progress.hpp"
#include "core/tendering/tender.hpp"
#include "qml/viewmodels/builder/bench_rows.hpp"

namespace tender {

/// The price method as it is published, and what it gives for illustrative prices, exactly.
void write_price_examples(const Tender& tender, BenchWriter& bench);
/// What bidders will read of the comparison, in the words of the papers.
void write_print(const Tender& tender, BenchWriter& bench);
/// What the laboratory finds with made-up bids; it takes long. `progress` is told of each evaluation and stops it:
/// then nothing is written.
void write_laboratory(const Tender& tender, BenchWriter& bench, const Progress& progress);

}
