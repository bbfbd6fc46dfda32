// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/rules/decimal.hpp"

namespace kanteling::rules {

/// A fact of which somebody may not have said anything yet. Unknown is not null: an empty std::optional is
/// FEEL's null, a value that is known to be absent. Where a fact may be both: Stated<std::optional<T>>.
template <class T>
struct Stated {
  T value{};
  bool is_known = false;

  constexpr Stated() = default;  ///< unknown
  constexpr Stated(T stated) : value(std::move(stated)), is_known(true) {}
  friend constexpr bool operator==(Stated const&, Stated const&) = default;
};

/// What a member of a struct holds, in the words of FEEL.
enum class Holds : std::uint8_t { boolean, number, text, date };

/// The value of a member on its way to or from a cell. `text` lives as long as the member, or as the row it
/// comes from.
enum class MemberKind : std::uint8_t { null, unknown, boolean, number, decimal, text, word, date };
struct MemberValue {
  MemberKind kind = MemberKind::null;
  std::uint8_t scale = 0;  ///< number: whole / 10^scale
  std::int64_t whole = 0;  ///< boolean 0 or 1, number, days of a date, position of a word
  std::string_view text{};
  Decimal decimal{};
};

namespace detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_stated = false;
template <class T>
inline constexpr bool is_stated<Stated<T>> = true;

/// The type inside std::optional and Stated.
template <class T>
struct Inner {
  using type = T;
};
template <class T>
struct Inner<std::optional<T>> : Inner<T> {};
template <class T>
struct Inner<Stated<T>> : Inner<T> {};

template <class T>
constexpr Holds holds() {
  constexpr bool is_character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> ||
                                std::is_same_v<T, char8_t> || std::is_same_v<T, char16_t> ||
                                std::is_same_v<T, char32_t>;
  constexpr bool fits = std::is_integral_v<T> && !is_character && (std::is_signed_v<T> || sizeof(T) < 8);
  if constexpr (std::is_same_v<T, bool>) {
    return Holds::boolean;
  } else if constexpr (std::is_same_v<T, Date>) {
    return Holds::date;
  } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, std::string> ||
                       std::is_same_v<T, std::string_view>) {
    return Holds::text;
  } else {
    static_assert(fits || std::is_same_v<T, Cents> || std::is_same_v<T, Decimal>,
                  "a fact or result is bool, a whole number (unsigned ones below 64 bits), Cents, Decimal, "
                  "Date, an enum, "
                  "std::string or std::string_view, or one of these in std::optional or Stated");
    return Holds::number;
  }
}

template <class T>
void read_member(T const& from, MemberValue& to) {
  if constexpr (is_optional<T>) {
    if (from) read_member(*from, to);
  } else if constexpr (is_stated<T>) {
    to.kind = MemberKind::unknown;
    if (from.is_known) {
      to.kind = MemberKind::null;
      read_member(from.value, to);
    }
  } else if constexpr (std::is_same_v<T, Decimal>) {
    to.kind = MemberKind::decimal;
    to.decimal = from;
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    to.kind = MemberKind::text;
    to.text = from;
  } else if constexpr (std::is_same_v<T, Cents>) {
    to.kind = MemberKind::number;
    to.scale = 2;
    to.whole = from.value;
  } else if constexpr (std::is_same_v<T, Date>) {
    to.kind = MemberKind::date;
    to.whole = from.days;
  } else {
    to.kind = std::is_enum_v<T>         ? MemberKind::word
              : std::is_same_v<T, bool> ? MemberKind::boolean
                                        : MemberKind::number;
    to.whole = static_cast<std::int64_t>(from);
  }
}

/// False where the member cannot hold the value; it then keeps what it held. `from` is of the kind that
/// read_member gives for T, or null or unknown; a number has the decimals of T.
template <class T>
bool write_member(MemberValue const& from, T& to) {
  if constexpr (is_optional<T>) {
    typename T::value_type inner{};
    bool const is_null = from.kind == MemberKind::null;
    if (!is_null && !write_member(from, inner)) return false;
    to = is_null ? T() : T(std::move(inner));
  } else if constexpr (is_stated<T>) {
    bool const is_known = from.kind != MemberKind::unknown;
    if (is_known && !write_member(from, to.value)) return false;
    to.is_known = is_known;
  } else {
    if (from.kind == MemberKind::null || from.kind == MemberKind::unknown) return false;
    if constexpr (std::is_same_v<T, Decimal>) {
      to = from.decimal;
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
      to = from.text;
    } else if constexpr (std::is_same_v<T, Cents>) {
      to.value = from.whole;
    } else if constexpr (std::is_same_v<T, Date>) {
      if (from.whole != static_cast<std::int32_t>(from.whole)) return false;
      to.days = static_cast<std::int32_t>(from.whole);
    } else {
      if (static_cast<std::int64_t>(static_cast<T>(from.whole)) != from.whole) return false;
      to = static_cast<T>(from.whole);
    }
  }
  return true;
}

/// A data member, its type erased: what every binding works with, so that it is compiled once.
struct Member {
  using Pointer = std::array<std::byte, 2 * sizeof(void*)>;
  std::string name;
  std::vector<std::string> words;  ///< of an enum, by its underlying value from 0
  Holds holds = Holds::number;
  bool is_enum = false;
  bool is_decimal = false;
  std::uint8_t scale = 0;  ///< of its numbers: 2 for Cents
  Pointer pointer{};
  void (*read)(void const* object, Pointer const& pointer, MemberValue& to) = nullptr;
  bool (*write)(void* object, Pointer const& pointer, MemberValue const& from) = nullptr;
};

template <class S, class T>
T S::*member_of(Member::Pointer const& bytes) {
  T S::*pointer;
  std::memcpy(&pointer, bytes.data(), sizeof pointer);
  return pointer;
}

}  // namespace detail

/// A name of a program (an input, a decision, an output of one) and the member of S that holds its value.
template <class S>
struct Field {
  template <class T>
  Field(std::string_view name, T S::*pointer) {
    static_assert(!std::is_enum_v<typename detail::Inner<T>::type>,
                  "an enum needs its words: {name, member, {words}}");
    set(name, pointer);
  }
  /// An enum: `words` are the texts of its values, from 0 on.
  template <class T>
  Field(std::string_view name, T S::*pointer, std::initializer_list<std::string_view> words) {
    static_assert(std::is_enum_v<typename detail::Inner<T>::type>, "only an enum has words");
    set(name, pointer);
    member.is_enum = true;
    for (std::string_view const word : words) member.words.emplace_back(word);
  }

  detail::Member member;

 private:
  template <class T>
  void set(std::string_view name, T S::*pointer) {
    using Inner = typename detail::Inner<T>::type;
    static_assert(sizeof pointer <= sizeof(detail::Member::Pointer));
    member.name = name;
    member.holds = detail::holds<Inner>();
    member.is_decimal = std::is_same_v<Inner, Decimal>;
    member.scale = std::is_same_v<Inner, Cents> ? 2 : 0;
    std::memcpy(member.pointer.data(), &pointer, sizeof pointer);
    member.read = [](void const* object, detail::Member::Pointer const& bytes, MemberValue& to) {
      detail::read_member(static_cast<S const*>(object)->*detail::member_of<S, T>(bytes), to);
    };
    member.write = [](void* object, detail::Member::Pointer const& bytes, MemberValue const& from) {
      return detail::write_member(from, static_cast<S*>(object)->*detail::member_of<S, T>(bytes));
    };
  }
};

}  // namespace kanteling::rules
