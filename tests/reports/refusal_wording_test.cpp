#include "reports/text/people_wording.hpp"
#include "reports/text/reason_wording.hpp"
#include "reports/text/refusal_wording.hpp"
#include "tests/core/session/desk.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

std::vector<ReasonFlag> flags()
{
    using Kind = ReasonFlag::Kind;
    return {{Kind::Comparator, {}, "more detailed than Tern"},
            {Kind::RestatedDescriptor, "when", "a high standard"},
            {Kind::AspectUntouched, "who", "who"},
            {Kind::SharedText, {}, "the rota names each ward"},
            {Kind::NoPlace, {}, "Tender"},
            {Kind::NoPlace, "who", {}},
            {Kind::IdentityNamed, {}, "Rowan's"}};
}

const auto day = Date::from_iso("2010-03-23").value();

/// What keeps a tender from being concluded.
std::vector<Refusal> concluding()
{
    return {PlanOwed{},
            RegimeUnfit{{Regime::ProcurementAct, day, Date::from_iso("2025-02-24").value(), std::nullopt}},
            RegimeUnfit{{Regime::PublicContracts2015, day, Date::from_iso("2015-02-26").value(),
                         Date::from_iso("2025-02-23").value()}},
            SocialValueOwed{},
            LowPriceUnasked{"north", std::nullopt},
            LowPriceUnasked{"north", day},
            LowPriceExplained{"north"},
            RecommendationOwed{""},
            RecommendationOwed{"coast"},
            OtherVersion{1, 2},
            ChallengeOwed{"Dialogue team"},
            ChallengeUnanswered{2},
            BodyOutOfOrder{"Board", {"Cabinet 1", "Cabinet 2"}},
            BodyOutOfOrder{"Board", {}},
            DecisionUnfit{"Board", Act::Notes},
            ApprovalOwed{{"Cabinet 1", "Board"}},
            PaperUnfit{PaperKind::AwardLetter, "north"},
            PaperUnfit{PaperKind::AwardNotice, {}},
            PaperOwed{PaperKind::DecisionLetter, "north", "reg. 86"},
            PaperOwed{PaperKind::AwardNotice, {}, "s.50(1)"},
            DayNotCovered{{day, Division::EnglandAndWales}},
            InStandstill{day, day.plus_days(1).value()},
            AnswerOwed{ResponseKind::Debrief, "north"},
            AnswerOwed{ResponseKind::Representation, "north"},
            OptionLate{"second-year", day},
            CompletionUnproven{"second-year"},
            DateOutOfOrder{day, day, "decision"},
            DateOutOfOrder{day, day, "asked"},
            DateOutOfOrder{day, day, "received"},
            DateOutOfOrder{day, day, "social_value"},
            DateOutOfOrder{day, day, "assessment_summary"},
            DateOutOfOrder{day, day, "contract"},
            DateOutOfOrder{day, day, "paper"},
            DateOutOfOrder{day, day, "response"},
            DateOutOfOrder{day, day, "sent"},
            NotOnRecord{"price", "north"},
            NotOnRecord{"paper", "north"},
            NotOnRecord{"contract", {}},
            NotOnRecord{"contract", "k1"},
            NotOnRecord{"point", "3"},
            NotOnRecord{"response", "3"},
            NotOnRecord{"option", "second-year"},
            NotOnRecord{"indicator", "visits"},
            NotOnRecord{"action", "hours"},
            AlreadyDone{"low_price", "north"},
            AlreadyDone{"paper", "north"},
            AlreadyDone{"paper", {}},
            AlreadyDone{"contract", "k1"},
            AlreadyDone{"decision", "Cabinet 1"},
            AlreadyDone{"point", "3"},
            AlreadyDone{"response", "3"},
            AlreadyDone{"option", "second-year"},
            AlreadyDone{"indicator", "visits"},
            AlreadyDone{"action", "hours"}};
}

