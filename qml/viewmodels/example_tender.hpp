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

/// Up to where an example is played.
enum class ExampleUntil {
    End,
    LastMarks,  ///< of the last stage with questions, so that there is something to mark
    FirstMarks, ///< so that bidders may still send documents
};

/// The commands that play a tender up to there.
[[nodiscard]] std::vector<Command> commands_of(const Tender& tender, const Hasher& hasher, ExampleUntil until);

}
