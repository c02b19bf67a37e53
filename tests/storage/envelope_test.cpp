#include "tests/storage/envelopes.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <set>

using namespace tender;

namespace {

const SodiumSealing sealing;
const std::string associated = R"({"envelope":"e1","kind":"price","lot":"1"})";
const std::string content = R"({"amount":"24330.50","currency":"GBP"})";

/// The parts that these persons can open, by subset: what they hold if they put everything together.
std::vector<std::pair<std::vector<std::string>, std::string>> parts_of(const SealedContent& sealed,
                                                                       const std::vector<const Receiver*>& persons)
{
    std::vector<std::pair<std::vector<std::string>, std::string>> parts;
    for (const auto& part : sealed.parts) {
        for (const auto* person : persons) {
            const auto opened = person->key.open_part(associated, part);
            // Exactly the opener it is meant for.
            REQUIRE(opened.has_value() == (person->person == part.opener));
            if (opened) parts.emplace_back(part.subset, *opened);
        }
    }
    return parts;
}

/// Whether any parts out of these, of one subset or mixed, make the key.
bool any_selection_fits(const SealedContent& sealed, const std::vector<std::string>& parts)
{
    for (std::uint32_t selection = 1; selection < (1U << parts.size()); ++selection) {
        std::vector<std::string> selected;
        for (std::size_t i = 0; i < parts.size(); ++i)
            if ((selection >> i & 1U) != 0) selected.push_back(parts[i]);
        if (sealing.fits(sealing.combine(selected).value(), sealed)) return true;
    }
    return false;
}

/// The key, by the parts of the first subset.
EnvelopeKey key_of(const SealedContent& sealed, const std::vector<Receiver>& all)
{
    std::vector<std::string> parts;
    for (const auto& part : sealed.parts) {
        if (part.subset != sealed.parts.front().subset) continue;
        for (const auto& person : all)
            if (person.person == part.opener) parts.push_back(person.key.open_part(associated, part).value());
    }
    return sealing.combine(parts).value();
}

}

TEST_CASE("any k of n openers open an envelope, and fewer never do", "[storage][sealing]")
{
    for (int n = 1; n <= 5; ++n) {
        const auto all = receivers(n);
        for (int k = 1; k <= n; ++k) {
            const auto sealed = sealing.seal(associated, content, openers_of(all), k);
            REQUIRE(sealed);
            REQUIRE(sealed->k == k);
            REQUIRE(static_cast<std::int64_t>(sealed->parts.size()) == sealed_part_count(n, k));
            for (unsigned present = 1; present < (1U << static_cast<unsigned>(n)); ++present) {
                std::vector<const Receiver*> persons;
                for (unsigned i = 0; i < all.size(); ++i)
                    if ((present >> i & 1U) != 0) persons.push_back(&all[i]);
                CAPTURE(n, k, present);
                const auto held = parts_of(*sealed, persons);
                if (static_cast<int>(persons.size()) < k) {
                    std::vector<std::string> parts;
                    for (const auto& [subset, part] : held)
                        parts.push_back(part);
                    CHECK_FALSE(any_selection_fits(*sealed, parts));
                    continue;
                }
                // Every subset that is present in full opens, not only some.
                std::set<std::vector<std::string>> subsets;
                for (const auto& [subset, part] : held)
                    subsets.insert(subset);
                int opened = 0;
                for (const auto& subset : subsets) {
                    std::vector<std::string> parts;
                    for (const auto& [of, part] : held)
                        if (of == subset) parts.push_back(part);
                    const auto key = sealing.combine(parts).value();
                    const bool complete = static_cast<int>(parts.size()) == k;
                    CHECK(sealing.fits(key, *sealed) == complete);
                    if (!complete) continue;
                    CHECK(sealing.open(associated, *sealed, key) == content);
                    ++opened;
                }
                CHECK(opened >= 1);
            }
        }
    }
}

