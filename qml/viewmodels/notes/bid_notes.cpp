#include "qml/viewmodels/notes/bid_notes.hpp"

#include "core/text/json_members.hpp"
#include "qml/viewmodels/words.hpp"

namespace tender {

namespace {

constexpr const char* notesKind = "plumbline notes";
constexpr std::int64_t notesVersion = 1;
/// Room for the most characters, each of them escaped, and for the ticks.
constexpr std::size_t notesBytesMost = std::size_t{1} << 20U;
/// No script has as many questions; a text that ticks more asks for memory without an end.
constexpr std::size_t ticksMost = 5'000;

std::optional<ScriptTicks> ticks_from(const Json::Object& stages)
{
    ScriptTicks ticks;
    std::size_t count = 0;
    for (const auto& [stage, places] : stages) {
        if (places.array() == nullptr) return std::nullopt;
        for (const auto& place : *places.array()) {
            if (place.whole() == nullptr || *place.whole() < 1 || ++count > ticksMost) return std::nullopt;
            ticks[stage].insert(*place.whole());
        }
    }
    return ticks;
}

}

std::string notes_name(const std::string& bid) { return "notes/" + bid; }

std::string notes_text(const BidNotes& notes)
{
    Json::Object ticked;
    for (const auto& [stage, places] : notes.ticked)
        ticked.emplace_back(stage, Json::Array(places.begin(), places.end()));
    return canonical_text(Json{
        Json::Object{{"as", notesKind}, {"v", notesVersion}, {"text", notes.text}, {"ticked", std::move(ticked)}}});
}

std::optional<BidNotes> notes_from(const std::string& text)
{
    const auto json = parse_json(text, notesBytesMost);
    if (!json || text_member(*json, "as") != notesKind) return std::nullopt;
    const auto* version = json->find("v");
    const auto* said = json->find("text");
    const auto* ticked = json->find("ticked");
    if (version == nullptr || version->whole() == nullptr || *version->whole() != notesVersion) return std::nullopt;
    if (said == nullptr || said->text() == nullptr || verbatim(*said->text()).size() > notesMost) return std::nullopt;
    if (ticked == nullptr || ticked->object() == nullptr) return std::nullopt;
    auto ticks = ticks_from(*ticked->object());
    if (!ticks) return std::nullopt;
    return BidNotes{.text = *said->text(), .ticked = std::move(*ticks)};
}

}
