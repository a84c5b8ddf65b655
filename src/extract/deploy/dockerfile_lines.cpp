#include "extract/deploy/dockerfile_lines.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "base/text.h"

namespace mlready {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The delimiting words of the here-documents that a line opens.
std::vector<std::string_view> here_document_words(std::string_view line) {
  std::vector<std::string_view> words;
  for (auto at = line.find("<<"); at != std::string_view::npos; at = line.find("<<", at)) {
    at += 2;
    if (at < line.size() && line[at] == '<') {  // a here-string
      at = std::min(line.find_first_not_of('<', at), line.size());
      continue;
    }
    if (at < line.size() && line[at] == '-') ++at;
    if (at < line.size() && (line[at] == '"' || line[at] == '\'')) ++at;
    const auto begin = at;
    while (at < line.size() && is_word(line[at])) ++at;
    if (at > begin && std::isdigit(static_cast<unsigned char>(line[begin])) == 0)
      words.push_back(line.substr(begin, at - begin));
  }
  return words;
}

class DockerfileSplitter {
 public:
  explicit DockerfileSplitter(std::string_view text) : text_(text) {}

  DockerfileText run() {
    read_directives();
    while (at_ < text_.size()) {
      const auto line = trim(current_line());
      if (line.empty() || line.front() == '#') {
        next_line();
      } else {
        read_instruction();
      }
    }
    return std::move(result_);
  }

 private:
  std::string_view current_line() const { return text_.substr(at_, text_.find('\n', at_) - at_); }

  void next_line() {
    at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    ++line_;
  }

  /// Directives are comments `# name=value` before all else.
  void read_directives() {
    for (const auto line : split_lines(text_.substr(0, 1000))) {
      auto comment = trim(line);
      if (!comment.starts_with('#')) return;
      comment = trim(comment.substr(1));
      const auto equals = comment.find('=');
      if (equals == std::string_view::npos) return;
      const auto value = trim(comment.substr(equals + 1));
      if (to_lower(trim(comment.substr(0, equals))) == "escape" && value == "`") result_.escape = '`';
    }
  }

  bool continues(std::string_view line) const { return trim(line).ends_with(result_.escape); }

  static bool is_skipped(std::string_view line) { return trim(line).empty() || trim(line).front() == '#'; }

  void read_instruction() {
    DockerfileInstruction instruction;
    instruction.lines.first = line_;
    const auto begin = at_ + current_line().find_first_not_of(" \t");
    auto end = begin;
    for (bool more = true; more && at_ < text_.size();) {
      const auto line = current_line();
      const bool passed_over = end != begin && is_skipped(line);
      more = passed_over || continues(line);
      if (!passed_over) {
        end = at_ + line.size();
        instruction.lines.last = line_;
      }
      next_line();
    }
    split_keyword(text_.substr(begin, end - begin), instruction);
    read_here_documents(instruction);
    result_.instructions.push_back(instruction);
  }

  static void split_keyword(std::string_view whole, DockerfileInstruction& instruction) {
    const auto keyword_end = std::min(whole.find_first_of(" \t\n\r\\`"), whole.size());
    const auto arguments = std::min(whole.find_first_not_of(" \t\r\n\\`", keyword_end), whole.size());
    instruction.keyword = whole.substr(0, keyword_end);
    instruction.arguments = trim(whole.substr(arguments));
    const auto before = whole.substr(0, arguments);
    instruction.arguments_line =
        instruction.lines.first + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  }

  void read_here_documents(DockerfileInstruction& instruction) {
    const auto keyword = to_lower(instruction.keyword);
    if (keyword != "run" && keyword != "copy" && keyword != "add") return;
    for (const auto word : here_document_words(instruction.arguments)) {
      const auto begin = at_;
      const auto first = line_;
      while (at_ < text_.size() && trim(current_line()) != word) next_line();
      const auto body = text_.substr(begin, at_ - begin);
      instruction.lines.last = at_ < text_.size() ? line_ : line_ - 1;
      if (at_ < text_.size()) next_line();
      if (instruction.here_document_line != 0) continue;
      instruction.here_document = body;
      instruction.here_document_line = first;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  DockerfileText result_;
};

}  // namespace

DockerfileText split_dockerfile(std::string_view text) {
  return DockerfileSplitter(text).run();
}

}  // namespace mlready
