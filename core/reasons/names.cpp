#include "core/reasons/names.hpp"

#include <algorithm>
#include <iterator>

namespace tender {
namespace {

constexpr std::string_view common_words =
    "about action activities activity advice advocacy after agency agree all and are area assessment association "
    "authority back base bid bidder borough build business care carer carers central centre charity child children "
    "city college committee community company consortium council county day development direct district early east "
    "education enterprise families family first for foundation friends from future group groups health help helping "
    "home homes hospital house housing hub illustrative inclusion into learning library life limited living local ltd "
    "management national network north not office one open opportunities opportunity organisation our out over parent "
    "parents partner partners partnership people person place plan plans play positive practice primary project "
    "projects provider provision public request research resource safe school schools service services skills social "
    "society solutions south sport sports start support supported team teams tender the their therapy time together "
    "town training trust united university voluntary welfare well wellbeing west with work working works world young "
    "youth";
constexpr std::string_view legal_forms = "limited ltd plc llp lp cic cio inc incorporated";

std::vector<std::string> bare_words(std::string_view text)
{
    std::vector<std::string> bares;
    for (const auto& word : words_of(text))
        bares.emplace_back(bare(word));
    return bares;
}

std::vector<std::string> short_name(std::string_view name)
{
    auto words = bare_words(name.substr(0, name.find('(')));
    if (words.empty()) words = bare_words(name);
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    while (words.size() > 1 && is_listed(words.back(), legal_forms))
        words.pop_back();
    return words;
}

bool is_sought(const std::vector<std::string>& words)
{
    if (words.size() != 1) return !words.empty();
    const auto& word = words.front();
    return word.size() >= 3 && word.find_first_not_of("0123456789") != std::string::npos && !is_common_word(word);
}

void seek_id(std::vector<SoughtName>& names, std::string_view id)
{
    auto bares = bare_words(id);
    if (!is_sought(bares)) return;
    const auto words = words_of(id);
    names.push_back({std::move(bares), lower_case(bytes_of(id, words, {0, words.size()}))});
}

void call(std::vector<SoughtName>& names, std::vector<std::string> words)
{
    if (!words.empty()) names.push_back({std::move(words), {}});
}

bool stands_at(std::string_view text, const std::vector<Word>& words, std::size_t place, const SoughtName& name)
{
    if (name.words.size() > words.size() - place) return false;
    for (std::size_t index = 0; index < name.words.size(); ++index) {
        if (bare(words[place + index]) != name.words[index]) return false;
    }
    if (name.bytes.empty()) return true;
    // A possessive behind an id is no part of it.
    return lower_case(bytes_of(text, words, {place, name.words.size()})).starts_with(name.bytes);
}

}

bool is_common_word(std::string_view word) { return is_listed(word, common_words); }

const Bidder* bidder_of(const Tender& tender, const Bid* bid)
{
    return bid == nullptr ? nullptr : find_bidder(tender, bid->bidder);
}

std::vector<SoughtName> sought_names(const Bidder& bidder)
{
    std::vector<SoughtName> names;
    if (auto words = short_name(bidder.name); is_sought(words)) names.push_back({std::move(words), {}});
    seek_id(names, bidder.id);
    return names;
}

std::vector<SoughtName> names_of_others(const Tender& tender, const Bid* bid)
{
    std::vector<SoughtName> names;
    for (const auto& bidder : tender.bidders) {
        if (bid != nullptr && bidder.id == bid->bidder) continue;
        std::ranges::move(sought_names(bidder), std::back_inserter(names));
    }
    for (const auto& other : tender.bids) {
        if (bid == nullptr || other.bidder != bid->bidder) seek_id(names, other.id);
    }
    return names;
}

std::vector<SoughtName> own_names(const Tender& tender, const Bid* bid)
{
    std::vector<SoughtName> names;
    if (bid == nullptr) return names;
    for (const auto* word : {"bidder", "tenderer"}) {
        auto labelled = bare_words(bid->id);
        labelled.insert(labelled.begin(), word);
        call(names, std::move(labelled));
    }
    call(names, bare_words(bid->id));
    call(names, bare_words(bid->bidder));
    if (const auto* bidder = bidder_of(tender, bid)) {
        call(names, bare_words(bidder->name));
        call(names, short_name(bidder->name));
    }
    return names;
}

std::size_t name_at(std::string_view text, const std::vector<Word>& words, std::size_t place,
                    const std::vector<SoughtName>& names)
{
    std::size_t longest = 0;
    for (const auto& name : names) {
        if (name.words.size() > longest && stands_at(text, words, place, name)) longest = name.words.size();
    }
    return longest;
}

}