TEST_CASE("each part opens with the key of its opener and of none of six people else", "[storage][sealing]")
{
    const auto people = receivers(6);
    for (std::size_t first = 0; first < people.size(); ++first) {
        for (std::size_t second = first; second < people.size(); ++second) {
            std::vector<Opener> openers{{people[first].person, people[first].key.receiving_key()}};
            if (second != first) openers.push_back({people[second].person, people[second].key.receiving_key()});
            const auto sealed = sealing.seal(associated, content, openers, static_cast<std::int64_t>(openers.size()));
            REQUIRE(sealed);
            for (const auto& part : sealed->parts) {
                for (const auto& person : people) {
                    const auto opened = person.key.open_part(associated, part);
                    CHECK(opened.has_value() == (person.person == part.opener));
                    if (!opened) CHECK(opened.error() == SealingError::NotForThisKey);
                }
            }
        }
    }
}

TEST_CASE("with k = 1 each opener's part is the key itself", "[storage][sealing]")
{
    const auto all = receivers(3);
    const auto sealed = sealing.seal(associated, content, openers_of(all), 1).value();
    REQUIRE(sealed.parts.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(sealed.parts[i].subset == std::vector<std::string>{all[i].person});
        const auto part = all[i].key.open_part(associated, sealed.parts[i]).value();
        CHECK(sealing.open(associated, sealed, sealing.combine({part}).value()) == content);
    }
}

TEST_CASE("the parts stand in the order of their subsets, however the openers were named", "[storage][sealing]")
{
    const auto all = receivers(4);
    auto openers = openers_of(all);
    std::reverse(openers.begin(), openers.end());
    const auto sealed = sealing.seal(associated, content, openers, 2).value();
    std::vector<std::string> persons;
    for (const auto& person : all)
        persons.push_back(person.person);
    std::size_t at = 0;
    for (const auto& subset : opening_subsets(persons, 2)) {
        CHECK(std::is_sorted(subset.begin(), subset.end()));
        for (const auto& person : subset) {
            REQUIRE(at < sealed.parts.size());
            CHECK(sealed.parts[at].subset == subset);
            CHECK(sealed.parts[at].opener == person);
            CHECK(sealed.parts[at].sealed.size() == 112);
            ++at;
        }
    }
    CHECK(at == sealed.parts.size());
}

TEST_CASE("an envelope with any byte changed does not open", "[storage][sealing]")
{
    const auto all = receivers(3);
    const auto sealed = sealing.seal(associated, content, openers_of(all), 2).value();
    const auto key = key_of(sealed, all);
    REQUIRE(sealing.open(associated, sealed, key) == content);

    for (std::size_t at = 0; at < sealed.ciphertext.size(); ++at) {
        auto changed = sealed;
        changed.ciphertext = flipped(sealed.ciphertext, 8 * at + at % 8);
        REQUIRE(sealing.open(associated, changed, key).error() == SealingError::Altered);
    }
    for (std::size_t bit = 0; bit < 8 * Hash::size(); ++bit) {
        auto changed = sealed;
        changed.commitment = flipped(sealed.commitment, bit);
        REQUIRE(sealing.open(associated, changed, key).error() == SealingError::WrongKey);
        REQUIRE(sealing.open(associated, sealed, flipped(key, bit)).error() == SealingError::WrongKey);
    }
    for (std::size_t bit = 0; bit < 8 * associated.size(); ++bit)
        REQUIRE(sealing.open(flipped(associated, bit), sealed, key).error() == SealingError::Altered);
    for (const auto& part : sealed.parts) {
        const auto& opener =
            *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.person == part.opener; });
        for (std::size_t bit = 0; bit < 8 * part.sealed.size(); ++bit) {
            auto changed = part;
            changed.sealed = flipped(part.sealed, bit);
            REQUIRE(opener.key.open_part(associated, changed).error() == SealingError::NotForThisKey);
        }
    }
}

TEST_CASE("an envelope that was cut or lengthened does not open", "[storage][sealing]")
{
    const auto all = receivers(1);
    const auto sealed = sealing.seal(associated, std::string(5000, 'x'), openers_of(all), 1).value();
    const auto key = key_of(sealed, all);
    for (std::size_t size = 0; size < sealed.ciphertext.size(); ++size) {
        auto changed = sealed;
        changed.ciphertext.resize(size);
        REQUIRE(sealing.open(associated, changed, key).error() == SealingError::Altered);
    }
    auto longer = sealed;
    longer.ciphertext += std::string(4096, '\0');
    CHECK(sealing.open(associated, longer, key).error() == SealingError::Altered);
    for (std::size_t size = 0; size < sealed.parts[0].sealed.size(); ++size) {
        auto part = sealed.parts[0];
        part.sealed.resize(size);
        REQUIRE(all[0].key.open_part(associated, part).error() == SealingError::NotForThisKey);
    }
}

