#pragma once

#include "core/procedure/refusal.hpp"
#include "reports/text/message.hpp"
#include "reports/text/names.hpp"

namespace tender {

/// Why a command was refused. With the tender's names where they are known: `wording(refusal, Names{tender})`.
[[nodiscard]] Message wording(const Refusal& refusal, const Names& names = {});

}