/// Every alternative, and the ways in which one is told differently.
std::vector<Refusal> refusals()
{
    std::vector<Refusal> all{NoTender{},
                             NotAppointed{"member-2"},
                             NotAppointed{},
                             NotYourRole{"member-2", {Role::Manager, Role::NoteTaker, Role::Auditor}},
                             NotYourRole{"member-2", {}},
                             NotYourOwn{"member-2"},
                             RolesClash{"member-2", Role::PanelMember, Role::PriceOfficer},
                             SeatTaken{"seat-2", "member-2"},
                             SeatTaken{{}, "member-2"},
                             OwnInterest{"chair"},
                             NothingToAssess{"member-2", "n"},
                             RehearsalOwed{1},
                             RehearsalOwed{2},
                             TenderExists{"library"},
                             TextMissing{"reason"},
                             TextMissing{"held"},
                             TextMissing{"mitigation"},
                             AlreadyPublished{"0123456789abcdef0123"},
                             NotPublished{},
                             HasProblems{{{Problem::Kind::Empty, "marks", {}, "at least one mark"}}},
                             UnknownStage{"written"},
                             UnknownBid{"north"},
                             UnknownPanelist{"member-9"},
                             UnknownPanelist{},
                             DuplicateBid{"north"},
                             BidsAreIn{"north"},
                             BiddingOver{"quality"},
                             DeadlineNotReached{Timestamp::from_iso("2012-03-05T12:00:00Z").value()},
                             DeadlineNotReached{},
                             BidsNotOpened{},
                             BidIsOut{"north"},
                             StageNotOpen{"price", "quality"},
                             StageNotOpen{"price", ""},
                             QualityStillOpen{"quality"},
                             PriceIsSealed{"north"},
                             EnvelopeUnfit{"key"},
                             UnknownEnvelope{"9dcaf9241cc52a56ba93d6dcb9ed0ecd"},
                             PartsMissing{0, 2},
                             PartsMissing{1, 2},
                             PartsMissing{2, 3},
                             ShortlistOwed{"quality"},
                             DeclarationOwed{"member-2", Occasion::Joining, {}},
                             DeclarationOwed{"member-2", Occasion::BiddersKnown, {}},
                             DeclarationOwed{"member-2", Occasion::Stage, "quality"},
                             InterestUnassessed{"member-2", "n"},
                             InterestExcludes{"member-2", "n"},
                             PanelIncomplete{"members_least", 0, 3},
                             PanelIncomplete{"members_least", 2, 3},
                             PanelIncomplete{"agencies_least", 1, 2},
                             PanelIncomplete{"young_majority", 1, 2},
                             PanelIncomplete{"manager", 0, 1},
                             PanelIncomplete{"every_seat", 2, 3},
                             PanelIncomplete{"present", 1, 4},
                             KnowsPrices{"member-2"},
                             RegisterIsRolling{},
                             RequestSettled{"north", RequestOutcome::Approved},
                             RequestSettled{"north", RequestOutcome::Resubmit},
                             RequestSettled{"north", RequestOutcome::Refused},
                             OutcomeUnfit{"north", "marks"},
                             OutcomeUnfit{"north", "electronic"},
                             OutcomeUnfit{"north", "refused"},
                             OutcomeUnfit{"north", "not_approved"},
                             OutcomeUnfit{"north", "attended"},
                             NothingToDecide{"quality"},
                             NothingToDecide{},
                             NoPublishedGround{"routes", ""},
                             NoPublishedGround{"routes", "Self-cleaning"},
                             HearingOwed{"interview", "north"},
                             NotPresent{"seat-2", "north"},
                             ScriptDiffers{"north"},
                             SheetsAreSealed{"quality"},
                             SheetsAreSealed{},
                             AlreadySubmitted{"seat-2"},
                             MarksAreOpen{"quality"},
                             SheetsOutstanding{{"seat-1", "seat-2"}},
                             AbsenceNotAllowed{"quality"},
                             AlreadyMarked{"north", "routes"},
                             AlreadyMarked{"north", "price"},
                             AlreadyMarked{"north", {}},
                             AboveCap{"routes", "2"},
                             ReasonMissing{"routes"},
                             FindingMissing{"routes", "when"},
                             EvidenceMissing{"routes"},
                             ReasonFlagged{"routes", flags()},
                             DiscussionOwed{"north", "routes"},
                             MarkCarried{"routes", "3"},
                             ClarificationOpen{"q-7"},
                             StageIncomplete{"quality", {"north/routes", "south/price"}},
                             StageIncomplete{"quality", {}},
                             MinutesMissing{"quality"},
                             SignaturesMissing{{"seat-1"}},
                             ShortlistTied{"quality"},
                             PriceHasNoAnswer{"price"},
                             NotAShortlist{"quality"},
                             StagesOpen{"quality"},
                             AlreadyRecommended{""},
                             AlreadyRecommended{"coast"},
                             ResultTied{{"north", "south"}},
                             ResultDiffers{{"south"}, {"north"}},
                             ResultDiffers{{"south"}, {}},
                             NothingToCorrect{"north", "routes"},
                             SecondNeeded{"quality"},
                             UnknownProposal{3}};
    const auto end = concluding();
    all.insert(all.end(), end.begin(), end.end());
    return all;
}

