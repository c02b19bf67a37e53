#include "core/tendering/discrepancy.hpp"

#include "core/calendar/bank_holidays.hpp"
#include "core/calendar/written_date.hpp"
#include "core/money/written_amount.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tender {

namespace {

/// How a text speaks of days, which decides whether a date in it is that of a document.
enum class Speech { Prose, Source, When, Other };

/// A text of the background with its place.
struct Text {
    Place place;
    const std::string* words;
    std::string source;
    Speech speech = Speech::Prose;
    const std::string* step = nullptr; ///< with Speech::When: what the step is
};

std::string item(const char* list, std::size_t index)
{
    return "background." + std::string{list} + "[" + std::to_string(index) + "]";
}

class Texts {
public:
    explicit Texts(const Background& background)
    {
        add_statements(Part::Introduction, "introduction", background.introduction);
        add_statements(Part::Priority, "priorities", background.priorities);
        for (std::size_t i = 0; i < background.steps.size(); ++i) {
            const auto& step = background.steps[i];
            const auto at = item("steps", i);
            all_.push_back({{Part::Step, i, at + ".when"}, &step.when, {}, Speech::When, &step.text});
            add(Part::Step, i, at + ".text", step.text);
        }
        for (std::size_t i = 0; i < background.interests.size(); ++i)
            add(Part::Interest, i, item("interests", i) + ".text", background.interests[i].text);
        for (std::size_t i = 0; i < background.funding.size(); ++i)
            add(Part::Funding, i, item("funding", i) + ".conditions", background.funding[i].conditions);
        if (background.contract) add_contract(*background.contract);
        for (std::size_t i = 0; i < background.decisions.size(); ++i)
            add(Part::Decision, i, item("decisions", i) + ".text", background.decisions[i].text);
        add_statements(Part::Action, "actions", background.actions);
    }

    [[nodiscard]] const std::vector<Text>& all() const { return all_; }

private:
    void add(Part part, std::size_t index, std::string path, const std::string& words, std::string source = {},
             Speech speech = Speech::Prose)
    {
        all_.push_back({{part, index, std::move(path)}, &words, std::move(source), speech, nullptr});
    }
    void add_statements(Part part, const char* list, const std::vector<Statement>& statements)
    {
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const auto& statement = statements[i];
            add(part, i, item(list, i) + ".text", statement.text, statement.source);
            add(part, i, item(list, i) + ".source", statement.source, statement.source, Speech::Source);
        }
    }
    void add_contract(const ContractPlan& contract)
    {
        for (std::size_t i = 0; i < contract.periods.size(); ++i) {
            const auto& period = contract.periods[i];
            const auto at = item("contract.periods", i);
            add(Part::Period, i, at + ".from", period.from, period.stated_in, Speech::Other);
            add(Part::Period, i, at + ".until", period.until, period.stated_in, Speech::Other);
            add(Part::Period, i, at + ".stated_in", period.stated_in, period.stated_in, Speech::Source);
        }
        for (std::size_t i = 0; i < contract.options.size(); ++i)
            add(Part::Option, i, item("contract.options", i), contract.options[i]);
        for (std::size_t i = 0; i < contract.values.size(); ++i) {
            const auto& value = contract.values[i];
            add(Part::Value, i, item("contract.values", i) + ".stated_in", value.stated_in, value.stated_in,
                Speech::Source);
        }
    }

    std::vector<Text> all_;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The run of letters at the end of a text, in small letters.
std::string last_word(std::string_view text)
{
    const auto start = std::find_if_not(text.rbegin(), text.rend(), is_letter).base();
    std::string word{start, text.end()};
    std::ranges::transform(word, word.begin(), lowered);
    return word;
}

std::string_view without_space_behind(std::string_view text)
{
    while (!text.empty()) {
        if (text.ends_with("\xC2\xA0")) {
            text.remove_suffix(2);
        } else if (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t') {
            text.remove_suffix(1);
        } else {
            break;
        }
    }
    return text;
}

bool begins_a_range(std::string_view after)
{
    if (after.starts_with(' ')) after.remove_prefix(1);
    for (const std::string_view joint : {"to ", "until ", "till "}) {
        if (after.starts_with(joint)) return true;
    }
    // A stroke also parts a date from what follows it: "23 November 2008 – report to Cabinet".
    for (const std::string_view stroke : {"-", "–", "/"}) {
        if (!after.starts_with(stroke)) continue;
        after.remove_prefix(stroke.size());
        if (after.starts_with(' ')) after.remove_prefix(1);
        return !after.empty() && after.front() >= '0' && after.front() <= '9';
    }
    return false;
}

/// Whether words name something that bears a date of its own. The beginning of a contract or a day with young people
/// may well fall on a Saturday.
bool names_a_document(std::string_view text)
{
    static constexpr std::array<std::string_view, 11> documents{"report",  "reports",  "paper",    "papers",
                                                                "letter",  "letters",  "notice",   "notices",
                                                                "minutes", "decision", "decisions"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_letter(text[at])) continue;
        const auto start = at;
        while (at < text.size() && is_letter(text[at]))
            ++at;
        if (std::ranges::find(documents, last_word(text.substr(start, at - start))) != documents.end()) return true;
    }
    return false;
}

