#include "growth/growth.h"

#include <utility>

#include "growth/processor_time.h"
#include "mlready/audit.h"
#include "mlready/memory.h"
#include "mlready/rule_set.h"
#include "support/catch.h"

namespace mlready::test {
namespace {

constexpr std::size_t factor = 4;
constexpr double most_growth = 8;
constexpr double shortest = 40;  // milliseconds

std::string numbered(std::string_view piece, std::size_t number) {
  std::string text;
  for (const char c : piece) {
    if (c == '%') {
      text += std::to_string(number);
    } else {
      text += c;
    }
  }
  return text;
}

double audit_milliseconds(const RuleSet& rules, const Files& files, int runs) {
  const MemoryFileSystem tree(files);
  AuditOptions options;
  options.jobs = 1;
  return least_milliseconds(runs, [&] { REQUIRE(audit(tree, rules, options)); });
}

}  // namespace

Material repeated(std::string path, std::string piece, std::string head, std::string tail) {
  const auto name = path + ": " + piece;
  return {name, [=](std::size_t bytes) {
            std::string text = head;
            for (std::size_t number = 0; text.size() < bytes; ++number) text += numbered(piece, number);
            return Files{{path, text + tail}};
          }};
}

Material nested(std::string path, std::string open, std::string close, std::string middle) {
  const auto name = path + ": nested " + open;
  return {name, [=](std::size_t bytes) {
            std::string text;
            const auto depth = bytes / (open.size() + close.size());
            for (std::size_t i = 0; i < depth; ++i) text += open;
            text += middle;
            for (std::size_t i = 0; i < depth; ++i) text += close;
            return Files{{path, text}};
          }};
}

Material many(std::string path, std::string bytes) {
  const auto name = path + ": many";
  return {name, [=](std::size_t size) {
            Files files;
            for (std::size_t i = 0; i < size / (path.size() + bytes.size()); ++i)
              files.emplace(numbered(path, i), numbered(bytes, i));
            return files;
          }};
}

void require_linear(const std::vector<Material>& materials, std::size_t bytes) {
  const auto rules = RuleSet::load();
  REQUIRE(rules);
  for (const auto& material : materials) {
    INFO(material.name);
    const auto large = audit_milliseconds(*rules, material.make(bytes * factor), 1);
    if (large < shortest) continue;
    const auto small = audit_milliseconds(*rules, material.make(bytes), 3);
    CHECK(large < small * most_growth);
  }
}

}  // namespace mlready::test
