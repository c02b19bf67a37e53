#pragma once

#include "core/calendar/date.hpp"
#include "core/procedure/reading_rights.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"

#include <QtCore/QCoreApplication>

#include <optional>

namespace tender {

/// Words that pages of an open tender share.
struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(tender::PageWords)

public:
    /// "5 June 2009"; "no date" where there is none.
    static QString on(const std::optional<Date>& date) { return date ? qtext(printed_date(*date)) : tr("no date"); }
    /// Why something is not shown, and what would change that.
    static QString notShown(const NotShown& kept)
    {
        if (kept.roles.empty()) {
            return tr("You have no part in this tender and are shown nothing of it. Once a manager appoints you, what "
                      "belongs to your part is shown here.");
        }
        return tr("You are here as %1, and that part is not shown %2 (docs/roles.md, table B). This stays so as the "
                  "tender goes on; another part in it, which a manager gives, would change it.")
            .arg(qtext(any_of_roles(kept.roles)), qtext(matter_text(kept.matter)));
    }
};

}
