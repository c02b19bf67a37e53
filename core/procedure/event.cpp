#include "core/procedure/event.hpp"

namespace tender {

Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;
bool operator==(const Event& one, const Event& other)
{
    return static_cast<const Event::variant&>(one) == static_cast<const Event::variant&>(other);
}

}
