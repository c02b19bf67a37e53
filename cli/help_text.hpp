#pragma once

namespace tender::cli {

/// What stands below the list of commands.
inline constexpr const char* epilogue =
    "Exit codes: 0 done; 1 the input has problems or the rules refuse; 2 the command line is not understood;\n"
    "3 the record was altered or is not the one seen before; 4 a file cannot be read or written.\n\n"
    "A first walk, from the folder of the program:\n"
    "  plumb evaluate examples/advocacy.json              who leads, by how much, and why\n"
    "  plumb explain examples/advocacy.json scs-kinder/total   the working of one figure\n"
    "  plumb rehearse examples/advocacy.json advocacy.plumb    the same as a signed history\n"
    "  plumb log advocacy.plumb ; plumb verify advocacy.plumb  read it, check every byte of it\n"
    "  plumb at advocacy.plumb 10                         the tender as it stood after entry 10\n"
    "  plumb paper advocacy.plumb papers                  the board paper\n"
    "  plumb letter advocacy.plumb --bid bidder-b --into papers   what its bidder is told\n\n"
    "A price that its bidder seals, so that the authority never sees it:\n"
    "  plumb notice WORKSPACE notice.json                 by the authority, for the bidders\n"
    "  plumb seal notice.json price.json x.sealed.json --bidder ID    by the bidder, with nothing but this program\n"
    "  plumb do WORKSPACE seal_price '{\"bid\": \"ID\", \"envelope_file\": \"x.sealed.json\"}' --as manager\n\n"
    "A FIGURE is BID/total, BID/STAGE, BID/CRITERION or BID/price; plumb lists them when it does not know one.";

inline constexpr const char* either = "A tender file (.json) or a workspace";
inline constexpr const char* passphrase_help =
    "File of lines \"PERSON: PASSPHRASE\", for rehearsals and tests; without it they are asked for at the terminal";

}
