#include "tests/cases/adapters.hpp"

#include "core/number/decimal.hpp"
#include "core/number/percentage.hpp"

namespace tender::cases {

namespace {

void add_bidders(CaseTender& tender, const Source& inputs)
{
    for (const auto& bidder : inputs.at("bidders"))
        tender.bidder(bidder.at("id"), bidder.value("preferred", false));
}

void add_prices(CaseTender& tender, const Source& inputs)
{
    for (const auto& [bidder, price] : inputs.at("prices").items())
        tender.price(bidder, text_of(price));
}

/// Criteria whose marks are points as they stand, up to `max` where the source states one.
void add_points_stage(CaseTender& tender, const Source& inputs)
{
    tender.stage("quality", Counting::WeightTimesMark);
    if (inputs.contains("criteria")) {
        for (const auto& criterion : inputs.at("criteria")) {
            const bool bounded = criterion.contains("max");
            const auto scale = bounded ? tender.range("0", text_of(criterion.at("max"))) : tender.open_scale("open");
            tender.question(criterion.at("id"), 1, scale, criterion.value("group", ""));
        }
    } else {
        for (const auto& [id, mark] : inputs.at("scores").front().items())
            tender.question(id, 1, tender.open_scale("open"));
    }
    tender.open_scale("open");
    for (const auto& [bidder, marks] : inputs.at("scores").items()) {
        for (const auto& [criterion, mark] : marks.items()) {
            tender.step("open", text_of(mark), number(mark));
            tender.mark(bidder, criterion, text_of(mark));
        }
    }
}

PriceMethod points_method(const Source& params)
{
    const auto max = number(params.at("price_max"));
    const std::string formula = params.at("price_formula");
    PointsRule rule{.method = LowestOverOwn{max}, .rounding = {}};
    if (formula == "excess_over_lowest") rule.method = ExcessOverLowest{max, false};
    if (formula == "linear_lowest_to_highest") rule.method = LinearBetweenActual{max};
    if (formula == "reference_over_price") {
        rule.method =
            ReferenceOverOwn{.points_max = max, .reference = number(params.at("reference_price")), .cap_at_max = false};
    }
    return rule;
}

bool known_formula(const Source& params)
{
    const std::string formula = params.at("price_formula");
    return formula == "lowest_over_price" || formula == "excess_over_lowest" || formula == "linear_lowest_to_highest" ||
           formula == "reference_over_price";
}

Outcome finish(CaseTender& tender, const std::function<void(Computed&)>& fill, bool ranked = true)
{
    if (!tender.evaluate()) return RefusedCase{tender.why()};
    Computed computed;
    fill(computed);
    if (ranked) computed.ranking = tender.ranking();
    return computed;
}

Outcome points_plus_price(const Source& inputs)
{
    const auto& params = inputs.at("params");
    if (!known_formula(params)) return Unsupported{params.at("price_formula")};
    CaseTender tender;
    add_bidders(tender, inputs);
    add_points_stage(tender, inputs);
    tender.price_stage(points_method(params), CountsAsPoints{});
    add_prices(tender, inputs);
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            const auto price = tender.points(bidder, "price");
            const auto total = tender.total(bidder);
            put(computed, bidder + ".price", price);
            put(computed, bidder + ".total", total);
            if (!params.contains("percent_of")) continue;
            const auto whole = number(params.at("percent_of"));
            const auto put_percent = [&](const std::string& what, const std::optional<Rational>& value) {
                if (value) put(computed, bidder + ".percent." + what, percentage(*value, whole));
            };
            for (const auto& [criterion, mark] : marks.items())
                put_percent(criterion, tender.criterion(bidder, criterion));
            put_percent("price", price);
            put_percent("total", total);
        }
    });
}

Outcome relative_quality_relative_price(const Source& inputs)
{
    const auto& params = inputs.at("params");
    CaseTender tender;
    add_bidders(tender, inputs);
    Source points = inputs;
    points.erase("criteria");
    add_points_stage(tender, points);
    tender.last_stage().best_gets = Rational{100};
    tender.last_stage().counts = CountsAsWeight{number(params.at("quality_weight"))};
    tender.price_stage(PointsRule{.method = LowestOverOwn{100}, .rounding = {}},
                       CountsAsWeight{number(params.at("price_weight"))});
    tender.weights_sum(1);
    add_prices(tender, inputs);
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            put(computed, bidder + ".rel_quality", tender.points(bidder, "quality"));
            put(computed, bidder + ".rel_price", tender.points(bidder, "price"));
            put(computed, bidder + ".quality", percentage(*tender.contribution(bidder, "quality"), 1));
            put(computed, bidder + ".price", percentage(*tender.contribution(bidder, "price"), 1));
            put(computed, bidder + ".total", percentage(*tender.total(bidder), 1));
        }
    });
}

