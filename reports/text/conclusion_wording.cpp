#include "reports/text/conclusion_wording.hpp"

#include "reports/text/numbers.hpp"

namespace tender {

std::string paper_text(PaperKind paper)
{
    switch (paper) {
    case PaperKind::AwardLetter:
        return "award letter";
    case PaperKind::DecisionLetter:
        return "decision letter";
    case PaperKind::CandidateLetter:
        return "candidate letter";
    case PaperKind::AssessmentSummary:
        return "assessment summary";
    case PaperKind::AwardNotice:
        return "notice of the award";
    case PaperKind::DetailsNotice:
        return "notice of the contract";
    }
    return "paper";
}

std::string went_out(PaperKind paper)
{
    return paper == PaperKind::AwardNotice || paper == PaperKind::DetailsNotice ? "published" : "sent";
}

std::string response_text(ResponseKind kind)
{
    return kind == ResponseKind::Debrief ? "asked for reasons" : "asked for a review of the decision";
}

std::string done_with(Act act, const std::string& what)
{
    switch (act) {
    case Act::Notes:
        return "noted " + what;
    case Act::Endorses:
        return "endorsed " + what;
    case Act::Approves:
        return "approved " + what;
    case Act::Resolves:
        return "resolved on " + what;
    case Act::Requests:
        return "requested " + what;
    case Act::Agrees:
        return "agreed " + what;
    case Act::Considers:
        return "considered " + what;
    case Act::Declares:
        return "declared on " + what;
    case Act::RefersBack:
        return "referred " + what + " back";
    }
    return "decided on " + what;
}

std::string act_asked(Act act)
{
    switch (act) {
    case Act::Notes:
        return "to note";
    case Act::Endorses:
        return "to endorse";
    case Act::Approves:
        return "to approve";
    case Act::Resolves:
        return "to resolve";
    case Act::Requests:
        return "to request";
    case Act::Agrees:
        return "to agree";
    case Act::Considers:
        return "to consider";
    case Act::Declares:
        return "to declare";
    case Act::RefersBack:
        return "to refer back";
    }
    return "to decide";
}

std::string approvals_text(const std::vector<ApprovalStep>& steps)
{
    std::string text;
    for (const auto& step : steps)
        text += (text.empty() ? "" : ", then ") + listed(step.bodies) + " " + act_asked(step.act);
    return text.empty() ? "no body decides after the panel" : text;
}

std::string rating_text(Rating rating)
{
    switch (rating) {
    case Rating::Green:
        return "green";
    case Rating::Amber:
        return "amber";
    case Rating::Red:
        return "red";
    case Rating::OverPerforming:
        return "over-performing";
    case Rating::NotRated:
        return "not rated";
    }
    return {};
}

std::string direction_text(Direction direction)
{
    switch (direction) {
    case Direction::Improved:
        return "improved";
    case Direction::Deteriorated:
        return "deteriorated";
    case Direction::Unchanged:
        return "unchanged";
    case Direction::NotKnown:
        return "direction not known";
    }
    return {};
}

}
