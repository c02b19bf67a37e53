#include "core/procedure/conclusion.hpp"
#include "core/procedure/moderation.hpp"
#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Who proposed what.
QString proposal_words(const ActProposed& proposed, const Names& names)
{
    return PageWords::tr("Proposed by %1: %2")
        .arg(qname(names.person(proposed.by)), qtext(description(Command{Propose{proposed.act}}, names)));
}

/// What waits for the person who sits at the desk, one line for each thing.
class WaitingFor {
public:
    WaitingFor(const PageInput& input, PageWriter& page)
        : m_input{input}, m_page{page}, m_state{input.state()}, m_names{input.names()}, m_open{open_stage(m_state)}
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
    [[nodiscard]] bool has(Role role) const { return appointment_of(m_state, m_input.person, role) != nullptr; }

    void owe(const QString& title, const QString& detail, const char* act, Json fill = {})
    {
        m_page.row({.title = title,
                    .detail = detail,
                    .side = PageWords::tr("owed"),
                    .tone = QStringLiteral("warning"),
                    .act = act,
                    .fill = std::move(fill)});
    }

    /// What is done on a page of its own.
    void lead(const QString& title, const QString& detail, const QString& side, const char* place, const QString& reads,
              const QString& tone = QStringLiteral("warning"))
    {
        m_page.row({.title = title,
                    .detail = detail,
                    .side = side,
                    .tone = tone,
                    .act = leads::toPlace,
                    .fill = Json::Object{{"place", place}},
                    .reads = reads});
    }

    /// How long something may still take; the last day counts.
    [[nodiscard]] QString by(const Date& last) const
    {
        const auto left = m_input.today ? days_between(*m_input.today, last) : 0;
        if (!m_input.today) return PageWords::tr("by %1").arg(PageWords::on(last));
        if (left < 0) return PageWords::tr("was due by %1").arg(PageWords::on(last));
        if (left == 0) return PageWords::tr("due today");
        return counted(static_cast<qulonglong>(left), PageWords::tr("by %2, %1 day left"),
                       PageWords::tr("by %2, %1 days left"))
            .arg(PageWords::on(last));
    }

    void declaration()
    {
        const bool appointed = std::ranges::any_of(
            m_state.conduct.appointments, [&](const Appointment& held) { return held.person == m_input.person; });
        if (!appointed) return;
        const auto obstacle = interest_obstacle(m_state, m_input.person, m_open.value_or(std::string{}));
        if (!obstacle) return;
        const auto words = PageWords::ownInterest(*obstacle, m_names);
        if (std::holds_alternative<DeclarationOwed>(*obstacle)) {
            owe(PageWords::tr("Declare your interests"), words, "declare_interests");
        } else {
            const bool waits = std::holds_alternative<InterestUnassessed>(*obstacle);
            m_page.row({.title = PageWords::tr("Your interest"),
                        .detail = words,
                        .side = waits ? PageWords::tr("waits for others") : PageWords::tr("you are out of it")});
        }
    }

    void sheet()
    {
        const auto seat = seat_of(m_state, m_input.person);
        const auto* stage = m_open ? find_stage(m_state.tender.model, *m_open) : nullptr;
        if (stage == nullptr || seat.empty()) return;
        const auto outstanding = outstanding_seats(m_state, *stage, false);
        const bool mine = std::ranges::find(outstanding, seat) != outstanding.end();
        const auto* held = held_sheet(m_state, stage->id, seat);
        if (mine && bidding_ended_by(m_state)) {
            lead(PageWords::tr("Mark %1 and hand in your sheet").arg(qname(m_names.stage(stage->id))),
                 PageWords::tr("The page My sheet takes you through it, one question at a time."),
                 PageWords::tr("owed"), "sheet", PageWords::tr("Go to My sheet"));
        } else if (held != nullptr && !held->opened && outstanding.empty()) {
            owe(PageWords::tr("Open your sheet"), PageWords::tr("All sheets are in: moderation begins."), "open_sheet",
                Json::Object{{"stage", stage->id}});
        }
    }

