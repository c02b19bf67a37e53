#pragma once

#include "core/pricing/points_checks.hpp"

#include <vector>

namespace tender {

/// One row of a published table: amounts from `from` to `to`, both included, have this figure.
struct Band {
    Rational from;
    Rational to;
    Rational figure;

    friend bool operator==(const Band&, const Band&) = default;
};

/// A published table of ranges, rows in any order. `step` is the smallest difference between two amounts that can
/// occur: 1 where the table reads "0-5, 6-10", 0.01 where it reads "0.00-4.99, 5.00-9.99".
struct BandTable {
    std::vector<Band> bands;
    Rational step = 1;

    /// The figure of the one band that holds the amount; OutsideBands if none does, UnusableRule if several do.
    [[nodiscard]] Result<Rational, PriceError> look_up(const Rational& amount) const;

    friend bool operator==(const BandTable&, const BandTable&) = default;
};

/// No rows, a row upside down, rows that overlap, or amounts between two rows that are more than a step apart.
[[nodiscard]] RuleProblems problems(const BandTable& table);

}
