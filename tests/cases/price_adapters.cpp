#include "tests/cases/adapters.hpp"

#include "core/calendar/date.hpp"
#include "core/number/apportionment.hpp"
#include "core/pricing/effective_price.hpp"
#include "core/pricing/energy_service.hpp"
#include "core/pricing/indexation.hpp"
#include "core/pricing/schedule_of_rates.hpp"

#include <cmath>
#include <limits>

namespace tender::cases {

namespace {

void add_prices(CaseTender& tender, const Source& inputs)
{
    for (const auto& [bidder, price] : inputs.at("prices").items())
        tender.price(bidder, text_of(price));
}

void add_quality(CaseTender& tender, const Source& inputs)
{
    tender.stage("quality", Counting::WeightTimesMark);
    tender.open_scale("open");
    for (const auto& [criterion, mark] : inputs.at("scores").front().items())
        tender.question(criterion, 1, "open");
    for (const auto& [bidder, marks] : inputs.at("scores").items()) {
        tender.bidder(bidder);
        for (const auto& [criterion, mark] : marks.items()) {
            tender.step("open", text_of(mark), number(mark));
            tender.mark(bidder, criterion, text_of(mark));
        }
    }
}

Outcome finish(CaseTender& tender, const std::function<void(Computed&)>& fill)
{
    if (!tender.evaluate()) return RefusedCase{tender.why()};
    Computed computed;
    fill(computed);
    computed.ranking = tender.ranking();
    return computed;
}

/// Quality and price through one value method; each bidder's evaluated figure under `name`.
Outcome by_value(const Source& inputs, ValueMethod method, const std::string& name)
{
    CaseTender tender;
    add_quality(tender, inputs);
    tender.price_stage(std::move(method), CountsAsEvaluated{});
    add_prices(tender, inputs);
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, marks] : inputs.at("scores").items())
            put(computed, bidder + "." + name, tender.total(bidder));
    });
}

Outcome quality_over_price(const Source& inputs)
{
    const auto params = inputs.value("params", Source::object());
    return by_value(inputs, QualityOverPrice{params.contains("per") ? number(params.at("per")) : Rational{1}}, "index");
}

Outcome adjusted_bid(const Source& inputs) { return by_value(inputs, PriceOverQuality{1}, "evaluated"); }

Outcome adjusted_score(const Source& inputs)
{
    return by_value(inputs, QualityTimesReferenceOverPrice{number(inputs.at("params").at("reference_price"))}, "score");
}

Outcome price_minus_value(const Source& inputs)
{
    const auto levels = [&](CaseTender& tender) {
        tender.open_scale("levels");
        for (const auto& [level, share] : inputs.at("levels").items())
            tender.step("levels", level, number(share));
        tender.stage("quality", Counting::WeightTimesMark);
        for (const auto& criterion : inputs.at("criteria")) {
            tender.question(criterion.at("id"), number(criterion.at("value")), "levels");
        }
    };
    CaseTender tender;
    levels(tender);
    for (const auto& bidder : inputs.at("bidders"))
        tender.bidder(bidder.at("id"));
    for (const auto& [bidder, marks] : inputs.at("scores").items()) {
        for (const auto& [criterion, level] : marks.items())
            tender.mark(bidder, criterion, text_of(level));
    }
    tender.price_stage(ValueMethod{PriceMinusValue{1}}, CountsAsEvaluated{});
    add_prices(tender, inputs);
    // With a single criterion the source prints what each level is worth: one bid for each level.
    CaseTender ladder;
    const bool single = inputs.at("criteria").size() == 1;
    if (single) {
        levels(ladder);
        for (const auto& [level, share] : inputs.at("levels").items()) {
            ladder.bidder(level);
            ladder.mark(level, inputs.at("criteria").front().at("id"), level);
        }
        if (!ladder.evaluate()) return RefusedCase{ladder.why()};
    }
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            put(computed, bidder + ".deduction", tender.contribution(bidder, "quality"));
            put(computed, bidder + ".evaluated", tender.total(bidder));
        }
        if (!single) return;
        for (const auto& [level, share] : inputs.at("levels").items())
            put(computed, "level." + level, ladder.total(level));
    });
}

