#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mlready {

/// Writes numbers and texts one after the other. Numbers take as many bytes as they need, seven bits each, the lowest
/// first (LEB128, DWARF 5, 7.6); a text comes behind its size.
class ByteWriter {
 public:
  explicit ByteWriter(std::string& bytes) : bytes_(bytes) {}

  void number(std::uint64_t value);
  void text(std::string_view value);

 private:
  std::string& bytes_;
};

/// Reads what `ByteWriter` wrote, from bytes that may be damaged: beyond their end, everything is zero and empty.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  void number(std::uint64_t& value) {
    constexpr unsigned char more = 0x80;
    if (bytes_.empty() || static_cast<unsigned char>(bytes_.front()) >= more) return long_number(value);
    value = static_cast<unsigned char>(bytes_.front());  // as most are, and there are millions
    bytes_.remove_prefix(1);
  }

  /// The text points into the bytes.
  void text(std::string_view& value);

  /// How many bytes are left: no more things than that can follow.
  std::size_t left() const { return bytes_.size(); }

  /// Whether anything was asked for that is not there.
  bool failed() const { return failed_; }

  /// From now on everything is zero and empty.
  void fail();

 private:
  void long_number(std::uint64_t& value);

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace mlready
