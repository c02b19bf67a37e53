#include "core/procedure/refusal.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace tender;

namespace {

template <class Reason, class... Reasons>
constexpr std::size_t place_of(const std::variant<Reasons...>*)
{
    std::size_t place = 0;
    const bool found = ((std::is_same_v<Reason, Reasons> || (++place, false)) || ...);
    return found ? place : sizeof...(Reasons);
}

/// A refusal by its place in the order of precedence, and its name as the program spells it.
#define REFUSAL(NAME)                                                                                                  \
    std::pair { place_of<NAME>(static_cast<const Refusal*>(nullptr)), #NAME }

const std::array<std::pair<std::size_t, const char*>, std::variant_size_v<Alternatives<Refusal>>> refusals{
    {REFUSAL(NoTender),
     REFUSAL(NotAppointed),
     REFUSAL(NotYourRole),
     REFUSAL(NotYourOwn),
     REFUSAL(RolesClash),
     REFUSAL(SeatTaken),
     REFUSAL(OwnInterest),
     REFUSAL(KnowsPrices),
     REFUSAL(NothingToAssess),
     REFUSAL(RehearsalOwed),
     REFUSAL(TenderExists),
     REFUSAL(TextMissing),
     REFUSAL(AlreadyPublished),
     REFUSAL(NotPublished),
     REFUSAL(HasProblems),
     REFUSAL(UnknownStage),
     REFUSAL(UnknownBid),
     REFUSAL(UnknownPanelist),
     REFUSAL(DuplicateBid),
     REFUSAL(BidsAreIn),
     REFUSAL(BiddingOver),
     REFUSAL(DeadlineNotReached),
     REFUSAL(BidsNotOpened),
     REFUSAL(RegisterIsRolling),
     REFUSAL(RequestSettled),
     REFUSAL(OutcomeUnfit),
     REFUSAL(BidIsOut),
     REFUSAL(StageNotOpen),
     REFUSAL(QualityStillOpen),
     REFUSAL(PriceIsSealed),
     REFUSAL(EnvelopeUnfit),
     REFUSAL(UnknownEnvelope),
     REFUSAL(PartsMissing),
     REFUSAL(ShortlistOwed),
     REFUSAL(DeclarationOwed),
     REFUSAL(InterestUnassessed),
     REFUSAL(InterestExcludes),
     REFUSAL(PanelIncomplete),
     REFUSAL(HearingOwed),
     REFUSAL(NotPresent),
     REFUSAL(ScriptDiffers),
     REFUSAL(SheetsAreSealed),
     REFUSAL(AlreadySubmitted),
     REFUSAL(MarksAreOpen),
     REFUSAL(SheetsOutstanding),
     REFUSAL(AbsenceNotAllowed),
     REFUSAL(AlreadyMarked),
     REFUSAL(AboveCap),
     REFUSAL(ReasonMissing),
     REFUSAL(FindingMissing),
     REFUSAL(EvidenceMissing),
     REFUSAL(ReasonFlagged),
     REFUSAL(DiscussionOwed),
     REFUSAL(MarkCarried),
     REFUSAL(ClarificationOpen),
     REFUSAL(StageIncomplete),
     REFUSAL(MinutesMissing),
     REFUSAL(SignaturesMissing),
     REFUSAL(ShortlistTied),
     REFUSAL(PriceHasNoAnswer),
     REFUSAL(NotAShortlist),
     REFUSAL(StagesOpen),
     REFUSAL(AlreadyRecommended),
     REFUSAL(ResultTied),
     REFUSAL(ResultDiffers),
     REFUSAL(NothingToCorrect),
     REFUSAL(NothingToDecide),
     REFUSAL(NoPublishedGround),
     REFUSAL(SecondNeeded),
     REFUSAL(UnknownProposal),
     REFUSAL(PlanOwed),
     REFUSAL(RegimeUnfit),
     REFUSAL(SocialValueOwed),
     REFUSAL(LowPriceUnasked),
     REFUSAL(LowPriceExplained),
     REFUSAL(RecommendationOwed),
     REFUSAL(OtherVersion),
     REFUSAL(ChallengeOwed),
     REFUSAL(ChallengeUnanswered),
     REFUSAL(BodyOutOfOrder),
     REFUSAL(DecisionUnfit),
     REFUSAL(ApprovalOwed),
     REFUSAL(PaperUnfit),
     REFUSAL(PaperOwed),
     REFUSAL(DayNotCovered),
     REFUSAL(InStandstill),
     REFUSAL(AnswerOwed),
     REFUSAL(OptionLate),
     REFUSAL(CompletionUnproven),
     REFUSAL(DateOutOfOrder),
     REFUSAL(NotOnRecord),
     REFUSAL(AlreadyDone)}};

/// The names in backticks that begin the rows of the page's tables.
std::vector<std::string> names_on_page()
{
    std::ifstream page{PLUMBLINE_SOURCE_DIR "/docs/refusals.md"};
    REQUIRE(page.is_open());
    std::vector<std::string> found;
    for (std::string line; std::getline(page, line);) {
        const std::string start = "| `";
        if (!line.starts_with(start)) continue;
        found.push_back(line.substr(start.size(), line.find('`', start.size()) - start.size()));
    }
    return found;
}

std::string whole(const std::string& file)
{
    std::ifstream in{std::string{PLUMBLINE_SOURCE_DIR "/tests/core/procedure/"} + file};
    REQUIRE(in.is_open());
    std::ostringstream out;
    // Without what is commented out, and without the gaps that the formatter puts in.
    for (std::string line; std::getline(in, line);) {
        for (const auto letter : line.substr(0, line.find("//"))) {
            if (letter != ' ') out << letter;
        }
    }
    return out.str();
}

/// The test cases of this folder that are built, each as one text without gaps.
std::vector<std::string> test_cases()
{
    std::vector<std::string> cases;
    const std::string start = "TEST_CASE(";
    std::ifstream list{PLUMBLINE_SOURCE_DIR "/tests/core/procedure/CMakeLists.txt"};
    for (std::string word; list >> word;) {
        if (!word.ends_with("_test.cpp")) continue;
        const auto text = whole(word);
        for (auto from = text.find(start); from != std::string::npos;) {
            const auto next = text.find(start, from + 1);
            cases.push_back(text.substr(from, next == std::string::npos ? next : next - from));
            from = next;
        }
    }
    return cases;
}

}

TEST_CASE("docs/refusals.md lists all refusals in their order of precedence", "[core][procedure]")
{
    std::vector<std::string> names;
    for (std::size_t place = 0; place < refusals.size(); ++place) {
        REQUIRE(refusals.at(place).first == place);
        names.emplace_back(refusals.at(place).second);
    }
    CHECK(names_on_page() == names);
}

TEST_CASE("every refusal has a test in which it is met, and in which something near it passes", "[core][procedure]")
{
    const auto cases = test_cases();
    REQUIRE(cases.size() > 80);
    const auto has = [](const std::string& text, const std::string& words) {
        return text.find(words) != std::string::npos;
    };
    for (const auto& [place, name] : refusals) {
        const auto met = std::string{"then_refused("} + name + "{";
        const auto shows = [&](const std::string& text) {
            return has(text, met) && (has(text, ".then_accepted()") || has(text, ".then({"));
        };
        INFO(name);
        CHECK(std::ranges::any_of(cases, shows));
    }
}
