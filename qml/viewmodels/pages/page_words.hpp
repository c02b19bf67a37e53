#pragma once

#include "core/calendar/date.hpp"
#include "core/procedure/reading_rights.hpp"
#include "core/procedure/refusal.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"
#include "reports/text/refusal_wording.hpp"

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
    /// What whoever sits at the desk owes, or waits for, before they take part: said to them.
    static QString ownInterest(const Refusal& obstacle, const Names& names)
    {
        if (const auto* owed = std::get_if<DeclarationOwed>(&obstacle)) {
            return tr("You have not declared your interests %1. Declare them on the page Declarations, or that there "
                      "are none.")
                .arg(qtext(occasion_text(owed->occasion, owed->stage, names)));
        }
        if (const auto* waiting = std::get_if<InterestUnassessed>(&obstacle)) {
            return tr("You have declared an interest in %1. The manager or the chair says what it comes to; you have "
                      "nothing to do until then.")
                .arg(qname(names.bidder(waiting->bidder)));
        }
        if (const auto* excluded = std::get_if<InterestExcludes>(&obstacle)) {
            return tr("Your interest in %1 was found to exclude you: you mark nothing in this tender. Two people "
                      "remove "
                      "you from the panel, and somebody else takes your seat.")
                .arg(qname(names.bidder(excluded->bidder)));
        }
        return qtext(wording(obstacle, names));
    }
};

}
