#include "reports/text/board_parts.hpp"
#include "reports/text/letter_parts.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender::letters {

namespace {

const Mark* agreed_mark(const Tender& tender, const std::string& bid, const std::string& criterion)
{
    const auto sheet = std::ranges::find(tender.consensus, bid, &ConsensusSheet::bid);
    if (sheet == tender.consensus.end()) return nullptr;
    const auto mark = std::ranges::find(sheet->marks, criterion, &Mark::criterion);
    return mark == sheet->marks.end() ? nullptr : &*mark;
}

const Waiver* waiver_of(const Tender& tender, const std::string& bid, const std::string& criterion)
{
    const auto found = std::ranges::find_if(
        tender.waivers, [&](const Waiver& waiver) { return waiver.bid == bid && waiver.criterion == criterion; });
    return found == tender.waivers.end() ? nullptr : &*found;
}

std::string indented(const std::string& title, std::size_t depth)
{
    std::string text;
    for (std::size_t level = 0; level < depth; ++level)
        text += "– ";
    return text + title;
}

/// Whether any bid of the lot has points of this stage in its total.
bool counts(const StageEvaluation& stage)
{
    return std::ranges::any_of(stage.bids, [](const BidAtStage& at) { return at.contribution.has_value(); });
}

/// The marks of one bid, or of one bid beside the reader's own, stage by stage.
class MarkTables {
public:
    /// `shown` is the place of the bid whose reasons are printed.
    MarkTables(PaperWriter& writer, Making& making, std::size_t shown)
        : writer_{writer}, making_{making}, lot_{*making.lot}, shown_{shown}, own_{shown == making.place}
    {}

    void write()
    {
        for (const auto& stage : lot_.stages) {
            // By what others were selected is not what the contract is awarded by.
            if (!stage.bids[shown_].reached || (!own_ && !counts(stage))) continue;
            if (making_.model.stages[stage.stage].price) {
                price(stage);
            } else {
                questions(stage);
            }
        }
    }

private:
    [[nodiscard]] std::size_t row() const { return lot_.bids[shown_].bid; }
    [[nodiscard]] const std::string& bid_id() const { return making_.tender.bids[row()].id; }
    [[nodiscard]] std::string caption(const std::string& what) const
    {
        return own_ ? "Your bid: " + what : making_.name(shown_) + ": " + what;
    }
    [[nodiscard]] std::string points_of(const StageEvaluation& stage, std::size_t place) const
    {
        const auto& points = stage.bids[place].points;
        return points ? making_.number(*points) : "–";
    }

    /// The reader's points beside those of the other bid, where a bid of another is shown.
    void add_points(TableRow& row, const std::optional<Rational>& shown, const std::optional<Rational>& own) const
    {
        if (!own_) row.cells.push_back(own ? making_.number(*own) : "–");
        row.cells.push_back(shown ? making_.number(*shown) : "–");
    }

    void price(const StageEvaluation& stage)
    {
        const auto& rules = making_.model.stages[stage.stage];
        const bool figure = std::holds_alternative<ValueMethod>(rules.price->method);
        Table table{.caption = caption(rules.title), .columns = {{"Price", Align::Start, 3}}, .rows = {}, .note = {}};
        if (!own_) table.columns.push_back({"Your bid", Align::End, 2});
        table.columns.push_back({own_ ? "Your bid" : making_.name(shown_), Align::End, 2});
        if (own_) {
            // What another bidder asks is not told; its points are.
            const auto& asked = making_.input.sheet.price(row(), stage.stage);
            table.rows.push_back(
                {{"Price as compared", asked ? printed_money(*asked, rules.price->currency) : "–"}, false});
        }
        const auto most = most_points(making_.input.sheet, stage.stage);
        TableRow total{.cells = {figure ? "Evaluated figure" : "Points, of " + exact_text(most)}, .emphasised = true};
        if (!own_) total.cells.push_back(making_.place ? points_of(stage, *making_.place) : "–");
        total.cells.push_back(points_of(stage, shown_));
        table.rows.push_back(std::move(total));
        writer_.add(std::move(table));
    }