    void moderation()
    {
        const auto seat = seat_of(m_state, m_input.person);
        const auto* stage = m_open ? find_stage(m_state.tender.model, *m_open) : nullptr;
        if (stage == nullptr || seat.empty() || !outstanding_seats(m_state, *stage, true).empty()) return;
        const auto missing = unsigned_seats(m_state, stage->id);
        const bool signs = std::ranges::find(missing, seat) != missing.end();
        const auto questions = moderation_of(m_state, *stage);
        const auto open =
            std::ranges::count_if(questions, [](const ModeratedQuestion& question) { return !question.agreed; });
        if (open > 0) {
            lead(PageWords::tr("Moderate %1").arg(qname(m_names.stage(stage->id))),
                 counted(static_cast<qulonglong>(open), PageWords::tr("%1 mark is not agreed yet."),
                         PageWords::tr("%1 marks are not agreed yet.")),
                 PageWords::tr("the panel"), "moderation", PageWords::tr("Go to Moderation"), {});
        } else if (signs) {
            owe(PageWords::tr("Sign the wording of %1").arg(qname(m_names.stage(stage->id))), {}, "sign_wording",
                Json::Object{{"stage", stage->id}});
        }
    }

    void parts()
    {
        for (const auto& held : m_state.conduct.prices) {
            const auto& envelope = held.sealed.envelope;
            const bool mine = std::ranges::find(envelope.openers, m_input.person) != envelope.openers.end();
            const bool gave =
                std::ranges::any_of(held.parts, [&](const PartsGiven& by) { return by.by == m_input.person; });
            if (held.opened || !mine || gave) continue;
            const auto* priced = price_stage(m_state.tender.model);
            if (!held.sealed.bid.empty() && (priced == nullptr || m_open != priced->id)) continue;
            owe(PageWords::tr("Give your part of the key"),
                held.sealed.bid.empty() ? PageWords::tr("For the dummy of the rehearsal.")
                                        : qname(m_names.bid(held.sealed.bid)),
                "give_parts", Json::Object{{"envelope", envelope.id}});
        }
    }

    void proposals()
    {
        for (std::size_t i = 0; i < m_state.conduct.proposals.size(); ++i) {
            const auto& held = m_state.conduct.proposals[i];
            if (held.done || held.proposed.by == m_input.person) continue;
            m_page.row({.title = PageWords::tr("Second proposal %1, or leave it").arg(i + 1),
                        .detail = proposal_words(held.proposed, m_names),
                        .side = PageWords::tr("waits"),
                        .act = "second",
                        .fill = Json::Object{{"proposal", std::to_string(i + 1)}}});
        }
    }

    void managing()
    {
        for (const auto& asked : m_state.conduct.clarifications) {
            if (asked.answer.empty())
                owe(PageWords::tr("Answer a question of a bidder"), qtext(asked.question), "answer_clarification",
                    Json::Object{{"id", asked.id}});
        }
        for (const auto& held : m_state.conduct.interests) {
            if (!held.assessed && held.person != m_input.person)
                owe(PageWords::tr("Assess an interest of %1").arg(qname(m_names.person(held.person))),
                    qtext(held.interest.text), "assess_interest",
                    Json::Object{
                        {"assessment", Json::Object{{"person", held.person}, {"bidder", held.interest.bidder}}}});
        }
        lowPrices();
        papers();
        responses();
        options();
    }

    void lowPrices()
    {
        for (const auto& held : m_state.conclusion.low_prices) {
            if (held.reply || !held.question.reply_by) continue;
            lead(PageWords::tr("Waiting for the answer of %1 about its low price")
                     .arg(qname(m_names.bid(held.question.bid))),
                 qtext(held.question.question), by(*held.question.reply_by), "prices", PageWords::tr("Go to Prices"),
                 {});
        }
    }

