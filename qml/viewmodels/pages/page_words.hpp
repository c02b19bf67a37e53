#pragma once

#include "core/calendar/date.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"

#include <QtCore/QCoreApplication>

#include <optional>

namespace tender {

/// Words that pages of an open tender share.
struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(tender::PageWords)

public:
    /// "5 June 2009"; "no date" where there is none.
    static QString on(const std::optional<Date>& date) { return date ? qtext(printed_date(*date)) : tr("no date"); }
    static QString notShown() { return tr("What stands here is not shown to your role (docs/roles.md, table B)."); }
};

}