Outcome price_plus_missing_value(const Source& inputs)
{
    CaseTender tender;
    tender.stage("quality", Counting::WeightTimesMark);
    tender.question("earned", 1, tender.open_scale("open"));
    for (const auto& [bidder, earned] : inputs.at("earned_value").items()) {
        tender.bidder(bidder);
        tender.step("open", text_of(earned), number(earned));
        tender.mark(bidder, "earned", text_of(earned));
    }
    const auto possible = number(inputs.at("params").at("possible_value"));
    tender.price_stage(ValueMethod{PricePlusMissingQuality{.possible_value = possible, .per_point = 1}},
                       CountsAsEvaluated{});
    add_prices(tender, inputs);
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, price] : inputs.at("prices").items())
            put(computed, bidder + ".evaluated", tender.total(bidder));
    });
}

/// A tender whose criteria have the published maxima and whose one bid has all of them, or `points` on the first.
void add_maxima(CaseTender& tender, const Source& inputs)
{
    tender.stage("quality", Counting::WeightTimesMark);
    for (const auto& criterion : inputs.at("criteria")) {
        tender.question(criterion.at("id"), 1, tender.range("0", text_of(criterion.at("max"))));
        tender.mark("best", criterion.at("id"), text_of(criterion.at("max")));
    }
}

Outcome band_table(const Source& inputs)
{
    BandTable table;
    for (const auto& band : inputs.at("params").at("bands"))
        table.bands.push_back({number(band[0]), number(band[1]), number(band[2])});
    CaseTender tender;
    tender.bidder("best");
    add_maxima(tender, inputs);
    if (!tender.evaluate()) return RefusedCase{tender.why()};
    Computed computed;
    const auto most = tender.total("best");
    put(computed, "max_points", tender.most("quality"));
    const auto put_band = [&](const std::string& path, const Rational& points) {
        if (const auto value = table.look_up(points)) put(computed, path, *value);
    };
    put_band("max_deduction", *most);
    for (int points = 0; Rational{points} <= *most; ++points)
        put_band("band." + std::to_string(points), points);
    return computed;
}

Outcome per_point_value(const Source& inputs)
{
    // What a point is worth is the weight of the same criteria expressed in money.
    CaseTender tender;
    tender.bidder("best");
    add_maxima(tender, inputs);
    tender.stage("money", Counting::WeightTimesMark);
    for (const auto& criterion : inputs.at("criteria")) {
        const auto id = "money for " + criterion.at("id").get<std::string>();
        tender.question(id, number(inputs.at("params").at("per_point")),
                        tender.range("0", text_of(criterion.at("max"))));
        tender.mark("best", id, text_of(criterion.at("max")));
    }
    if (!tender.evaluate()) return RefusedCase{tender.why()};
    Computed computed;
    put(computed, "max_points", tender.most("quality"));
    put(computed, "max_deduction", tender.points("best", "money"));
    return computed;
}

Outcome bid_preference(const Source& inputs)
{
    const auto& params = inputs.at("params");
    PercentagePreference preference{.rate = number(params.at("rate")), .cap = {}};
    if (params.contains("cap")) preference.cap = number(params.at("cap"));
    CaseTender tender;
    std::vector<Offer> offers;
    for (const auto& bidder : inputs.at("bidders")) {
        const std::string id = bidder.at("id");
        tender.bidder(id, bidder.value("preferred", false));
        offers.push_back({.price = number(inputs.at("prices").at(id)),
                          .quality = {},
                          .quality_max = {},
                          .preferred = bidder.value("preferred", false)});
    }
    tender.price_stage(ValueMethod{preference}, CountsAsEvaluated{});
    add_prices(tender, inputs);
    const auto amount = preference_amount(preference, offers);
    return finish(tender, [&](Computed& computed) {
        if (amount) put(computed, "preference", *amount);
        for (const auto& [bidder, price] : inputs.at("prices").items())
            put(computed, bidder + ".evaluated", tender.total(bidder));
        const auto winner = tender.ranking().front();
        if (winner.size() == 1)
            put(computed, winner.front() + ".award_price", number(inputs.at("prices").at(winner.front())));
    });
}