Tender named_tender()
{
    Tender tender;
    Stage stage;
    stage.id = "quality";
    stage.title = "Quality of the service";
    Criterion question;
    question.id = "routes";
    question.title = "Routes";
    question.aspects = {{"who", "Who drives"}, {"when", "By when"}};
    stage.criteria = {question};
    tender.model.stages = {stage};
    tender.bidders = {{.id = "n", .name = "Northern Books"}};
    Bid bid;
    bid.id = "north";
    bid.bidder = "n";
    tender.bids = {bid};
    tender.panel = {{.id = "seat-1", .role = "Chair of the panel"}, {.id = "seat-2", .role = "Panel member 2"}};
    return tender;
}

std::string happened(const Refusal& refusal, const Names& names) { return wording(refusal, names).happened; }

}

TEST_CASE("every refusal says what happened, what was kept and what to do next", "[reports][text]")
{
    check_all_there(refusals());
    std::vector<Message> messages;
    for (const auto& refusal : refusals())
        messages.push_back(wording(refusal));
    check_messages(messages);
    for (const auto& message : messages)
        CHECK(message.kept == "Nothing was recorded; the tender is as it was.");
}

TEST_CASE("a refusal names stages, questions and bidders by their titles where the tender is known", "[reports][text]")
{
    const auto tender = named_tender();
    const Names names{tender};
    CHECK(happened(StageIncomplete{"quality", {"north/routes"}}, names) ==
          "The stage \"Quality of the service\" is not complete: one answer is still open (Northern Books: "
          "\"Routes\").");
    CHECK(happened(FindingMissing{"routes", "when"}, names) ==
          "The mark at \"Routes\" has no finding on the published aspect \"By when\".");
    CHECK(happened(SheetsOutstanding{{"seat-1", "seat-2"}}, names) ==
          "Sheets are not all in, or not all opened: Chair of the panel and Panel member 2.");
    CHECK(happened(InterestExcludes{"member-2", "n"}, names) ==
          "\"member-2\" cannot go on: their interest in Northern Books was found to exclude them.");
    // The same refusal says that a bid was heard already, and names the stage where it names a question otherwise.
    CHECK(happened(AlreadyMarked{"north", "quality"}, names) ==
          "The hearing of Northern Books at \"Quality of the service\" is on record already.");
    CHECK(happened(SecondNeeded{"quality"}, names) == "Two people must sign this (\"Quality of the service\").");
}

TEST_CASE("a refusal on the way to a contract says what the reader can look up", "[reports][text]")
{
    const auto tender = named_tender();
    const Names names{tender};
    CHECK(happened(AlreadyDone{"contract", "north"}, names) == "A contract with Northern Books is signed already.");
    CHECK(happened(PaperOwed{PaperKind::DecisionLetter, "north", "reg. 86"}, names) ==
          "This comes after the decision letter to Northern Books, which is not out (reg. 86).");
    CHECK(happened(AnswerOwed{ResponseKind::Representation, "north"}, names) ==
          "Northern Books asked for a review of the decision and has no answer.");
    CHECK(happened(DateOutOfOrder{day, day.plus_days(1).value(), "response"}, names) ==
          "23 March 2010 lies before 24 March 2010, when the response came.");
    for (const auto* member : {"advertised", "question", "asked", "reply_by", "reply", "assessment", "received", "on",
                               "sent", "made", "given", "signed_on", "bids", "agreed", "done"}) {
        CAPTURE(member);
        CHECK(happened(TextMissing{member}, names).find("the " + std::string{member} + ".") == std::string::npos);
    }
}

