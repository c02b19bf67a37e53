#include "reports/text/discrepancy_wording.hpp"

#include "reports/text/quoted.hpp"

#include "core/result.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string in_brackets(const std::string& source) { return source.empty() ? "" : " (" + source + ")"; }

/// Where a place stands, in words: "step 2". A member of the file that is not the thing itself is named.
std::string place_wording(const Place& place)
{
    const auto number = " " + std::to_string(place.index + 1);
    const std::string of_source = place.path.ends_with(".source") ? "the source of " : "";
    switch (place.part) {
    case Part::Introduction:
        return of_source + "statement" + number + " of the background";
    case Part::Priority:
        return of_source + "priority" + number;
    case Part::Action:
        return of_source + "action" + number;
    case Part::Step:
        return "step" + number;
    case Part::Interest:
        return "interest" + number;
    case Part::Funding:
        return "the conditions of funding source" + number;
    case Part::Period:
        return "period" + number + " of the contract";
    case Part::Option:
        return "option" + number + " of the contract";
    case Part::Value:
        return "value" + number + " of the contract";
    case Part::Decision:
        return "decision" + number;
    }
    return place.path;
}

/// The places in words, each once.
std::string places_wording(const std::vector<Stated>& stated)
{
    std::vector<std::string> words;
    for (const auto& one : stated) {
        auto where = place_wording(one.place);
        if (std::ranges::find(words, where) == words.end()) words.push_back(std::move(where));
    }
    return listed(words);
}

template <class Each, class Word>
std::string listed_as(const std::vector<Each>& list, Word word)
{
    std::vector<std::string> words;
    words.reserve(list.size());
    for (const auto& one : list)
        words.push_back(word(one));
    return listed(words);
}

std::string line(const Place& place, const std::string& what) { return place.path + ": " + what; }

std::string line(const Stated& stated)
{
    const bool is_source = stated.source == stated.text;
    return line(stated.place, stated.text + (is_source ? "" : in_brackets(stated.source)));
}

std::vector<std::string> lines(const std::vector<Stated>& stated)
{
    std::vector<std::string> all;
    all.reserve(stated.size());
    for (const auto& one : stated)
        all.push_back(line(one));
    return all;
}

}

std::string period_wording(const Period& period)
{
    return "from " + period.from + " until " + period.until + in_brackets(period.stated_in);
}

std::string value_wording(const StatedValue& value) { return value.amount + in_brackets(value.stated_in); }

std::string rest_day_wording(RestDay day)
{
    switch (day) {
    case RestDay::Saturday:
        return "a Saturday";
    case RestDay::Sunday:
        return "a Sunday";
    case RestDay::BankHoliday:
        break;
    }
    return "a bank holiday in England and Wales";
}

std::string wording(const Discrepancy& discrepancy)
{
    return match(
        discrepancy,
        [](const PeriodsDiffer& d) {
            return "The period of the contract is stated in " + count_text(d.stated.size()) +
                   " places that do not agree: " +
                   listed_as(d.stated, [](const StatedPeriod& one) { return period_wording(one.period); }) + ".";
        },
        [](const ValuesDiffer& d) {
            return "The value of the contract is stated in " + count_text(d.stated.size()) +
                   " places that do not agree: " +
                   listed_as(d.stated, [](const Stated& one) { return one.text + in_brackets(one.source); }) + ".";
        },
        [](const PeriodBackwards& d) {
            return "The period of the contract " + period_wording(d.stated.period) + " ends before it begins.";
        },
        [](const DateOnRestDay& d) {
            return printed_date(d.date) + " is " + rest_day_wording(d.day) +
                   ". It is stated as the date of a document or decision in " + places_wording(d.stated) + ".";
        },
        [](const WeekdayDiffers& d) {
            return sentence(place_wording(d.stated.place) + " calls " + printed_date(d.date) + " a " +
                            weekday_name(d.named) + "; it is a " + weekday_name(d.date.weekday()));
        },
        [](const NoSuchDay& d) {
            return sentence(place_wording(d.stated.place) + " names " + quoted(d.stated.text) +
                            ", a day that does not exist");
        },
        [](const SourceDatesDiffer& d) {
            return "One statement is given with different dates of its source: " +
                   listed_as(d.stated,
                             [](const Stated& one) {
                                 auto where = place_wording(one.place);
                                 return quoted(one.text) + " (" + where + ")";
                             }) +
                   ".";
        },
        [](const DecisionDatesDiffer& d) {
            return "Minute " + d.minute + " of " + d.body + " records one decision on different dates: " +
                   listed_as(d.stated,
                             [](const StatedDate& one) {
                                 return printed_date(one.date) + " (" + place_wording(one.place) + ")";
                             }) +
                   ".";
        },
        [](const DecisionBeforeDocument& d) {
            return sentence(place_wording(d.stated.place) + ", by " + d.body + ", is dated " + printed_date(d.decided) +
                            ", before the document that it is about, which is dated " + printed_date(d.document));
        });
}

std::vector<std::string> places(const Discrepancy& discrepancy)
{
    return match(
        discrepancy,
        [](const PeriodsDiffer& d) {
            std::vector<std::string> all;
            for (const auto& one : d.stated)
                all.push_back(line(one.place, period_wording(one.period)));
            return all;
        },
        [](const ValuesDiffer& d) { return lines(d.stated); },
        [](const PeriodBackwards& d) { return std::vector{line(d.stated.place, period_wording(d.stated.period))}; },
        [](const DateOnRestDay& d) { return lines(d.stated); },
        [](const WeekdayDiffers& d) { return lines({d.stated}); }, [](const NoSuchDay& d) { return lines({d.stated}); },
        [](const SourceDatesDiffer& d) { return lines(d.stated); },
        [](const DecisionDatesDiffer& d) {
            std::vector<std::string> all;
            for (const auto& one : d.stated)
                all.push_back(line(one.place, iso_text(one.date)));
            return all;
        },
        [](const DecisionBeforeDocument& d) { return lines({d.stated}); });
}

}
