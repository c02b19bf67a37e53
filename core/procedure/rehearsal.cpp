#include "core/procedure/procedure.hpp"

namespace tender {

namespace {

/// Collects commands that the procedure accepts, playing each as it comes.
class Player {
public:
    explicit Player(const Tender& tender) : tender_{tender} {}

    Rehearsal run(const std::string& fingerprint)
    {
        play(CreateTender{tender_.id, tender_.title, tender_.reference, tender_.author, tender_.contact,
                          tender_.illustrative, tender_.background, tender_.note});
        play(DefineModel{tender_.model, tender_.lots, tender_.panel, tender_.bidders});
        play(PublishTender{fingerprint});
        for (const auto& bid : tender_.bids) {
            auto unpriced = bid;
            unpriced.price.reset();
            const auto* bidder = find_bidder(tender_, bid.bidder);
            play(ReceiveBid{bidder == nullptr ? Bidder{} : *bidder, std::move(unpriced)});
        }
        for (const auto& stage : tender_.model.stages) {
            if (tender_.bids.empty()) break;
            mark(stage);
            if (!play(CloseStage{stage.id})) break;
            if (std::holds_alternative<CountsAsShortlist>(stage.counts)) play(ShortlistBids{stage.id});
        }
        for (const auto& recommendation : tender_.recommendations)
            play(Recommend{recommendation});
        return std::move(rehearsal_);
    }

private:
    bool play(Command command)
    {
        const auto events = decide(state_, command);
        if (!events) {
            rehearsal_.refused.emplace_back(std::move(command), events.error());
            return false;
        }
        for (const auto& event : *events)
            state_ = evolve(std::move(state_), event, {});
        rehearsal_.commands.push_back(std::move(command));
        return true;
    }

    std::vector<Mark> of_stage(const std::vector<Mark>& marks, const Stage& stage) const
    {
        std::vector<Mark> chosen;
        for (const auto& mark : marks) {
            const auto found = find_criterion(tender_.model, mark.criterion);
            if (found.stage != nullptr && found.stage->id == stage.id) chosen.push_back(mark);
        }
        return chosen;
    }

    void mark(const Stage& stage)
    {
        for (const auto& sheet : tender_.sheets) {
            auto marks = of_stage(sheet.marks, stage);
            if (!marks.empty()) play(GiveMarks{{.by = sheet.by, .bid = sheet.bid, .marks = std::move(marks)}});
        }
        for (const auto& sheet : tender_.consensus) {
            auto marks = of_stage(sheet.marks, stage);
            if (!marks.empty()) play(AgreeConsensus{{.bid = sheet.bid, .marks = std::move(marks)}});
        }
        if (!stage.price) return;
        for (const auto& bid : tender_.bids) {
            if (bid.price) play(RecordPrice{bid.id, *bid.price});
        }
    }

    const Tender& tender_;
    Procedure state_;
    Rehearsal rehearsal_;
};

}

Rehearsal rehearsal_of(const Tender& tender, const std::string& fingerprint) { return Player{tender}.run(fingerprint); }

}
