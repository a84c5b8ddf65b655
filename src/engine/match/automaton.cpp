#include "engine/match/automaton.h"

#include <hs/hs_runtime.h>
#include <xxhash.h>

#include <new>

#include "base/byte_stream.h"

namespace mlready {
namespace {

int add_found(unsigned int pattern, unsigned long long, unsigned long long, unsigned int, void* found) {
  static_cast<std::vector<std::uint32_t>*>(found)->push_back(pattern);
  return 0;
}

/// As `operator new` does. An exception that passes functions of the C library takes memory to go on.
[[noreturn]] void fail_without_memory() {
  if (const auto handler = std::get_new_handler()) handler();
  throw std::bad_alloc();
}

}  // namespace

std::uint64_t digest_of_patterns(std::span<const std::string_view> patterns) {
  std::uint64_t digest = patterns.size();
  for (const auto& pattern : patterns) digest = XXH3_64bits_withSeed(pattern.data(), pattern.size(), digest);
  return digest;
}

void Automaton::Scratch::Free::operator()(hs_scratch* scratch) const {
  hs_free_scratch(scratch);
}

hs_scratch* Automaton::Scratch::prepared_for(const hs_database* database) {
  if (database_ == database) return scratch_.get();
  auto* scratch = scratch_.release();
  const auto status = hs_alloc_scratch(database, &scratch);
  scratch_.reset(scratch);
  if (status != HS_SUCCESS) fail_without_memory();
  database_ = database;
  return scratch;
}

void Automaton::Free::operator()(hs_database* database) const {
  hs_free_database(database);
}

std::optional<Automaton> Automaton::read(std::string_view bytes) {
  Automaton automaton;
  ByteReader reader(bytes);
  std::uint64_t size = 0;
  for (reader.number(size); automaton.left_out_.size() < size && !reader.failed();) {
    std::uint64_t number = 0;
    reader.number(number);
    automaton.left_out_.push_back(static_cast<std::uint32_t>(number));
  }
  std::string_view serialized;
  reader.text(serialized);
  hs_database* database = nullptr;
  if (hs_valid_platform() != HS_SUCCESS) return std::nullopt;
  const auto status = hs_deserialize_database(serialized.data(), serialized.size(), &database);
  automaton.database_.reset(database);
  if (status == HS_NOMEM) fail_without_memory();
  if (status != HS_SUCCESS) return std::nullopt;
  return automaton;
}

std::string Automaton::write(const std::vector<std::uint32_t>& left_out, std::string_view database) {
  std::string bytes;
  ByteWriter writer(bytes);
  writer.number(left_out.size());
  for (const auto number : left_out) writer.number(number);
  writer.text(database);
  return bytes;
}

void Automaton::find(std::string_view text, std::vector<std::uint32_t>& found, Scratch& scratch) const {
  found.clear();
  if (text.data() == nullptr) text = "";  // Hyperscan takes no null pointer, not even for an empty text.
  hs_scan(database_.get(), text.data(), static_cast<unsigned int>(text.size()), 0,
          scratch.prepared_for(database_.get()), add_found, &found);
}

}  // namespace mlready
