// Keeps drafts as the program keeps them, for a test that reads them without the program.
//
//   keep_drafts PROFILE PASSPHRASES < lines of "PERSON LOG STAGE TEXT"
//
// PASSPHRASES is a file of lines "PERSON: PASSPHRASE". Exit 1 when a draft cannot be kept.
#include "storage/keys/system_surroundings.hpp"
#include "storage/profile/draft_folder.hpp"
#include "storage/workspace/key_ring.hpp"

#include <iostream>
#include <sstream>
#include <string>

int main(int count, char** arguments)
{
    using namespace tender;
    if (count != 3) return 2;
    const std::filesystem::path profile{arguments[1]};
    const SystemClock clock;
    KeyRing ring{profile, clock};
    if (!ring.take_passphrases(arguments[2])) return 1;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words{line};
        std::string person;
        std::string log;
        std::string stage;
        std::string text;
        words >> person >> log >> stage >> std::ws;
        std::getline(words, text);
        const auto id = LogId::from_hex(log);
        const auto keys = ring.unlock(person, false);
        if (!id || !keys) return 1;
        auto cipher = (*keys)->draft_cipher();
        if (!cipher || !DraftFolder{profile, person, std::move(*cipher)}.save(*id, stage, text)) return 1;
    }
    return 0;
}
