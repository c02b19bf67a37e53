#include "reports/text/discrepancy_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

Stated stated(Part part, std::size_t index, const char* path, const char* text, const char* source = "")
{
    return {{part, index, path}, text, source};
}

/// Each kind with its sentence and its places.
struct Row {
    Discrepancy discrepancy;
    const char* sentence;
    std::vector<std::string> places;
};

std::vector<Row> rows()
{
    const Place period{Part::Period, 1, "background.contract.periods[1]"};
    const Place decision{Part::Decision, 0, "background.decisions[0].date"};
    return {
        {PeriodsDiffer{{{{Part::Period, 0, "background.contract.periods[0]"}, {"May 2010", "2012", "page 1"}},
                        {period, {"June 2010", "2012", {}}}}},
         "The period of the contract is stated in two places that do not agree: from May 2010 until 2012 (page 1) and "
         "from June 2010 until 2012.",
         {"background.contract.periods[0]: from May 2010 until 2012 (page 1)",
          "background.contract.periods[1]: from June 2010 until 2012"}},
        {ValuesDiffer{{stated(Part::Value, 0, "background.contract.value", "£40,000"),
                       stated(Part::Value, 0, "background.contract.values[0]", "£45,000", "specification")}},
         "The value of the contract is stated in two places that do not agree: £40,000 and £45,000 (specification).",
         {"background.contract.value: £40,000", "background.contract.values[0]: £45,000 (specification)"}},
        {PeriodBackwards{{period, {"June 2010", "May 2010", "page 7"}}},
         "The period of the contract from June 2010 until May 2010 (page 7) ends before it begins.",
         {"background.contract.periods[1]: from June 2010 until May 2010 (page 7)"}},
        {DateOnRestDay{day("2008-11-23"),
                       RestDay::Sunday,
                       {stated(Part::Introduction, 1, "background.introduction[1].text", "23 November 2008", "Minutes"),
                        stated(Part::Introduction, 1, "background.introduction[1].source", "23 November 2008",
                               "Report, 23 November 2008"),
                        stated(Part::Decision, 0, "background.decisions[0].date", "2008-11-23")}},
         "23 November 2008 is a Sunday. It is stated as the date of a document or decision in statement 2 of the "
         "background, the source of statement 2 of the background and decision 1.",
         {"background.introduction[1].text: 23 November 2008 (Minutes)",
          "background.introduction[1].source: 23 November 2008 (Report, 23 November 2008)",
          "background.decisions[0].date: 2008-11-23"}},
        {WeekdayDiffers{day("2008-11-23"), Weekday::Monday,
                        stated(Part::Step, 1, "background.steps[1].when", "Monday 23 November 2008")},
         "Step 2 calls 23 November 2008 a Monday; it is a Sunday.",
         {"background.steps[1].when: Monday 23 November 2008"}},
        {NoSuchDay{stated(Part::Action, 0, "background.actions[0].text", "31 June 2009")},
         "Action 1 names \"31 June 2009\", a day that does not exist.",
         {"background.actions[0].text: 31 June 2009"}},
        {SourceDatesDiffer{{stated(Part::Introduction, 0, "background.introduction[0].source", "Report, 1 May 2009",
                                   "Report, 1 May 2009"),
                            stated(Part::Introduction, 2, "background.introduction[2].source", "Report, 5 May 2009",
                                   "Report, 5 May 2009")}},
         "One statement is given with different dates of its source: \"Report, 1 May 2009\" (the source of statement 1 "
         "of the background) and \"Report, 5 May 2009\" (the source of statement 3 of the background).",
         {"background.introduction[0].source: Report, 1 May 2009",
          "background.introduction[2].source: Report, 5 May 2009"}},
        {DecisionDatesDiffer{
             "Cabinet",
             "112",
             {{decision, day("2008-11-24")}, {{Part::Decision, 2, "background.decisions[2].date"}, day("2008-11-25")}}},
         "Minute 112 of Cabinet records one decision on different dates: 24 November 2008 (decision 1) and 25 November "
         "2008 (decision 3).",
         {"background.decisions[0].date: 2008-11-24", "background.decisions[2].date: 2008-11-25"}},
        {DecisionBeforeDocument{"Cabinet", day("2008-11-24"), day("2008-11-25"),
                                stated(Part::Decision, 0, "background.decisions[0].text", "25 November 2008")},
         "Decision 1, by Cabinet, is dated 24 November 2008, before the document that it is about, which is dated 25 "
         "November 2008.",
         {"background.decisions[0].text: 25 November 2008"}},
    };
}

}

TEST_CASE("every discrepancy is told with what is stated and where", "[reports][wording]")
{
    std::vector<Discrepancy> examples;
    std::vector<std::string> sentences;
    for (const auto& row : rows()) {
        CHECK(wording(row.discrepancy) == row.sentence);
        CHECK(places(row.discrepancy) == row.places);
        examples.push_back(row.discrepancy);
        sentences.push_back(wording(row.discrepancy));
    }
    check_all_there(examples);
    check_sentences(sentences);
}

TEST_CASE("places are named as a reader of the paper finds them", "[reports][wording]")
{
    const auto named = [](Part part, const char* path) {
        return wording(NoSuchDay{stated(part, 3, path, "31 June 2009")});
    };
    CHECK(named(Part::Priority, "background.priorities[3].source").starts_with("The source of priority 4 names"));
    CHECK(named(Part::Interest, "background.interests[3].text").starts_with("Interest 4 names"));
    CHECK(named(Part::Funding, "background.funding[3].conditions").starts_with("The conditions of funding source 4"));
    CHECK(named(Part::Option, "background.contract.options[3]").starts_with("Option 4 of the contract names"));
    CHECK(named(Part::Value, "background.contract.values[3].stated_in").starts_with("Value 4 of the contract names"));
    CHECK(named(Part::Period, "background.contract.periods[3].from").starts_with("Period 4 of the contract names"));
}
