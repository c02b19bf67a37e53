#include "reports/text/board_parts.hpp"
#include "reports/text/closeness_wording.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// One lot with all that is needed to print it.
class LotPages {
public:
    LotPages(PaperWriter& writer, const BoardPaperInput& input, const LotEvaluation& lot)
        : writer_{writer}, input_{input}, sheet_{*input.sheet}, lot_{lot}, tender_{input.state.tender},
          model_{tender_.model}
    {}

    void write()
    {
        writer_.paragraph(decided_wording(sheet_, lot_));
        if (const auto how_close = closeness_wording(sheet_, *input_.evaluation, lot_); !how_close.empty())
            writer_.paragraph(how_close);
        if (lot_.bids.empty()) return;
        totals();
        chart();
        shortfalls();
        write_stage_tables(writer_, input_, lot_);
    }

private:
    const Bid& bid(std::size_t place) const { return tender_.bids[lot_.bids[place].bid]; }
    std::string name(std::size_t place) const { return column_name(tender_, bid(place)); }
    std::string number(const Rational& value) const { return printed(value, model_.printed); }

    bool is_awarded(std::size_t place) const { return std::ranges::find(lot_.awarded, place) != lot_.awarded.end(); }

    std::string standing(std::size_t place) const
    {
        const auto& bid_result = lot_.bids[place];
        switch (bid_result.standing) {
        case Standing::In:
            if (bid_result.place) return std::to_string(*bid_result.place);
            return lot_.decided == Decided::Nomination ? "nominated" : lot_.waits_at ? "still in" : "passed";
        case Standing::Out:
            return "out";
        case Standing::Undecided:
            return "open";
        }
        return {};
    }

    /// Stages that bring points to the total, as indexes in `lot_.stages`.
    std::vector<std::size_t> counting_stages() const
    {
        std::vector<std::size_t> counting;
        for (std::size_t i = 0; i < lot_.stages.size(); ++i) {
            const auto brings = [](const BidAtStage& at) { return at.contribution.has_value(); };
            if (std::ranges::any_of(lot_.stages[i].bids, brings)) counting.push_back(i);
        }
        return counting;
    }

    /// The most that a stage can bring to the total.
    Rational most_brought(std::size_t stage) const
    {
        const auto weight = weight_of(model_, model_.stages[stage]);
        return weight.is_zero() ? most_points(sheet_, stage) : weight;
    }

    std::string caption(const std::string& what) const { return lot_caption(tender_, lot_.lot, what); }

    void totals()
    {
        const auto words = total_words(model_);
        Table table{.caption = caption("result"), .columns = {{"Bidder", Align::Start, 4}}, .rows = {}, .note = {}};
        const auto counting = counting_stages();
        for (const auto stage : counting) {
            const auto& rules = model_.stages[lot_.stages[stage].stage];
            table.columns.push_back(
                {rules.title + " (of\u00a0" + exact_text(most_brought(lot_.stages[stage].stage)) + ")", Align::End, 2});
        }
        const bool any_total =
            std::ranges::any_of(lot_.bids, [](const BidEvaluation& one) { return one.total.has_value(); });
        if (any_total) {
            const auto whole = words.is_points && model_.weights_sum
                                   ? " (of\u00a0" + exact_text(*model_.weights_sum) + ")"
                                   : std::string{};
            table.columns.push_back({words.name + whole, Align::End, 2});
            table.columns.push_back({"Behind the best", Align::End, 2});
        }
        table.columns.push_back({any_total ? "Place" : "Result", any_total ? Align::End : Align::Start, 1});
        for (const auto place : bids_in_order(lot_)) {
            TableRow row{.cells = {name(place)}, .emphasised = is_awarded(place)};
            for (const auto stage : counting) {
                const auto& share = lot_.stages[stage].bids[place].contribution;
                row.cells.push_back(share ? number(*share) : "–");
            }
            if (any_total) {
                const auto& result = lot_.bids[place];
                row.cells.push_back(result.total ? number(*result.total) : "–");
                row.cells.push_back(!result.gap ? "–" : result.gap->is_zero() ? "0" : number(*result.gap));
            }
            row.cells.push_back(standing(place));
            table.rows.push_back(std::move(row));
        }
        writer_.add(std::move(table));
    }

