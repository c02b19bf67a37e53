#include "tests/core/evaluation/evaluating.hpp"

#include <array>
#include <map>

using namespace tender;
using namespace tender::building;

namespace {

Model weighted(const std::vector<const char*>& weights, const char* sum)
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    std::vector<Criterion> criteria;
    for (std::size_t i = 0; i < weights.size(); ++i)
        criteria.push_back(question("q" + std::to_string(i + 1), number(weights[i])));
    model.stages = {stage_of("quality", CountsAsPoints{}, number(sum), criteria)};
    model.weights_sum.reset();
    return model;
}

void agree(Tender& tender, const std::string& bid, const std::vector<int>& given)
{
    Given list;
    for (std::size_t i = 0; i < given.size(); ++i)
        list.emplace_back("q" + std::to_string(i + 1), std::to_string(given[i]));
    building::agree(tender, bid, list);
}

}

TEST_CASE("weights in 37ths tie exactly; printed to two places they do not", "[core][evaluation]")
{
    auto exact = tender_of(weighted({"675/37", "900/37", "750/37", "450/37"}, "75"), {"first", "second"});
    agree(exact, "first", {4, 3, 3, 3});
    agree(exact, "second", {2, 4, 3, 4});
    const Assessment tie{exact};
    CHECK(tie.total("first") == "1800/37");
    CHECK(tie.total("second") == "1800/37");
    CHECK(tie.decided() == Decided::Tie);
    // What binds is what was published.
    exact.model = weighted({"18.24", "24.33", "20.27", "12.16"}, "75");
    const Assessment printed{exact};
    CHECK(printed.total("first") == "48.648");
    CHECK(printed.total("second") == "48.65");
    CHECK(printed.bid("first").gap == number("0.002"));
    CHECK(printed.awarded() == Ids{"second"});
}

TEST_CASE("no exact tie is split, where binary fractions split 28 of 100", "[core][evaluation]")
{
    const std::array<Rational, 4> weights{number("0.15"), number("0.25"), number("0.20"), number("0.40")};
    constexpr std::size_t vectors = 6 * 6 * 6 * 6;
    MarkTable marks{vectors, {1, 1, 1, 1}};
    // The only binary fractions of this program: they show what the exact numbers are for.
    std::vector<double> binary(vectors);
    for (std::size_t row = 0; row < vectors; ++row) {
        const std::array<int, 4> scores{static_cast<int>(row / 216), static_cast<int>(row / 36 % 6),
                                        static_cast<int>(row / 6 % 6), static_cast<int>(row % 6)};
        for (std::size_t question = 0; question < 4; ++question)
            marks.set(row, question, 0, scores[question]);
        binary[row] = 0.15 * scores[0] + 0.25 * scores[1] + 0.20 * scores[2] + 0.40 * scores[3];
    }
    const auto sums = weighted_sums(marks, weights);
    std::size_t ties = 0;
    std::size_t split = 0;
    for (std::size_t a = 0; a < vectors; ++a) {
        for (std::size_t b = a + 1; b < vectors; ++b) {
            if (*sums[a] != *sums[b]) continue;
            ++ties;
            if (binary[a] < binary[b] || binary[a] > binary[b]) ++split;
        }
    }
    CHECK(ties == 11'984);
    CHECK(split == 3'368);

    auto tender = tender_of(weighted({"0.15", "0.25", "0.20", "0.40"}, "1"), {"a", "b"});
    agree(tender, "a", {0, 0, 0, 3});
    agree(tender, "b", {0, 4, 1, 0});
    CHECK(Assessment{tender}.total("a") == "0.24");
    CHECK(Assessment{tender}.decided() == Decided::Tie);
}

TEST_CASE("rounding each weighted part changes a winner", "[core][evaluation]")
{
    auto model = weighted(std::vector<const char*>(7, "60/7"), "60");
    model.stages.push_back(price_stage("offer", CountsAsPoints{}, points(LowestOverOwn{40})));
    auto tender = tender_of(model, {"first", "second"});
    agree(tender, "first", {5, 4, 4, 3, 3, 5, 3});
    agree(tender, "second", {2, 4, 2, 5, 2, 4, 4});
    bid(tender, "first").price = amount(113'345);
    bid(tender, "second").price = amount(93'925);
    const Assessment exact{tender};
    CHECK(exact.awarded() == Ids{"first"});
    CHECK(decimal_text(*exact.bid("second").gap, {RoundingMode::HalfUp, 5}) == "0.00373");

    const Rounding two{RoundingMode::HalfUp, 2};
    for (auto& criterion : tender.model.stages[0].criteria)
        criterion.rounding = two;
    std::get<PointsRule>(tender.model.stages[1].price->method).rounding = two;
    const Assessment rounded{tender};
    CHECK(rounded.total("first") == "79.43");
    CHECK(rounded.total("second") == "79.44");
    CHECK(rounded.awarded() == Ids{"second"});
}

TEST_CASE("a third bid turns two others round under a relative price", "[core][evaluation]")
{
    Model model;
    model.weights_sum = 100;
    model.scales = {range_scale("0-100", 0, 100)};
    model.stages = {stage_of("quality", CountsAsWeight{60}, 60, {question("q1", 60, "0-100")}),
                    price_stage("offer", CountsAsWeight{40}, points(LowestOverOwn{40}))};
    auto tender = tender_of(model, {"a", "b", "c"});
    building::agree(tender, "a", {{"q1", "70"}});
    building::agree(tender, "b", {{"q1", "50"}});
    building::agree(tender, "c", {{"q1", "0"}});
    bid(tender, "a").price = amount(140);
    bid(tender, "b").price = amount(80);
    bid(tender, "c").price = amount(40);
    const auto lead = [](const Assessment& outcome) { return *outcome.bid("a").total - *outcome.bid("b").total; };
    CHECK(lead(Assessment{tender}) == number("24/7"));
    bid(tender, "c").status = BidStatus::Withdrawn;
    CHECK(lead(Assessment{tender}) == -number("36/7"));
    CHECK(Assessment{tender}.awarded() == Ids{"b"});
    bid(tender, "c").status = BidStatus::Received;
    tender.model.stages[0].threshold = number("0.1");
    CHECK(lead(Assessment{tender}) == -number("36/7"));
    // An absolute method knows no such reversal.
    tender.model.stages[1].price->method =
        points(ReferenceOverOwn{.points_max = 40, .reference = 80, .cap_at_max = true});
    const auto without = lead(Assessment{tender});
    tender.model.stages[0].threshold.reset();
    CHECK(lead(Assessment{tender}) == without);
}
