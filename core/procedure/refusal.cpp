#include "core/procedure/refusal.hpp"

namespace tender {

Refusal::Refusal(const Refusal&) = default;
Refusal::Refusal(Refusal&&) noexcept = default;
Refusal& Refusal::operator=(const Refusal&) = default;
Refusal& Refusal::operator=(Refusal&&) noexcept = default;
Refusal::~Refusal() = default;
bool operator==(const Refusal& one, const Refusal& other)
{
    return static_cast<const Refusal::variant&>(one) == static_cast<const Refusal::variant&>(other);
}

}
