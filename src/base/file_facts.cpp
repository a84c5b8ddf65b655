#include "mlready/file_facts.h"

#include <time.h>

#include <algorithm>

#include "base/keep_text.h"

namespace mlready {
namespace {

constexpr std::size_t steps_of_fact = 16;

/// Counted by blocks that a byte can count, so that the compiler counts sixteen bytes at once.
std::uint32_t count_line_feeds(std::string_view bytes) {
  constexpr std::size_t block_size = 240;
  std::uint32_t count = 0;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(block_size, bytes.size()))) {
    std::uint8_t in_block = 0;
    for (const char c : bytes.substr(0, block_size))
      in_block = static_cast<std::uint8_t>(in_block + (c == '\n' ? 1 : 0));
    count += in_block;
  }
  return count;
}

/// One more than line ends (LF, CRLF or CR).
std::uint32_t count_lines(std::string_view bytes) {
  auto count = 1 + count_line_feeds(bytes);
  for (auto at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at + 1)) {
    if (bytes.substr(at + 1, 1) != "\n") ++count;
  }
  return count;
}

/// Of lines that lie beyond the file, the nearest that do not. They come of text whose line ends are those of another
/// text: an escape may stand for one, a document that ends too early for the next.
Lines within(Lines file, Lines lines) {
  const auto first = std::clamp(lines.first, file.first, file.last);
  return {first, std::clamp(lines.last, first, file.last)};
}

std::chrono::nanoseconds thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace

FileFacts::FileFacts(SourceFile file)
    : file_(std::make_unique<const SourceFile>(std::move(file))),
      arena_(std::make_unique<std::pmr::monotonic_buffer_resource>()),
      scopes_(1) {
  scopes_[0].lines = {1, count_lines(file_->bytes)};
  constexpr std::size_t bytes_of_fact = 40;  // in Python code it is 30; growing moves the facts
  facts_.reserve(std::min<std::size_t>(file_->bytes.size() / bytes_of_fact, 1 << 14));
}

std::string_view FileFacts::keep(std::string_view text) {
  if (text.empty()) return {};
  spend(text.size());
  return keep_text(text, *arena_);
}

void FileFacts::add(FactPayload payload, Lines lines, ScopeIndex scope) {
  spend(steps_of_fact);
  facts_.push_back(Fact{payload, within(scopes_[0].lines, lines), scope});
}

ScopeIndex FileFacts::open_scope(Scope scope) {
  spend(steps_of_fact);
  scope.lines = within(scopes_[0].lines, scope.lines);
  scopes_.push_back(scope);
  return static_cast<ScopeIndex>(scopes_.size() - 1);
}

void FileFacts::close_scope(ScopeIndex index, std::uint32_t last_line) {
  auto& lines = scopes_[index].lines;
  lines = within(scopes_[0].lines, {lines.first, last_line});
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

void FileFacts::limit_work(std::size_t steps, std::chrono::milliseconds time) {
  steps_left_ = steps;
  deadline_ = thread_time() + time;
}

void FileFacts::lift_limit() {
  steps_left_ = std::numeric_limits<std::size_t>::max();
  deadline_ = std::chrono::nanoseconds::max();
}

void FileFacts::look_at_limits(std::size_t steps) const {
  if (steps > steps_left_) throw WorkLimitReached(false);
  if (deadline_ != std::chrono::nanoseconds::max() && thread_time() > deadline_) throw WorkLimitReached(true);
}

}  // namespace mlready
