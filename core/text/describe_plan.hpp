#pragma once

#include "core/tendering/plan.hpp"
#include "core/text/describe_background.hpp"

/// How the plan of a tender reads and writes. See `codec.hpp`.
namespace tender {

inline constexpr auto names_of(Regime)
{
    return std::array<std::string_view, regimes>{"pcr_2006",    "part_b",   "pcr_2015",        "pa_2023",
                                                 "light_touch", "psr_2023", "below_threshold", "grant"};
}
inline constexpr auto names_of(Division)
{
    return std::array<std::string_view, 4>{"england_and_wales", "scotland", "northern_ireland", "common"};
}
inline constexpr auto names_of(PaperKind)
{
    return std::array<std::string_view, papers>{"award_letter",       "decision_letter", "candidate_letter",
                                                "assessment_summary", "award_notice",    "details_notice"};
}

template <class Visitor>
void describe(Visitor& visit, SocialValue& value)
{
    visit.required("text", value.text);
    visit.optional("considered", value.considered);
    visit.required("by", value.by);
}

template <class Visitor>
void describe(Visitor& visit, ApprovalStep& step)
{
    visit.required("bodies", step.bodies);
    visit.required("act", step.act);
}

template <class Visitor>
void describe(Visitor& visit, Plan& plan)
{
    visit.required("regime", plan.regime);
    visit.optional("advertised", plan.advertised);
    visit.optional("division", plan.division);
    visit.optional("services", plan.services);
    visit.optional("standstill", plan.standstill);
    visit.optional("social_value", plan.social_value);
    visit.optional("approvals", plan.approvals);
    visit.optional("challenged_by", plan.challenged_by);
}

}
