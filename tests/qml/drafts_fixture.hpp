#pragma once

#include "qml/viewmodels/drafts/draft_texts.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

#include <map>
#include <memory>

namespace tender::test {

/// Keeps texts as long as it lasts, or refuses as a full disk does.
class SmallDisk final : public DraftTexts {
public:
    Result<std::optional<std::string>, StoreError> read(const DraftName& name) const override
    {
        const auto found = texts.find(name);
        return found == texts.end() ? std::optional<std::string>{} : std::optional{found->second};
    }
    bool keep(const DraftName& name, const std::string& given) override
    {
        ++asked;
        if (!full) texts.insert_or_assign(name, given);
        return !full;
    }
    bool discard(const DraftName& name) override
    {
        if (!full) texts.erase(name);
        return !full;
    }
    bool full = false;
    int asked = 0;
    std::map<DraftName, std::string> texts;
};

/// For as long as it lasts the profile lies in this folder.
class ProfileIn {
public:
    explicit ProfileIn(const QString& folder) { qputenv("XDG_DATA_HOME", folder.toUtf8()); }
    ~ProfileIn()
    {
        if (m_isSet) {
            qputenv("XDG_DATA_HOME", m_before);
        } else {
            qunsetenv("XDG_DATA_HOME");
        }
    }
    ProfileIn(const ProfileIn&) = delete;
    ProfileIn& operator=(const ProfileIn&) = delete;

private:
    bool m_isSet = qEnvironmentVariableIsSet("XDG_DATA_HOME");
    QByteArray m_before = qgetenv("XDG_DATA_HOME");
};

/// The program over files in memory, with a profile on the disk.
struct Machine {
    QTemporaryDir profile;
    MemoryFiles files;
    std::unique_ptr<WorkspaceSession> session;

    Machine() { start(); }
    void start()
    {
        make_application();
        session.reset();
        session =
            std::make_unique<WorkspaceSession>(files.opener(), SessionFolders{.drafts = profile.path(), .scratch = {}});
    }
    bool settle()
    {
        return PageFixture::wait([&] { return !session->busy(); });
    }
    ActForm& form() { return *session->tender()->act(); }
};

/// How many sealed drafts lie in a folder; none of its files may tell these words.
inline int sealed_files(const QString& folder, const char* words)
{
    int files = 0;
    QDirIterator all{folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (all.hasNext()) {
        QFile one{all.next()};
        REQUIRE(one.open(QIODevice::ReadOnly));
        CHECK_FALSE(one.readAll().contains(words));
        files += one.fileName().endsWith(QStringLiteral(".draft")) ? 1 : 0;
    }
    return files;
}

}
