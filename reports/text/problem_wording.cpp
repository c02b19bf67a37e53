#include "reports/text/problem_wording.hpp"

#include "reports/text/act_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/quoted.hpp"

#include <algorithm>
#include <charconv>

namespace tender {

namespace {

std::string place(const std::string& path) { return path.empty() ? "The tender" : "At " + path; }

/// A path as labels say it: "bidders[1].id" is "Bidders 2, Short name".
std::string labels_of(std::string_view path)
{
    std::string labels;
    while (!path.empty()) {
        const auto end = std::min(path.find_first_of(".["), path.size());
        if (end > 0) labels += (labels.empty() ? "" : ", ") + member_label(path.substr(0, end));
        path.remove_prefix(end);
        if (path.starts_with('[')) {
            std::size_t index = 0;
            const auto read = std::from_chars(path.data() + 1, path.data() + path.size(), index);
            if (read.ec == std::errc{}) labels += " " + std::to_string(index + 1);
            path.remove_prefix(std::min(path.find(']'), path.size() - 1) + 1);
        }
        if (path.starts_with('.')) path.remove_prefix(1);
    }
    return labels;
}

std::string line_and_column(const JsonError& error)
{
    return "line " + std::to_string(error.line) + ", column " + std::to_string(error.column);
}

std::string member(const JsonError& error) { return error.path.empty() ? "the text as a whole" : error.path; }

/// What is wrong there, as the end of a sentence.
std::string what_is_wrong(const Problem& problem)
{
    const auto& found = problem.found;
    const auto& expected = problem.expected;
    switch (problem.kind) {
    case Problem::Kind::Missing:
        return expected + " is missing: add it.";
    case Problem::Kind::NotAllowed:
        return (found.empty() ? "this" : quoted(found)) + " does not belong here, only with " + expected +
               ": remove it.";
    case Problem::Kind::Empty:
        return "nothing is given: " + expected + " is needed.";
    case Problem::Kind::Duplicate:
        return quoted(found) + " is used a second time (first: " + expected + "): each may be used once.";
    case Problem::Kind::UnknownReference:
        return quoted(found) + " is not known: it must name " + expected + ".";
    case Problem::Kind::WeightsDoNotSum:
        return "the weights add up to " + found + ", but " + expected +
               " is the published sum: correct the weights or the sum. They are never adjusted for you.";
    case Problem::Kind::OutOfRange:
        return (found.empty() ? "nothing is given" : quoted(found) + " is not possible") + ": it must be " + expected +
               ".";
    case Problem::Kind::OffScale:
        return "the mark " + quoted(found) + " is not on the published scale, whose marks are " + expected + ".";
    case Problem::Kind::WrongOrder:
        return "the stage stands in the wrong place" + (expected.empty() ? "" : ": it must come " + expected) + ".";
    case Problem::Kind::CurrencyDiffers:
        return "the currency is " + found + ", but it must be " + expected + ".";
    case Problem::Kind::WrongType:
        return "there is " + found + " where " + expected + " is needed.";
    case Problem::Kind::UnknownMember:
        return quoted(found) + " is no member that is known here; these are: " + expected + ".";
    case Problem::Kind::NotANumber:
        return quoted(found) + " is not an exact number: write it as \"24.33\" or \"2433/100\".";
    case Problem::Kind::NotADate:
        return quoted(found) + " is not a date or time that exists: write it as 2010-03-23 or 2010-03-23T12:00:00Z.";
    case Problem::Kind::UnsoundMethod:
        return "the price method cannot work with these figures" + (found.empty() ? "" : " (" + found + ")") +
               (expected.empty() ? "" : "; needed is " + expected) + ": correct the method before it is published.";
    }
    return "something does not fit.";
}

}

std::string wording(const Problem& problem) { return place(problem.path) + ", " + what_is_wrong(problem); }

std::string wording_beside(const Problem& problem)
{
    auto seen = problem;
    // What is expected is the place of the first then.
    if (seen.kind == Problem::Kind::Duplicate && seen.expected.find('[') != std::string::npos)
        seen.expected = labels_of(seen.expected);
    if (seen.kind == Problem::Kind::Missing) seen.expected = member_label(seen.expected);
    // A form shows what can be chosen, in words.
    if (seen.found.empty() && seen.expected.starts_with("one of ")) return "Nothing is chosen: choose one.";
    // A form has no ids.
    if (seen.expected == id_expected) seen.expected = "a short name without \"/\" and without control characters";
    return capital(what_is_wrong(seen));
}

std::string wording_by_labels(const Problem& problem)
{
    const auto place = labels_of(problem.path);
    return place.empty() ? wording_beside(problem) : place + ": " + wording_beside(problem);
}

std::vector<std::string> wordings(const Problems& problems)
{
    std::vector<std::string> sentences;
    sentences.reserve(problems.size());
    for (const auto& problem : problems)
        sentences.push_back(wording(problem));
    return sentences;
}

Message wording(const JsonError& error)
{
    const std::string kept = "Nothing was taken over from the file.";
    switch (error.kind) {
    case JsonError::Kind::Syntax:
        return {"The text stops being JSON at " + line_and_column(error) + ".", kept,
                "Look there for a comma, a quotation mark or a bracket that is missing or too many, and read the file "
                "again."};
    case JsonError::Kind::NotUtf8:
        return {"The text is not UTF-8.", kept, "Save the file with the encoding UTF-8 and read it again."};
    case JsonError::Kind::TooLarge:
        return {"The text is longer than what is read at once.", kept,
                "Check that this is the right file, or split the tender."};
    case JsonError::Kind::TooDeep:
        return {"The text is nested more than " + std::to_string(json_depth_max) + " levels deep.", kept,
                "Check that this is a tender file: none needs so many levels."};
    case JsonError::Kind::DuplicateMember:
        return {"A member is given twice: " + member(error) + ".", kept,
                "Remove one of the two, so that it is clear which holds."};
    case JsonError::Kind::NotAWholeNumber:
        return {"A number has a point or an exponent, or is too large: " + member(error) + ".", kept,
                "Write amounts, weights and marks in quotation marks (\"24.33\"), so that they stay exact."};
    case JsonError::Kind::NullValue:
        return {"A value is null, which says nothing: " + member(error) + ".", kept,
                "Give the value or leave the member out."};
    case JsonError::Kind::NotCanonical:
        return {"The text is well formed, but not in the one form in which records are kept.", kept,
                "It was written by another program or altered by hand: use the record as it came from its author."};
    }
    return {"The text cannot be read.", kept, "Check the file."};
}

Message wording(const NumberError& error)
{
    const std::string kept = "The earlier value stands.";
    const auto at = std::to_string(error.at + 1);
    switch (error.kind) {
    case NumberError::Kind::Empty:
        return {"No number was given.", kept, "Type a number, for instance 24.33."};
    case NumberError::Kind::NotADigit:
        return {"Character " + at + " does not belong in a number.", kept,
                "Use digits, one point or one \"/\", and a sign only in front."};
    case NumberError::Kind::ZeroDenominator:
        return {"The number divides by zero.", kept, "Give a fraction whose lower part is not zero."};
    case NumberError::Kind::TooLong:
        return {"The number has more than " + std::to_string(number_text_size_max) + " characters.", kept,
                "Shorten it."};
    }
    return {"This is not a number.", kept, "Type a number, for instance 24.33."};
}

Message wording(const TenderTextError& error)
{
    return match(
        error, [](const JsonError& json) { return wording(json); },
        [](const Problems& problems) {
            std::string all = "The file is not a whole tender: " +
                              counted(problems.size(), "thing does not fit.", "things do not fit.");
            for (const auto& sentence : wordings(problems))
                all += " " + sentence;
            return Message{std::move(all), "Nothing was taken over from the file.",
                           "Correct what is named and read the file again."};
        });
}

}