TEST_CASE("a part made for another envelope, subset or opener is not accepted", "[storage][sealing]")
{
    const auto all = receivers(3);
    const auto sealed = sealing.seal(associated, content, openers_of(all), 2).value();
    const auto& part = sealed.parts[0];
    const auto& opener = all[0].key;
    REQUIRE(part.opener == all[0].person);
    REQUIRE(opener.open_part(associated, part));
    const auto refused = [&](std::string_view text, const SealedPart& other) {
        return opener.open_part(text, other).error() == SealingError::PartsDoNotFit;
    };

    CHECK(refused(associated + " ", part));
    CHECK(refused("", part));
    auto other = part;
    other.subset = {all[0].person, all[2].person};
    CHECK(refused(associated, other));
    other = part;
    other.opener = all[1].person;
    CHECK(refused(associated, other));
    other = part;
    std::reverse(other.subset.begin(), other.subset.end());
    CHECK(refused(associated, other));
    // Names cannot be cut apart in another place.
    other = part;
    other.subset = {part.subset[0] + part.subset[1]};
    CHECK(refused(associated, other));
    other.subset = {part.subset[0] + " ", part.subset[1].substr(1)};
    CHECK(refused(associated, other));

    // Parts of two envelopes, or of two subsets, make a key that fits neither.
    const auto again = sealing.seal(associated, content, openers_of(all), 2).value();
    const auto one = all[0].key.open_part(associated, sealed.parts[0]).value();
    const auto two = all[1].key.open_part(associated, again.parts[1]).value();
    const auto mixed = sealing.combine({one, two}).value();
    CHECK_FALSE(sealing.fits(mixed, sealed));
    CHECK_FALSE(sealing.fits(mixed, again));
    CHECK(sealing.open(associated, sealed, mixed).error() == SealingError::WrongKey);
}

TEST_CASE("a key fits one envelope only, though the contents are equal", "[storage][sealing]")
{
    const auto all = receivers(2);
    const auto first = sealing.seal(associated, content, openers_of(all), 2).value();
    const auto second = sealing.seal(associated, content, openers_of(all), 2).value();
    CHECK(first.ciphertext != second.ciphertext);
    CHECK(first.commitment != second.commitment);
    CHECK(first.parts[0].sealed != second.parts[0].sealed);
    CHECK_FALSE(sealing.fits(key_of(first, all), second));
    auto exchanged = first;
    exchanged.ciphertext = second.ciphertext;
    CHECK(sealing.open(associated, exchanged, key_of(first, all)).error() == SealingError::Altered);
    exchanged.commitment = second.commitment;
    CHECK(sealing.open(associated, exchanged, key_of(first, all)).error() == SealingError::WrongKey);
    CHECK(sealing.commitment(key_of(first, all)) == first.commitment);
}

TEST_CASE("the length of a ciphertext tells that of the content in steps of 4 KiB only", "[storage][sealing]")
{
    const auto all = receivers(1);
    const auto length = [&](std::size_t size) {
        const std::string text(size, 'p');
        const auto sealed = sealing.seal(associated, text, openers_of(all), 1).value();
        REQUIRE(sealing.open(associated, sealed, key_of(sealed, all)) == text);
        return sealed.ciphertext.size();
    };
    for (std::size_t size = 0; size < 4096; ++size)
        REQUIRE(length(size) == 24 + 4096 + 16);
    CHECK(length(4096) == 24 + 8192 + 16);
    CHECK(length(8191) == 24 + 8192 + 16);
    CHECK(length(8192) == 24 + 12288 + 16);
}

TEST_CASE("whatever bytes are sealed come back", "[storage][sealing]")
{
    const auto all = receivers(3);
    const auto openers = openers_of(all);
    REQUIRE(rc::check("seal, open", [&](const std::string& text, const std::string& said) {
        // Content that ends like padding, and the subset of the second and third person.
        const auto padded = text + std::string{"\x80\0\0", 3};
        const auto sealed = sealing.seal(said, padded, openers, 2).value();
        const auto one = all[1].key.open_part(said, sealed.parts[4]).value();
        const auto two = all[2].key.open_part(said, sealed.parts[5]).value();
        RC_ASSERT(sealing.open(said, sealed, sealing.combine({one, two}).value()).value() == padded);
    }));
}