Outcome price_points_only(const Source& inputs)
{
    const auto& params = inputs.at("params");
    if (!known_formula(params)) return Unsupported{params.at("price_formula")};
    CaseTender tender;
    for (const auto& [bidder, price] : inputs.at("prices").items())
        tender.bidder(bidder);
    tender.price_stage(points_method(params), CountsAsPoints{});
    add_prices(tender, inputs);
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, price] : inputs.at("prices").items())
            put(computed, bidder + ".price", tender.points(bidder, "price"));
    });
}

Outcome price_plus_preference(const Source& inputs)
{
    const auto& params = inputs.at("params");
    if (!known_formula(params)) return Unsupported{params.at("price_formula")};
    CaseTender tender;
    for (const auto& [bidder, price] : inputs.at("prices").items())
        tender.bidder(bidder);
    tender.stage("preference", Counting::WeightTimesMark);
    tender.question("level", 1, tender.open_scale("levels"));
    tender.step("levels", "none", 0);
    const auto& preference = inputs.at("preference_points");
    for (const auto& [bidder, price] : inputs.at("prices").items()) {
        const bool claims = preference.contains(bidder);
        if (claims) tender.step("levels", text_of(preference.at(bidder)), number(preference.at(bidder)));
        tender.mark(bidder, "level", claims ? text_of(preference.at(bidder)) : "none");
    }
    tender.price_stage(points_method(params), CountsAsPoints{});
    add_prices(tender, inputs);
    return finish(
        tender,
        [&](Computed& computed) {
            for (const auto& [bidder, price] : inputs.at("prices").items())
                put(computed, bidder + ".price", tender.points(bidder, "price"));
            for (const auto& [bidder, points] : preference.items())
                put(computed, bidder + ".total", tender.total(bidder));
        },
        false);
}

Outcome weighted_sum(const Source& inputs)
{
    CaseTender tender;
    add_bidders(tender, inputs);
    tender.stage("quality", Counting::WeightTimesMark);
    for (const auto& criterion : inputs.at("criteria")) {
        tender.question(criterion.at("id"), number(criterion.at("weight")), tender.open_scale("open"));
    }
    for (const auto& [bidder, marks] : inputs.at("scores").items()) {
        for (const auto& [criterion, mark] : marks.items()) {
            tender.step("open", text_of(mark), number(mark));
            tender.mark(bidder, criterion, text_of(mark));
        }
    }
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            for (const auto& [criterion, mark] : marks.items()) {
                put(computed, bidder + "." + criterion, tender.criterion(bidder, criterion));
            }
            put(computed, bidder + ".total", tender.total(bidder));
        }
    });
}

void put_groups(Computed& computed, const CaseTender& tender, const Source& inputs)
{
    for (const auto& criterion : inputs.at("criteria")) {
        if (!criterion.contains("group")) continue;
        const std::string group = criterion.at("group");
        put(computed, "max.group." + group, tender.most_of(group));
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            put(computed, bidder + ".group." + group, tender.criterion(bidder, group));
        }
    }
    put(computed, "max.total", tender.most("quality"));
    for (const auto& [bidder, marks] : inputs.at("scores").items())
        put(computed, bidder + ".total", tender.total(bidder));
}

Outcome sum_points(const Source& inputs)
{
    CaseTender tender;
    add_bidders(tender, inputs);
    add_points_stage(tender, inputs);
    return finish(tender, [&](Computed& computed) { put_groups(computed, tender, inputs); });
}

