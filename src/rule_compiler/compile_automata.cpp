#include "rule_compiler/compile_automata.h"

#include <hs/hs.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "engine/match/owned_automaton.h"
#include "engine/match/pattern_tables.h"
#include "rule_compiler/ascii_regex.h"

namespace mlready {
namespace {

constexpr unsigned int flags = HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH | HS_FLAG_ALLOWEMPTY;

std::optional<std::string> regex_of(std::string_view pattern) {
  return pattern.empty() ? std::nullopt : ascii_regex(text_pattern_to_regex(pattern));
}

struct FreeError {
  void operator()(hs_compile_error_t* error) const { hs_free_compile_error(error); }
};

struct FreeMemory {
  void operator()(void* memory) const { std::free(memory); }
};

struct FreeDatabase {
  void operator()(hs_database_t* database) const { hs_free_database(database); }
};

/// Throws what Hyperscan says where it failed.
void check(hs_error_t status, hs_compile_error_t* error) {
  const std::unique_ptr<hs_compile_error_t, FreeError> owned(error);
  if (status != HS_SUCCESS) throw std::runtime_error(error == nullptr ? "Hyperscan failed" : error->message);
}

bool is_taken(const std::string& regex) {
  hs_expr_info_t* info = nullptr;
  hs_compile_error_t* error = nullptr;
  const auto status = hs_expression_info(regex.c_str(), flags, &info, &error);
  const std::unique_ptr<hs_expr_info_t, FreeMemory> owned_info(info);
  const std::unique_ptr<hs_compile_error_t, FreeError> owned_error(error);
  return status == HS_SUCCESS;
}

std::string serialized(const hs_database_t* database) {
  char* bytes = nullptr;
  std::size_t size = 0;
  check(hs_serialize_database(database, &bytes, &size), nullptr);
  const std::unique_ptr<char, FreeMemory> owned(bytes);
  return {bytes, size};
}

std::string compiled(const std::vector<std::string>& regexes, const std::vector<unsigned int>& numbers) {
  std::vector<const char*> texts;
  for (const auto& regex : regexes) texts.push_back(regex.c_str());
  const std::vector<unsigned int> all_flags(regexes.size(), flags);
  const hs_platform_info_t any_processor{};
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  check(hs_compile_multi(texts.data(), all_flags.data(), numbers.data(), static_cast<unsigned int>(texts.size()),
                         HS_MODE_BLOCK, &any_processor, &database, &error),
        error);
  const std::unique_ptr<hs_database_t, FreeDatabase> owned(database);
  return serialized(database);
}

}  // namespace

std::string compile_automaton(std::span<const std::string_view> patterns) {
  std::vector<std::string> regexes;
  std::vector<unsigned int> numbers;
  std::vector<std::uint32_t> left_out;
  for (std::uint32_t number = 0; number < patterns.size(); ++number) {
    const auto regex = regex_of(patterns[number]);
    if (!regex || !is_taken(*regex)) {
      left_out.push_back(number);
      continue;
    }
    regexes.push_back(*regex);
    numbers.push_back(number);
  }
  return Automaton::write(left_out, regexes.empty() ? std::string() : compiled(regexes, numbers));
}

std::unordered_map<std::uint64_t, std::string> compile_automata(const Program& program) {
  std::unordered_map<std::uint64_t, std::string> automata;
  const auto add = [&](const OwnedPatterns& owned) {
    if (owned.options().kind != PatternKind::text || owned.empty()) return;
    const auto patterns = numbered_patterns(owned.patterns());
    automata.emplace(digest_of_patterns(patterns), compile_automaton(patterns));
  };
  const PatternTables tables(program);
  for (std::size_t kind = 0; kind <= files_kind; ++kind) {
    for (const auto& verb : tables.of_kind(kind)) {
      add(verb.subjects);
      for (const auto& of_attribute : verb.attributes) add(of_attribute.patterns);
    }
  }
  return automata;
}

}  // namespace mlready
