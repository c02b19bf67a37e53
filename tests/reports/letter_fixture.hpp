#pragma once

#include "reports/text/letter.hpp"
#include "tests/reports/paper_fixture.hpp"

#include <string>
#include <utility>

namespace tender {

/// The small tender with a fourth bid that was compared and did not win, reasons that name other bids, and marks of
/// single members with words and a mean of their own.
inline Tender lettered_tender()
{
    auto tender = library_tender();
    tender.bidders.push_back({.id = "midland", .name = "Midland Pages"});
    tender.bids.push_back(bid_of("midland", {}, "29000"));
    auto own = marks("pass", "3", "3");
    own[1].reason = "Midland serves the market towns.";
    own[2].reason = "Midland names one driver.";
    tender.consensus.push_back({"midland", own});
    auto& south = tender.consensus[1].marks;
    south[1].reason = "Serves six villages, where Midland Pages' plan has four and Northern Books's has nine.";
    south[2].reason = "Two drivers named, with cover for leave.";
    tender.consensus[0].marks[1].reason = "Serves nine villages; Southern Reading's six, Midland Pages's four.";
    tender.consensus[2].marks[1].reason = "No timetable; Northern Books has one.";
    auto member = marks("pass", "5", "4");
    member[1].reason = "A member's own words.";
    tender.sheets = {{"chair", "south", member}, {"member-2", "south", marks("pass", "2", "4")}};
    return tender;
}

inline Tender lettered_under(Regime regime, const char* advertised)
{
    auto tender = lettered_tender();
    Plan plan;
    plan.regime = regime;
    plan.advertised = Date::from_iso(advertised).value();
    tender.plan = plan;
    return tender;
}

/// A recorded tender, with its letters.
struct LetterSource {
    PaperSource paper;

    explicit LetterSource(Tender tender) : paper{std::move(tender), false}
    {
        paper.state = evolve(std::move(paper.state), BidExcluded{"east", "quality"}, {});
    }

    [[nodiscard]] LetterInput input(const std::string& bid, const char* sent = "2010-03-23") const
    {
        return {.state = paper.state,
                .sheet = *paper.sheet,
                .evaluation = paper.evaluation,
                .bid = bid,
                .sent = Date::from_iso(sent).value(),
                .by_post = false,
                .checkpoint = {},
                .demonstration = false};
    }
    [[nodiscard]] std::string text(const std::string& bid, const char* sent = "2010-03-23") const
    {
        return all_text(letter(input(bid, sent)));
    }
};

inline LetterSource with_remedies() { return LetterSource{lettered_under(Regime::PublicContracts2006, "2010-01-11")}; }
inline LetterSource under_the_act() { return LetterSource{lettered_under(Regime::ProcurementAct, "2025-03-03")}; }
inline LetterSource below_threshold() { return LetterSource{lettered_under(Regime::BelowThreshold, "2012-03-05")}; }

}