    void papers()
    {
        if (m_state.tender.recommendations.empty() || !bodies_next(m_state).empty()) return;
        for (const auto& paper : papers_due(m_state)) {
            if (issued_paper(m_state, paper.paper, paper.bid) != nullptr) continue;
            const auto contract = first_signed(m_state);
            // What is owed after signing is not owed yet.
            if (paper.moment == Moment::AfterSigning && !contract) continue;
            std::optional<Date> last;
            if (paper.moment == Moment::AfterSigning) {
                if (const auto day = contract->plus_days(paper.days)) last = *day;
            }
            lead(paper.bid.empty() ? PageWords::tr("Publish the %1").arg(qtext(paper_text(paper.paper)))
                                   : PageWords::tr("Send the %1 to %2")
                                         .arg(qtext(paper_text(paper.paper)), qname(m_names.bid(paper.bid))),
                 qtext(paper.rule), last ? by(*last) : PageWords::tr("owed"), "letters",
                 PageWords::tr("Go to Letters"));
        }
    }

    void responses()
    {
        for (std::size_t i = 0; i < m_state.conclusion.responses.size(); ++i) {
            const auto& held = m_state.conclusion.responses[i];
            if (held.answered) continue;
            owe(PageWords::tr("%1 %2").arg(qname(m_names.bid(held.response.bid)),
                                           qtext(response_text(held.response.kind))),
                qtext(held.response.text), "answer_response", Json::Object{{"response", std::to_string(i + 1)}});
        }
    }

    void options()
    {
        for (const auto& held : m_state.conclusion.contracts) {
            for (const auto& option : held.contract.options) {
                const bool done =
                    std::ranges::find(held.options, option.id, &OptionExercised::option) != held.options.end();
                const auto last = last_day_of(held, option);
                // An option that was let go is no duty any more.
                if (done || !last || (m_input.today && *m_input.today > *last)) continue;
                lead(PageWords::tr("Decide on an option: %1").arg(qtext(option.text)), {}, by(*last), "contracts",
                     PageWords::tr("Go to Contracts"), {});
            }
        }
    }

    void chairing()
    {
        if (const auto point = open_point(m_state))
            owe(PageWords::tr("Answer point %1 about the report").arg(*point),
                qtext(m_state.conclusion.points[static_cast<std::size_t>(*point) - 1].text), "answer_challenge",
                Json::Object{{"point", std::to_string(*point)}});
        if (const auto* list = shortlist_owed(m_state))
            owe(PageWords::tr("Name the shortlist of %1").arg(qname(m_names.stage(list->id))), {}, "shortlist_bids",
                Json::Object{{"stage", list->id}});
        const bool allClosed = m_state.is_published() && !m_open;
        if (const auto lot = lot_without_recommendation(m_state); allClosed && lot) {
            lead(lot->empty() ? PageWords::tr("Recommend")
                              : PageWords::tr("Recommend for %1").arg(qname(m_names.lot(*lot))),
                 PageWords::tr("Every stage is closed. The page Recommendation has what follows from it."),
                 PageWords::tr("owed"), "recommendation", PageWords::tr("Go to Recommendation"));
        }
    }

    void deciding()
    {
        if (m_state.tender.recommendations.empty()) return;
        for (const auto& body : bodies_next(m_state))
            owe(PageWords::tr("Record the decision of %1").arg(qtext(body)), {}, "record_decision",
                Json::Object{{"decision", Json::Object{{"decision", Json::Object{{"body", body}}},
                                                       {"version", m_state.conclusion.version}}}});
    }

    const PageInput& m_input;
    PageWriter& m_page;
    const Procedure& m_state;
    Names m_names;
    std::optional<std::string> m_open;
};

}

void write_proposals(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    const auto& proposals = input.state().conduct.proposals;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (proposals[i].done) continue;
        page.row(
            {.title = PageWords::tr("Proposal %1").arg(i + 1), .detail = proposal_words(proposals[i].proposed, names)});
    }
}

void write_work(const PageInput& input, PageWriter& page)
{
    if (!input.person.empty()) WaitingFor{input, page}.write();
}

}
