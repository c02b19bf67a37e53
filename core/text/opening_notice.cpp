#include "core/text/opening_notice.hpp"

#include "core/text/describe_conduct.hpp"

namespace tender {

template <class Visitor>
void describe(Visitor& visit, NoticeOpener& opener)
{
    visit.required("person", opener.person);
    visit.required("name", opener.name);
    visit.required("signing_key", opener.signing_key);
    visit.required("receiving_key", opener.receiving_key);
}

template <class Visitor>
void describe(Visitor& visit, OpeningNotice& notice)
{
    visit.required("log", notice.log);
    visit.required("title", notice.title);
    visit.optional("reference", notice.reference);
    visit.required("fingerprint", notice.fingerprint);
    visit.optional("bids_until", notice.bids_until);
    visit.optional("bidder", notice.bidder);
    visit.optional("lots", notice.lots);
    visit.required("stage", notice.stage);
    visit.required("price", notice.price);
    visit.required("openers", notice.openers);
}

template <class Visitor>
void describe(Visitor& visit, SealedPriceFile& file)
{
    visit.required("notice", file.notice);
    visit.required("bidder", file.bidder);
    visit.optional("lot", file.lot);
    visit.optional("bid", file.bid);
    visit.required("envelope", file.envelope);
    visit.optional("checksum", file.checksum);
}

namespace {

template <class T>
Result<T, FileError> value_of(const Json& json, const std::string& path)
{
    Problems problems;
    auto value = codec::read<T>(json, {.problems = &problems, .path = path});
    if (!problems.empty()) return Failure{FileError{std::move(problems)}};
    return std::move(*value);
}

template <class T>
Result<T, FileError> value_of_format(std::string_view text, const char* format)
{
    const auto json = members_of_format(text, format);
    if (!json) return Failure{json.error()};
    return value_of<T>(*json, {});
}

std::string shown(const Json* json)
{
    if (json == nullptr) return {};
    return codec::excerpt(json->text() != nullptr ? *json->text() : canonical_text(*json));
}

void compare(const Json* found, const Json* expected, const codec::Place& place)
{
    if (found != nullptr && expected != nullptr) {
        if (*found == *expected) return;
        if (const auto* members = expected->object(), *others = found->object(); members && others) {
            for (const auto& [name, value] : *members)
                compare(found->find(name), &value, place.member(name));
            for (const auto& [name, value] : *others) {
                if (expected->find(name) == nullptr) compare(&value, nullptr, place.member(name));
            }
            return;
        }
        const auto *items = expected->array(), *others = found->array();
        if (items != nullptr && others != nullptr && items->size() == others->size()) {
            for (std::size_t i = 0; i < items->size(); ++i)
                compare(&(*others)[i], &(*items)[i], place.item(i));
            return;
        }
        if (items != nullptr && others != nullptr) {
            place.add(Problem::Kind::OutOfRange, std::to_string(others->size()) + " of them",
                      std::to_string(items->size()) + " of them");
            return;
        }
    }
    place.add(Problem::Kind::OutOfRange, shown(found), expected == nullptr ? "absent" : shown(expected));
}

}

std::string notice_text(const OpeningNotice& notice)
{
    return indented_text(with_format(codec::write(notice), notice_format));
}

Result<OpeningNotice, FileError> parse_notice(std::string_view text)
{
    return value_of_format<OpeningNotice>(text, notice_format);
}

std::string sealed_price_text(const SealedPriceFile& file)
{
    return indented_text(with_format(codec::write(file), sealed_price_format));
}

Result<SealedPriceFile, FileError> parse_sealed_price(std::string_view text)
{
    return value_of_format<SealedPriceFile>(text, sealed_price_format);
}

std::string checked_text(const SealedPriceFile& file)
{
    auto unchecked = file;
    unchecked.checksum.clear();
    return canonical_text(with_format(codec::write(unchecked), sealed_price_format));
}

Problems differences(const OpeningNotice& found, const OpeningNotice& expected, const std::string& path)
{
    Problems problems;
    const auto left = codec::write(found);
    const auto right = codec::write(expected);
    compare(&left, &right, {.problems = &problems, .path = path});
    return problems;
}

Result<PriceOffer, FileError> price_from(std::string_view text)
{
    const auto json = parse_json(text);
    if (!json) return Failure{FileError{json.error()}};
    return value_of<PriceOffer>(*json, "price");
}

}
