// SPDX-License-Identifier: Apache-2.0
#include "io/byte_marks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace kanteling::io {
namespace {

ByteMarks expected_marks(std::string const& bytes) {
  ByteMarks marks;
  for (std::size_t i = 0; i < 64; ++i) {
    auto const byte = static_cast<unsigned char>(bytes[i]);
    if (byte == ',') marks.commas |= std::uint64_t{1} << i;
    if (byte == '"' || byte == 0 || byte >= 0x80) marks.special |= std::uint64_t{1} << i;
  }
  return marks;
}

TEST(ByteMarks, EveryByteIsMarkedAtEveryPlace) {
  for (char const around : {'x', ',', '"', '\x80'})
    for (std::size_t at = 0; at < 64; ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string bytes(64, around);
        bytes[at] = static_cast<char>(byte);
        ASSERT_EQ(byte_marks(bytes.data()), expected_marks(bytes)) << at << ' ' << byte;
        ASSERT_EQ(portable_byte_marks(bytes.data()), expected_marks(bytes)) << at << ' ' << byte;
      }
}

TEST(ByteMarks, RandomBytesAreMarkedTheSameOnEveryMachine) {
  std::minstd_rand random(5);
  constexpr char alphabet[] = {',', '"', '\0', '\x01', '-', '#', '!', '+', '\x80', '\xFF', 'a'};
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes(64, ' ');
    for (char& c : bytes) c = alphabet[random() % sizeof alphabet];
    ASSERT_EQ(byte_marks(bytes.data()), expected_marks(bytes));
    ASSERT_EQ(portable_byte_marks(bytes.data()), expected_marks(bytes));
  }
}

}  // namespace
}  // namespace kanteling::io
