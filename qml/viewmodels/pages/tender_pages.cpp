#include "qml/viewmodels/pages/tender_pages.hpp"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace tender {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(tender::Places)

public:
    static std::vector<TenderPlace> all()
    {
        return {
            {"work",
             tr("My part"),
             tr("My part in this tender"),
             tr("What waits for you in this tender, one line for each thing, with the way to do it. What waits for "
                "others stands on their pages; My work gathers what waits for you in all tenders."),
             tr("Nothing waits for you in this tender now."),
             {},
             write_work},
            {"panel",
             tr("Panel"),
             tr("People of this tender"),
             tr("Who has which part, and what waits for a second person. A manager appoints; manager and chair second "
                "each other; nobody who marks opens prices or decides on the paper (docs/roles.md)."),
             tr("Nobody is appointed. This tender is a rehearsal, or a manager appoints the first people."),
             {"appoint_person", "propose", "second", "record_absence"},
             write_people},
            {"model",
             tr("Model"),
             tr("Model"),
             tr("How bids will be compared: stages, criteria with weights that add up, scales with their words, the "
                "price method. The laboratory tries it on made-up bids before anybody is bound by it. Once published, "
                "a bid is judged by this and nothing else."),
             tr("No model is set yet."),
             {"define_model", "plan_tender", "publish_tender"},
             write_model},
            {"bids",
             tr("Bids"),
             tr("Bids and opening"),
             tr("The register: every bid with the time at which it came. Late and withdrawn bids stay visible and are "
                "not evaluated. Questions of bidders are answered to everybody at once. Opening ends the receipt."),
             tr("No bid is in the register yet."),
             {"receive_bid", "open_bids", "ask_clarification", "answer_clarification", "attach_document",
              "withdraw_bid", "correct_bid", "seal_price", "receive_sealed_price"},
             write_bids},
            {"declarations",
             tr("Declarations"),
             tr("Declarations"),
             tr("Everybody who takes part says for themselves which interests they have in which bidder, or none: on "
                "joining, when the bidders are known, and at each stage. Somebody else says what an interest comes to "
                "(Procurement Act 2023 ss.81-83)."),
             tr("Nobody is appointed, so nobody owes a declaration."),
             {"declare_interests", "assess_interest"},
             write_declarations},
            {"moderation",
             tr("Moderation"),
             tr("Moderation"),
             tr("The panel moderates once all sheets are in and opened: marks side by side, reasons in full, points of "
                "discussion with who raised them, one agreed mark with its reason. There is no mean. Everybody signs "
                "the wording from their own seat."),
             tr("Nothing is to be moderated in this stage."),
             {"open_sheet", "agree_consensus", "discuss_point", "minute_meeting", "sign_wording", "close_stage",
              "correct_consensus", "decide_request", "resubmit_request"},
             write_moderation},
            {"hearings",
             tr("Hearings"),
             tr("Presentations and interviews"),
             tr("The same script for every bidder. Who was present is recorded, and only they mark what was heard. "
                "What you "
                "note here about a bidder and which questions you tick off is yours alone and no part of the record; "
                "Ctrl+M turns to your notes."),
             tr("No stage of this tender is heard."),
             {"hold_hearing"},
             write_hearings},
            {"dialogue",
             tr("Dialogue"),
             tr("Dialogue and final offers"),
             tr("Later versions of answers, each with the criteria that must be marked anew; all other marks carry "
                "over."),
             tr("No stage of this tender is a dialogue or asks for final offers."),
             {"revise_bid"},
             write_dialogue},
            {"prices",
             tr("Prices"),
             tr("Price room"),
             tr("Prices stay sealed until the quality stages ahead are closed. Each price officer then gives a part of "
                "the key; one part alone opens nothing. A price that looks too low is asked about before anything "
                "follows from it."),
             tr("Nothing is priced in this tender."),
             {"give_parts", "open_price", "record_price", "close_stage", "shortlist_bids", "ask_low_price",
              "answer_low_price", "disregard_bid"},
             write_prices},
            {"recommendation",
             tr("Recommendation"),
             tr("Recommendation"),
             tr("What the panel recommends and why, the points that a body made about it and their answers, and the "
                "decisions of the bodies in their published order. A changed recommendation is a new version and is "
                "decided on anew."),
             tr("Nothing is recommended yet: the evaluation is not complete."),
             {"recommend", "challenge_report", "answer_challenge", "record_decision", "set_action", "close_action"},
             write_recommendation},
            {"letters",
             tr("Letters"),
             tr("Letters and papers"),
             tr("What the law of this tender owes to whom and by when. The standstill is counted from the day on which "
                "the last paper that begins it went out; nothing is signed before it ends. A letter is read here "
                "before it "
                "is made; making it records that it went out."),
             tr("No bid is in the register yet, so there is nobody to write to and nothing to report."),
             {"issue_paper", "record_response", "answer_response"},
             write_letters},
            {"contracts",
             tr("Contract"),
             tr("Contract"),
             tr("Period and options, who bears which share to the penny, streams that are never pooled, indicators "
                "against target and last year, reviews and actions."),
             tr("No contract is signed yet."),
             {"sign_contract", "review_contract", "exercise_option", "agree_enhancement", "report_indicators",
              "set_action", "close_action"},
             write_contracts},
        };
    }

    static std::vector<TenderPlace> gathering()
    {
        return {
            {"duties",
             tr("My work"),
             tr("My work"),
             tr("What waits for you, across all tenders of this workspace, one line for each thing, with the days that "
                "are left where the law counts them. Each line leads to where it is done."),
             tr("Nothing waits for you in any tender of this workspace."),
             {},
             write_work},
            {"agreements",
             tr("Contracts"),
             tr("Contracts"),
             tr("The contracts of all tenders of this workspace: period, options, money to the penny, indicators with "
                "their direction of travel. What is recorded of a contract is recorded in its tender."),
             tr("No tender of this workspace has a contract yet."),
             {},
             write_contracts},
        };
    }
};

}

const std::vector<TenderPlace>& tender_places()
{
    static const auto places = Places::all();
    return places;
}

const std::vector<TenderPlace>& gathering_places()
{
    static const auto places = Places::gathering();
    return places;
}

const TenderPlace* line_place(const QString& id)
{
    for (const auto* places : {&tender_places(), &gathering_places()}) {
        const auto found =
            std::ranges::find_if(*places, [&](const TenderPlace& place) { return id == QLatin1String{place.id}; });
        if (found != places->end()) return &*found;
    }
    return nullptr;
}

QString place_of_act(const std::string& act)
{
    const auto found = std::ranges::find_if(tender_places(), [&](const TenderPlace& place) {
        return std::ranges::find(place.acts, act) != place.acts.end();
    });
    return found == tender_places().end() ? QStringLiteral("work") : QString::fromLatin1(found->id);
}

}
