// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_text.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_letter_or_digit(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80U;
}

bool is_mark(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte > 0x20U && byte < 0x7FU && !is_letter_or_digit(c);
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// Whether Markdown would take the character at a place for something else than itself.
bool must_escape(std::string_view text, std::size_t at) {
  char const before = at > 0 ? text[at - 1] : '\0';
  char const after = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (text[at]) {
    case '\\':
    case '|':
    case '`':
    case '~':
      return true;
    case '*':
      return !(before == ' ' && after == ' ');
    case '_':
      return !(is_letter_or_digit(before) && is_letter_or_digit(after));
    case '<':
      return is_letter_or_digit(after) || after == '/' || after == '!' || after == '?';
    case '&':
      return is_letter_or_digit(after) || after == '#';
    case '(':
      return before == ']';
    case '#':
      return at + 1 == text.size();
    default:
      return false;
  }
}

struct Entity {
  std::string_view written;
  std::string_view meaning;
};
/// What stands for a character that a cell cannot hold, or that editors like to write so.
constexpr Entity entities[] = {{"<br>", "\n"}, {"<br/>", "\n"}, {"<br />", "\n"}, {"&#32;", " "},
                               {"&#9;", "\t"}, {"&#13;", "\r"}, {"&lt;", "<"},    {"&gt;", ">"},
                               {"&amp;", "&"}, {"&quot;", "\""}};

Entity const* entity_at(std::string_view text) {
  for (Entity const& e : entities)
    if (text.substr(0, e.written.size()) == e.written) return &e;
  return nullptr;
}

/// The inside of a text that stands between two marks, or empty where it does not.
std::optional<std::string_view> between(std::string_view text, std::string_view mark) {
  if (text.size() <= 2 * mark.size() || !text.starts_with(mark) || !text.ends_with(mark)) return std::nullopt;
  return text.substr(mark.size(), text.size() - 2 * mark.size());
}

/// A code span: nothing in it means anything but an escaped pipe.
std::optional<std::string> code_span(std::string_view text) {
  std::optional<std::string_view> const inside = between(text, "`");
  if (!inside || inside->find('`') != npos) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < inside->size(); ++i) {
    if (inside->substr(i, 2) == "\\|") ++i;
    result += (*inside)[i];
  }
  return result;
}

/// The first colon outside quotes and brackets that a blank or the end follows.
std::size_t find_type_colon(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
      ++depth;
    } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
      --depth;
    } else if (!quoted && depth <= 0 && c == ':' && (i + 1 == text.size() || is_blank(text[i + 1]))) {
      return i;
    }
  }
  return npos;
}

}  // namespace

std::string to_markdown(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    bool const at_edge = i == 0 || i + 1 == text.size();
    if (c == '\n') {
      result += "<br>";
    } else if (c == '\r') {
      result += "&#13;";
    } else if (is_blank(c) && at_edge) {
      result += c == ' ' ? "&#32;" : "&#9;";
    } else {
      if (must_escape(text, i)) result += '\\';
      result += c;
    }
  }
  return result;
}

std::string from_markdown(std::string_view text) {
  if (std::optional<std::string> code = code_span(text)) return std::move(*code);
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    Entity const* const entity = entity_at(text.substr(i));
    char const after = i + 1 < text.size() ? text[i + 1] : '\0';
    if (entity != nullptr) {
      result += entity->meaning;
      i += entity->written.size();
    } else if (text[i] == '\\' && is_mark(after) && after != '"' && after != '\'') {
      result += after;  // quotes apart: FEEL itself writes \" in a text
      i += 2;
    } else {
      result += text[i++];
    }
  }
  return result;
}

Title read_title(std::string_view text) {
  for (std::string_view const mark : {"**", "__"})
    if (auto const inside = between(text, mark)) return {Mark::bold, from_markdown(trimmed(*inside))};
  for (std::string_view const mark : {"*", "_"})
    if (auto const inside = between(text, mark)) return {Mark::italic, from_markdown(trimmed(*inside))};
  if (auto code = code_span(text)) return {Mark::code, std::string(trimmed(*code))};
  return {Mark::plain, from_markdown(text)};
}

Typed split_type(std::string_view text) {
  std::size_t const colon = find_type_colon(text);
  if (colon == npos) return {std::string(trimmed(text)), {}};
  return {std::string(trimmed(text.substr(0, colon))), std::string(trimmed(text.substr(colon + 1)))};
}

std::optional<std::string> join_type(Typed const& typed) {
  std::string text = typed.text;
  if (!typed.type_ref.empty()) {
    text += ": " + typed.type_ref;
  } else if (text.empty()) {
    text += ':';
  }
  if (split_type(text) != typed) return std::nullopt;
  return text;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace kanteling::io
