#pragma once

#include "reports/pdf/page.hpp"

namespace tender {

/// Sets a table: its header is repeated on every page, rows stay whole unless one is longer than half a page.
void set_table(Page& page, const Table& table);

}
