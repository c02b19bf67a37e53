#pragma once

#include "core/procedure/procedure.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// A convened tender of council size (15 bids, 60 questions, 13 seats) with as many entries as are asked for, nearly
/// all of them discussion: what a long moderation leaves.
namespace tender {

inline constexpr int bench_bids = 15;
inline constexpr int bench_questions = 60;
inline constexpr int bench_seats = 13;

inline Model large_model()
{
    Scale scale{.id = "0-5", .steps = {}, .range = ScaleRange{0, 5, 1}, .unaddressed_most = {}};
    Stage quality;
    quality.id = "quality";
    quality.title = "Quality";
    quality.counts = CountsAsPoints{};
    quality.weights_sum = bench_questions;
    for (int question = 0; question < bench_questions; ++question) {
        Criterion criterion;
        criterion.id = "q" + std::to_string(question);
        criterion.title = "Question";
        criterion.weight = 1;
        criterion.scale = "0-5";
        quality.criteria.push_back(criterion);
    }
    Stage next = quality;
    next.id = "next";
    for (auto& criterion : next.criteria)
        criterion.id = "n" + criterion.id;
    Model model;
    model.scales = {scale};
    model.stages = {quality, next};
    return model;
}

inline std::string seat_name(int seat) { return seat == 0 ? "chair" : "member-" + std::to_string(seat); }
inline std::string bid_name(int bid) { return "bid-" + std::to_string(bid); }

inline std::vector<Mark> bench_marks(const std::string& mark)
{
    std::vector<Mark> marks;
    for (int question = 0; question < bench_questions; ++question) {
        Mark given;
        given.criterion = "q" + std::to_string(question);
        given.mark = mark;
        given.reason = "Two named people start in May, with a rota for absences.";
        given.evidence = "Method statement, page 4";
        marks.push_back(given);
    }
    return marks;
}

/// Sheets opened, all marks agreed but those of the last bid, minuted; everybody has declared.
inline Procedure large_procedure(std::int64_t entries)
{
    Procedure state;
    std::uint64_t position = 0;
    const auto happens = [&](const Event& event) {
        state = evolve(std::move(state), event,
                       {.position = position++, .author = "bench", .claimed_time = {}, .imported = false});
    };
    TenderCreated created;
    created.id = "bench";
    created.title = "Bench";
    happens(created);
    ModelDefined defined{.model = large_model(), .lots = {}, .panel = {}};
    for (int seat = 0; seat < bench_seats; ++seat) {
        Panelist panelist;
        panelist.id = seat_name(seat);
        panelist.role = "Seat";
        panelist.sits_as = seat == 0 ? Role::Chair : Role::PanelMember;
        defined.panel.push_back(panelist);
    }
    happens(defined);
    happens(PersonAppointed{{.person = "manager", .role = Role::Manager, .seat = {}}});
    happens(PersonAppointed{{.person = "taker", .role = Role::NoteTaker, .seat = {}}});
    for (const auto& panelist : defined.panel)
        happens(PersonAppointed{{.person = panelist.id, .role = panelist.sits_as, .seat = panelist.id}});
    happens(TenderPublished{std::string(64, 'a')});
    for (int bid = 0; bid < bench_bids; ++bid) {
        Bidder bidder{.id = "bidder-" + std::to_string(bid),
                      .name = "Bidder",
                      .illustrative = true,
                      .preferred = false,
                      .note = {}};
        Bid received;
        received.id = bid_name(bid);
        received.bidder = bidder.id;
        happens(BidReceived{bidder, received});
    }
    happens(BidsOpened{});
    std::vector<std::string> people{"taker", "manager"};
    for (const auto& panelist : defined.panel)
        people.push_back(panelist.id);
    for (const auto& person : people) {
        happens(InterestsDeclared{{.person = person, .occasion = Occasion::Joining, .stage = {}, .interests = {}}});
        happens(
            InterestsDeclared{{.person = person, .occasion = Occasion::BiddersKnown, .stage = {}, .interests = {}}});
        happens(
            InterestsDeclared{{.person = person, .occasion = Occasion::Stage, .stage = "quality", .interests = {}}});
    }
    for (const auto& panelist : defined.panel) {
        happens(SheetSubmitted{"quality", panelist.id, panelist.id, {}});
        happens(SheetOpened{"quality", panelist.id});
        for (int bid = 0; bid < bench_bids; ++bid)
            happens(MarksGiven{{.by = panelist.id, .bid = bid_name(bid), .marks = bench_marks("4")}});
    }
    for (int bid = 0; bid + 1 < bench_bids; ++bid)
        happens(ConsensusAgreed{{.bid = bid_name(bid), .marks = bench_marks("4")}});
    while (static_cast<std::int64_t>(position) + 1 < entries) {
        happens(PointDiscussed{{.bid = bid_name(static_cast<int>(position % bench_bids)),
                                .criterion = "q" + std::to_string(position % bench_questions),
                                .raised_by = seat_name(static_cast<int>(position % bench_seats)),
                                .text = "The start date is not firm.",
                                .resolution = "Page 5 names 4 May."}});
    }
    Minutes minutes{.stage = "quality",
                    .held = *Timestamp::from_iso("2010-03-23T10:00:00Z"),
                    .present = {"chair"},
                    .points = "Each question.",
                    .decision = "Agreed."};
    happens(MeetingMinuted{minutes});
    return state;
}

/// The same with the marks of the last bid agreed and the wording signed by all but the last seat: what is left are the
/// two commands that evaluate everything anew.
inline Procedure large_procedure_before_closing(std::int64_t entries, bool all_signed)
{
    auto state = large_procedure(entries);
    const auto happens = [&](const Event& event) { state = evolve(std::move(state), event, {}); };
    happens(ConsensusAgreed{{.bid = bid_name(bench_bids - 1), .marks = bench_marks("4")}});
    for (int seat = 0; seat + (all_signed ? 0 : 1) < bench_seats; ++seat)
        happens(WordingSigned{"quality", seat_name(seat)});
    return state;
}

struct AcceptableCommand {
    std::string name;
    std::string person;
    Command command;
};

/// Commands of every kind that such a tender takes next.
inline std::vector<AcceptableCommand> acceptable_commands()
{
    auto agreed = bench_marks("4");
    for (auto& mark : agreed)
        mark.kept = "The same rota is offered by all bids";
    const Mark corrected = [&] {
        auto mark = agreed.front();
        mark.mark = "5";
        return mark;
    }();
    return {
        {"agree_consensus", "chair", AgreeConsensus{{.bid = bid_name(bench_bids - 1), .marks = agreed}}},
        {"correct_consensus", "chair", CorrectConsensus{bid_name(0), corrected, "Page 9 was overlooked"}},
        {"discuss_point", "taker",
         DiscussPoint{{.bid = bid_name(1),
                       .criterion = "q1",
                       .raised_by = "chair",
                       .text = "Unclear.",
                       .resolution = "Read again."}}},
        {"declare_interests", "chair",
         DeclareInterests{{.person = "chair", .occasion = Occasion::Joining, .stage = {}, .interests = {}}}},
        {"withdraw_bid", "manager", WithdrawBid{bid_name(3), "Bidder wrote on 4 May"}},
        {"appoint_person", "manager", AppointPerson{{.person = "observer", .role = Role::Observer, .seat = {}}}},
        {"propose", "chair", Propose{RemovePerson{"member-1", "Ill"}}},
    };
}

}
