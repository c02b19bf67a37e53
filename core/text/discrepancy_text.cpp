#include "core/text/discrepancy_text.hpp"

#include "core/result.hpp"

namespace tender {

namespace {

Json stated_json(const Stated& stated)
{
    Json::Object object{{"path", stated.place.path}, {"text", stated.text}};
    if (!stated.source.empty()) object.emplace_back("source", stated.source);
    return object;
}

Json stated_json(const StatedPeriod& stated)
{
    Json::Object object{{"path", stated.place.path}, {"from", stated.period.from}, {"until", stated.period.until}};
    if (!stated.period.stated_in.empty()) object.emplace_back("source", stated.period.stated_in);
    return object;
}

Json stated_json(const StatedDate& stated)
{
    return Json::Object{{"path", stated.place.path}, {"text", iso_text(stated.date)}};
}

template <class Each>
Json list_json(const std::vector<Each>& list)
{
    Json::Array array;
    for (const auto& stated : list)
        array.push_back(stated_json(stated));
    return array;
}

std::string name_of(Weekday day)
{
    static constexpr std::array<const char*, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
    return names.at(static_cast<std::size_t>(day));
}

std::string name_of(RestDay day)
{
    static constexpr std::array<const char*, 3> names{"saturday", "sunday", "bank_holiday"};
    return names.at(static_cast<std::size_t>(day));
}

/// The facts of a discrepancy beside its kind; `stated` is a list for every kind.
Json::Object facts(const Discrepancy& discrepancy)
{
    return match(
        discrepancy,
        [](const PeriodsDiffer& d) {
            return Json::Object{{"stated", list_json(d.stated)}};
        },
        [](const ValuesDiffer& d) {
            return Json::Object{{"stated", list_json(d.stated)}};
        },
        [](const PeriodBackwards& d) {
            return Json::Object{{"stated", Json::Array{stated_json(d.stated)}}};
        },
        [](const DateOnRestDay& d) {
            return Json::Object{{"date", iso_text(d.date)}, {"day", name_of(d.day)}, {"stated", list_json(d.stated)}};
        },
        [](const WeekdayDiffers& d) {
            return Json::Object{{"date", iso_text(d.date)},
                                {"day", name_of(d.date.weekday())},
                                {"named", name_of(d.named)},
                                {"stated", Json::Array{stated_json(d.stated)}}};
        },
        [](const NoSuchDay& d) {
            return Json::Object{{"stated", Json::Array{stated_json(d.stated)}}};
        },
        [](const SourceDatesDiffer& d) {
            return Json::Object{{"stated", list_json(d.stated)}};
        },
        [](const DecisionDatesDiffer& d) {
            return Json::Object{{"body", d.body}, {"minute", d.minute}, {"stated", list_json(d.stated)}};
        },
        [](const DecisionBeforeDocument& d) {
            return Json::Object{{"body", d.body},
                                {"decided", iso_text(d.decided)},
                                {"document", iso_text(d.document)},
                                {"stated", Json::Array{stated_json(d.stated)}}};
        });
}

}

Json discrepancies_json(const Tender& tender, const std::vector<Discrepancy>& discrepancies)
{
    Json::Array list;
    for (const auto& discrepancy : discrepancies) {
        Json::Object object{{"kind", std::string{discrepancy_names.at(discrepancy.index())}}};
        for (auto& fact : facts(discrepancy))
            object.push_back(std::move(fact));
        list.emplace_back(std::move(object));
    }
    return Json::Object{
        {"format", "plumbline-discrepancies/1"}, {"tender", tender.id}, {"discrepancies", std::move(list)}};
}

}
