#include "base/byte_stream.h"

namespace mlready {
namespace {

constexpr unsigned bits_a_byte = 7;
constexpr std::uint64_t value_bits = 0x7F;
constexpr std::uint64_t more = 0x80;

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value > value_bits; value >>= bits_a_byte) bytes_ += static_cast<char>(value | more);
  bytes_ += static_cast<char>(value);
}

void ByteWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void ByteReader::long_number(std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64; shift += bits_a_byte) {
    if (bytes_.empty()) break;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    value |= (byte & value_bits) << shift;
    if (byte < more) return;
  }
  value = 0;
  fail();
}

void ByteReader::text(std::string_view& value) {
  std::uint64_t size = 0;
  number(size);
  if (size > bytes_.size()) fail();
  value = bytes_.substr(0, failed_ ? 0 : size);
  bytes_.remove_prefix(value.size());
}

void ByteReader::fail() {
  failed_ = true;
  bytes_ = {};
}

}  // namespace mlready
