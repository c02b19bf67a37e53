#pragma once

#include "core/tendering/tender.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// What the things of a tender are called in a sentence: their titles where the tender is known and has them, otherwise
/// their ids in quotation marks.
class Names {
public:
    Names() = default;
    /// `tender` must outlive the names.
    explicit Names(const Tender& tender) : tender_{&tender} {}

    [[nodiscard]] std::string stage(std::string_view id) const;
    [[nodiscard]] std::string criterion(std::string_view id) const;
    [[nodiscard]] std::string bid(std::string_view id) const;
    [[nodiscard]] std::string bids(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string panelist(std::string_view id) const;
    [[nodiscard]] std::string lot(std::string_view id) const;

private:
    const Tender* tender_ = nullptr;
};

}
