#pragma once

#include "qml/viewmodels/drafts/draft_texts.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace tender {

/// Drafts that are written a moment later than they are typed: until then, and for as long as the system refuses, they
/// are read from here.
class WaitingTexts {
public:
    /// Without texts all of them last as long as this.
    explicit WaitingTexts(std::unique_ptr<DraftTexts> texts) : m_texts{std::move(texts)} {}

    /// As it was last given; nothing when there is none. What is there and cannot be read is a failure, never "none".
    [[nodiscard]] Result<std::optional<std::string>, StoreError> read(const DraftName& name) const;
    /// Takes the place of an earlier text; `save` writes it.
    void keep(const DraftName& name, std::string text) { m_unwritten.insert_or_assign(name, std::move(text)); }
    void discard(const DraftName& name) { m_unwritten.insert_or_assign(name, std::nullopt); }
    /// Writes what is not written yet. False when the system refused any of it.
    [[nodiscard]] bool save();
    /// Whether they survive the end of the program.
    [[nodiscard]] bool areKept() const { return m_texts != nullptr; }

private:
    std::unique_ptr<DraftTexts> m_texts;
    /// What is not written yet: a text, or that there is to be none.
    std::map<DraftName, std::optional<std::string>> m_unwritten;
};

}
