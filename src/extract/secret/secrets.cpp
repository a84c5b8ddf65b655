#include "extract/secret/secrets.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/glob.h"
#include "base/secret/secret_patterns.h"
#include "base/secret/secret_value.h"
#include "base/text.h"

namespace mlready {
namespace {

using re2::StringPiece;

constexpr std::size_t bytes_before = 120;  // of a candidate that belong to its name
constexpr std::size_t bytes_behind = 700;  // and to its value, over line ends
constexpr std::size_t longest_tried_line = 256;
constexpr std::size_t most_candidates = 20000;
constexpr std::size_t most_secrets = 200;

std::string_view view(const StringPiece& piece) {
  return {piece.data(), piece.size()};
}

/// Whether an address only shows its own form, as generated configurations do: `driver://user:pass@localhost/dbname`.
bool shows_its_form(std::string_view user, std::string_view password) {
  const auto name = to_lower(user);
  const auto word = to_lower(password);
  return (name == "user" || name == "username") && (word == "pass" || word == "password" || word == "passwd");
}

/// Names that hold a word for a credential and mean something else.
bool is_other_name(std::string_view name) {
  constexpr std::array<std::string_view, 29> marks{
      "tokeniz",  "tokens",  "token_id", "tokenid",      "pad_tok",    "eos_tok",    "bos_tok", "unk_tok",
      "mask_tok", "sep_tok", "cls_tok",  "_file",        "_path",      "_name",      "_url",    "_uri",
      "_type",    "_header", "_field",   "_length",      "_hash",      "secretname", "public",  "_version",
      "_dir",     "_arn",    "_ref",     "password_key", "passwordkey"};
  const auto lower = to_lower(name);
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return contains(lower, mark); });
}

bool is_password_name(std::string_view name) {
  const auto lower = to_lower(name);
  return contains(lower, "passw") || contains(lower, "pwd") || contains(lower, "passphrase");
}

std::string_view kind_of_name(std::string_view name) {
  const auto lower = to_lower(name);
  if (is_password_name(name)) return "password";
  if (contains(lower, "token")) return "token";
  return contains(lower, "key") ? "api-key" : "secret";
}

/// In code a credential is a string literal; in configuration it may stand without quotes.
bool takes_bare_values(Language language) {
  constexpr std::array<Language, 11> configuration{
      Language::yaml, Language::toml,  Language::ini,        Language::dotenv, Language::xml,       Language::unknown,
      Language::text, Language::shell, Language::dockerfile, Language::batch,  Language::powershell};
  return std::find(configuration.begin(), configuration.end(), language) != configuration.end();
}

bool is_skipped(const SourceFile& file) {
  static const PathPatterns paths({"{*.lock,*-lock.json,*-lock.yaml,go.sum,*.svg}"});
  return file.role == Role::data || file.role == Role::vendored || file.role == Role::generated ||
         file.language == Language::binary || file.language == Language::image || paths.match(to_lower(file.path));
}

/// Files whose credentials are made up: only what its form gives away counts there.
bool holds_examples(const SourceFile& file) {
  static const PathPatterns paths({"{*.example,*.sample,*.template,*.dist,*.tmpl,*example*,*sample*,*.md,*.rst}"});
  return file.role == Role::test || file.role == Role::docs || paths.match(to_lower(file.path));
}

class SecretScan {
 public:
  explicit SecretScan(FileFacts& facts)
      : facts_(&facts),
        text_(facts.file().bytes),
        patterns_(&secret_patterns()),
        assignments_(!holds_examples(facts.file())),
        bare_values_(takes_bare_values(facts.file().language)) {}

  void run() {
    std::size_t at = 0;
    for (std::size_t i = 0; i < most_candidates && found_ < most_secrets; ++i) {
      const auto candidate = next_candidate(at);
      if (candidate.data() == nullptr) return;
      at = look_at(static_cast<std::size_t>(candidate.data() - text_.data()), candidate.size());
    }
  }

 private:
  /// The first candidate from `at` on; a null one where there is none. No candidate goes on behind the end of its line,
  /// so one try a literal takes little time where lines are short; elsewhere the expression searches by itself.
  StringPiece next_candidate(std::size_t at) const {
    const StringPiece whole(text_.data(), text_.size());
    const auto& starts = assignments_ ? candidate_starts() : token_starts();
    StringPiece candidate;
    for (at = starts.find(text_, at); at != text_.npos; at = starts.find(text_, at + 1)) {
      const auto& pattern = candidate_pattern();
      const auto line = text_.substr(at, longest_tried_line);
      const auto feed = line.find('\n');
      if (feed == line.npos && line.size() == longest_tried_line) {
        return pattern.Match(whole, at, whole.size(), RE2::UNANCHORED, &candidate, 1) ? candidate : StringPiece();
      }
      const auto end = at + (feed == line.npos ? line.size() : feed + 1);
      if (pattern.Match(whole, at, end, RE2::ANCHOR_START, &candidate, 1)) return candidate;
    }
    return {};
  }