Outcome level_share(const Source& inputs)
{
    CaseTender tender;
    add_bidders(tender, inputs);
    tender.open_scale("levels");
    for (const auto& [level, share] : inputs.at("levels").items())
        tender.step("levels", level, number(share));
    tender.stage("quality", Counting::WeightTimesMark);
    for (const auto& criterion : inputs.at("criteria")) {
        tender.question(criterion.at("id"), number(criterion.at("max")), "levels", criterion.value("group", ""));
    }
    for (const auto& [bidder, marks] : inputs.at("scores").items()) {
        for (const auto& [criterion, level] : marks.items())
            tender.mark(bidder, criterion, text_of(level));
    }
    return finish(tender, [&](Computed& computed) {
        put_groups(computed, tender, inputs);
        for (const auto& [bidder, marks] : inputs.at("scores").items()) {
            for (const auto& [criterion, level] : marks.items()) {
                put(computed, bidder + "." + criterion, tender.criterion(bidder, criterion));
            }
        }
    });
}

Outcome rank_by_total(const Source& inputs)
{
    CaseTender tender;
    tender.stage("quality", Counting::WeightTimesMark);
    tender.question("total", 1, tender.open_scale("open"));
    for (const auto& [bidder, total] : inputs.at("totals").items()) {
        tender.bidder(bidder);
        tender.step("open", text_of(total), number(total));
        tender.mark(bidder, "total", text_of(total));
    }
    return finish(tender, [&](Computed& computed) {
        for (const auto& [bidder, total] : inputs.at("totals").items())
            put(computed, bidder + ".total", tender.total(bidder));
    });
}

Outcome nested_weights(const Source& inputs)
{
    CaseTender tender;
    tender.bidder("model");
    tender.stage("quality", Counting::WeightTimesMark);
    tender.open_scale("open");
    for (const auto& section : inputs.at("sections")) {
        const std::string heading = "section." + section.at("id").get<std::string>();
        tender.heading(heading, number(section.at("weight")));
        for (const auto& [item, weight] : section.at("items").items()) {
            tender.step("open", text_of(weight), number(weight));
            tender.question(item, 1, "open", heading);
            tender.mark("model", item, text_of(weight));
        }
    }
    return finish(
        tender,
        [&](Computed& computed) {
            for (const auto& section : inputs.at("sections")) {
                const std::string heading = "section." + section.at("id").get<std::string>();
                put(computed, heading, tender.criterion("model", heading));
                for (const auto& [item, weight] : section.at("items").items())
                    put(computed, item, tender.criterion("model", item));
            }
        },
        false);
}

/// One group of responses, each scored as a share of the best response, once out of 100 and once at its weight.
std::optional<std::string> response_group(const std::string& group, const Source& rows, Computed& computed)
{
    CaseTender scores;
    CaseTender weighted;
    scores.bidder("response");
    weighted.bidder("response");
    auto& stage = weighted.stage("weighted", Counting::ShareOfHighest);
    stage.weights_sum = Rational{1};
    for (const auto& row : rows) {
        const std::string id = row.at("id");
        const bool ideal = row.at("type") == "ideal";
        const auto best = ideal ? std::string{"100"} : text_of(row.at("best"));
        const auto given = text_of(row.at(ideal ? "score" : "response"));
        auto& single = scores.stage("score " + id, Counting::ShareOfHighest);
        single.weights_sum = Rational{100};
        scores.question(id, 100, scores.range("0", best));
        weighted.question(id, number(row.at("weight")), weighted.range("0", best));
        scores.mark("response", id, given);
        weighted.mark("response", id, given);
    }
    if (!scores.evaluate()) return scores.why();
    if (!weighted.evaluate()) return weighted.why();
    CaseTender mean;
    mean.bidder("response");
    mean.stage("mean", Counting::WeightTimesMark).mark_rule = MarkRule::Mean;
    mean.question("score", 1, mean.open_scale("open"));
    for (const auto& row : rows) {
        const std::string id = row.at("id");
        const auto score = scores.criterion("response", id);
        put(computed, group + "." + id, score);
        put(computed, group + ".weighted." + id, percentage(*weighted.criterion("response", id), 1));
        mean.step("open", fraction_text(*score), *score);
        mean.mark_by(id, "response", "score", fraction_text(*score));
    }
    if (!mean.evaluate()) return mean.why();
    put(computed, group + ".unweighted", mean.total("response"));
    put(computed, group + ".weighted", percentage(*weighted.total("response"), 1));
    return std::nullopt;
}

Outcome response_over_best(const Source& inputs)
{
    Computed computed;
    for (const auto& [group, rows] : inputs.at("groups").items()) {
        if (const auto why = response_group(group, rows, computed)) return RefusedCase{*why};
    }
    return computed;
}

