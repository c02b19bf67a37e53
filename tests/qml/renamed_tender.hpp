#pragma once

#include "core/tendering/tender.hpp"

#include <string>

namespace tender::test {

/// Gives everything in a tender that people name or write the same text, with a number before it so that no two are
/// the same. Ids, marks and numbers stay, so that it can be played as before.
class Renaming {
public:
    explicit Renaming(std::string text) : text_{std::move(text)} {}

    Tender of(Tender tender)
    {
        rename(tender.title);
        rename(tender.reference);
        for (auto& bidder : tender.bidders)
            rename(bidder.name);
        for (auto& panelist : tender.panel) {
            rename(panelist.role);
            rename(panelist.note);
        }
        for (auto& bid : tender.bids)
            rename(bid.note);
        for (auto& recommendation : tender.recommendations) {
            rename(recommendation.reason);
            for (auto& condition : recommendation.conditions)
                rename(condition);
        }
        model(tender.model);
        for (auto& sheet : tender.sheets)
            marks(sheet.marks);
        for (auto& sheet : tender.consensus)
            marks(sheet.marks);
        return tender;
    }

private:
    void rename(std::string& text) { text = std::to_string(++count_) + " " + text_; }

    void model(Model& model)
    {
        for (auto& scale : model.scales) {
            for (auto& step : scale.steps) {
                rename(step.name);
                rename(step.descriptor);
            }
        }
        for (auto& stage : model.stages) {
            rename(stage.title);
            criteria(stage.criteria);
            for (auto& question : stage.script)
                rename(question);
        }
    }

    void criteria(std::vector<Criterion>& list)
    {
        for (auto& criterion : list) {
            rename(criterion.title);
            rename(criterion.text);
            criteria(criterion.parts);
        }
    }

    void marks(std::vector<Mark>& marks)
    {
        for (auto& mark : marks) {
            rename(mark.reason);
            rename(mark.evidence);
        }
    }

    std::string text_;
    int count_ = 0;
};

}
