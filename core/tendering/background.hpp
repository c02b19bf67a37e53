#pragma once

#include "core/calendar/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// One fact of an exercise and where it stands.
struct Statement {
    std::string text;
    std::string source;
    bool illustrative = false;

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// What a body does with a paper.
enum class Act { Notes, Endorses, Approves, Resolves, Requests, Agrees, Considers, Declares, RefersBack };

/// A decision by a body, as minuted.
struct Decision {
    std::string body;
    Act act = Act::Notes;
    std::string text;
    std::optional<Date> date;
    std::string minute;
    bool illustrative = false;

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// A declared interest.
struct Interest {
    std::string who; ///< by role
    std::string text;
    bool illustrative = false;

    friend bool operator==(const Interest&, const Interest&) = default;
};

/// A period as one place states it; a source may state two.
struct Period {
    std::string from;
    std::string until;
    std::string stated_in;

    friend bool operator==(const Period&, const Period&) = default;
};

/// A value of the contract as one place states it; a source may state two.
struct StatedValue {
    std::string amount;
    std::string stated_in;

    friend bool operator==(const StatedValue&, const StatedValue&) = default;
};

/// What the contract is to be.
struct ContractPlan {
    std::vector<Period> periods;
    std::vector<std::string> options;
    std::string value;               ///< where nothing is told of the place that states it
    std::vector<StatedValue> values; ///< beside or instead of `value`

    friend bool operator==(const ContractPlan&, const ContractPlan&) = default;
};

/// Money from one source, with conditions of its own.
struct FundingStream {
    std::string name;
    std::string conditions;
    bool illustrative = false;

    friend bool operator==(const FundingStream&, const FundingStream&) = default;
};

/// A body that takes part, with what it does.
struct Authority {
    std::string name;
    std::string role;

    friend bool operator==(const Authority&, const Authority&) = default;
};

/// A step of the exercise: a workshop, a dialogue round, a published date.
struct Step {
    std::string when;
    std::string text;
    bool illustrative = false;

    friend bool operator==(const Step&, const Step&) = default;
};

/// What an exercise tells beside its scores. Kept, printed and searched; no rule reads it. Where it states one thing in
/// two ways, `discrepancies_of` says so.
struct Background {
    std::vector<Statement> introduction;
    std::vector<Statement> priorities;
    std::vector<Authority> authorities;
    std::vector<Step> steps;
    std::vector<Interest> interests;
    std::vector<FundingStream> funding;
    std::optional<ContractPlan> contract;
    std::vector<Decision> decisions;
    std::vector<Statement> actions;

    friend bool operator==(const Background&, const Background&) = default;
};

}