    void questions(const StageEvaluation& stage)
    {
        const auto& rules = making_.model.stages[stage.stage];
        Table table{.caption = caption(rules.title),
                    .columns = {{"Question", Align::Start, 3}, {"At most", Align::End, 1}},
                    .rows = {},
                    .note = {}};
        if (!own_) table.columns.push_back({"Your points", Align::End, 1});
        table.columns.push_back({own_ ? "Points" : "Its points", Align::End, 1});
        table.columns.push_back({own_ ? "Mark" : "Its mark", Align::Start, 2});
        table.columns.push_back({"Reason of the panel", Align::Start, 6});
        if (own_) table.columns.push_back({"Where in your bid", Align::Start, 2});
        rows(table, stage, rules.criteria, 0);
        if (!making_.input.sheet.stages()[stage.stage].questions.empty()) total(table, stage);
        if (rules.threshold) table.note = "At least " + exact_text(*rules.threshold) + " points are needed here.";
        if (rules.mark_rule != MarkRule::Consensus) {
            table.note += (table.note.empty() ? "" : " ") +
                          std::string{"The published method makes these points of the marks of the panel's members; no "
                                      "mark was agreed, and those of single members are not told. Ask for a debrief "
                                      "to hear the reasons."};
        }
        writer_.add(std::move(table));
    }

    void total(Table& table, const StageEvaluation& stage) const
    {
        TableRow row{.cells = {"Points of the stage", making_.number(most_points(making_.input.sheet, stage.stage))},
                     .emphasised = true};
        if (!own_) row.cells.push_back(making_.place ? points_of(stage, *making_.place) : "–");
        row.cells.push_back(points_of(stage, shown_));
        row.cells.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }

    void rows(Table& table, const StageEvaluation& stage, const std::vector<Criterion>& criteria, std::size_t depth)
    {
        for (const auto& criterion : criteria) {
            table.rows.push_back(criterion.mandatory ? verdict_row(table, stage, criterion, depth)
                                                     : points_row(table, stage, criterion, depth));
            if (const auto* mark = told_mark(stage, criterion)) findings(table, criterion, *mark, depth + 1);
            rows(table, stage, criterion.parts, depth + 1);
        }
    }

    [[nodiscard]] const Mark* told_mark(const StageEvaluation& stage, const Criterion& criterion) const
    {
        const bool agreed = criterion.mandatory || making_.model.stages[stage.stage].mark_rule == MarkRule::Consensus;
        return agreed && criterion.is_question() ? agreed_mark(making_.tender, bid_id(), criterion.id) : nullptr;
    }

    /// Mark, reason and, in the reader's own table, the place in the bid.
    void add_reason(TableRow& row, std::string mark, const std::string& reason, const std::string& evidence)
    {
        row.cells.push_back(std::move(mark));
        row.cells.push_back(making_.withheld.without(reason));
        if (own_) row.cells.push_back(making_.withheld.without(evidence));
    }

    TableRow points_row(const Table& table, const StageEvaluation& stage, const Criterion& criterion, std::size_t depth)
    {
        const auto& sheet = making_.input.sheet;
        TableRow line{
            .cells = {indented(criterion.title, depth), making_.number(most_points(sheet, stage.stage, criterion))},
            .emphasised = false};
        const auto own = making_.place && stage.bids[*making_.place].reached
                             ? criterion_points(sheet, stage.stage, lot_.bids[*making_.place].bid, criterion)
                             : std::nullopt;
        add_points(line, criterion_points(sheet, stage.stage, row(), criterion), own);
        if (const auto* mark = told_mark(stage, criterion)) {
            add_reason(line, mark_text(making_.model, criterion, mark->mark),
                       mark->unaddressed ? "The bid does not address this question. " + mark->reason : mark->reason,
                       mark->evidence);
        }
        line.cells.resize(table.columns.size());
        return line;
    }

    TableRow verdict_row(const Table& table, const StageEvaluation& stage, const Criterion& criterion,
                         std::size_t depth)
    {
        TableRow line{.cells = {indented(criterion.title, depth), "–", "–"}, .emphasised = false};
        if (!own_) line.cells.emplace_back("–");
        const auto* mark = told_mark(stage, criterion);
        const auto* waiver = waiver_of(making_.tender, bid_id(), criterion.id);
        std::string reason = mark == nullptr ? std::string{} : mark->reason;
        if (waiver != nullptr) {
            reason +=
                (reason.empty() ? "" : " ") +
                ("Let go on upon the published ground: " + sentence(waiver->ground) + " " + sentence(waiver->reason));
        }
        add_reason(line, mark == nullptr ? "–" : mark->mark + (waiver == nullptr ? "" : ", waived"), reason,
                   mark == nullptr ? std::string{} : mark->evidence);
        line.cells.resize(table.columns.size());
        return line;
    }

    /// What the panel found at each published aspect.
    void findings(Table& table, const Criterion& criterion, const Mark& mark, std::size_t depth)
    {
        for (const auto& finding : mark.findings) {
            const auto aspect = std::ranges::find(criterion.aspects, finding.aspect, &Aspect::id);
            if (aspect == criterion.aspects.end()) continue;
            TableRow line{.cells = {indented(aspect->text, depth), "", ""}, .emphasised = false};
            if (!own_) line.cells.emplace_back();
            add_reason(line, "",
                       finding.unaddressed && finding.text.empty() ? "The bid does not address this." : finding.text,
                       finding.evidence);
            table.rows.push_back(std::move(line));
        }
    }

