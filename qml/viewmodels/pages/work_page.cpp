#include "core/procedure/conclusion.hpp"
#include "core/procedure/moderation.hpp"
#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// What waits for the person who sits at the desk, one line for each thing.
class WaitingFor {
public:
    WaitingFor(const PageInput& input, PageWriter& page)
        : input_{input}, page_{page}, state_{input.state()}, names_{input.names()}, open_{open_stage(state_)}
    {}

    void write()
    {
        declaration();
        sheet();
        moderation();
        parts();
        proposals();
        if (has(Role::Manager)) managing();
        if (has(Role::Chair)) chairing();
        if (has(Role::Approver)) deciding();
    }

private:
    [[nodiscard]] bool has(Role role) const { return appointment_of(state_, input_.person, role) != nullptr; }

    void owe(const QString& title, const QString& detail, const char* act, Json fill = {})
    {
        page_.row({.title = title,
                   .detail = detail,
                   .side = PageWords::tr("owed"),
                   .tone = QStringLiteral("warning"),
                   .act = act,
                   .fill = std::move(fill)});
    }

    void declaration()
    {
        const bool appointed = std::ranges::any_of(
            state_.conduct.appointments, [&](const Appointment& held) { return held.person == input_.person; });
        if (!appointed) return;
        if (const auto owed = interest_obstacle(state_, input_.person, open_.value_or(std::string{})))
            owe(PageWords::tr("Declare your interests"), qtext(wording(*owed, names_)), "declare_interests");
    }

    void sheet()
    {
        const auto seat = seat_of(state_, input_.person);
        const auto* stage = open_ ? find_stage(state_.tender.model, *open_) : nullptr;
        if (stage == nullptr || seat.empty()) return;
        const auto outstanding = outstanding_seats(state_, *stage, false);
        const bool mine = std::ranges::find(outstanding, seat) != outstanding.end();
        const auto* held = held_sheet(state_, stage->id, seat);
        if (mine && bidding_ended_by(state_)) {
            page_.row({.title = PageWords::tr("Mark %1 and hand in your sheet").arg(qtext(names_.stage(stage->id))),
                       .detail = PageWords::tr("The page My sheet takes you through it, one question at a time."),
                       .side = PageWords::tr("owed"),
                       .tone = QStringLiteral("warning")});
        } else if (held != nullptr && !held->opened && outstanding.empty()) {
            owe(PageWords::tr("Open your sheet"), PageWords::tr("All sheets are in: moderation begins."), "open_sheet",
                Json::Object{{"stage", stage->id}});
        }
    }

    void moderation()
    {
        const auto seat = seat_of(state_, input_.person);
        const auto* stage = open_ ? find_stage(state_.tender.model, *open_) : nullptr;
        if (stage == nullptr || seat.empty() || !outstanding_seats(state_, *stage, true).empty()) return;
        const auto signing = signing_seats(state_);
        const bool signs = std::ranges::find(signing, seat) != signing.end();
        const bool has_signed = std::ranges::any_of(state_.conduct.signatures, [&](const WordingSigned& by) {
            return by.stage == stage->id && by.seat == seat;
        });
        const auto questions = moderation_of(state_, *stage);
        const auto open =
            std::ranges::count_if(questions, [](const ModeratedQuestion& question) { return !question.agreed; });
        if (open > 0) {
            page_.row({.title = PageWords::tr("Moderate %1").arg(qtext(names_.stage(stage->id))),
                       .detail = counted(static_cast<qulonglong>(open), PageWords::tr("%1 mark is not agreed yet."),
                                         PageWords::tr("%1 marks are not agreed yet.")),
                       .side = PageWords::tr("the panel")});
        } else if (signs && !has_signed) {
            owe(PageWords::tr("Sign the wording of %1").arg(qtext(names_.stage(stage->id))), {}, "sign_wording",
                Json::Object{{"stage", stage->id}});
        }
    }

