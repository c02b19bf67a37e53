#pragma once

#include "core/regime/regime.hpp"
#include "core/tendering/background.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// That somebody considered, before the tender began, how what is bought may improve the economic, social and
/// environmental well-being of the area, and whether to consult (Public Services (Social Value) Act 2012 s.1(3), (7)).
struct SocialValue {
    std::string text;
    std::optional<Date> considered;
    std::string by; ///< who, by role or body

    friend bool operator==(const SocialValue&, const SocialValue&) = default;
};

/// Bodies that decide on the recommendation, in any order among themselves, and what each is asked to do.
struct ApprovalStep {
    std::vector<std::string> bodies;
    Act act = Act::Approves;

    friend bool operator==(const ApprovalStep&, const ApprovalStep&) = default;
};

/// What is settled before publication of how the tender will be concluded: under which law, and by whom.
struct Plan {
    Regime regime = Regime::BelowThreshold;
    std::optional<Date> advertised; ///< the day that says which row of the regime binds
    Division division = Division::EnglandAndWales;
    bool services = false;   ///< services are bought, with or without goods or works
    bool standstill = false; ///< the authority keeps the standstill that its regime only offers
    std::optional<SocialValue> social_value;
    std::vector<ApprovalStep> approvals; ///< each step waits for the one before
    std::string challenged_by;           ///< body that challenges the evaluation report first; empty: none does

    friend bool operator==(const Plan&, const Plan&) = default;
};

}
