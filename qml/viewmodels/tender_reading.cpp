#include "qml/viewmodels/tender_reading.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

namespace tender {

Result<TenderLog, QString> read_tender(Workspace& workspace, const PeopleLog& people, const LogId& id,
                                       const Progress& progress)
{
    auto log = TenderLog::open(workspace.ports(), people, id, progress);
    if (!log) return Failure{qtext(wording(log.error()))};
    const auto seen = compare_with_last_seen(workspace, *log);
    if (!seen) return Failure{qtext(wording(seen.error()))};
    if (*seen && (std::holds_alternative<LogShorter>(**seen) || std::holds_alternative<LogDiverged>(**seen)))
        return Failure{qtext(wording(**seen))};
    return std::move(*log);
}

}
