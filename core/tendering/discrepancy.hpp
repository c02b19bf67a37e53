#pragma once

#include "core/tendering/tender.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tender {

/// What of the background a place belongs to.
enum class Part { Introduction, Priority, Action, Step, Interest, Funding, Period, Option, Value, Decision };

/// A place of the background: `path` as a tender file spells it, "background.contract.periods[1]".
struct Place {
    Part part = Part::Introduction;
    std::size_t index = 0; ///< among its like
    std::string path;

    friend bool operator==(const Place&, const Place&) = default;
};

/// What a place states, in its own words, and the source that it names for it; empty where it names none.
struct Stated {
    Place place;
    std::string text;
    std::string source;

    friend bool operator==(const Stated&, const Stated&) = default;
};

struct StatedPeriod {
    Place place;
    Period period;

    friend bool operator==(const StatedPeriod&, const StatedPeriod&) = default;
};

struct StatedDate {
    Place place;
    Date date;

    friend bool operator==(const StatedDate&, const StatedDate&) = default;
};

/// Periods of the contract that cannot be one: each begins or ends certainly on another day than some other of them.
/// "March 2012" and "31 March 2012" can be one day; a text that is not a date is compared with nothing.
struct PeriodsDiffer {
    std::vector<StatedPeriod> stated;

    friend bool operator==(const PeriodsDiffer&, const PeriodsDiffer&) = default;
};

/// Values of the contract in one currency that are not equal. A text that is not an exact amount is compared with
/// nothing, and amounts of two currencies are not compared.
struct ValuesDiffer {
    std::vector<Stated> stated;

    friend bool operator==(const ValuesDiffer&, const ValuesDiffer&) = default;
};

/// A period of the contract that ends before it begins, whichever days its dates mean.
struct PeriodBackwards {
    StatedPeriod stated;

    friend bool operator==(const PeriodBackwards&, const PeriodBackwards&) = default;
};

/// Why offices are closed on a day.
enum class RestDay { Saturday, Sunday, BankHoliday };

/// A document or decision bears the date of a day on which offices in England and Wales are closed.
struct DateOnRestDay {
    Date date;
    RestDay day = RestDay::Saturday;
    std::vector<Stated> stated;

    friend bool operator==(const DateOnRestDay&, const DateOnRestDay&) = default;
};

/// A text names a weekday with a date that falls on another.
struct WeekdayDiffers {
    Date date;
    Weekday named = Weekday::Monday;
    Stated stated;

    friend bool operator==(const WeekdayDiffers&, const WeekdayDiffers&) = default;
};

/// A text names a day that its month does not have.
struct NoSuchDay {
    Stated stated;

    friend bool operator==(const NoSuchDay&, const NoSuchDay&) = default;
};

/// One statement, word for word, whose sources differ in nothing but their dates.
struct SourceDatesDiffer {
    std::vector<Stated> stated; ///< the sources

    friend bool operator==(const SourceDatesDiffer&, const SourceDatesDiffer&) = default;
};

/// One decision, word for word and under one minute of one body, on two dates.
struct DecisionDatesDiffer {
    std::string body;
    std::string minute;
    std::vector<StatedDate> stated;

    friend bool operator==(const DecisionDatesDiffer&, const DecisionDatesDiffer&) = default;
};

/// A decision on a document that, by the decision's own words, is dated later.
struct DecisionBeforeDocument {
    std::string body;
    Date decided;
    Date document;
    Stated stated; ///< the date of the document in the text of the decision

    friend bool operator==(const DecisionBeforeDocument&, const DecisionBeforeDocument&) = default;
};

/// Two statements of one thing in a tender that cannot both hold, or a date that the calendar speaks against.
/// It is pointed out with its places. It refuses nothing, and nothing is repaired (docs/discrepancies.md).
using Discrepancy = std::variant<PeriodsDiffer, ValuesDiffer, PeriodBackwards, DateOnRestDay, WeekdayDiffers, NoSuchDay,
                                 SourceDatesDiffer, DecisionDatesDiffer, DecisionBeforeDocument>;

/// By the index of the variant, as they are written for machines.
inline constexpr std::array<std::string_view, std::variant_size_v<Discrepancy>> discrepancy_names{
    "periods_differ", "values_differ",       "period_backwards",      "date_on_rest_day",        "weekday_differs",
    "no_such_day",    "source_dates_differ", "decision_dates_differ", "decision_before_document"};

/// Every discrepancy of the tender's background, by kind and then by place.
[[nodiscard]] std::vector<Discrepancy> discrepancies_of(const Tender& tender);

/// Whether offices are closed on that day, as far as bank holidays of its year are known.
[[nodiscard]] std::optional<RestDay> rest_day(const Date& date);

}
