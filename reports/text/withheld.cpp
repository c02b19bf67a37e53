#include "reports/text/withheld.hpp"

#include "core/reasons/words.hpp"

#include <algorithm>
#include <iterator>

namespace tender {

namespace {

/// Bytes of a final 's, which stays behind a name that is gone; the apostrophe may be a curly one of three bytes.
std::size_t possessive_size(const std::string& text, const Word& word)
{
    if (bare(word) == word.text) return 0;
    return text[word.end - 2] == '\'' ? 2 : 4;
}

}

WithheldNames::WithheldNames(const Tender& tender, const std::vector<std::string>& told)
{
    std::vector<std::string> named;
    for (const auto& id : told) {
        const auto* bid = find_bid(tender, id);
        if (bid == nullptr) continue;
        named.push_back(bid->bidder);
        std::ranges::move(own_names(tender, bid), std::back_inserter(told_));
    }
    const auto is_named = [&](const std::string& bidder) { return std::ranges::find(named, bidder) != named.end(); };
    const auto seek = [&](const Bidder& bidder) {
        std::ranges::move(sought_names(bidder), std::back_inserter(withheld_));
    };
    for (const auto& bidder : tender.bidders) {
        if (!is_named(bidder.id)) seek(bidder);
    }
    for (const auto& bid : tender.bids) {
        Bidder by_id;
        by_id.id = bid.id;
        if (!is_named(bid.bidder)) seek(by_id);
    }
}

std::string WithheldNames::without(const std::string& text)
{
    const auto words = words_of(text);
    std::string kept;
    std::size_t copied = 0; // bytes of the text that stand in `kept`, or were left out
    for (std::size_t place = 0; place < words.size();) {
        const auto told = name_at(text, words, place, told_);
        const auto other = name_at(text, words, place, withheld_);
        if (other <= told) {
            place += std::max<std::size_t>(told, 1);
            continue;
        }
        const auto& last = words[place + other - 1];
        kept.append(text, copied, words[place].begin - copied);
        kept += withheld_name;
        copied = last.end - possessive_size(text, last);
        place += other;
        any_ = true;
    }
    return kept + text.substr(copied);
}

}