/// Whether a date is certainly that of a document or decision, and not, say, the end of a period.
bool dates_a_document(const Text& text, const WrittenDate& date, std::size_t dates)
{
    const std::string_view words = *text.words;
    const auto before = without_space_behind(words.substr(0, date.begin));
    if (begins_a_range(words.substr(date.end))) return false;
    const auto word = last_word(before);
    switch (text.speech) {
    case Speech::Prose:
        return word == "dated";
    case Speech::Source:
        if (before.empty() || word == "dated" || word == "of" || word == "on") return true;
        return word.empty() && std::ranges::any_of(std::array<std::string_view, 6>{",", ";", ":", "(", "–", "—"},
                                                   [&](std::string_view mark) { return before.ends_with(mark); });
    case Speech::When:
        return dates == 1 && before.empty() && names_a_document(*text.step);
    case Speech::Other:
        break;
    }
    return false;
}

/// Whether days of two texts can be the same, for all texts at once: a span misses some other exactly when it ends
/// before the latest beginning or begins after the earliest end.
class Spans {
public:
    void take(const std::optional<DaySpan>& span)
    {
        if (!span) return;
        latest_first_ = latest_first_ ? std::max(*latest_first_, span->first) : span->first;
        earliest_last_ = earliest_last_ ? std::min(*earliest_last_, span->last) : span->last;
    }
    [[nodiscard]] bool misses_some(const std::optional<DaySpan>& span) const
    {
        return span && latest_first_ && (span->last < *latest_first_ || span->first > *earliest_last_);
    }

private:
    std::optional<Date> latest_first_;
    std::optional<Date> earliest_last_;
};

Place period_place(std::size_t index) { return {Part::Period, index, item("contract.periods", index)}; }

/// Groups in the order in which their first member came.
template <class Key, class Member>
class Groups {
public:
    std::vector<Member>& of(const Key& key)
    {
        const auto [found, is_new] = places_.try_emplace(key, groups_.size());
        if (is_new) groups_.emplace_back();
        return groups_[found->second];
    }
    [[nodiscard]] const std::vector<std::vector<Member>>& all() const { return groups_; }

private:
    std::map<Key, std::size_t> places_;
    std::vector<std::vector<Member>> groups_;
};

/// Whether not all members of a list agree in what `what` gives.
template <class Member, class What>
bool differ(const std::vector<Member>& list, What what)
{
    return std::ranges::any_of(list, [&](const Member& one) { return what(one) != what(list.front()); });
}

class RestDays {
public:
    [[nodiscard]] std::optional<RestDay> of(const Date& date) const
    {
        if (date.weekday() == Weekday::Saturday) return RestDay::Saturday;
        if (date.weekday() == Weekday::Sunday) return RestDay::Sunday;
        const auto holiday = holidays_.is_holiday(Division::EnglandAndWales, date);
        return holiday && *holiday ? std::optional{RestDay::BankHoliday} : std::nullopt;
    }

private:
    BankHolidays holidays_ = uk_bank_holidays();
};

class Finder {
public:
    explicit Finder(const Background& background) : background_{background}, texts_{background} {}