Outcome trimmed_sum(const Source& inputs)
{
    Computed computed;
    const auto panel = [](CaseTender& tender, const Source& scores, const Rational& multiplier, std::int64_t drop) {
        tender.bidder("performance");
        auto& stage = tender.stage("panel", Counting::WeightTimesMark);
        stage.mark_rule = drop > 0 ? MarkRule::TrimmedSum : MarkRule::Sum;
        stage.trim = drop;
        tender.question("score", multiplier, tender.open_scale("open"));
        int member = 0;
        for (const auto& score : scores) {
            tender.step("open", text_of(score), number(score));
            tender.mark_by("judge " + std::to_string(++member), "performance", "score", text_of(score));
        }
        return tender.evaluate();
    };
    for (const auto& [id, set] : inputs.at("sets").items()) {
        CaseTender tender;
        if (!panel(tender, set.at("scores"), number(set.at("multiplier")), set.at("drop").get<std::int64_t>())) {
            return RefusedCase{tender.why()};
        }
        put(computed, id + ".sum", tender.counted("performance", "score"));
        put(computed, id + ".score", tender.total("performance"));
    }
    if (inputs.contains("event")) {
        CaseTender tender;
        if (!panel(tender, inputs.at("event"), 1, 0)) return RefusedCase{tender.why()};
        put(computed, "event.total", tender.total("performance"));
    }
    return computed;
}

Outcome rank_points(const Source& inputs)
{
    Computed computed;
    for (const auto& [set, ballots] : inputs.at("sets").items()) {
        for (const auto& [scale, points] : inputs.at("scales").items()) {
            CaseTender tender;
            tender.stage("ballots", Counting::WeightTimesMark);
            tender.open_scale("places");
            tender.step("places", "not ranked", 0);
            std::set<std::string> candidates;
            for (const auto& [order, count] : ballots.items()) {
                tender.question(order, number(count), "places");
                for (const char candidate : order)
                    candidates.insert(std::string{candidate});
            }
            for (std::size_t place = 0; place < points.size(); ++place)
                tender.step("places", std::to_string(place), number(points[place]));
            for (const auto& candidate : candidates) {
                tender.bidder(candidate);
                for (const auto& [order, count] : ballots.items()) {
                    const auto place = order.find(candidate);
                    tender.mark(candidate, order, place < points.size() ? std::to_string(place) : "not ranked");
                }
            }
            if (!tender.evaluate()) return RefusedCase{tender.why()};
            for (const auto& candidate : candidates)
                put(computed, set + "." + scale + "." + candidate, tender.total(candidate));
            const auto first = tender.ranking().front();
            if (first.size() == 1) computed.values.insert_or_assign(set + ".winner." + scale, Value{first.front()});
        }
    }
    return computed;
}

Outcome section_multiplier(const Source& inputs)
{
    const auto& section = inputs.at("section");
    CaseTender tender;
    tender.bidder("section");
    tender.stage("section", Counting::WeightTimesMark, CountsAsWeight{number(section.at("weighting"))});
    tender.weights_sum(number(section.at("weighting")));
    std::size_t index = 0;
    for (const auto& most : section.at("question_max")) {
        const auto id = "q" + std::to_string(++index);
        tender.question(id, 1, tender.range("0", text_of(most)));
        tender.mark("section", id, index == 1 ? "1" : "0");
    }
    return finish(
        tender,
        [&](Computed& computed) {
            put(computed, "max", tender.most("section"));
            // One point of the section brings this much to the total.
            put(computed, "multiplier", tender.contribution("section", "section"));
        },
        false);
}

}

const std::map<std::string, Adapter>& score_adapters()
{
    static const std::map<std::string, Adapter> adapters{
        {"points_plus_price", points_plus_price},
        {"relative_quality_relative_price", relative_quality_relative_price},
        {"price_points", price_points_only},
        {"price_points_only", price_points_only},
        {"price_plus_preference", price_plus_preference},
        {"weighted_sum", weighted_sum},
        {"sum_points", sum_points},
        {"level_share", level_share},
        {"rank_by_total", rank_by_total},
        {"nested_weights", nested_weights},
        {"response_over_best", response_over_best},
        {"trimmed_sum", trimmed_sum},
        {"rank_points", rank_points},
        {"section_multiplier", section_multiplier},
    };
    return adapters;
}

}
