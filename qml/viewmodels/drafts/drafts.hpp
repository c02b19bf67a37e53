#pragma once

#include "core/session/workspace.hpp"
#include "core/tendering/tender.hpp"

#include <QtCore/QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace tender {

/// Whose draft, for which bid and question.
struct DraftPlace {
    std::string seat;
    std::string bid;
    std::string criterion;
    friend auto operator<=>(const DraftPlace&, const DraftPlace&) = default;
};

using DraftMarks = std::map<DraftPlace, Mark>;

/// Where drafts are kept, so that they survive the end of the program.
class DraftStore {
public:
    virtual ~DraftStore() = default;
    DraftStore(const DraftStore&) = delete;
    DraftStore& operator=(const DraftStore&) = delete;

    /// What is kept of the stages of this model that were not there before: a model grows while a tender is open.
    /// `seat`: whose a kept sheet is that does not say so.
    [[nodiscard]] virtual DraftMarks load(const Model& model, const std::string& seat) = 0;
    /// Keeps these in place of earlier ones: entirely or not at all. False when the system refused.
    [[nodiscard]] virtual bool save(const DraftMarks& marks) = 0;

protected:
    DraftStore() = default;
};

/// Drafts of a rehearsed tender: a file of the profile, plain text.
class DraftFile final : public DraftStore {
public:
    explicit DraftFile(QString file) : m_file{std::move(file)} {}
    [[nodiscard]] DraftMarks load(const Model& model, const std::string& seat) override;
    [[nodiscard]] bool save(const DraftMarks& marks) override;

private:
    QString m_file;
    bool m_isLoaded = false;
};

/// Drafts of a person in a convened tender: readable with their keys alone, one for each stage.
class SealedDrafts final : public DraftStore {
public:
    SealedDrafts(std::shared_ptr<Workspace> workspace, const LogId& log) : m_workspace{std::move(workspace)}, m_log{log}
    {}
    [[nodiscard]] DraftMarks load(const Model& model, const std::string& seat) override;
    [[nodiscard]] bool save(const DraftMarks& marks) override;

private:
    std::shared_ptr<Workspace> m_workspace;
    LogId m_log;
    Model m_model;
    std::set<std::string> m_loaded;     ///< stages
    std::set<std::string> m_unreadable; ///< stages whose draft cannot be read, and so is left as it is
};

/// Marks that are written and not submitted. They belong to the person at this machine, never to the record.
class Drafts {
public:
    /// Without a store the drafts last as long as the program.
    explicit Drafts(std::unique_ptr<DraftStore> store = {}) : m_store{std::move(store)} {}

    /// Takes in what is kept for this model as it is now; what was typed meanwhile stays.
    void use(const Model& model, const std::string& seat);
    [[nodiscard]] const Mark* find(const DraftPlace& place) const;
    /// Keeps a draft; one that holds nothing is let go.
    void keep(const DraftPlace& place, Mark mark);
    void drop(const DraftPlace& place);
    /// The drafts of a seat for a bid.
    [[nodiscard]] std::vector<Mark> of(const std::string& seat, const std::string& bid) const;
    /// Writes them where they are kept. False when the system refused.
    [[nodiscard]] bool save() const { return m_store == nullptr || m_store->save(m_marks); }
    [[nodiscard]] bool areKept() const { return m_store != nullptr; }

private:
    std::unique_ptr<DraftStore> m_store;
    DraftMarks m_marks;
};

}
