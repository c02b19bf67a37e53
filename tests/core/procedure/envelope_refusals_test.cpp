#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const std::vector<std::string> all_officers{"officer-1", "officer-2", "officer-3"};

/// Prices that are recorded openly once quality is closed.
Propose amending(Model model) { return {AmendModel{std::move(model), "beef", "A typing slip"}}; }

}

TEST_CASE("a tender with sealed prices is published when their opening has been rehearsed", "[core][procedure][prices]")
{
    PanelDesk desk;
    const PublishTender publication{"f00d"};
    desk.when("manager", publication).then_refused(RehearsalOwed{2});
    desk.as("manager", desk.sealing({}));
    desk.when("manager", publication).then_refused(RehearsalOwed{2}); // sealed is not opened
    desk.open_price({}, 1);
    desk.when("manager", publication).then({TenderPublished{"f00d"}});
}

TEST_CASE("where prices are not sealed nothing is rehearsed", "[core][procedure][prices]")
{
    PanelDesk{open_price_model()}.when("manager", PublishTender{"f00d"}).then_accepted();
    PanelDesk{}.when("manager", PublishTender{"f00d"}).then_refused(RehearsalOwed{2});
}

TEST_CASE("a rehearsal counts for the officers who made it", "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.as("manager", desk.sealing({}));
    desk.open_price({}, 1);
    auto with_fourth = desk;
    with_fourth.appoint("officer-4", Role::PriceOfficer);
    with_fourth.when("manager", PublishTender{"f00d"}).then_refused(RehearsalOwed{2});
    desk.when("manager", PublishTender{"f00d"}).then_accepted();
}

TEST_CASE("an amendment keeps the number of officers that was rehearsed", "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.publish();
    auto model = panel_model();
    model.stages[1].price->opened_by = 3;
    desk.when("manager", amending(model)).then_refused(RehearsalOwed{3});
    model.stages[1].price->opened_by = 2;
    model.stages[0].title = "Quality of the service";
    desk.when("manager", amending(model)).then_accepted();
}

TEST_CASE("a price that the invitation wants sealed is not given openly", "[core][procedure][prices]")
{
    const auto sealed = PanelDesk::closed();
    sealed.when("officer-1", RecordPrice{"a", amount(100)}).then_refused(PriceIsSealed{"a"});
    sealed.when("officer-1", sealed.parts("officer-1", sealed.envelope_of("a"))).then_accepted();
    const auto open = PanelDesk::closed(open_price_model());
    open.when("officer-1", RecordPrice{"a", amount(100)}).then({PriceRecorded{"a", amount(100)}});
    open.when("manager", RecordPrice{"a", amount(100)}).then_accepted();
}

TEST_CASE("an envelope is one for the officers of now, in the published number, under an id of its own",
          "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.as("manager", receipt("b"));
    auto command = desk.sealing("a");
    const auto fit = command;
    command.envelope.opened_by = 1;
    desk.when("manager", command).then_refused(EnvelopeUnfit{"opened_by"});
    command = fit;
    command.envelope.openers.pop_back();
    desk.when("manager", command).then_refused(EnvelopeUnfit{"openers"});
    command.envelope.openers.emplace_back("stranger");
    desk.when("manager", command).then_refused(EnvelopeUnfit{"openers"});
    desk.when("manager", fit).then({PriceSealed{"a", fit.envelope, "manager", false}});
    desk.as("manager", fit);
    command = desk.sealing("b");
    command.envelope.id = fit.envelope.id;
    desk.when("manager", command).then_refused(EnvelopeUnfit{"id"});
    desk.when("manager", desk.sealing("b")).then_accepted();
}

TEST_CASE("where prices are not sealed there is no envelope for one", "[core][procedure][prices]")
{
    PanelDesk desk{open_price_model()};
    auto command = desk.sealing({});
    desk.when("manager", command).then_refused(EnvelopeUnfit{"opened_by"});
    command.envelope.opened_by = 0;
    desk.when("manager", command).then_refused(EnvelopeUnfit{"opened_by"});
    PanelDesk sealed;
    sealed.when("manager", sealed.sealing({})).then_accepted();
}

TEST_CASE("a bid has one sealed price, until bids are opened", "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.when("manager", desk.sealing("b")).then_refused(UnknownBid{"b"});
    desk.when("manager", desk.sealing("a")).then_accepted();
    desk.as("manager", desk.sealing("a"));
    desk.when("manager", desk.sealing("a")).then_refused(AlreadyMarked{"a", "price"});
    desk.as("manager", receipt("b"));
    desk.as("manager", WithdrawBid{"b", "The bidder asked"});
    desk.when("manager", desk.sealing("b")).then_refused(BidIsOut{"b"});
    desk.when("manager", desk.sealing({})).then_accepted();
    desk.as("manager", OpenBids{});
    desk.when("manager", desk.sealing({})).then_refused(BiddingOver{"quality"});
    PanelDesk unpublished;
    unpublished.when("manager", unpublished.sealing("a")).then_refused(NotPublished{});
}

