#pragma once

#include "core/calendar/date.hpp"
#include "core/tendering/role.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// Somebody's part in one tender. Who marks takes a published seat; nobody holds two parts that may not meet in one
/// person.
struct Appointment {
    std::string person; ///< id of the people log
    Role role = Role::PanelMember;
    std::string seat; ///< of the panel; empty for roles that do not mark

    friend bool operator==(const Appointment&, const Appointment&) = default;
};

enum class InterestKind { Financial, Employment, Family, Membership, Other };

/// One interest that somebody has in one bidder.
struct DeclaredInterest {
    std::string bidder;
    InterestKind kind = InterestKind::Other;
    std::string text;
    std::string size; ///< how much, in words or money
    std::optional<Date> since;

    friend bool operator==(const DeclaredInterest&, const DeclaredInterest&) = default;
};

/// When interests are asked for (Procurement Act 2023 ss.81-83: identified and kept under review).
enum class Occasion { Joining, BiddersKnown, Stage };

/// What somebody declares at one occasion: their interests, or none.
struct Declaration {
    std::string person;
    Occasion occasion = Occasion::Joining;
    std::string stage; ///< for `Stage`
    std::vector<DeclaredInterest> interests;

    friend bool operator==(const Declaration&, const Declaration&) = default;
};

/// What an interest comes to, as somebody else than its holder finds it.
enum class InterestFinding {
    Remote,    ///< too small or far to matter (Siemens v HS2 [2023] EWHC 2768 (TCC))
    Mitigated, ///< the person goes on under the measures named
    Excluding, ///< the person cannot go on
};

struct InterestAssessment {
    std::string person;
    std::string bidder;
    InterestFinding finding = InterestFinding::Remote;
    std::string reason;
    std::string mitigation;
    std::optional<Date> review;

    friend bool operator==(const InterestAssessment&, const InterestAssessment&) = default;
};

}