    PaperWriter& writer_;
    Making& making_;
    const LotEvaluation& lot_;
    std::size_t shown_;
    bool own_;
};

/// What each stage brings to the total, for the reader and, where it is told of, another bid.
void write_totals(PaperWriter& writer, const Making& making, std::optional<std::size_t> other)
{
    const auto& lot = *making.lot;
    const auto& sheet = making.input.sheet;
    Table table{.caption = other ? "The totals of the two bids" : "Your total",
                .columns = {{"Stage", Align::Start, 4}, {"At most", Align::End, 2}, {"Your bid", Align::End, 2}},
                .rows = {},
                .note = {}};
    if (other) table.columns.push_back({making.name(*other), Align::End, 2});
    const auto add = [&](std::string title, std::string most, const auto& figure, bool emphasised) {
        TableRow row{.cells = {std::move(title), std::move(most)}, .emphasised = emphasised};
        const auto own = figure(*making.place);
        row.cells.push_back(own ? making.number(*own) : "–");
        if (other) {
            const auto theirs = figure(*other);
            row.cells.push_back(theirs ? making.number(*theirs) : "–");
        }
        table.rows.push_back(std::move(row));
    };
    for (const auto& stage : lot.stages) {
        if (!counts(stage)) continue;
        const auto weight = weight_of(making.model, making.model.stages[stage.stage]);
        const auto most = weight.is_zero() ? most_points(sheet, stage.stage) : weight;
        add(
            making.model.stages[stage.stage].title, exact_text(most),
            [&](std::size_t place) { return stage.bids[place].contribution; }, false);
    }
    const auto words = total_words(making.model);
    add(
        words.name, words.is_points && making.model.weights_sum ? exact_text(*making.model.weights_sum) : "–",
        [&](std::size_t place) { return lot.bids[place].total; }, true);
    writer.add(std::move(table));
}

}

void write_own_marks(PaperWriter& writer, Making& making)
{
    writer.section("How your bid was marked");
    if (making.is_nominated()) {
        const auto* lot = find_lot(making.tender, making.bid.lot);
        writer.paragraph("You were chosen without competition, so your bid was not marked. The reason: " +
                         making.withheld.without(sentence(lot->nominated->reason)));
        return;
    }
    if (!making.place) {
        writer.paragraph("Your bid was not marked.");
        return;
    }
    const auto& result = making.lot->bids[*making.place];
    if (result.total) {
        writer.paragraph("Your bid reached " + making.total(*result.total) + ".");
        write_totals(writer, making, std::nullopt);
    }
    writer.paragraph("These are the marks that the panel agreed for your bid, each with its reason as the panel worded "
                     "it and the place in your bid on which it rests.");
    MarkTables{writer, making, *making.place}.write();
    std::vector<std::string> unreached;
    for (const auto& stage : making.lot->stages) {
        if (!stage.bids[*making.place].reached)
            unreached.push_back("\"" + making.model.stages[stage.stage].title + "\"");
    }
    if (!unreached.empty())
        writer.paragraph("Your bid was not compared in " + listed(unreached) + ", because it fell out before.");
}

void write_winners(PaperWriter& writer, Making& making)
{
    if (making.told < ToldOfWinner::Scores || making.winners.empty() || !making.place) return;
    writer.section(making.winners.size() == 1 ? "The bid that is to be awarded the contract"
                                              : "The bids that are to be awarded the contract");
    if (making.told == ToldOfWinner::Reasons) {
        writer.paragraph(
            "Its characteristics and relative advantages are told here by what the record has of them: the marks that "
            "the panel agreed for it, beside your points, each with the reason as the panel worded it. The panel "
            "marked "
            "every bid against the published criteria and not against another bid, so there is no other comparison in "
            "words.");
        const bool priced = std::ranges::any_of(making.lot->stages, [&](const StageEvaluation& stage) {
            return making.model.stages[stage.stage].price.has_value();
        });
        if (priced) writer.paragraph("What it asks as a price is not told; its points for the price are.");
    }
    for (const auto winner : making.winners) {
        if (making.winners.size() > 1) writer.subheading(making.name(winner));
        if (making.lot->bids[winner].total) write_totals(writer, making, winner);
        if (making.told == ToldOfWinner::Reasons) MarkTables{writer, making, winner}.write();
    }
}

}
