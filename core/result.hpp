#pragma once

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>
#include <variant>

namespace tender {

/// A value, or the reason why there is none. Every function that returns one is `[[nodiscard]]`.
template <class T, class E>
using Result = tl::expected<T, E>;

/// A reason on its way into a `Result`: `return Failure{NumberError{...}};`
template <class E>
struct Failure {
    E reason;

    template <class T, class F>
    requires std::is_constructible_v<F, E&&>
    // NOLINTNEXTLINE(google-explicit-constructor): the conversion is the purpose of the type.
    operator tl::expected<T, F>() && { return tl::expected<T, F>{tl::unexpect, std::move(reason)}; }
};

template <class E>
Failure(E) -> Failure<E>;

template <class... Ts>
std::variant<Ts...> alternatives_of(const std::variant<Ts...>&);
/// The `std::variant` that a class is or derives from. `Command`, `Event` and `Refusal` derive from theirs, so that
/// copying, destroying and comparing some sixty alternatives is compiled once instead of in every file.
template <class Variant>
using Alternatives = decltype(alternatives_of(std::declval<const Variant&>()));

/// `std::visit` over overloaded lambdas: an alternative that nobody handles does not compile.
template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

template <class Variant, class... Handlers>
decltype(auto) match(Variant&& variant, Handlers&&... handlers)
{
    return std::visit(Overloaded{std::forward<Handlers>(handlers)...}, std::forward<Variant>(variant));
}

}
