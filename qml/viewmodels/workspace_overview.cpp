#include "qml/viewmodels/workspace_overview.hpp"

#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/tender_reading.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QMetaObject>

namespace tender {

namespace {

/// Reads the tenders of a workspace one after the other and writes what each says of a matter.
class Gathering {
public:
    using Tell = std::function<void(const QString& words)>;

    Gathering(const TenderPlace& place, std::string person, const std::atomic<bool>& stopped, Tell tell)
        : m_place{place}, m_person{std::move(person)}, m_stopped{stopped}, m_tell{std::move(tell)}
    {}

    [[nodiscard]] PageWriter of(Workspace& workspace)
    {
        const auto ports = workspace.ports();
        const auto entries = tenders_in(ports.journal);
        auto people = PeopleLog::open(ports);
        if (!entries) {
            m_page.notice(qtext(wording(entries.error())), QStringLiteral("danger"));
        } else if (!people) {
            m_page.notice(qtext(wording(people.error())), QStringLiteral("danger"));
        } else {
            qsizetype number = 0;
            for (const auto& entry : *entries) {
                m_tell(PageWords::tr("Reading tender %1 of %2: %3")
                           .arg(++number)
                           .arg(entries->size())
                           .arg(qname(entry.title)));
                if (m_stopped) break;
                read(workspace, *people, entry);
            }
        }
        return std::move(m_page);
    }

private:
    void read(Workspace& workspace, const PeopleLog& people, const TenderEntry& entry)
    {
        const auto log = read_tender(workspace, people, entry.log, [this](std::uint64_t) { return !m_stopped.load(); });
        if (m_stopped) return;
        if (!log) {
            m_page.heading(qtext(entry.title));
            m_page.notice(log.error(), QStringLiteral("danger"));
            return;
        }
        const auto snapshot = snapshot_of(log->state());
        const auto now = Timestamp::from_seconds_since_1970(workspace.ports().clock.now());
        PageWriter lines;
        lines.leadTo(entry.log.hex());
        m_place.write({.snapshot = *snapshot,
                       .now = log->state(),
                       .people = log->people(),
                       .person = m_person,
                       .today = now ? std::optional{now->date()} : std::nullopt},
                      lines);
        if (!lines.isEmpty()) m_page.append(qtext(log->state().tender.title), std::move(lines));
    }

    const TenderPlace& m_place;
    std::string m_person;
    const std::atomic<bool>& m_stopped;
    Tell m_tell;
    PageWriter m_page;
};

}

WorkspaceOverview::WorkspaceOverview(WorkspaceOpener opener, QObject* parent)
    : QObject{parent}, m_opener{std::move(opener)}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &WorkspaceOverview::changed);
}

void WorkspaceOverview::use(const std::string& file, const std::string& person)
{
    if (file == m_file && person == m_person) return;
    m_file = file;
    m_person = person;
    PageWriter nothing;
    m_page.show(nothing);
    if (!m_page.place().isEmpty()) show(m_page.place());
}

void WorkspaceOverview::show(const QString& place)
{
    if (m_page.place() != place) {
        m_page.turnTo(place);
        PageWriter nothing;
        m_page.show(nothing);
    }
    m_again = busy();
    if (m_again) {
        m_work.stop();
    } else {
        start();
    }
}

void WorkspaceOverview::cancel()
{
    m_again = false;
    m_work.stop();
}

void WorkspaceOverview::showStopped()
{
    PageWriter page;
    page.notice(tr("Reading was stopped, so nothing is listed. Come to this page again to read all tenders."),
                QStringLiteral("info"));
    m_page.show(page);
}

void WorkspaceOverview::tell(const QString& words)
{
    m_busyWords = words;
    emit changed();
}

void WorkspaceOverview::start()
{
    const auto* place = line_place(m_page.place());
    if (place == nullptr || m_file.empty()) return;
    const bool nobody = m_person.empty() && place->id == std::string_view{"duties"};
    m_work.start([this, place, nobody, file = m_file,
                  person = m_person](const std::atomic<bool>& stopped) -> BackgroundWork::Finish {
        const auto say = [this](const QString& words) {
            QMetaObject::invokeMethod(
                this, [this, words] { tell(words); }, Qt::QueuedConnection);
        };
        auto lines = std::make_shared<PageWriter>();
        const auto workspace = m_opener(file, WorkspaceAccess::ReadOnly);
        if (nobody) {
            lines->words(
                PageWords::tr("Nobody sits at this desk. Take your seat on the page People: what waits for you "
                              "in the tenders of this workspace is listed here then."));
        } else if (workspace) {
            *lines = Gathering{*place, person, stopped, say}.of(**workspace);
        } else {
            lines->notice(qtext(wording(workspace.error())), QStringLiteral("danger"));
        }
        return [this, lines, whole = !stopped.load()] {
            m_busyWords.clear();
            const bool again = std::exchange(m_again, false);
            if (whole && !again) m_page.show(*lines);
            if (!whole && !again && m_page.rows()->count() == 0) showStopped();
            if (again) start();
        };
    });
}

}
