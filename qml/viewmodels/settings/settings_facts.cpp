#include "qml/viewmodels/settings/settings_facts.hpp"

#include "qml/viewmodels/papers/paper_files.hpp"

#include <QtCore/QLocale>

namespace tender {

namespace {

using Rows = QList<QVariantList>;

void add(Rows& rows, const QString& label, const QString& words, const QString& tone = {})
{
    if (!words.isEmpty()) rows.append({label, words, tone});
}

QString division_words(Division division)
{
    switch (division) {
    case Division::EnglandAndWales:
        return SettingsFacts::tr("England and Wales");
    case Division::Scotland:
        return SettingsFacts::tr("Scotland");
    case Division::NorthernIreland:
        return SettingsFacts::tr("Northern Ireland");
    case Division::Common:
        break;
    }
    return SettingsFacts::tr("all parts of the United Kingdom: only days that are holidays in each");
}

QString years_words(const std::vector<int>& years)
{
    if (years.empty()) return SettingsFacts::tr("No year is known.");
    const auto gaps = years.back() - years.front() + 1 != static_cast<int>(years.size());
    const auto words = gaps ? SettingsFacts::tr("%1 to %2, not every year between them")
                            : SettingsFacts::tr("%1 to %2, every year between them");
    return words.arg(years.front()).arg(years.back());
}

void write_workspace(const SessionFolders& folders, const QString& workspace, Rows& rows)
{
    if (workspace.isEmpty()) {
        add(rows, SettingsFacts::tr("Workspace"), SettingsFacts::tr("None is open."));
        return;
    }
    const auto file = folders.look ? folders.look(workspace) : std::nullopt;
    add(rows, SettingsFacts::tr("Workspace"), file ? file->path : workspace);
    if (!file) return;
    add(rows, SettingsFacts::tr("Its size"), QLocale::c().formattedDataSize(file->size, 1, QLocale::DataSizeSIFormat));
    if (file->writable) {
        add(rows, SettingsFacts::tr("Writing"), SettingsFacts::tr("It can be written to."), QStringLiteral("good"));
    } else {
        add(rows, SettingsFacts::tr("Writing"),
            SettingsFacts::tr("It can only be read: the file or its folder may not be written by you. Nothing can be "
                              "recorded until whoever looks after this machine lets you."),
            QStringLiteral("warning"));
    }
    add(rows, SettingsFacts::tr("Documents of bidders"), file->documents);
    add(rows, SettingsFacts::tr("Papers, unless another folder is chosen"), folder_of_papers(file->path.toStdString()));
}

}

void SettingsFacts::show(const SessionFolders& folders, const SettingsInput& input)
{
    show(folders, input, uk_bank_holidays());
}

void SettingsFacts::show(const SessionFolders& folders, const SettingsInput& input, const BankHolidays& holidays)
{
    Rows store;
    add(store, tr("Store"),
        tr("A workspace is one SQLite file on this machine, written by this program itself. There is no server, and "
           "nothing is sent anywhere."));
    write_workspace(folders, input.workspace, store);
    add(store, tr("Keys of the people at this machine, each under a passphrase"), folders.keys);
    add(store, tr("Drafts, readable to their author alone in a tender of people"), folders.drafts);
    add(store, tr("Scratch workspaces of exercises"), folders.scratch);
    add(store, tr("These settings"), folders.preferences);
    m_store.show(std::move(store));

    const auto years = holidays.covered_years(input.division.value_or(Division::Common));
    Rows calendar;
    if (input.division) {
        add(calendar, tr("The open tender counts by the bank holidays of"), division_words(*input.division));
    } else if (input.hasTender) {
        add(calendar, tr("The open tender"),
            tr("Its plan is not set yet. The plan says by whose bank holidays working days are counted."));
    } else {
        add(calendar, tr("Whose bank holidays count"),
            tr("Each tender says it in its plan: those of England and Wales, Scotland, Northern Ireland, or the days "
               "that all three share. No tender is open."));
    }
    add(calendar, tr("Years that are known"), years_words(years));
    add(calendar, tr("Other years"),
        tr("A count of working days that leaves these years is refused: guessing would move a standstill."));
    m_calendar.show(std::move(calendar));
    warn(input.today, years);
    emit changed();
}

void SettingsFacts::warn(const std::optional<Date>& today, const std::vector<int>& years)
{
    m_warning.clear();
    m_warningTone = QStringLiteral("warning");
    if (!today || years.empty() || today->year() < years.back()) return;
    if (today->year() == years.back()) {
        m_warning = tr("Bank holidays are known to the end of %1, which is this year. A count that goes past it is "
                       "refused. Install a newer version of this program before then.")
                        .arg(years.back());
        return;
    }
    m_warningTone = QStringLiteral("danger");
    m_warning =
        tr("This is %1, and bank holidays are known to the end of %2 only. Standstills and other counts of "
           "working days are refused; what is recorded stays as it is. Install a newer version of this program.")
            .arg(today->year())
            .arg(years.back());
}

}
