#pragma once

#include "tests/core/session/room.hpp"

#include <algorithm>

namespace tender::building {

/// An event as it is found on record: who wrote it when, at which place, and the bytes of the whole entry.
template <class E>
struct OnRecord {
    E event;
    std::string person;
    std::string time;
    std::size_t position = 0;
    std::string payload;

    [[nodiscard]] bool says(std::string_view words) const { return payload.find(words) != std::string::npos; }
};

/// A room whose panel marks, moderates and signs, and whose record is read afterwards.
struct CourtRoom : Room {
    static constexpr const char* written_at = "2009-08-11T14:13:20Z"; ///< by the stopped clock of the desk

    /// Bids opened and interests declared, with somebody who takes notes.
    void convene(const Model& model = panel_model())
    {
        begin(model);
        admit("taker", Role::NoteTaker);
        as("manager", AppointPerson{{.person = "taker", .role = Role::NoteTaker, .seat = {}}});
        for (const auto occasion : {Occasion::Joining, Occasion::BiddersKnown})
            as("taker", PanelDesk::declaring("taker", occasion));
        as("taker", PanelDesk::declaring("taker", Occasion::Stage, "quality"));
    }

    /// The words of a member on one question of one bid: no two are the same.
    static std::string words_of(const std::string& seat, const std::string& bid, const std::string& criterion)
    {
        return "Seen by " + seat + " in bid " + bid + " at " + criterion;
    }
    static Sheet sheet(const std::string& seat, const std::string& bid, const Given& given)
    {
        Sheet made{.by = seat, .bid = bid, .marks = marks(given)};
        for (auto& mark : made.marks)
            mark.reason = words_of(seat, bid, mark.criterion);
        return made;
    }
    /// Each seat's marks for bid a; for bid b all give 3.
    void hand_in(const std::string& seat, const Given& given)
    {
        auto third = given;
        for (auto& [criterion, mark] : third)
            mark = mark == "pass" || mark == "fail" ? "pass" : "3";
        const std::vector<Sheet> all{sheet(seat, "a", given), sheet(seat, "b", third)};
        as(seat, sealed_sheet(ports(seat), open(seat), seat, "quality", all).value());
    }
    void open_sheets(const std::vector<std::string>& seats)
    {
        for (const auto& seat : seats)
            as(seat, opening(seat));
    }
    /// All three marked apart: 4, 2 and 4 for q1 of bid a, and all of one mind on the rest.
    void mark_apart()
    {
        hand_in("chair", {{"q1", "4"}, {"q2", "5"}});
        hand_in("member-2", {{"q1", "2"}, {"q2", "5"}});
        hand_in("member-3", {{"q1", "4"}, {"q2", "5"}});
        open_sheets({"chair", "member-2", "member-3"});
    }
    /// All three gave 4 and 5 to bid a.
    void mark_alike()
    {
        for (const auto* seat : PanelDesk::seats)
            hand_in(seat, {{"q1", "4"}, {"q2", "5"}});
        open_sheets({"chair", "member-2", "member-3"});
    }
    static DiscussPoint start_date()
    {
        return {{.bid = "a",
                 .criterion = "q1",
                 .raised_by = "member-2",
                 .text = "The start date is not firm.",
                 .resolution = "Page 5 names 4 May; member 2 agrees."}};
    }
    static std::vector<Mark> agreed_for_a() { return {agreed_mark("q1", "4"), agreed_mark("q2", "5")}; }
    static std::vector<Mark> agreed_for_b()
    {
        std::vector<Mark> marks{agreed_mark("q1", "3"), agreed_mark("q2", "3")};
        marks[0].reason = "One post is vacant; cover is promised, not named.";
        marks[1].reason = "Answers half of what was asked about supervision.";
        return marks;
    }
    static AgreeConsensus agreeing(const std::string& bid, std::vector<Mark> marks)
    {
        return {{.bid = bid, .marks = std::move(marks)}};
    }
    void agree_all()
    {
        as("chair", agreeing("a", agreed_for_a()));
        as("chair", agreeing("b", agreed_for_b()));
    }
    void finish()
    {
        as("taker", PanelDesk::minutes("quality"));
        for (const auto* seat : PanelDesk::seats)
            as(seat, SignWording{"quality"});
        as("chair", CloseStage{"quality"});
    }
    /// Marked apart, discussed, agreed, minuted, signed and closed.
    void close_quality()
    {
        convene();
        mark_apart();
        as("taker", start_date());
        agree_all();
        finish();
    }

    [[nodiscard]] Refusal refused(const std::string& person, const Command& command)
    {
        return refusal(act(person, command));
    }
    /// All events of one kind, read again from the first byte of the log, which must hold.
    template <class E>
    std::vector<OnRecord<E>> on_record()
    {
        REQUIRE(verify().faults.empty());
        const auto read = open("manager");
        const auto entries = desk.entries(*log);
        REQUIRE(entries.size() == read.lines().size());
        std::vector<OnRecord<E>> found;
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const auto& line = read.lines()[at];
            for (const auto& event : line.events) {
                if (const auto* one = std::get_if<E>(&event))
                    found.push_back({*one, line.person, line.claimed_time, at, entries[at].entry.payload});
            }
        }
        return found;
    }
    template <class E>
    OnRecord<E> only_one()
    {
        auto found = on_record<E>();
        REQUIRE(found.size() == 1);
        return std::move(found.front());
    }
};

}
