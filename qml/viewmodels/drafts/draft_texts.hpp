#pragma once

#include "core/session/workspace.hpp"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace tender {

/// Writes a file that its owner alone may read, and the folder it lies in: entirely or not at all. False when the
/// system refused.
[[nodiscard]] bool write_for_owner(const QString& file, const QByteArray& bytes);

/// Which form of which tender.
struct DraftName {
    LogId log;
    std::string form; ///< see `form_name`
    friend auto operator<=>(const DraftName&, const DraftName&) = default;
};

/// Where drafts of forms are kept, so that they survive the end of the program.
class DraftTexts {
public:
    virtual ~DraftTexts() = default;
    DraftTexts(const DraftTexts&) = delete;
    DraftTexts& operator=(const DraftTexts&) = delete;

    /// The text; nothing when there is none. What is there and cannot be read is a failure, never "none".
    [[nodiscard]] virtual Result<std::optional<std::string>, StoreError> read(const DraftName& name) const = 0;
    /// Keeps a text in the place of an earlier one: entirely or not at all. False when the system refused.
    [[nodiscard]] virtual bool keep(const DraftName& name, const std::string& text) = 0;
    /// To have none is no failure.
    [[nodiscard]] virtual bool discard(const DraftName& name) = 0;

protected:
    DraftTexts() = default;
};

/// Drafts of a rehearsed tender: files of the profile, in clear.
class PlainTexts final : public DraftTexts {
public:
    /// A longer text is neither kept nor read.
    static constexpr std::size_t sizeMax = std::size_t{8} << 20U;

    explicit PlainTexts(QString folder) : m_folder{std::move(folder)} {}
    [[nodiscard]] Result<std::optional<std::string>, StoreError> read(const DraftName& name) const override;
    [[nodiscard]] bool keep(const DraftName& name, const std::string& text) override;
    [[nodiscard]] bool discard(const DraftName& name) override;

    /// Where a draft lies.
    [[nodiscard]] QString fileOf(const DraftName& name) const;

private:
    QString m_folder;
};

/// Drafts of the person whose workspace it is: readable with their keys alone.
class SealedTexts final : public DraftTexts {
public:
    explicit SealedTexts(std::shared_ptr<Workspace> workspace) : m_workspace{std::move(workspace)} {}
    [[nodiscard]] Result<std::optional<std::string>, StoreError> read(const DraftName& name) const override
    {
        return m_workspace->draft(name.log, name.form);
    }
    [[nodiscard]] bool keep(const DraftName& name, const std::string& text) override
    {
        return m_workspace->keep_draft(name.log, name.form, text).has_value();
    }
    [[nodiscard]] bool discard(const DraftName& name) override
    {
        return m_workspace->discard_draft(name.log, name.form).has_value();
    }

private:
    std::shared_ptr<Workspace> m_workspace;
};

}