TEST_CASE("an envelope is opened that is on record and still sealed", "[core][procedure][prices]")
{
    auto desk = PanelDesk::closed();
    const auto id = desk.envelope_of("a");
    const OpenPrice opening{id, {"officer-1", "officer-2"}, "00", amount(100)};
    desk.when("officer-1", desk.parts("officer-1", "envelope-99")).then_refused(UnknownEnvelope{"envelope-99"});
    desk.when("officer-1", OpenPrice{"envelope-99", {}, "00", amount(1)}).then_refused(UnknownEnvelope{"envelope-99"});
    desk.when("officer-1", desk.parts("officer-1", id)).then_accepted();
    desk.open_price("a", 100);
    desk.when("officer-3", desk.parts("officer-3", id)).then_refused(UnknownEnvelope{id});
    desk.when("officer-2", opening).then_refused(UnknownEnvelope{id});
}

TEST_CASE("a price is opened with the parts of as many officers as were published", "[core][procedure][prices]")
{
    auto desk = PanelDesk::closed();
    const auto id = desk.envelope_of("a");
    const OpenPrice opening{id, {"officer-1", "officer-2"}, "00", amount(100)};
    desk.when("officer-1", opening).then_refused(PartsMissing{0, 2});
    desk.as("officer-1", desk.parts("officer-1", id));
    desk.as("officer-3", desk.parts("officer-3", id));
    // Two parts are there, and they are not those of this group.
    desk.when("officer-1", opening).then_refused(PartsMissing{1, 2});
    desk.as("officer-2", desk.parts("officer-2", id));
    desk.when("officer-1", opening).then({EnvelopeOpened{id}, PriceRecorded{"a", amount(100)}});
    auto euros = opening;
    euros.price.currency = "EUR";
    desk.when("officer-1", euros)
        .then_refused(HasProblems{{{Problem::Kind::CurrencyDiffers, "price.currency", "EUR", "GBP"}}});
}

TEST_CASE("an officer gives a part for each group, and only of envelopes sealed to them", "[core][procedure][prices]")
{
    auto desk = PanelDesk::closed();
    const auto id = desk.envelope_of("a");
    auto parts = desk.parts("officer-1", id);
    REQUIRE(parts.parts.size() == 2);
    desk.when("officer-1", parts).then({PartsGiven{id, "officer-1", parts.parts}});
    parts.parts.pop_back();
    desk.when("officer-1", parts).then_refused(EnvelopeUnfit{"parts"});
    desk.appoint("officer-4", Role::PriceOfficer);
    desk.declare("officer-4", Occasion::Joining);
    desk.declare("officer-4", Occasion::BiddersKnown);
    desk.when("officer-4", desk.parts("officer-1", id)).then_refused(NotYourOwn{id});
}

TEST_CASE("no part of a price is given before bids are opened and quality is closed, and none of a bid that is out",
          "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.as("manager", desk.sealing("a"));
    for (const auto occasion : {Occasion::Joining, Occasion::BiddersKnown})
        desk.declare("officer-1", occasion);
    const auto id = desk.envelope_of("a");
    const OpenPrice opening{id, all_officers, "00", amount(100)};
    desk.when("officer-1", desk.parts("officer-1", id)).then_refused(BidsNotOpened{});
    desk.when("officer-1", opening).then_refused(BidsNotOpened{});
    desk.as("manager", OpenBids{});
    desk.when("officer-1", desk.parts("officer-1", id)).then_refused(QualityStillOpen{"quality"});
    desk.when("officer-1", opening).then_refused(QualityStillOpen{"quality"});
    auto closed = PanelDesk::closed();
    const auto parts = closed.parts("officer-1", closed.envelope_of("a"));
    closed.when("officer-1", parts).then_accepted();
    closed.as("manager", WithdrawBid{"a", "The bidder asked"});
    closed.when("officer-1", parts).then_refused(BidIsOut{"a"});
}

TEST_CASE("bids without a sealed price stay closed where prices are sealed", "[core][procedure][prices]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.as("manager", receipt("b"));
    desk.as("manager", desk.sealing("b"));
    desk.when("manager", OpenBids{}).then_refused(StageIncomplete{"offer", {"a/price"}});
    desk.as("manager", desk.sealing("a"));
    desk.when("manager", OpenBids{}).then({BidsOpened{}});
}
