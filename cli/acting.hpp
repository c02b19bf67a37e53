#pragma once

#include "cli/subject.hpp"
#include "core/text/json_members.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tender::cli {

/// People whose keys lie on this machine.
class People {
public:
    virtual ~People() = default;
    People(const People&) = delete;
    People& operator=(const People&) = delete;

    /// The workspace with this person's keys. `fresh`, for an enrolment, makes the keys where there are none, and the
    /// workspace where there is none.
    [[nodiscard]] virtual Result<std::unique_ptr<Workspace>, Stop> open(const std::filesystem::path& file,
                                                                        const std::string& person, bool fresh) = 0;
    /// The words by which two people compare a key.
    [[nodiscard]] virtual std::string fingerprint(const EnrolledKey& key) const = 0;
    /// Whether somebody typed these words.
    [[nodiscard]] virtual bool is_fingerprint(const std::string& typed, const EnrolledKey& key) const = 0;
    /// Whether the secret half of a key lies on this machine.
    [[nodiscard]] virtual bool holds(const EnrolledKey& key) const = 0;

protected:
    People() = default;
};

/// One step of a script: who does what, in which words, and whether it must be refused.
struct ScriptAct {
    std::size_t line = 0;
    std::string person;
    std::string command;
    Json arguments;
    bool refused = false;
    std::filesystem::path folder{}; ///< where files that the step names lie
};

/// The acts of a script. Lines are "PERSON: COMMAND {JSON}", "refused PERSON: ..." for what the rules must refuse, or
/// begin with "#"; a line that begins with a space goes on with the one before it.
[[nodiscard]] Result<std::vector<ScriptAct>, Stop> script_acts(const std::filesystem::path& path,
                                                               const std::string& text);

/// The words of the keys that were enrolled in a rehearsal, by person: there one machine holds all keys, and nobody can
/// read anything out to anybody.
using SeenWords = std::map<std::string, std::string>;

/// The log of a tender in which a person is about to act; a new one where the act begins it. Refuses a log that is
/// older than what they last saw of it.
[[nodiscard]] Result<TenderLog, Stop> log_to_act_on(Workspace& workspace, const std::string& tender, bool begins);

/// Carries out one act as its person. The answer tells what followed. In a rehearsal `seen` gathers the words of the
/// keys enrolled, and stands in where a countersignature names none; nothing stands in for them elsewhere.
[[nodiscard]] Result<std::string, Stop> act(People& people, const std::filesystem::path& workspace,
                                            const std::string& tender, const ScriptAct& act, SeenWords* seen = nullptr);

}
