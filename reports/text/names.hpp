#pragma once

#include "core/tendering/tender.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tender {

class PeopleLog;

/// What the things of a tender are called in a sentence: their titles where the tender is known and has them, otherwise
/// their ids in quotation marks.
class Names {
public:
    Names() = default;
    /// `tender` must outlive the names.
    explicit Names(const Tender& tender) : tender_{&tender} {}
    /// Persons by the names with which their keys are enrolled, too. Both must outlive the names.
    Names(const Tender& tender, const PeopleLog& people) : tender_{&tender}, people_{&people} {}

    [[nodiscard]] std::string stage(std::string_view id) const;
    [[nodiscard]] std::string criterion(std::string_view id) const;
    /// The published words of an aspect of a question.
    [[nodiscard]] std::string aspect(std::string_view criterion, std::string_view id) const;
    [[nodiscard]] std::string bid(std::string_view id) const;
    [[nodiscard]] std::string bids(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string bidder(std::string_view id) const;
    /// A seat; "somebody without a seat" for the empty id.
    [[nodiscard]] std::string panelist(std::string_view id) const;
    [[nodiscard]] std::string panelists(const std::vector<std::string>& ids) const;
    /// Somebody of the people log; "the demonstration key" for the empty id.
    [[nodiscard]] std::string person(std::string_view id) const;
    [[nodiscard]] std::string lot(std::string_view id) const;

    [[nodiscard]] bool has_stage(std::string_view id) const;
    [[nodiscard]] bool has_panelist(std::string_view id) const;

private:
    const Tender* tender_ = nullptr;
    const PeopleLog* people_ = nullptr;
};

}