    std::vector<Discrepancy> find()
    {
        if (background_.contract) {
            periods_differ(background_.contract->periods);
            values_differ(*background_.contract);
            periods_backwards(background_.contract->periods);
        }
        dates();
        source_dates_differ();
        decision_dates_differ();
        decisions_before_documents();
        return std::move(found_);
    }

private:
    void periods_differ(const std::vector<Period>& periods)
    {
        Spans from;
        Spans until;
        for (const auto& period : periods) {
            from.take(written_span(period.from));
            until.take(written_span(period.until));
        }
        PeriodsDiffer found;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const auto& period = periods[i];
            if (from.misses_some(written_span(period.from)) || until.misses_some(written_span(period.until)))
                found.stated.push_back({period_place(i), period});
        }
        if (!found.stated.empty()) found_.emplace_back(std::move(found));
    }

    void values_differ(const ContractPlan& contract)
    {
        struct Value {
            Rational amount;
            Stated stated;
        };
        Groups<Currency, Value> values;
        const auto take = [&](Place place, const std::string& words, const std::string& source) {
            if (const auto amount = written_amount(words))
                values.of(amount->currency()).push_back({amount->amount(), {std::move(place), words, source}});
        };
        take({Part::Value, 0, "background.contract.value"}, contract.value, {});
        for (std::size_t i = 0; i < contract.values.size(); ++i) {
            const auto& value = contract.values[i];
            take({Part::Value, i, item("contract.values", i)}, value.amount, value.stated_in);
        }
        for (const auto& group : values.all()) {
            if (!differ(group, [](const Value& value) { return value.amount; })) continue;
            ValuesDiffer found;
            for (const auto& value : group)
                found.stated.push_back(value.stated);
            found_.emplace_back(std::move(found));
        }
    }

    void periods_backwards(const std::vector<Period>& periods)
    {
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const auto from = written_span(periods[i].from);
            const auto until = written_span(periods[i].until);
            if (from && until && until->last < from->first)
                found_.emplace_back(PeriodBackwards{{period_place(i), periods[i]}});
        }
    }

    /// What the calendar says of each date that a text or a decision bears.
    void dates()
    {
        std::map<Date, std::vector<Stated>> on_rest_days;
        std::vector<Discrepancy> weekdays;
        std::vector<Discrepancy> no_days;
        const auto take = [&](const Date& date, Stated stated) {
            auto& places = on_rest_days[date];
            if (places.empty() || places.back().place != stated.place) places.push_back(std::move(stated));
        };
        for (const auto& text : texts_.all()) {
            const auto written = written_dates(*text.words);
            for (const auto& date : written) {
                Stated stated{text.place, text.words->substr(date.begin, date.end - date.begin), text.source};
                if (!date.date) {
                    no_days.emplace_back(NoSuchDay{std::move(stated)});
                    continue;
                }
                if (date.weekday && *date.weekday != date.date->weekday())
                    weekdays.emplace_back(WeekdayDiffers{*date.date, *date.weekday, stated});
                if (dates_a_document(text, date, written.size())) take(*date.date, std::move(stated));
            }
        }
        for (std::size_t i = 0; i < background_.decisions.size(); ++i) {
            const auto& decision = background_.decisions[i];
            if (decision.date) take(*decision.date, {decision_place(i, ".date"), iso_text(*decision.date), {}});
        }
        const RestDays calendar;
        for (auto& [date, stated] : on_rest_days) {
            if (const auto day = calendar.of(date)) found_.emplace_back(DateOnRestDay{date, *day, std::move(stated)});
        }
        std::ranges::move(weekdays, std::back_inserter(found_));
        std::ranges::move(no_days, std::back_inserter(found_));
    }

    void source_dates_differ()
    {
        struct Source {
            Date date;
            Stated stated;
        };
        Groups<std::tuple<std::string, std::string, std::string>, Source> sources;
        const auto take = [&](Part part, const char* list, const std::vector<Statement>& statements) {
            for (std::size_t i = 0; i < statements.size(); ++i) {
                const auto& [text, source, illustrative] = statements[i];
                const auto dates = written_dates(source);
                if (dates.size() != 1 || !dates.front().date) continue;
                const auto& date = dates.front();
                sources.of({text, source.substr(0, date.begin), source.substr(date.end)})
                    .push_back({*date.date, {{part, i, item(list, i) + ".source"}, source, source}});
            }
        };
        take(Part::Introduction, "introduction", background_.introduction);
        take(Part::Priority, "priorities", background_.priorities);
        take(Part::Action, "actions", background_.actions);
        for (const auto& group : sources.all()) {
            if (!differ(group, [](const Source& source) { return source.date; })) continue;
            SourceDatesDiffer found;
            for (const auto& source : group)
                found.stated.push_back(source.stated);
            found_.emplace_back(std::move(found));
        }
    }

    void decision_dates_differ()
    {
        Groups<std::tuple<std::string, std::string, Act, std::string>, std::size_t> decisions;
        for (std::size_t i = 0; i < background_.decisions.size(); ++i) {
            const auto& decision = background_.decisions[i];
            if (decision.date && !decision.minute.empty())
                decisions.of({decision.body, decision.minute, decision.act, decision.text}).push_back(i);
        }
        for (const auto& group : decisions.all()) {
            const auto date = [&](std::size_t index) { return *background_.decisions[index].date; };
            if (!differ(group, date)) continue;
            const auto& first = background_.decisions[group.front()];
            DecisionDatesDiffer found{first.body, first.minute, {}};
            for (const auto index : group)
                found.stated.push_back({decision_place(index, ".date"), date(index)});
            found_.emplace_back(std::move(found));
        }
    }

    void decisions_before_documents()
    {
        for (const auto& text : texts_.all()) {
            if (text.place.part != Part::Decision) continue;
            const auto& decision = background_.decisions[text.place.index];
            // What a body asks for, or declares, may well come after it.
            if (!decision.date || decision.act == Act::Requests || decision.act == Act::Declares) continue;
            const auto written = written_dates(decision.text);
            for (const auto& date : written) {
                if (!date.date || *date.date <= *decision.date || !dates_a_document(text, date, written.size()))
                    continue;
                found_.emplace_back(
                    DecisionBeforeDocument{decision.body,
                                           *decision.date,
                                           *date.date,
                                           {text.place, decision.text.substr(date.begin, date.end - date.begin), {}}});
            }
        }
    }

    static Place decision_place(std::size_t index, const char* member)
    {
        return {Part::Decision, index, item("decisions", index) + member};
    }

    const Background& background_;
    Texts texts_;
    std::vector<Discrepancy> found_;
};

}

std::vector<Discrepancy> discrepancies_of(const Tender& tender) { return Finder{tender.background}.find(); }

std::optional<RestDay> rest_day(const Date& date) { return RestDays{}.of(date); }

}