Outcome ratio_rules(const Source& inputs)
{
    Computed computed;
    for (const auto& [id, factors] : inputs.at("params").at("items").items()) {
        const std::vector<RateVolume> schedule{{.item = id, .volume = number(factors[1])}};
        const auto total = schedule_total(schedule, {{id, number(factors[0])}});
        if (total) put(computed, id, *total);
    }
    return computed;
}

/// The fraction that a program holds which reads a decimal text as a binary floating-point number: the source of some
/// published fractions.
Rational binary_reading(const std::string& decimal)
{
    int exponent = 0;
    const double mantissa = std::frexp(std::stod(decimal), &exponent);
    constexpr int digits = std::numeric_limits<double>::digits;
    Rational value{static_cast<std::int64_t>(std::ldexp(mantissa, digits))};
    for (int i = digits; i > exponent; --i)
        value /= Rational{2};
    for (int i = digits; i < exponent; ++i)
        value *= Rational{2};
    return value;
}

/// Feature coefficients with the values as `reading` reads them; figures go under "BID" + `tag`.
std::optional<std::string> feature_prices(const Source& inputs, const std::string& tag,
                                          const std::function<Rational(const std::string&)>& reading,
                                          Computed& computed)
{
    CaseTender tender;
    tender.stage("features", Counting::WeightTimesMark);
    for (const auto& feature : inputs.at("features")) {
        const std::string code = feature.at("code");
        const auto scale = tender.open_scale("values of " + code);
        for (const auto& value : feature.at("values"))
            tender.step(scale, text_of(value), reading(text_of(value)));
        tender.question(code, 1, scale);
    }
    bool priced = true;
    for (const auto& [bidder, bid] : inputs.at("bids").items()) {
        tender.bidder(bidder);
        for (const auto& [code, value] : bid.at("parameters").items())
            tender.mark(bidder, code, text_of(value));
        priced = priced && bid.contains("price");
    }
    if (priced) {
        tender.price_stage(ValueMethod{EffectivePrice{}}, CountsAsEvaluated{});
        tender.tie_break(TieByEarlierReceipt{});
        for (const auto& [bidder, bid] : inputs.at("bids").items()) {
            tender.price(bidder, text_of(bid.at("price")));
            if (bid.contains("date")) tender.received(bidder, bid.at("date").get<std::string>().substr(0, 19) + "Z");
        }
    }
    if (!tender.evaluate()) return tender.why();
    for (const auto& [bidder, bid] : inputs.at("bids").items()) {
        const auto quality = tender.contribution(bidder, "features");
        if (const auto coefficient = feature_coefficient(*quality, tender.most("features"))) {
            put(computed, bidder + tag + ".coefficient", *coefficient);
        }
        if (priced) put(computed, bidder + tag + ".effective", tender.total(bidder));
    }
    if (priced) computed.ranking = tender.ranking();
    return std::nullopt;
}

Outcome prozorro(const Source& inputs)
{
    Computed computed;
    if (const auto why = feature_prices(inputs, ".float", binary_reading, computed)) return RefusedCase{*why};
    const auto exact = [](const std::string& text) { return number(text); };
    if (const auto why = feature_prices(inputs, "", exact, computed)) return RefusedCase{*why};
    return computed;
}

