// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanteling::io {

/// Writes XML element by element, two spaces per level. Every text and attribute is escaped here, nowhere
/// else. Who calls it closes what it opens and sets attributes before content.
class XmlWriter {
 public:
  XmlWriter() : text_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

  XmlWriter& open(std::string_view name);
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// An attribute that is left out where it would be empty.
  XmlWriter& optional(std::string_view name, std::string_view value);
  void close();
  /// <name>text</name>, the text as it is: no white space is added inside.
  void element(std::string_view name, std::string_view text);

  std::string take() { return std::move(text_); }

 private:
  void finish_tag();
  void escape(std::string_view text, bool in_attribute);

  std::string text_;
  std::vector<std::string> open_;
  bool in_tag_ = false;
};

}  // namespace kanteling::io
