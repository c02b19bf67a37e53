#include "reports/text/board_parts.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

/// More columns than this do not fit a page; the bids go on in a second table.
constexpr std::size_t bids_across_max = 4;

/// The tables of one lot that show, stage by stage, what each bid got for each question.
class StageTables {
public:
    StageTables(PaperWriter& writer, const BoardPaperInput& input, const LotEvaluation& lot)
        : writer_{writer}, sheet_{*input.sheet}, lot_{lot}, tender_{input.state.tender}, model_{tender_.model}
    {}

    void write()
    {
        for (const auto& stage : lot_.stages)
            stage_tables(stage);
    }

private:
    std::string name(std::size_t place) const { return column_name(tender_, tender_.bids[lot_.bids[place].bid]); }
    std::string number(const Rational& value) const { return printed(value, model_.printed); }

    void stage_tables(const StageEvaluation& stage)
    {
        std::vector<std::size_t> reached;
        for (const auto place : bids_in_order(lot_)) {
            if (stage.bids[place].reached) reached.push_back(place);
        }
        for (std::size_t first = 0; first < reached.size(); first += bids_across_max) {
            const auto last = std::min(first + bids_across_max, reached.size());
            stage_table(stage,
                        {reached.begin() + static_cast<std::ptrdiff_t>(first),
                         reached.begin() + static_cast<std::ptrdiff_t>(last)},
                        first > 0);
        }
    }

    void stage_table(const StageEvaluation& stage, const std::vector<std::size_t>& places, bool goes_on)
    {
        const auto& rules = model_.stages[stage.stage];
        Table table{.caption = lot_caption(tender_, lot_.lot, rules.title + (goes_on ? " (more bids)" : "")),
                    .columns = {},
                    .rows = {},
                    .note = {}};
        const bool by_points = !rules.price;
        table.columns.push_back({by_points ? "Question" : "Price", Align::Start, 4});
        if (by_points) table.columns.push_back({shows_most(rules) ? "Most" : "Weight", Align::End, 1});
        for (const auto place : places)
            table.columns.push_back({name(place), Align::End, 3});
        if (by_points) {
            criteria_rows(table, stage, rules.criteria, places, 0);
        } else {
            TableRow row{.cells = {"Price as compared"}, .emphasised = false};
            for (const auto place : places) {
                const auto& price = sheet_.price(lot_.bids[place].bid, stage.stage);
                row.cells.push_back(price ? printed_money(*price, rules.price->currency) : "open");
            }
            table.rows.push_back(std::move(row));
        }
        const auto in_stage = sheet_.stages()[stage.stage].questions.size();
        if (!by_points || in_stage > 0) stage_total(table, stage, places);
        if (rules.threshold)
            table.note = "At least " + exact_text(*rules.threshold) + " points are needed in this stage.";
        writer_.add(std::move(table));
    }

    void stage_total(Table& table, const StageEvaluation& stage, const std::vector<std::size_t>& places) const
    {
        const auto& rules = model_.stages[stage.stage];
        const bool figure = rules.price && std::holds_alternative<ValueMethod>(rules.price->method);
        TableRow row{.cells = {figure ? "Evaluated figure" : "Points of the stage"}, .emphasised = true};
        if (!rules.price) row.cells.push_back(shows_most(rules) ? number(most_points(sheet_, stage.stage)) : "");
        for (const auto place : places) {
            const auto& at = stage.bids[place];
            if (at.points)
                row.cells.push_back(number(*at.points));
            else
                row.cells.push_back(at.open.empty() ? "as before" : "open");
        }
        table.rows.push_back(std::move(row));
    }

    static bool shows_most(const Stage& stage) { return stage.counting == Counting::ShareOfHighest; }

    void criteria_rows(Table& table, const StageEvaluation& stage, const std::vector<Criterion>& criteria,
                       const std::vector<std::size_t>& places, std::size_t depth) const
    {
        for (const auto& criterion : criteria) {
            std::string title;
            for (std::size_t level = 0; level < depth; ++level)
                title += "– ";
            TableRow row{
                .cells = {title + criterion.title, criterion.mandatory ? "–" : weight_text(stage.stage, criterion)},
                .emphasised = false};
            for (const auto place : places)
                row.cells.push_back(cell(stage.stage, criterion, lot_.bids[place].bid));
            table.rows.push_back(std::move(row));
            criteria_rows(table, stage, criterion.parts, places, depth + 1);
        }
    }

    /// The most points of a criterion in the unit of its stage, or its weight where marks are not shares.
    std::string weight_text(std::size_t stage, const Criterion& criterion) const
    {
        if (!shows_most(model_.stages[stage])) return exact_text(criterion.weight);
        const auto* own = find_criterion(sheet_.model(), criterion.id).criterion;
        return own == nullptr ? exact_text(criterion.weight) : number(most_points(sheet_, stage, *own));
    }

    std::string cell(std::size_t stage, const Criterion& criterion, std::size_t row) const
    {
        const auto& stage_sheet = sheet_.stages()[stage];
        if (criterion.mandatory) {
            const auto found = std::ranges::find(stage_sheet.mandatory, criterion.id, &Criterion::id);
            if (found == stage_sheet.mandatory.end()) return "open";
            switch (stage_sheet.verdicts[row][static_cast<std::size_t>(found - stage_sheet.mandatory.begin())]) {
            case Verdict::Open:
                return "open";
            case Verdict::Pass:
                return "pass";
            case Verdict::Fail:
                return "fail";
            case Verdict::Waived:
                return "fail, waived";
            }
        }
        const auto* own = find_criterion(sheet_.model(), criterion.id).criterion;
        const auto points = own == nullptr ? std::nullopt : criterion_points(sheet_, stage, row, *own);
        if (!points) return "open";
        if (!criterion.is_question()) return number(*points);
        const auto found = std::ranges::find(stage_sheet.questions, criterion.id, &Criterion::id);
        const auto mark =
            counted_mark(sheet_, stage, row, static_cast<std::size_t>(found - stage_sheet.questions.begin()));
        return number(*points) + (mark ? " (mark " + exact_text(*mark) + ")" : "");
    }

    PaperWriter& writer_;
    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    const Tender& tender_;
    const Model& model_;
};

}

std::vector<std::size_t> bids_in_order(const LotEvaluation& lot)
{
    auto order = lot.ranking;
    for (std::size_t place = 0; place < lot.bids.size(); ++place) {
        if (std::ranges::find(lot.ranking, place) == lot.ranking.end()) order.push_back(place);
    }
    return order;
}

std::string lot_caption(const Tender& tender, std::string_view lot, const std::string& what)
{
    if (const auto* found = find_lot(tender, lot)) return found->title + ": " + what;
    auto text = sentence(what);
    if (!text.empty() && what.back() != text.back()) text.pop_back(); // a caption has no full stop
    return text;
}

void write_stage_tables(PaperWriter& writer, const BoardPaperInput& input, const LotEvaluation& lot)
{
    StageTables{writer, input, lot}.write();
}

}
