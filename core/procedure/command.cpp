#include "core/procedure/command.hpp"

namespace tender {

Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;
bool operator==(const Command& one, const Command& other)
{
    return static_cast<const Command::variant&>(one) == static_cast<const Command::variant&>(other);
}

}
