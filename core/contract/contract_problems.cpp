#include "core/contract/contract_problems.hpp"

#include "core/contract/cost_shares.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace tender {

namespace {

using Kind = Problem::Kind;

class Check {
public:
    explicit Check(const Contract& contract) : contract_{contract} {}

    Problems run()
    {
        if (!is_id(contract_.id)) add(Kind::OutOfRange, "contract.id", contract_.id, id_expected);
        period();
        money();
        options();
        streams();
        bids();
        unique("contract.indicators", contract_.indicators, &Indicator::id);
        shares();
        return std::move(problems_);
    }

private:
    void add(Kind kind, std::string path, std::string found, std::string expected)
    {
        problems_.push_back({kind, std::move(path), std::move(found), std::move(expected)});
    }

    static std::string at(const std::string& list, std::size_t index)
    {
        return list + "[" + std::to_string(index) + "]";
    }

    template <class Item>
    void unique(const std::string& list, const std::vector<Item>& items, std::string Item::*name)
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto& text = items[i].*name;
            if (text.empty()) add(Kind::Empty, at(list, i), {}, "a name of its own");
            const auto first = std::ranges::find(items, text, name);
            const auto place = static_cast<std::size_t>(first - items.begin());
            if (!text.empty() && place < i) add(Kind::Duplicate, at(list, i), text, at(list, place));
        }
    }

    void bids()
    {
        const auto& all = contract_.bids;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto place = static_cast<std::size_t>(std::ranges::find(all, all[i]) - all.begin());
            if (place < i) add(Kind::Duplicate, at("contract.bids", i), all[i], at("contract.bids", place));
        }
    }

    void needs(bool there, const char* member)
    {
        if (!there) add(Kind::Missing, "contract", {}, member);
    }

    void period()
    {
        if (contract_.from && contract_.until && *contract_.until < *contract_.from) {
            add(Kind::OutOfRange, "contract.until", iso_text(*contract_.until),
                "not before " + iso_text(*contract_.from));
        }
        if (contract_.shares.empty()) return;
        // Whoever bears a share of the cost knows for how long, of what, and who holds the contract.
        needs(contract_.from.has_value(), "from");
        needs(contract_.until.has_value(), "until");
        needs(contract_.value.has_value(), "value");
        needs(!contract_.lead.empty(), "lead");
    }

    void money()
    {
        if (contract_.value && contract_.value->sign() < 0)
            add(Kind::OutOfRange, "contract.value", exact_text(*contract_.value), "0 or more");
        const bool has_amount = contract_.value || !contract_.shares.empty() || !contract_.streams.empty();
        if ((has_amount || !contract_.currency.empty()) && !Currency::from(contract_.currency))
            add(Kind::OutOfRange, "contract.currency", contract_.currency, "three capital letters");
    }

    void options()
    {
        unique("contract.options", contract_.options, &ContractOption::id);
        if (!contract_.until) return;
        auto end = *contract_.until;
        for (std::size_t i = 0; i < contract_.options.size(); ++i) {
            const auto& option = contract_.options[i];
            const auto place = at("contract.options", i);
            if (option.exercise_by && *option.exercise_by > end)
                add(Kind::OutOfRange, place + ".exercise_by", iso_text(*option.exercise_by),
                    "not after " + iso_text(end));
            if (!option.until) continue;
            if (*option.until <= *contract_.until)
                add(Kind::OutOfRange, place + ".until", iso_text(*option.until), "after " + iso_text(*contract_.until));
            end = std::max(end, *option.until); // a later option extends what an earlier one extended
        }
    }

    void streams()
    {
        unique("contract.streams", contract_.streams, &ContractStream::name);
        Rational sum;
        for (std::size_t i = 0; i < contract_.streams.size(); ++i) {
            const auto& amount = contract_.streams[i].amount;
            if (amount.sign() < 0)
                add(Kind::OutOfRange, at("contract.streams", i) + ".amount", exact_text(amount), "0 or more");
            sum += amount;
        }
        if (!contract_.streams.empty() && contract_.value && sum != *contract_.value)
            add(Kind::OutOfRange, "contract.streams", exact_text(sum),
                exact_text(*contract_.value) + " in sum, the value of the contract");
    }

    void shares()
    {
        const auto& all = contract_.shares;
        if (all.empty()) return;
        unique("contract.shares", all, &CostShare::authority);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].weight.sign() <= 0)
                add(Kind::OutOfRange, at("contract.shares", i) + ".weight", exact_text(all[i].weight), "above 0");
        }
        // One that is missing has been named above.
        if (!contract_.lead.empty() && std::ranges::find(all, contract_.lead, &CostShare::authority) == all.end())
            add(Kind::UnknownReference, "contract.lead", contract_.lead, "an authority of the shares");
        if (!problems_.empty() || !contract_.value) return;
        const auto worked = cost_shares(contract_);
        if (!worked) {
            add(Kind::OutOfRange, "contract.value", exact_text(*contract_.value), shareable(worked.error()));
            return;
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].stated && *all[i].stated != (*worked)[i].amount) {
                add(Kind::OutOfRange, at("contract.shares", i) + ".stated", exact_text(*all[i].stated),
                    exact_text((*worked)[i].amount));
            }
        }
    }

    /// Which values could be shared, where this one could not.
    [[nodiscard]] std::string shareable(const SplitError& error) const
    {
        const auto places = Currency::from(contract_.currency).value().minor_places();
        if (error.kind != SplitError::Kind::TooLarge)
            return places == 0 ? "a whole number" : "a number of at most " + std::to_string(places) + " decimal places";
        Rational most = std::numeric_limits<std::int64_t>::max();
        for (int place = 0; place < places; ++place)
            most /= 10;
        return "at most " + exact_text(most);
    }

    const Contract& contract_;
    Problems problems_;
};

}

Problems problems_of(const Contract& contract) { return Check{contract}.run(); }

Problems problems_of(const Enhancement& enhancement, const Contract& contract)
{
    Problems problems;
    if (std::ranges::find(contract.streams, enhancement.stream, &ContractStream::name) == contract.streams.end())
        problems.push_back(
            {Kind::UnknownReference, "enhancement.stream", enhancement.stream, "a stream of the contract"});
    if (enhancement.value && enhancement.value->sign() <= 0)
        problems.push_back({Kind::OutOfRange, "enhancement.value", exact_text(*enhancement.value), "above 0"});
    if ((enhancement.value || !enhancement.currency.empty()) && enhancement.currency != contract.currency)
        problems.push_back({Kind::CurrencyDiffers, "enhancement.currency", enhancement.currency, contract.currency});
    return problems;
}

}
