#include "reports/text/session_wording.hpp"

#include "core/result.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/refusal_wording.hpp"

namespace tender {

namespace {

const std::string nothing_written = "Nothing was written.";
const std::string record_untouched = "Nothing was changed.";

std::string entry(Position position) { return "Entry " + std::to_string(position.index + 1); }

std::string detail(const std::string& text) { return text.empty() ? "" : " (" + text + ")"; }

std::string found_instead(NotAWorkspace::Found found)
{
    switch (found) {
    case NotAWorkspace::Found::EmptyFile:
        return "The file is empty";
    case NotAWorkspace::Found::Folder:
        return "This is a folder";
    case NotAWorkspace::Found::OtherFile:
        return "The file is of another kind";
    case NotAWorkspace::Found::OtherDatabase:
        return "The file is a database of another program";
    }
    return "The file is of another kind";
}

}

Message wording(const StoreError& error)
{
    return match(
        error,
        [](const NotAWorkspace& e) {
            return Message{found_instead(e.found) + ", not a workspace: " + e.file + ".", record_untouched,
                           "Choose a workspace file, or create a new one under another name."};
        },
        [](const WrongVersion& e) {
            return Message{"The workspace " + e.file + " has format " + std::to_string(e.found) +
                               "; this program reads format " + std::to_string(e.expected) + ".",
                           record_untouched,
                           "Open it with the version of the program that it was written with, or a newer one."};
        },
        [](const SchemaChanged& e) {
            return Message{"The inside of the workspace " + e.file + " is not as the program made it: " + e.what + ".",
                           record_untouched,
                           "Somebody or something altered the file. Keep it as it is and go on from a backup."};
        },
        [](const Conflict& e) {
            return Message{
                "Somebody else has written meanwhile; the log has " + std::to_string(e.head.index) + " entries now.",
                nothing_written, "Open the tender again, look at what is new, and repeat what you were doing."};
        },
        [](const IdAlreadyUsed& e) {
            return Message{
                "An entry with the id " + e.id.hex() + " is in the workspace already.", nothing_written,
                "If you repeated a step after an interruption, it has landed: open the tender again and look."};
        },
        [](const ReadOnly& e) {
            return Message{"The file or its folder may be read, not written: " + e.file + ".", nothing_written,
                           "Ask for the right to write there, or work on a copy in a folder of your own."};
        },
        [](const DiskFull& e) {
            return Message{"No room is left where the file lies: " + e.file + ".",
                           "What was recorded before is safe; this step was not recorded.",
                           "Free some space and repeat the step."};
        },
        [](const Locked& e) {
            return Message{"Another program is holding the file: " + e.file + ".", nothing_written,
                           "Close the other program or wait until it has finished, then repeat the step."};
        },
        [](const NotLocal& e) {
            return Message{"The file lies where locks do not hold" + detail(e.file_system) + ": " + e.file + ".",
                           record_untouched,
                           "Move it to a folder on this computer that no cloud service copies, and open it there."};
        },
        [](const Truncated& e) {
            return Message{"The end of the file is missing: " + e.file + " has " + std::to_string(e.size_found) +
                               " bytes of " + std::to_string(e.size_expected) + ".",
                           record_untouched, "Copy it again from where it came, or go on from a backup."};
        },
        [](const Unreadable& e) {
            return Message{"The file cannot be read: " + e.file + detail(e.detail) + ".", record_untouched,
                           "Check that it is there and that you may read it; if it is damaged, go on from a backup."};
        },
        [](const WriteFailed& e) {
            return Message{"The system refused to write to " + e.file + detail(e.detail) + ".",
                           "What was recorded before is safe; whether this step landed is not certain.",
                           "Open the tender again: the history shows whether the step is there."};
        },
        [](const WriteNotVerified& e) {
            return Message{entry(e.position) + " was read back differently from how it was written.", nothing_written,
                           "The disk may be failing: copy the workspace to another one before going on."};
        },
        [](const TooLarge& e) {
            return Message{"The entry has " + std::to_string(e.size) + " bytes; at most " + std::to_string(e.limit) +
                               " can be recorded.",
                           nothing_written, "Record it in smaller parts."};
        },
        [](const MissingFile& e) {
            return Message{"There is no such file: " + e.file + ".", record_untouched,
                           "Check the name and the folder."};
        },
        [](const AlreadyExists& e) {
            return Message{"There is a file of this name already: " + e.file + ".", "It was not overwritten.",
                           "Choose another name."};
        },
        [](const UnknownLog& e) {
            return Message{"This workspace has no log " + e.log.hex().substr(0, 16) + ".", record_untouched,
                           "Check that this is the right workspace."};
        });
}

std::string wording(const Fault& fault)
{
    const auto at = entry(fault.position) + (fault.log == PeopleLog::log_id() ? " of the people log" : "");
    const auto why = detail(fault.detail);
    switch (fault.kind) {
    case Fault::Kind::Payload:
        return at + " cannot be read as an entry" + why + ": its bytes are not those that were signed.";
    case Fault::Kind::Log:
        return at + " belongs to another log" + why + ": it was moved here.";
    case Fault::Kind::Id:
        return at + " stands under an id that is not its own, or that was used before" + why + ".";
    case Fault::Kind::Author:
        return at + " was signed by somebody who may not sign in this workspace" + why + ".";
    case Fault::Kind::BadSignature:
        return at + " was altered after it was signed, or was not signed by its author" + why + ".";
    case Fault::Kind::Sequence:
        return at + " is not the next one of its author" + why + ": an entry was left out or put in.";
    case Fault::Kind::Seen:
        return at + " was written after another history than the one that stands before it" + why + ".";
    case Fault::Kind::People:
        return at + " was written under another list of people" + why + ".";
    case Fault::Kind::Rules:
        return at + " was made under rules that this program does not have" + why + ".";
    case Fault::Kind::RefusedCommand:
        return at + " is signed, but the rules refuse it at this position" + why + ".";
    case Fault::Kind::Events:
        return at + " tells of other events than those that follow from its command" + why + ".";
    case Fault::Kind::Fingerprint:
        return at + " names a fingerprint that is not that of the model" + why + ".";
    case Fault::Kind::KeyNotValid:
        return at + " was signed with a key that did not count yet, or no longer" + why + ".";
    case Fault::Kind::Envelope:
        return at + " has an envelope, a part or a content that is not what was sealed" + why + ".";
    }
    return at + " does not hold" + why + ".";
}

Message wording(const Altered& altered)
{
    auto happened = "The history does not hold. " + wording(altered.first);
    if (altered.more > 0)
        happened += " " + sentence(counted(altered.more, "more entry does not hold", "more entries do not hold"));
    return {std::move(happened), "Nothing was changed, and nothing was computed from it.",
            "Keep the file as it is, compare it with a backup and with checkpoints on paper, and verify again."};
}

Message wording(const Cancelled&)
{
    return {"The work was stopped before its end.", "What was recorded before is unchanged.",
            "Begin again when you like."};
}

Message wording(PeopleRefusal refusal)
{
    const std::string kept = "Nothing was recorded; the list of people is as it was.";
    switch (refusal) {
    case PeopleRefusal::NotAKey:
        return {"This is not a key, or not the one that signs.", kept,
                "Enrol with your own profile: each person enrols their own keys."};
    case PeopleRefusal::NotAPerson:
        return {"A person needs an id and a name.", kept,
                "Give both: the name is a role, as papers print it; the id has no \"/\" and no control characters."};
    case PeopleRefusal::KeyKnown:
        return {"This key is enrolled already.", kept,
                "Nothing is owed here: go on, once a manager and a chair have countersigned it."};
    case PeopleRefusal::PersonKnown:
        return {"This person has a key that is not revoked.", kept,
                "Go on with that key; or have it revoked first, and enrol the new one."};
    case PeopleRefusal::UnknownKey:
        return {"A key that this needs does not count here: it is not enrolled, not countersigned yet, or revoked.",
                kept, "Its owner enrols it, and a manager and a chair countersign it after comparing its words."};
    case PeopleRefusal::MayNot:
        return {"Keys are countersigned and revoked by a manager or a chair, and nobody countersigns their own.", kept,
                "Ask a manager or a chair whose own key counts. Your own key you can revoke yourself. Where the last "
                "manager or the last chair lost theirs, anybody whose key counts may countersign their new one."};
    case PeopleRefusal::AlreadySigned:
        return {"You have countersigned this key already.", kept,
                "It counts once a manager and a chair have: ask the other one. The new key of the last manager or the "
                "last chair needs the other role and one more person."};
    case PeopleRefusal::Revoked:
        return {"This key is revoked, and that stands.", kept, "The person enrols a new key."};
    case PeopleRefusal::NoReason:
        return {"A key is not revoked without a reason.", kept, "Write why it ends."};
    }
    return {"The list of people does not take this.", kept, "Look at the list, and try again."};
}

Message wording(const Overtaken& overtaken)
{
    const auto count = overtaken.until > overtaken.from ? overtaken.until - overtaken.from : 0;
    const auto places =
        count == 1 ? "entry " + std::to_string(overtaken.from + 1)
                   : "entries " + std::to_string(overtaken.from + 1) + " to " + std::to_string(overtaken.until);
    return {"Somebody else has written meanwhile: " + counted(count, "entry is new", "entries are new") +
                (count == 0 ? "" : " (" + places + ")") + ".",
            nothing_written, "Look at what is new. What you were doing is not lost: give it again if it still holds."};
}

Message wording(const ClockBehind& behind)
{
    return {
        "The clock of this machine says " + behind.now + ", but your own last entry was written at " + behind.last +
            ". It was set back, or it ran ahead then.",
        nothing_written,
        "Set the clock right and do it again. If it ran ahead then, wait until that time is past, or enrol anew with "
        "a new key."};
}

Message wording(const SessionError& error, const Names& names)
{
    return match(
        error, [](const StoreError& e) { return wording(e); }, [](const Altered& e) { return wording(e); },
        [&](const Refusal& e) { return wording(e, names); }, [](const Cancelled& e) { return wording(e); },
        [](PeopleRefusal e) { return wording(e); }, [](const Overtaken& e) { return wording(e); },
        [](const ClockBehind& e) { return wording(e); });
}

Message wording(NoteError error)
{
    const std::string kept = "Nothing was compared.";
    switch (error) {
    case NoteError::TooLong:
        return {"The checkpoint is too long to be one.", kept,
                "Copy only the checkpoint, from its first line to its signature."};
    case NoteError::NoOrigin:
        return {"The first line does not name a log.", kept,
                "A checkpoint begins with \"plumbline/log/\": copy it again."};
    case NoteError::BadSize:
        return {"The second line is not a number of entries.", kept, "Compare it with the paper and copy it again."};
    case NoteError::BadRoot:
        return {"The third line is not a root.", kept, "Compare it with the paper, letter by letter."};
    case NoteError::NoBlankLine:
        return {"After the third line an empty one is missing.", kept, "Leave one empty line before the signatures."};
    case NoteError::NoSignature:
        return {"The checkpoint carries no signature.", kept, "Copy the lines that begin with a dash as well."};
    case NoteError::BadSignatureLine:
        return {"A line of signature cannot be read.", kept,
                "Copy the signature lines again, each on a line of its own."};
    case NoteError::TooManySignatures:
        return {"The checkpoint carries more than " + std::to_string(note_signature_count_max) + " signatures.", kept,
                "Keep those of the people whom you know."};
    }
    return {"This is not a checkpoint.", kept, "Copy it again."};
}

std::string wording(const SeenComparison& comparison)
{
    return match(
        comparison, [](const LogSame&) { return std::string{"The log is as you last saw it."}; },
        [](const LogGrown& c) {
            const auto count = c.head.index - c.from.index;
            return "The log goes on from what you last saw: " + counted(count, "entry is new", "entries are new") +
                   " (from entry " + std::to_string(c.from.index + 1) + " on).";
        },
        [](const LogShorter& c) {
            return "Entries that you saw are gone: entry " + std::to_string(c.missing_from.index + 1) + " to entry " +
                   std::to_string(c.missing_to.index + 1) +
                   ". Do not go on from this file; ask whoever keeps it for the newer one.";
        },
        [](const LogDiverged& c) {
            return "This is another history than the one you saw: somewhere among the first " +
                   std::to_string(c.seen_size) +
                   " entries the log was altered. Do not go on from this file; compare it with a backup.";
        });
}

std::string void_wording(const std::vector<Fault>& void_entries)
{
    if (void_entries.empty()) return {};
    return sentence(counted(void_entries.size(), "entry is void", "entries are void")) +
           " Signed, and not allowed by the rules: nothing follows from " + (void_entries.size() == 1 ? "it" : "them") +
           ". " + wording(void_entries.front());
}

std::string wording(const Verification& verification)
{
    const auto read = std::to_string(verification.entries) + (verification.entries == 1 ? " entry" : " entries");
    if (verification.faults.empty()) {
        return "Everything holds: " + read +
               " read, every signature is its author's, and the rules lead again to what was recorded.";
    }
    if (verification.is_unaltered())
        return void_wording(verification.faults) + " All else holds: " + read + " read, and no byte was altered.";
    return sentence(counted(verification.faults.size(), "entry does not hold", "entries do not hold")) + " Of " + read +
           " read, the first is this: " + wording(verification.faults.front());
}

}
