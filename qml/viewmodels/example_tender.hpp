#pragma once

#include "core/procedure/command.hpp"
#include "core/record/cryptography.hpp"
#include "core/result.hpp"
#include "core/tendering/tender.hpp"

#include <QtCore/QString>

#include <vector>

namespace tender {

/// An example that the program carries (":/examples/NAME.json"), or in words why there is none.
[[nodiscard]] Result<Tender, QString> example_tender(const QString& name);

/// The commands that play a tender. Part-way they end before the marks of the last stage with questions, so that there
/// is something to mark.
[[nodiscard]] std::vector<Command> commands_of(const Tender& tender, const Hasher& hasher, bool partWay);

}