    void parts()
    {
        for (const auto& held : state_.conduct.prices) {
            const auto& envelope = held.sealed.envelope;
            const bool mine = std::ranges::find(envelope.openers, input_.person) != envelope.openers.end();
            const bool gave =
                std::ranges::any_of(held.parts, [&](const PartsGiven& by) { return by.by == input_.person; });
            if (held.opened || !mine || gave) continue;
            const auto* priced = price_stage(state_.tender.model);
            if (!held.sealed.bid.empty() && (priced == nullptr || open_ != priced->id)) continue;
            owe(PageWords::tr("Give your part of the key"),
                held.sealed.bid.empty() ? PageWords::tr("For the dummy of the rehearsal.")
                                        : qtext(names_.bid(held.sealed.bid)),
                "give_parts", Json::Object{{"envelope", envelope.id}});
        }
    }

    void proposals()
    {
        for (std::size_t i = 0; i < state_.conduct.proposals.size(); ++i) {
            const auto& held = state_.conduct.proposals[i];
            if (held.done || held.proposed.by == input_.person) continue;
            page_.row({.title = PageWords::tr("Second proposal %1, or leave it").arg(i + 1),
                       .detail = PageWords::tr("Proposed by %1").arg(qtext(names_.person(held.proposed.by))),
                       .side = PageWords::tr("waits"),
                       .act = "second",
                       .fill = Json::Object{{"proposal", std::to_string(i + 1)}}});
        }
    }

    void managing()
    {
        for (const auto& asked : state_.conduct.clarifications) {
            if (asked.answer.empty())
                owe(PageWords::tr("Answer a question of a bidder"), qtext(asked.question), "answer_clarification",
                    Json::Object{{"id", asked.id}});
        }
        for (const auto& held : state_.conduct.interests) {
            if (!held.assessed && held.person != input_.person)
                owe(PageWords::tr("Assess an interest of %1").arg(qtext(names_.person(held.person))),
                    qtext(held.interest.text), "assess_interest",
                    Json::Object{
                        {"assessment", Json::Object{{"person", held.person}, {"bidder", held.interest.bidder}}}});
        }
        if (!state_.tender.recommendations.empty() && bodies_next(state_).empty()) {
            for (const auto& paper : papers_due(state_)) {
                if (issued_paper(state_, paper.paper, paper.bid) != nullptr) continue;
                page_.row({.title = paper.bid.empty()
                                        ? PageWords::tr("Publish the %1").arg(qtext(paper_text(paper.paper)))
                                        : PageWords::tr("Send the %1 to %2")
                                              .arg(qtext(paper_text(paper.paper)), qtext(names_.bid(paper.bid))),
                           .detail = qtext(paper.rule),
                           .side = PageWords::tr("owed"),
                           .tone = QStringLiteral("warning")});
            }
        }
    }

    void chairing()
    {
        if (const auto point = open_point(state_))
            owe(PageWords::tr("Answer point %1 about the report").arg(*point),
                qtext(state_.conclusion.points[static_cast<std::size_t>(*point) - 1].text), "answer_challenge",
                Json::Object{{"point", std::to_string(*point)}});
        if (const auto* list = shortlist_owed(state_))
            owe(PageWords::tr("Name the shortlist of %1").arg(qtext(names_.stage(list->id))), {}, "shortlist_bids",
                Json::Object{{"stage", list->id}});
        const bool all_closed = state_.is_published() && !open_;
        if (const auto lot = lot_without_recommendation(state_); all_closed && lot) {
            page_.row(
                {.title = lot->empty() ? PageWords::tr("Recommend")
                                       : PageWords::tr("Recommend for %1").arg(qtext(names_.lot(*lot))),
                 .detail = PageWords::tr("Every stage is closed. The page Recommendation has what follows from it."),
                 .side = PageWords::tr("owed"),
                 .tone = QStringLiteral("warning")});
        }
    }

    void deciding()
    {
        if (state_.tender.recommendations.empty()) return;
        for (const auto& body : bodies_next(state_))
            owe(PageWords::tr("Record the decision of %1").arg(qtext(body)), {}, "record_decision",
                Json::Object{{"decision", Json::Object{{"decision", Json::Object{{"body", body}}},
                                                       {"version", state_.conclusion.version}}}});
    }

    const PageInput& input_;
    PageWriter& page_;
    const Procedure& state_;
    Names names_;
    std::optional<std::string> open_;
};

}

void write_work(const PageInput& input, PageWriter& page)
{
    if (!input.person.empty()) WaitingFor{input, page}.write();
}

}
