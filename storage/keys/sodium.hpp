#pragma once

namespace tender {

/// Makes libsodium ready, once; every class of this folder calls it. Stops the program if the library cannot get
/// random bytes from the system: nothing here is safe without them.
void prepare_sodium();

}