TEST_CASE("a refusal says roles in words", "[reports][text]")
{
    CHECK(happened(NotYourRole{"member-2", {Role::Manager, Role::NoteTaker, Role::Auditor}}, {}) ==
          "This is for a commissioning manager, a note taker or an auditor, and \"member-2\" is none.");
    CHECK(happened(RolesClash{"member-2", Role::PanelMember, Role::PriceOfficer}, {}) ==
          "\"member-2\" is a panel member in this tender already, and cannot be a price officer too.");
    CHECK(happened(NotAppointed{}, {}) == "The demonstration key has no part in this tender.");
    std::set<std::string> seen;
    for (const auto role : all_roles)
        CHECK(seen.insert(role_text(role)).second);
}

TEST_CASE("every way in which an envelope does not fit is told", "[reports][text]")
{
    std::vector<Message> messages;
    for (const auto* member :
         {"opened_by", "openers", "envelope.openers", "id", "envelope.id", "parts", "envelope.parts", "envelope.sha256",
          "envelope.ciphertext", "subset", "key", "content", "envelope", "sheets", "price"})
        messages.push_back(wording(Refusal{EnvelopeUnfit{member}}));
    check_messages(messages);
    for (const auto& message : messages)
        CHECK(message.happened.find('_') == std::string::npos);
}

TEST_CASE("a flagged reason is told by its words and the ground on which it is flagged", "[reports][text]")
{
    const auto tender = named_tender();
    const Names names{tender};
    std::set<std::string> seen;
    for (const auto& flag : flags()) {
        const auto text = wording(flag, "routes", names);
        CAPTURE(text);
        CHECK(text.find("(" + std::string{ground_of(flag.kind)} + ")") != std::string::npos);
        CHECK(seen.insert(text).second);
    }
    CHECK(wording(flags()[0], "routes", names) ==
          "for the mark, \"more detailed than Tern\" sets the bid against another one (Lancashire Care v Lancashire CC "
          "[2018] EWHC 1589 (TCC))");
    CHECK(wording(flags()[1], "routes", names).starts_with("in the finding on \"By when\", \"a high standard\" says"));
    CHECK(wording(flags()[2], "routes", names).starts_with("nothing is said on the published aspect \"Who drives\""));
    const auto all = happened(ReasonFlagged{"routes", flags()}, names);
    for (const auto& flag : flags())
        CHECK(all.find(wording(flag, "routes", names)) != std::string::npos);
}

TEST_CASE("of a long borrowed passage and of many flags the beginning is enough", "[reports][text]")
{
    std::string long_words;
    for (int i = 0; i < 100; ++i)
        long_words += "é";
    const auto text = wording(ReasonFlag{ReasonFlag::Kind::SharedText, {}, "x" + long_words}, "routes");
    // 120 bytes end inside the sixtieth letter, which is left out as a whole.
    CHECK(text.find("x" + long_words.substr(0, 118) + "…\"") != std::string::npos);
    const std::vector<ReasonFlag> many(10, flags()[0]);
    const auto all = wording(many, "routes");
    CHECK(all.ends_with("; and 2 more"));
}

TEST_CASE("people are called as their keys are enrolled, where the people log is known", "[reports][text]")
{
    building::Desk desk;
    auto people = desk.people(desk.stranger);
    const auto own = desk.member.public_key().hex();
    REQUIRE(
        people.run(desk.ports(desk.member), EnrolPerson{"member-2", "Panel member 2", Role::PanelMember, own, own}));
    const auto tender = named_tender();
    const Names names{tender, people};
    CHECK(names.person("member-2") == "Panel member 2");
    CHECK(names.person("member-9") == "\"member-9\"");
    CHECK(names.person({}) == "the demonstration key");
    CHECK(happened(NothingToAssess{"member-2", "n"}, names) ==
          "Panel member 2 has declared no interest in Northern Books.");
}