Outcome esco(const Source& inputs)
{
    Computed computed;
    for (const auto& run : inputs.at("runs")) {
        Source fields = inputs.at("base");
        fields.update(run);
        const auto announced = Date::from_iso(fields.at("announced").get<std::string>());
        if (!announced) return RefusedCase{"announced"};
        EnergyServiceOffer offer{.announced = *announced};
        offer.duration_years = fields.at("duration")[0].get<std::int64_t>();
        offer.duration_days = fields.at("duration")[1].get<std::int64_t>();
        for (const auto& reduction : fields.at("annual_reduction"))
            offer.reductions.push_back(number(reduction));
        offer.payment_share = number(fields.at("payment_share"));
        offer.discount = {.rate_per_year = number(fields.at("discount_rate")),
                          .days_per_year = fields.at("days_per_year").get<std::int64_t>()};
        offer.years = fields.at("years").get<std::int64_t>();
        const auto figures = energy_service_figures(offer);
        if (!figures) return RefusedCase{run.at("id")};
        put(computed, run.at("id").get<std::string>() + ".npv", figures->net_present_value);
        put(computed, run.at("id").get<std::string>() + ".contract", figures->contract_price);
    }
    return computed;
}

Outcome index_prices(const Source& inputs)
{
    Computed computed;
    for (const auto& [bidder, prices] : inputs.at("prices").items()) {
        int place = 0;
        for (const auto& price : prices) {
            const auto indexed = indexed_price(number(price), number(inputs.at("params").at("index")), 1, std::nullopt);
            if (!indexed) return RefusedCase{bidder};
            put(computed, bidder + ".KN" + std::to_string(++place), *indexed);
        }
    }
    return computed;
}

Outcome index_steps(const Source& inputs)
{
    std::vector<Rational> changes;
    for (const auto& change : inputs.at("params").at("changes"))
        changes.push_back(number(change));
    const auto steps = index_chain(number(inputs.at("params").at("start")), changes, std::nullopt);
    if (!steps) return RefusedCase{"chain"};
    Computed computed;
    int place = 0;
    for (const auto& step : *steps)
        put(computed, "step" + std::to_string(++place), step.index);
    return computed;
}

Outcome apportion_seats(const Source& inputs)
{
    static const std::map<std::string, ApportionmentMethod> methods{
        {"largest_remainder", ApportionmentMethod::LargestRemainder},
        {"dhondt", ApportionmentMethod::DHondt},
        {"saintelague", ApportionmentMethod::SainteLague},
        {"huntington", ApportionmentMethod::HuntingtonHill},
        {"adams", ApportionmentMethod::Adams},
        {"dean", ApportionmentMethod::Dean}};
    std::vector<Rational> votes;
    for (const auto& count : inputs.at("votes"))
        votes.push_back(number(count));
    const auto params = inputs.value("params", Source::object());
    Computed computed;
    for (const auto& [name, method] : methods) {
        ApportionmentRule rule{.method = method, .ties = TiePolicy::FirstInList};
        if (params.contains("threshold")) rule.threshold = number(params.at("threshold"));
        const auto seats = apportion(inputs.at("seats").get<std::int64_t>(), votes, rule);
        if (!seats) return RefusedCase{name};
        for (std::size_t i = 0; i < seats->size(); ++i)
            put(computed, name + "." + std::to_string(i), Rational{(*seats)[i]});
    }
    return computed;
}

}

const std::map<std::string, Adapter>& price_adapters()
{
    static const std::map<std::string, Adapter> adapters{
        {"quality_over_price", quality_over_price},
        {"adjusted_bid", adjusted_bid},
        {"adjusted_score", adjusted_score},
        {"price_minus_value", price_minus_value},
        {"price_plus_missing_value", price_plus_missing_value},
        {"band_table", band_table},
        {"per_point_value", per_point_value},
        {"bid_preference_subtract", bid_preference},
        {"ratio_rules", ratio_rules},
        {"prozorro_coefficient", prozorro},
        {"esco_npv", esco},
        {"index_round_up", index_prices},
        {"index_chain", index_steps},
    };
    return adapters;
}

const std::map<std::string, Adapter>& apportionment_adapters()
{
    static const std::map<std::string, Adapter> adapters{{"apportion", apportion_seats}};
    return adapters;
}

}
