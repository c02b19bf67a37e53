#include "storage/keys/sodium.hpp"

#include "core/expect.hpp"

#include <sodium.h>

namespace tender {

void prepare_sodium()
{
    // Answers 0 the first time and 1 afterwards, from any thread.
    static const bool ready = sodium_init() >= 0;
    TENDER_EXPECT(ready);
}

}
