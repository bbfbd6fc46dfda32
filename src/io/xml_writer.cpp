// SPDX-License-Identifier: Apache-2.0
#include "io/xml_writer.hpp"

namespace kanteling::io {

XmlWriter& XmlWriter::open(std::string_view name) {
  finish_tag();
  text_.append(2 * open_.size(), ' ');
  text_ += '<';
  text_ += name;
  open_.emplace_back(name);
  in_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  text_ += ' ';
  text_ += name;
  text_ += "=\"";
  escape(value, true);
  text_ += '"';
  return *this;
}

XmlWriter& XmlWriter::optional(std::string_view name, std::string_view value) {
  return value.empty() ? *this : attribute(name, value);
}

void XmlWriter::close() {
  std::string const name = std::move(open_.back());
  open_.pop_back();
  if (in_tag_) {
    text_ += "/>\n";
    in_tag_ = false;
    return;
  }
  text_.append(2 * open_.size(), ' ');
  text_ += "</" + name + ">\n";
}

void XmlWriter::element(std::string_view name, std::string_view text) {
  finish_tag();
  text_.append(2 * open_.size(), ' ');
  text_ += '<';
  text_ += name;
  text_ += '>';
  escape(text, false);
  text_ += "</";
  text_ += name;
  text_ += ">\n";
}

void XmlWriter::finish_tag() {
  if (in_tag_) text_ += ">\n";
  in_tag_ = false;
}

void XmlWriter::escape(std::string_view text, bool in_attribute) {
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '&') {
      text_ += "&amp;";
    } else if (c == '<') {
      text_ += "&lt;";
    } else if (c == '>') {
      text_ += "&gt;";
    } else if (in_attribute && c == '"') {
      text_ += "&quot;";
    } else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t'))) {
      text_ += "&#" + std::to_string(byte) + ';';  // a reader would turn these into spaces or line feeds
    } else if (byte < 0x20U && c != '\n' && c != '\t') {
      text_ += "\xEF\xBF\xBD";
    } else {
      text_ += c;
    }
  }
}

}  // namespace kanteling::io
