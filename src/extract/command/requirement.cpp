#include "extract/command/requirement.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_name_character(char c) {
  return is_alphanumeric(c) || c == '.' || c == '_' || c == '-';
}
bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// `text` up to the first of `ends`, and without white space around it.
std::string_view before(std::string_view text, std::string_view end) {
  return trim(text.substr(0, text.find(end)));
}

std::string_view without_quotes(std::string_view text) {
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.front() == text.back();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Whether an address names one immutable thing: by hash, by commit, or a built distribution with its version.
bool is_immutable(std::string_view url) {
  if (contains(url, "sha256=") || contains(url, ".whl")) return true;
  const auto at = before(url, "#").rfind('@');
  if (at == npos) return false;
  const auto revision = before(url.substr(at + 1), "#");
  return revision.size() == 40 && std::all_of(revision.begin(), revision.end(), is_hexadecimal);
}

/// The name that an address gives: its `egg` fragment, the distribution's, or the repository's.
std::string_view name_of_url(std::string_view url) {
  if (const auto egg = url.find("egg="); egg != npos) {
    auto name = url.substr(egg + 4);
    return name.substr(
        0, static_cast<std::size_t>(std::find_if_not(name.begin(), name.end(), is_name_character) - name.begin()));
  }
  auto last = file_name(before(url, "#"));
  if (const auto wheel = last.rfind(".whl"); wheel != npos) return last.substr(0, last.find('-'));
  if (const auto at = last.find('@'); at != npos) last = last.substr(0, at);
  return last.substr(0, last.rfind(".git"));
}

std::optional<Requirement> parse_url(std::string_view url) {
  const auto name = name_of_url(url);
  if (name.empty() || !is_alphanumeric(name.front())) return std::nullopt;
  return Requirement{name, url, {}, is_immutable(url)};
}

/// Cuts a leading `[extras]` off.
std::string_view after_extras(std::string_view text) {
  if (text.empty() || text.front() != '[') return text;
  const auto end = text.find(']');
  return end == npos ? std::string_view{} : trim(text.substr(end + 1));
}

std::optional<Requirement> parse_specifier(std::string_view name, std::string_view rest) {
  Requirement requirement{name, {}, {}, contains(rest, "--hash=")};
  rest = before(before(rest, " #"), " --");
  if (const auto semicolon = rest.find(';'); semicolon != npos) {
    requirement.marker = trim(rest.substr(semicolon + 1));
    rest = trim(rest.substr(0, semicolon));
  }
  if (!rest.empty() && rest.front() == '(') rest = before(rest.substr(1), ")");
  if (!rest.empty() && !contains("=<>!~", rest.substr(0, 1))) return std::nullopt;
  requirement.version = rest;
  requirement.pinned = requirement.pinned || is_exact(rest);
  return requirement;
}

}  // namespace

std::optional<Requirement> parse_requirement(std::string_view text) {
  text = trim(without_quotes(trim(text)));
  if (text.empty() || !is_alphanumeric(text.front())) return std::nullopt;
  const auto name_end = std::find_if_not(text.begin(), text.end(), is_name_character);
  const auto name = text.substr(0, static_cast<std::size_t>(name_end - text.begin()));
  if (contains(text.substr(0, text.find(' ')), "://") && !contains(text, " @")) return parse_url(before(text, " "));
  const auto rest = after_extras(trim(text.substr(name.size())));
  if (rest.empty() || rest.front() != '@') return parse_specifier(name, rest);
  const auto url = before(before(trim(rest.substr(1)), " ;"), " ");
  return Requirement{name, url, {}, is_immutable(url)};
}

bool is_exact(std::string_view specifier) {
  return specifier.substr(0, 2) == "==" && !contains(specifier, "*") && !contains(specifier, ",");
}

bool is_exact_conda(std::string_view specifier) {
  if (is_exact(specifier)) return true;
  const auto version = specifier.substr(specifier.substr(0, 1) == "=" ? 1 : 0);
  const bool number = !version.empty() && version.front() >= '0' && version.front() <= '9';
  return number && version.find_first_of("*<>,|!~ ") == npos && std::count(version.begin(), version.end(), '.') >= 2;
}

std::string normal_name(std::string_view name) {
  std::string normal;
  for (const char c : to_lower(name)) {
    const bool separator = c == '-' || c == '_' || c == '.';
    if (!separator) {
      normal += c;
    } else if (!normal.empty() && normal.back() != '-') {
      normal += '-';
    }
  }
  return normal;
}

}  // namespace mlready
