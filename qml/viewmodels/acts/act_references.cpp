#include "qml/viewmodels/acts/act_references.hpp"

#include "reports/text/names.hpp"

namespace tender {

namespace {

/// The beginning of a long text, as the choice that stands for it.
std::string beginning(const std::string& text)
{
    constexpr std::size_t sizeMax = 60;
    return text.size() <= sizeMax ? text : text.substr(0, sizeMax) + "…";
}

std::string bid_words(const Tender& tender, const Bid& bid)
{
    const Names names{tender};
    return names.bidder(bid.bidder) + (bid.lot.empty() ? "" : ", " + names.lot(bid.lot));
}

/// What a tender has under the name of a member.
class Named {
public:
    Named(const Procedure& state, const PeopleLog& people) : m_state{state}, m_tender{state.tender}, m_people{people} {}

    [[nodiscard]] std::vector<FormChoice> of(const std::string& act, const std::string& member) const
    {
        // These set what others then name.
        if (act == "define_model" || act == "create_tender" || act == "receive_bid" || act == "sign_contract")
            return member == "lot" ? lots() : member == "bids" ? bids() : std::vector<FormChoice>{};
        if (member == "bid" || member == "bids") return bids();
        if (member == "stage") return stages();
        if (member == "criterion" || member == "criteria") return criteria();
        if (member == "seat" || member == "raised_by" || member == "present") return seats();
        if (member == "person") return persons();
        if (member == "lot") return lots();
        if (member == "bidder") return bidders();
        if (member == "id" && act == "answer_clarification") return clarifications();
        if (member == "envelope") return envelopes();
        if (member == "proposal") return proposals();
        if (member == "point" && act == "answer_challenge") return points();
        if (member == "response" && act == "answer_response") return responses();
        if (member == "contract") return contracts();
        if (member == "option") return options();
        if (member == "stream") return streams();
        if (member == "indicator") return indicators();
        if (member == "action" && act == "close_action") return actions();
        if (member == "body" && (act == "record_decision" || act == "challenge_report")) return bodies(act);
        return {};
    }

private:
    std::vector<FormChoice> bids() const
    {
        std::vector<FormChoice> list;
        for (const auto& bid : m_tender.bids)
            list.push_back({bid.id, bid_words(m_tender, bid)});
        return list;
    }
    std::vector<FormChoice> stages() const
    {
        std::vector<FormChoice> list;
        for (const auto& stage : m_tender.model.stages)
            list.push_back({stage.id, stage.title});
        return list;
    }
    std::vector<FormChoice> criteria() const
    {
        std::vector<FormChoice> list;
        for (const auto& stage : m_tender.model.stages) {
            for (const auto* question : questions_of(stage.criteria))
                list.push_back({question->id, stage.title + ": " + question->title});
        }
        return list;
    }
    std::vector<FormChoice> seats() const
    {
        std::vector<FormChoice> list;
        for (const auto& seat : m_tender.panel)
            list.push_back({seat.id, seat.role});
        return list;
    }
    std::vector<FormChoice> persons() const
    {
        std::vector<FormChoice> list;
        for (const auto& key : m_people.keys()) {
            if (!key.person.empty() && !key.revoked_at) list.push_back({key.person, key.name});
        }
        return list;
    }
    std::vector<FormChoice> lots() const
    {
        std::vector<FormChoice> list;
        for (const auto& lot : m_tender.lots)
            list.push_back({lot.id, lot.title});
        return list;
    }
    std::vector<FormChoice> bidders() const
    {
        std::vector<FormChoice> list;
        for (const auto& bidder : m_tender.bidders)
            list.push_back({bidder.id, bidder.name});
        return list;
    }
    std::vector<FormChoice> clarifications() const
    {
        std::vector<FormChoice> list;
        for (const auto& asked : m_state.conduct.clarifications) {
            if (asked.answer.empty()) list.push_back({asked.id, beginning(asked.question)});
        }
        return list;
    }
    std::vector<FormChoice> envelopes() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conduct.prices) {
            if (held.opened) continue;
            list.push_back({held.sealed.envelope.id, held.sealed.bid.empty() ? std::string{"the dummy of the rehearsal"}
                                                                             : Names{m_tender}.bid(held.sealed.bid)});
        }
        return list;
    }
    std::vector<FormChoice> proposals() const
    {
        std::vector<FormChoice> list;
        for (std::size_t i = 0; i < m_state.conduct.proposals.size(); ++i) {
            if (!m_state.conduct.proposals[i].done)
                list.push_back({std::to_string(i + 1), "Proposal " + std::to_string(i + 1)});
        }
        return list;
    }
    std::vector<FormChoice> points() const
    {
        std::vector<FormChoice> list;
        for (std::size_t i = 0; i < m_state.conclusion.points.size(); ++i) {
            const auto& point = m_state.conclusion.points[i];
            if (point.reply.empty()) list.push_back({std::to_string(i + 1), beginning(point.text)});
        }
        return list;
    }
    std::vector<FormChoice> responses() const
    {
        std::vector<FormChoice> list;
        for (std::size_t i = 0; i < m_state.conclusion.responses.size(); ++i) {
            const auto& held = m_state.conclusion.responses[i];
            if (!held.answered) list.push_back({std::to_string(i + 1), beginning(held.response.text)});
        }
        return list;
    }
    std::vector<FormChoice> contracts() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conclusion.contracts)
            list.push_back({held.contract.id, held.contract.id});
        return list;
    }
    std::vector<FormChoice> options() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conclusion.contracts) {
            for (const auto& option : held.contract.options)
                list.push_back({option.id, beginning(option.text)});
        }
        return list;
    }
    std::vector<FormChoice> streams() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conclusion.contracts) {
            for (const auto& stream : held.contract.streams)
                list.push_back({stream.name, stream.name});
        }
        return list;
    }
    std::vector<FormChoice> indicators() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conclusion.contracts) {
            for (const auto& indicator : held.contract.indicators)
                list.push_back({indicator.id, indicator.id + ": " + beginning(indicator.text)});
        }
        return list;
    }
    std::vector<FormChoice> actions() const
    {
        std::vector<FormChoice> list;
        for (const auto& held : m_state.conclusion.actions) {
            if (!held.closed) list.push_back({held.action.id, beginning(held.action.text)});
        }
        return list;
    }
    std::vector<FormChoice> bodies(const std::string& act) const
    {
        std::vector<FormChoice> list;
        if (!m_tender.plan) return list;
        if (act == "challenge_report") {
            if (const auto& body = m_tender.plan->challenged_by; !body.empty()) list.push_back({body, body});
        } else {
            for (const auto& step : m_tender.plan->approvals) {
                for (const auto& body : step.bodies)
                    list.push_back({body, body});
            }
        }
        return list;
    }

    const Procedure& m_state;
    const Tender& m_tender;
    const PeopleLog& m_people;
};

}

std::vector<FormChoice> choices_of(const Procedure& state, const PeopleLog& people, const std::string& act,
                                   const std::string& member)
{
    return Named{state, people}.of(act, member);
}

}