    void chart()
    {
        std::vector<std::size_t> shown;
        Rational whole = total_words(model_).is_points ? model_.weights_sum.value_or(Rational{}) : Rational{};
        for (const auto place : bids_in_order(lot_)) {
            const auto& total = lot_.bids[place].total;
            if (!total) continue;
            shown.push_back(place);
            whole = std::max({whole, *total, stacked(place)});
        }
        if (shown.size() < 2 || whole.sign() <= 0) return;
        const auto words = total_words(model_);
        BarChart chart{.title = caption(words.is_points ? "points by stage" : "evaluated figures"),
                       .description = {},
                       .series = {},
                       .bars = {}};
        const auto counting = words.is_points ? counting_stages() : std::vector<std::size_t>{};
        for (const auto stage : counting)
            chart.series.push_back(model_.stages[lot_.stages[stage].stage].title);
        if (chart.series.empty()) chart.series.push_back(words.name);
        chart.description = std::string{"One bar for each bid, as long as its total. "} +
                            (words.lower_is_better ? "The shortest bar is the best." : "The longest bar is the best.") +
                            " The table above has the same figures.";
        for (const auto place : shown)
            chart.bars.push_back(bar(place, counting, whole));
        writer_.add(std::move(chart));
    }

    /// The positive parts of a bid's total, which is what its bar shows.
    Rational stacked(std::size_t place) const
    {
        Rational sum;
        if (!total_words(model_).is_points) return sum;
        for (const auto& stage : lot_.stages)
            sum += std::max(Rational{}, stage.bids[place].contribution.value_or(Rational{}));
        return sum;
    }

    Bar bar(std::size_t place, const std::vector<std::size_t>& counting, const Rational& whole) const
    {
        const auto& total = *lot_.bids[place].total;
        Bar bar{.label = name(place), .value = number(total), .parts = {}, .emphasised = is_awarded(place)};
        const auto add = [&](std::size_t series, const Rational& value) {
            bar.parts.push_back(
                {.series = series, .value = number(value), .length = std::max(Rational{}, value) / whole});
        };
        if (counting.empty()) add(0, total);
        for (std::size_t series = 0; series < counting.size(); ++series) {
            const auto& share = lot_.stages[counting[series]].bids[place].contribution;
            if (share) add(series, *share);
        }
        return bar;
    }

    void shortfalls()
    {
        for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
            const auto& result = lot_.bids[place];
            if (result.shortfalls.empty()) continue;
            std::string text = name(place) + " is out.";
            for (const auto& shortfall : result.shortfalls)
                text += " " + wording(shortfall, model_);
            writer_.paragraph(text);
        }
    }

    PaperWriter& writer_;
    const BoardPaperInput& input_;
    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    const Tender& tender_;
    const Model& model_;
};

std::string bid_status(const Bid& bid)
{
    switch (bid.status) {
    case BidStatus::Received:
        return "received";
    case BidStatus::Late:
        return "late: not evaluated";
    case BidStatus::Withdrawn:
        return "withdrawn";
    case BidStatus::Disregarded:
        return "disregarded: its low price was not explained";
    }
    return {};
}

void bids_table(PaperWriter& writer, const Tender& tender)
{
    Table table{.caption = "Bids", .columns = {{"Bidder", Align::Start, 4}}, .rows = {}, .note = {}};
    if (!tender.lots.empty()) table.columns.push_back({"Lot", Align::Start, 3});
    table.columns.push_back({"Received", Align::Start, 3});
    table.columns.push_back({"State", Align::Start, 2});
    table.columns.push_back({"Note", Align::Start, 4});
    for (const auto& bid : tender.bids) {
        const auto* bidder = find_bidder(tender, bid.bidder);
        TableRow row{.cells = {flagged(column_name(tender, bid), bidder != nullptr && bidder->illustrative)},
                     .emphasised = false};
        if (!tender.lots.empty()) {
            const auto* lot = find_lot(tender, bid.lot);
            row.cells.push_back(lot == nullptr ? bid.lot : lot->title);
        }
        row.cells.push_back(bid.received ? printed_time(*bid.received) : "not given");
        row.cells.push_back(bid_status(bid));
        auto note = bidder == nullptr ? std::string{} : bidder->note;
        if (!bid.note.empty()) note += (note.empty() ? "" : " ") + bid.note;
        row.cells.push_back(std::move(note));
        table.rows.push_back(std::move(row));
    }
    writer.add(std::move(table));
}

}

void write_results(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    writer.section("Bids and scores");
    if (tender.bids.empty()) {
        writer.paragraph("No bid has been received.");
    } else {
        writer.paragraph(sentence(counted(tender.bids.size(), "bid was received", "bids were received")));
        bids_table(writer, tender);
    }
    if (input.evaluation == nullptr || input.sheet == nullptr) return;
    for (const auto& lot : input.evaluation->lots) {
        if (const auto* found = find_lot(tender, lot.lot)) writer.subheading("Lot: " + found->title);
        if (tender.bids.empty() && lot.decided == Decided::NoBids) continue;
        LotPages{writer, input, lot}.write();
    }
    if (!input.evaluation->combination) return;
    writer.subheading("Lots together");
    writer.paragraph(combination_wording(*input.sheet, *input.evaluation));
}

}