TEST_CASE("no envelope is made that could not be opened as promised", "[storage][sealing]")
{
    const auto all = receivers(9);
    const auto openers = openers_of(all);
    const auto first = [&](std::size_t count) {
        return std::vector<Opener>(openers.begin(), openers.begin() + static_cast<std::ptrdiff_t>(count));
    };
    const auto error = [&](const std::vector<Opener>& of, std::int64_t k) {
        return sealing.seal(associated, content, of, k).error();
    };
    CHECK(error({}, 1) == SealingError::NoOpeners);
    CHECK(error(first(3), 0) == SealingError::BadThreshold);
    CHECK(error(first(3), -1) == SealingError::BadThreshold);
    CHECK(error(first(3), 4) == SealingError::BadThreshold);
    // C(6, 3) · 3 = 60 is the most; C(8, 2) · 2 = 56 goes, C(9, 2) · 2 = 72 does not.
    CHECK(sealing.seal(associated, content, first(6), 3)->parts.size() == 60);
    CHECK(sealing.seal(associated, content, first(8), 2)->parts.size() == 56);
    CHECK(error(first(9), 2) == SealingError::TooManyParts);
    CHECK(error(first(7), 3) == SealingError::TooManyParts);

    CHECK(error({openers[0], {openers[0].person, openers[1].key}}, 2) == SealingError::BadOpener);
    CHECK(error({openers[0], {openers[1].person, openers[0].key}}, 2) == SealingError::BadOpener);
    CHECK(error({{"", openers[0].key}}, 1) == SealingError::BadOpener);
    // Sealed to a point of small order, anybody could open it.
    CHECK(error({openers[0], {"somebody", ReceivingKey{}}}, 2) == SealingError::BadOpener);
    ReceivingKey::Array one{1};
    CHECK(error({{"somebody", ReceivingKey{one}}}, 1) == SealingError::BadOpener);

    const std::string largest(sealed_content_size_max, 'x');
    CHECK(sealing.seal(associated, largest, first(1), 1));
    CHECK(sealing.seal(associated, largest + "x", first(1), 1).error() == SealingError::TooLarge);
}

TEST_CASE("how many parts an envelope has is known before it is made", "[storage][sealing]")
{
    STATIC_REQUIRE(sealed_part_count(3, 2) == 6);
    STATIC_REQUIRE(sealed_part_count(60, 1) == 60);
    STATIC_REQUIRE(sealed_part_count(60, 60) == 60);
    STATIC_REQUIRE(sealed_part_count(61, 61) == std::nullopt);
    STATIC_REQUIRE(sealed_part_count(60, 30) == std::nullopt);
    STATIC_REQUIRE(sealed_part_count(6, 3) == 60);
    STATIC_REQUIRE(sealed_part_count(5, 0) == std::nullopt);
    STATIC_REQUIRE(sealed_part_count(0, 0) == std::nullopt);
    STATIC_REQUIRE(sealed_part_count(2, 3) == std::nullopt);
    for (int n = 1; n <= 12; ++n) {
        for (int k = 1; k <= n; ++k) {
            const std::vector<std::string> persons(static_cast<std::size_t>(n), "p");
            const auto parts = static_cast<std::int64_t>(opening_subsets(persons, k).size()) * k;
            CHECK(sealed_part_count(n, k) == (parts <= 60 ? std::optional{parts} : std::nullopt));
        }
    }
}

TEST_CASE("parts that are none make no key", "[storage][sealing]")
{
    CHECK(sealing.combine({}).error() == SealingError::PartsDoNotFit);
    CHECK(sealing.combine({std::string(31, 'x')}).error() == SealingError::PartsDoNotFit);
    CHECK(sealing.combine({std::string(32, 'x'), std::string(33, 'x')}).error() == SealingError::PartsDoNotFit);
    CHECK(sealing.combine({std::string(32, 'x'), std::string(32, 'x')}) == EnvelopeKey{});
}
