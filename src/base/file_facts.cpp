#include "mlready/file_facts.h"

#include <cstring>

namespace mlready {

FileFacts::FileFacts(SourceFile file)
    : file_(std::make_unique<const SourceFile>(std::move(file))),
      arena_(std::make_unique<std::pmr::monotonic_buffer_resource>()),
      scopes_(1) {}

std::string_view FileFacts::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* memory = static_cast<char*>(arena_->allocate(text.size(), 1));
  std::memcpy(memory, text.data(), text.size());
  return {memory, text.size()};
}

void FileFacts::add(FactPayload payload, Lines lines, ScopeIndex scope) {
  facts_.push_back(Fact{std::move(payload), lines, scope});
}

ScopeIndex FileFacts::open_scope(Scope scope) {
  scopes_.push_back(scope);
  return static_cast<ScopeIndex>(scopes_.size() - 1);
}

void FileFacts::close_scope(ScopeIndex index, std::uint32_t last_line) {
  scopes_[index].lines.last = last_line;
}

void FileFacts::problem(std::string_view message, std::uint32_t line) {
  add(ParseProblem{keep(message)}, {line, line});
}

std::string_view FileFacts::excerpt(Lines lines, std::size_t limit) const {
  std::string_view text = file_->bytes;
  for (std::uint32_t line = 1; line < lines.first && !text.empty(); ++line) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  std::size_t size = 0;
  for (std::uint32_t line = lines.first; line <= lines.last && size < text.size() && size < limit; ++line) {
    const auto end = text.find('\n', size);
    size = end == std::string_view::npos ? text.size() : end + 1;
  }
  text = text.substr(0, std::min(size, limit));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace mlready
