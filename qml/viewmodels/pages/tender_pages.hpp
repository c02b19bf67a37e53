#pragma once

#include "core/procedure/reading_rights.hpp"
#include "core/session/people.hpp"
#include "qml/viewmodels/pages/page_rows.hpp"
#include "qml/viewmodels/snapshot.hpp"
#include "reports/text/names.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tender {

/// What the pages of a tender are written from.
struct PageInput {
    const Snapshot& snapshot;
    const Procedure& now; ///< the tender as it stands, which says who reads
    const PeopleLog& people;
    std::string person; ///< who sits at the desk; empty: nobody
    std::size_t lot = 0;
    std::optional<Date> today{}; ///< by the clock of the machine
    /// The words of a document; nothing when it is no plain text in UTF-8, is too large or is not kept here. Empty
    /// where documents cannot be read.
    std::function<std::optional<std::string>(const Document&)> textOf{};

    [[nodiscard]] const Procedure& state() const { return snapshot.procedure; }
    [[nodiscard]] const Tender& tender() const { return snapshot.procedure.tender; }
    [[nodiscard]] Names names() const { return Names{tender(), people}; }
    /// Why whoever sits at the desk is not shown a matter; nothing where nobody does, as whoever holds the file reads
    /// it there. Who they are now counts, also where an earlier moment is shown.
    [[nodiscard]] std::optional<NotShown> kept(Matter matter) const { return reading_obstacle(now, person, matter); }
};

/// A place whose page is lines, and the acts that belong there.
struct TenderPlace {
    const char* id;
    QString title; ///< as the rail has it: short
    QString heading;
    /// What the page is for and the rule behind it.
    QString help;
    /// What stands there while there is nothing.
    QString empty;
    std::vector<std::string> acts;
    std::function<void(const PageInput&, PageWriter&)> write;
};

/// The places of a tender whose pages are lines, in the order in which a tender goes through them.
[[nodiscard]] const std::vector<TenderPlace>& tender_places();
/// The places of a workspace that gather the lines of all its tenders.
[[nodiscard]] const std::vector<TenderPlace>& gathering_places();
/// One of all these; null for another id.
[[nodiscard]] const TenderPlace* line_place(const QString& id);
/// Where an act is done: the first place of a tender that has it, or "work".
[[nodiscard]] QString place_of_act(const std::string& act);

void write_work(const PageInput& input, PageWriter& page);
void write_people(const PageInput& input, PageWriter& page);
void write_model(const PageInput& input, PageWriter& page);
void write_bids(const PageInput& input, PageWriter& page);
void write_declarations(const PageInput& input, PageWriter& page);
void write_moderation(const PageInput& input, PageWriter& page);
/// What a signature under the wording of the open stage is about: each agreed mark with its reason, and the minutes.
void write_wording(const PageInput& input, PageWriter& page);
/// What waits for a second person: each proposal in full.
void write_proposals(const PageInput& input, PageWriter& page);
void write_hearings(const PageInput& input, PageWriter& page);
void write_dialogue(const PageInput& input, PageWriter& page);
void write_prices(const PageInput& input, PageWriter& page);
void write_recommendation(const PageInput& input, PageWriter& page);
void write_letters(const PageInput& input, PageWriter& page);
void write_contracts(const PageInput& input, PageWriter& page);

}
