#pragma once

#include "core/text/json.hpp"
#include "qml/viewmodels/drafts/waiting_texts.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tender {

/// What a form said when it was kept.
struct FormDraft {
    std::int64_t at = 0; ///< seconds since 1970
    Json began;          ///< what it was filled with when it was opened
    Json said;
};

/// The name of the form of an act that was begun `about` something (a bid, a question, a point): the single values in
/// it tell what, lists in it do not. A bid and another have forms of their own. No stage has such a name: ids have no
/// "/".
[[nodiscard]] std::string form_name(const std::string& act, const Json& about);

/// A draft as it is kept (docs/formats/profile.md).
[[nodiscard]] std::string draft_text(const FormDraft& draft);
/// Nothing where the text is none that this program keeps, or asks for a form larger than any.
[[nodiscard]] std::optional<FormDraft> draft_from(const std::string& text);

/// Forms that were begun and not recorded. They belong to the person at this machine, never to the record.
class FormDrafts {
public:
    using Now = std::function<std::int64_t()>;

    /// Without texts the drafts last as long as this.
    explicit FormDrafts(std::unique_ptr<DraftTexts> texts = {}, Now now = {});

    struct Found {
        std::optional<FormDraft> draft{};
        bool unreadable = false; ///< something is there that this program did not keep
    };
    [[nodiscard]] Found find(const DraftName& name) const;
    /// Keeps a draft in the place of an earlier one; `save` writes it.
    void keep(const DraftName& name, Json began, Json said);
    void drop(const DraftName& name);
    /// Writes what is not written yet. False when the system refused any of it.
    [[nodiscard]] bool save() { return m_texts.save(); }
    [[nodiscard]] bool areKept() const { return m_texts.areKept(); }
    [[nodiscard]] std::int64_t now() const { return m_now ? m_now() : 0; }

private:
    WaitingTexts m_texts;
    Now m_now;
};

}