  const RE2& candidate_pattern() const {
    if (!assignments_) return *patterns_->token_start;
    return bare_values_ ? *patterns_->bare_candidate : *patterns_->literal_candidate;
  }

  /// Looks at the line around a candidate, a part of it where it is long; gives the offset to go on from.
  std::size_t look_at(std::size_t begin, std::size_t size) {
    const auto before = text_.substr(begin - std::min(begin, bytes_before), std::min(begin, bytes_before));
    const auto feed = before.rfind('\n');
    const auto line_begin = begin - before.size() + (feed == std::string_view::npos ? 0 : feed + 1);
    const auto from = std::max(line_begin, looked_until_);
    const auto until =
        begin + std::min(text_.substr(begin, bytes_behind).find('\n'), text_.substr(begin, bytes_behind).size());
    const auto window = text_.substr(from, std::max(until, from) - from);
    const auto with_next_lines = text_.substr(from, begin + bytes_behind - from);
    looked_until_ = std::max(until, begin + size);
    if (!find_form(window, with_next_lines, until) && assignments_ && !find_assignment(window)) {
      find_pair(with_next_lines, until);
    }
    return looked_until_;
  }

  bool find_form(std::string_view window, std::string_view with_next_lines, std::size_t until) {
    const bool may_have_one = RE2::PartialMatch(StringPiece(window.data(), window.size()), *patterns_->token_start);
    return may_have_one && (find_token(with_next_lines, until) || find_url(window));
  }

  /// A match must start within the candidate's own line, before `until`.
  bool find_token(std::string_view window, std::size_t until) {
    for (const auto& token : patterns_->tokens) {
      StringPiece groups[2];
      const StringPiece text(window.data(), window.size());
      if (!token.pattern->Match(text, 0, text.size(), RE2::UNANCHORED, groups, 2)) continue;
      if (offset_of(groups[0]) > until || is_placeholder(view(groups[1]))) continue;
      add(token.kind, offset_of(groups[0]));
      return true;
    }
    return false;
  }

  bool find_url(std::string_view window) {
    StringPiece groups[4];
    const StringPiece text(window.data(), window.size());
    if (!patterns_->url->Match(text, 0, text.size(), RE2::UNANCHORED, groups, 4)) return false;
    const auto user = view(groups[1]);
    const auto password = view(groups[2]);
    if (is_placeholder(password) || is_reference(password) || (!user.empty() && is_reference(user))) return true;
    if (shows_its_form(user, password)) return true;
    const bool weak = user == password || look_of_password(password) != ValueLook::random;
    if (assignments_ || !weak) add(weak ? "default-password" : "connection-string", offset_of(groups[0]));
    return true;
  }

  bool find_assignment(std::string_view window) {
    StringPiece text(window.data(), window.size());
    StringPiece groups[4];
    while (patterns_->assignment->Match(text, 0, text.size(), RE2::UNANCHORED, groups, 4)) {
      text.remove_prefix(static_cast<std::size_t>(groups[0].data() + groups[0].size() - text.data()));
      if (groups[2].empty() && !bare_values_) continue;
      if (judge(view(groups[1]), view(groups[3]), offset_of(groups[0]))) return true;
    }
    return false;
  }

  void find_pair(std::string_view window, std::size_t until) {
    const StringPiece text(window.data(), window.size());
    for (const auto& pair : patterns_->pairs) {
      StringPiece groups[3];
      if (!pair->Match(text, 0, text.size(), RE2::UNANCHORED, groups, 3) || offset_of(groups[0]) > until) continue;
      if (judge(view(groups[1]), view(groups[2]), offset_of(groups[2]))) return;
    }
  }

  bool judge(std::string_view name, std::string_view value, std::size_t offset) {
    if (is_other_name(name) || to_lower(name) == to_lower(value)) return false;
    const bool password = is_password_name(name);
    const auto look = password ? look_of_password(value) : look_of_token(value);
    if (look == ValueLook::none || (look == ValueLook::weak && !password)) return false;
    add(look == ValueLook::weak ? "default-password" : kind_of_name(name), offset);
    return true;
  }

  std::size_t offset_of(const StringPiece& piece) const {
    return static_cast<std::size_t>(piece.data() - text_.data());
  }

  /// Offsets come in ascending order but for neighbours, so lines are counted on from the last one.
  void add(std::string_view kind, std::size_t offset) {
    if (offset >= counted_) {
      line_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                     text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
      counted_ = offset;
    }
    facts_->add(Secret{kind}, {line_, line_});
    ++found_;
  }

  FileFacts* facts_;
  std::string_view text_;
  const SecretPatterns* patterns_;
  bool assignments_;
  bool bare_values_;
  std::size_t looked_until_ = 0;
  std::size_t counted_ = 0;
  std::size_t found_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace

void extract_secrets(FileFacts& facts) {
  if (!is_skipped(facts.file())) SecretScan(facts).run();
}

}  // namespace mlready
