#include "tests/cases/adapters.hpp"

#include "core/calendar/bank_holidays.hpp"
#include "core/calendar/standstill.hpp"

#include <fstream>
#include <stdexcept>

namespace tender::cases {

namespace {

const std::map<std::string, Division>& divisions()
{
    static const std::map<std::string, Division> names{{"england-and-wales", Division::EnglandAndWales},
                                                       {"scotland", Division::Scotland},
                                                       {"northern-ireland", Division::NorthernIreland},
                                                       {"common", Division::Common}};
    return names;
}

Date date_of(const Source& value)
{
    const auto date = Date::from_iso(value.get<std::string>());
    if (!date) throw std::runtime_error{"not a date: " + value.dump()};
    return *date;
}

BankHolidays holidays_of(const Source& inputs, const std::filesystem::path& folder)
{
    std::ifstream stream{folder / inputs.at("holidays").get<std::string>()};
    const auto file = Source::parse(stream);
    BankHolidays holidays;
    for (const auto& [name, days] : file.at("divisions").items()) {
        std::vector<Date> dates;
        for (const auto& [day, title] : days.items())
            dates.push_back(date_of(day));
        holidays = holidays.with(divisions().at(name), dates);
    }
    return holidays;
}

void put(Computed& computed, const std::string& path, std::string text)
{
    computed.values.insert_or_assign(path, Value{std::move(text)});
}

Outcome working_days(const Source& inputs, const BankHolidays& holidays)
{
    Computed computed;
    int index = 0;
    for (const auto& query : inputs.at("queries")) {
        const auto path = std::to_string(index++);
        const auto division = divisions().at(query[1].get<std::string>());
        const auto day = date_of(query[2]);
        if (query[0] == "is") {
            const auto works = holidays.is_working_day(division, day);
            if (!works) return RefusedCase{path};
            put(computed, path, *works ? "yes" : "no");
            continue;
        }
        const auto found = query[0] == "next" ? holidays.next_working_day(division, day)
                                              : holidays.previous_working_day(division, day);
        if (!found) return RefusedCase{path};
        put(computed, path, iso_text(*found));
    }
    return computed;
}

/// Paths ask for one year ("common.2017") or a span of years ("common.2018-2022").
Outcome holiday_counts(const Source& published, const BankHolidays& holidays)
{
    Computed computed;
    for (const auto& [path, value] : published.at("values").items()) {
        const auto point = path.find('.');
        const auto division = divisions().find(path.substr(0, point));
        if (point == std::string::npos || division == divisions().end()) continue;
        const auto span = path.substr(point + 1);
        const auto first = std::stoi(span.substr(0, 4));
        const auto last = span.size() > 4 ? std::stoi(span.substr(5)) : first;
        const auto count = holidays.holiday_count(division->second, first, last);
        if (!count) return RefusedCase{path};
        computed.values.insert_or_assign(path, Value{Rational{*count}});
    }
    return computed;
}

Outcome standstill_calendar(const Source& inputs, const BankHolidays& holidays)
{
    const auto division = divisions().at(inputs.at("division").get<std::string>());
    std::vector<Date> extra;
    for (const auto& day : inputs.value("extra_holidays", Source::array()))
        extra.push_back(date_of(day));
    const auto result = standstill_calendar_days(holidays.with(division, extra), division, date_of(inputs.at("sent")),
                                                 inputs.at("days").get<int>());
    if (!result) return RefusedCase{"year not covered"};
    Computed computed;
    put(computed, "tenth_day", iso_text(result->nth_day));
    put(computed, "last_day", iso_text(result->last_day));
    put(computed, "first_signing_day", iso_text(result->first_signing_day));
    computed.values.insert_or_assign("days_inclusive", Value{Rational{result->days_inclusive}});
    return computed;
}

Outcome standstill_working(const Source& inputs, const BankHolidays& holidays)
{
    const auto division = divisions().at(inputs.at("division").get<std::string>());
    const auto result =
        standstill_working_days(holidays, division, date_of(inputs.at("start")), inputs.at("days").get<int>());
    if (!result) return RefusedCase{"year not covered"};
    Computed computed;
    put(computed, "last_day", iso_text(result->last_day));
    computed.values.insert_or_assign("calendar_days_later", Value{Rational{result->calendar_days_later}});
    return computed;
}

}

Outcome compute_dates(const std::string& method, const Source& inputs, const Source& published,
                      const std::filesystem::path& folder)
{
    const bool known = method == "working_days" || method == "holiday_counts" || method == "standstill_calendar_days" ||
                       method == "standstill_working_days";
    if (!known) return Unsupported{method};
    const auto holidays = holidays_of(inputs, folder);
    if (method == "working_days") return working_days(inputs, holidays);
    if (method == "holiday_counts") return holiday_counts(published, holidays);
    if (method == "standstill_calendar_days") return standstill_calendar(inputs, holidays);
    return standstill_working(inputs, holidays);
}

Outcome compute(const std::string& method, const Source& inputs, const Source& published,
                const std::filesystem::path& folder)
{
    for (const auto* adapters :
         {&score_adapters(), &price_adapters(), &apportionment_adapters(), &agreement_adapters()}) {
        const auto adapter = adapters->find(method);
        if (adapter != adapters->end()) return adapter->second(inputs);
    }
    return compute_dates(method, inputs, published, folder);
}

}
