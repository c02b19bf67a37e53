#include "qml/viewmodels/forms/form_drafts.hpp"

#include "core/text/json_members.hpp"

#include <QtCore/QCryptographicHash>

namespace tender {

namespace {

constexpr const char* draftKind = "plumbline form draft";
constexpr std::int64_t draftVersion = 1;
/// No form has as many items in its lists; a text that has asks for memory without an end.
constexpr std::size_t itemsMost = 5'000;

/// The single values of an object, and of those in it.
Json::Object single_values(const Json& about)
{
    Json::Object single;
    if (about.object() == nullptr) return single;
    for (const auto& [name, value] : *about.object()) {
        if (value.object() != nullptr) {
            if (auto inner = single_values(value); !inner.empty()) single.emplace_back(name, std::move(inner));
        } else if (value.text() != nullptr || value.whole() != nullptr) {
            single.emplace_back(name, value);
        }
    }
    return single;
}

/// How many items the lists of a value have, in all.
std::size_t items_in(const Json& value)
{
    std::size_t count = 0;
    if (value.object() != nullptr) {
        for (const auto& [name, member] : *value.object())
            count += items_in(member);
    }
    if (value.array() != nullptr) {
        count += value.array()->size();
        for (const auto& item : *value.array())
            count += items_in(item);
    }
    return count;
}

}

std::string form_name(const std::string& act, const Json& about)
{
    auto name = "form/" + act;
    auto subject = single_values(about);
    if (subject.empty()) return name;
    const auto text = QByteArray::fromStdString(canonical_text(Json{std::move(subject)}));
    // The name of the file tells nobody what it is about.
    return name + "/" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32).toStdString();
}

std::string draft_text(const FormDraft& draft)
{
    return canonical_text(Json{Json::Object{
        {"as", draftKind}, {"v", draftVersion}, {"at", draft.at}, {"began", draft.began}, {"said", draft.said}}});
}

std::optional<FormDraft> draft_from(const std::string& text)
{
    const auto json = parse_json(text);
    if (!json || text_member(*json, "as") != draftKind) return std::nullopt;
    const auto* version = json->find("v");
    const auto* at = json->find("at");
    const auto* began = json->find("began");
    const auto* said = json->find("said");
    if (version == nullptr || version->whole() == nullptr || *version->whole() != draftVersion) return std::nullopt;
    if (at == nullptr || at->whole() == nullptr) return std::nullopt;
    if (began == nullptr || said == nullptr || said->object() == nullptr) return std::nullopt;
    if (items_in(*said) > itemsMost) return std::nullopt;
    return FormDraft{.at = *at->whole(), .began = *began, .said = *said};
}

FormDrafts::FormDrafts(std::unique_ptr<DraftTexts> texts, Now now) : m_texts{std::move(texts)}, m_now{std::move(now)} {}

FormDrafts::Found FormDrafts::find(const DraftName& name) const
{
    const auto text = m_texts.read(name);
    if (!text) return {.draft = {}, .unreadable = true};
    if (!*text) return {};
    auto draft = draft_from(**text);
    const bool unreadable = !draft;
    return {.draft = std::move(draft), .unreadable = unreadable};
}

void FormDrafts::keep(const DraftName& name, Json began, Json said)
{
    const FormDraft draft{.at = now(), .began = std::move(began), .said = std::move(said)};
    m_texts.keep(name, draft_text(draft));
}

void FormDrafts::drop(const DraftName& name) { m_texts.discard(name); }

}
