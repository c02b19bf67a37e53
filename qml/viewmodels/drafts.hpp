#pragma once

#include "core/tendering/tender.hpp"

#include <QtCore/QString>

#include <map>
#include <optional>
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

/// Marks that are written and not submitted. They belong to the person at this machine, never to the record, and are
/// kept in a file of the profile so that they survive the end of the program.
class Drafts {
public:
    /// Without a file the drafts last as long as the program.
    explicit Drafts(QString file = {});

    [[nodiscard]] const Mark* find(const DraftPlace& place) const;
    /// Keeps a draft; one that holds nothing is let go.
    void keep(const DraftPlace& place, Mark mark);
    void drop(const DraftPlace& place);
    /// The drafts of a seat for a bid.
    [[nodiscard]] std::vector<Mark> of(const std::string& seat, const std::string& bid) const;
    /// Writes the file, in place of an earlier one: entirely or not at all. False when the system refused.
    [[nodiscard]] bool save() const;
    [[nodiscard]] bool hasFile() const { return !m_file.isEmpty(); }

private:
    void load();

    QString m_file;
    std::map<DraftPlace, Mark> m_marks;
};

}
