#include "audit/case_file.h"

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::string_view mark = "<- evidence";

std::string place(const std::string& path, std::size_t line) {
  return path + ":" + std::to_string(line);
}

/// The line without its mark and the comment sign before it.
std::string without_mark(std::string_view line) {
  auto kept = trim(line.substr(0, line.find(mark)));
  const auto indent = line.substr(0, line.find_first_not_of(" \t"));
  for (const std::string_view sign : {"<!--", "//", "--", "#", "%", ";"}) {
    if (kept.ends_with(sign)) {
      kept = trim(kept.substr(0, kept.size() - sign.size()));
      break;
    }
  }
  return std::string(indent) + std::string(kept);
}

/// The fence of a code block's first line ("```", "~~~~"); empty for any other line.
std::string_view fence_of(std::string_view line) {
  if (!line.starts_with("```") && !line.starts_with("~~~")) return {};
  return line.substr(0, line.find_first_not_of(line[0]));
}

class CaseParser {
 public:
  CaseParser(const std::string& path, std::string_view text) : path_(path), lines_(split_lines(text)) {}

  Result<CaseFile> parse() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const auto line = lines_[at_];
      Result<void> done;
      if (line.starts_with("# ")) file_.id = trim(line.substr(2));
      if (line.starts_with("## ")) done = parse_heading(line.substr(3));
      if (!fence_of(line).empty()) done = parse_block();
      if (!done) return tl::unexpected(done.error());
    }
    if (file_.id.empty()) return failure("the first heading names no item", place(path_, 1), "write \"# area.item\"");
    return std::move(file_);
  }

 private:
  Result<void> parse_heading(std::string_view heading) {
    const auto colon = heading.find(':');
    const auto status = status_from(trim(heading.substr(0, colon)));
    if (!status || colon == std::string_view::npos) {
      return failure("a case's heading is \"status: what it shows\"", place(path_, at_ + 1),
                     "the status is met, partial, missing or not_applicable");
    }
    file_.cases.push_back({std::string(trim(heading)), static_cast<std::uint32_t>(at_ + 1), *status, {}, {}});
    return {};
  }

  Result<void> parse_block() {
    const auto first = at_;
    const auto fence = fence_of(lines_[first]);
    const auto info = trim(lines_[first].substr(fence.size()));
    const auto space = info.find(' ');
    if (space == std::string_view::npos || file_.cases.empty()) {
      return failure("a block's info string is \"language path\", below a case's heading", place(path_, first + 1));
    }
    const std::string file(trim(info.substr(space)));
    std::string bytes;
    std::uint32_t line = 0;
    for (++at_; at_ < lines_.size(); ++at_) {
      if (lines_[at_].starts_with(fence) && trim(lines_[at_]) == fence) {
        file_.cases.back().files[file] = bytes;
        return {};
      }
      ++line;
      const bool marked = contains(lines_[at_], mark);
      if (marked) file_.cases.back().evidence.emplace(file, line);
      bytes += marked ? without_mark(lines_[at_]) : std::string(lines_[at_]);
      bytes += '\n';
    }
    return failure("the block is not closed", place(path_, first + 1));
  }

  std::string path_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  CaseFile file_;
};

}  // namespace

Result<CaseFile> parse_case_file(const std::string& path, std::string_view text) {
  return CaseParser(path, text).parse();
}

}  // namespace mlready
