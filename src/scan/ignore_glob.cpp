#include <fmt/format.h>
#include <re2/re2.h>

#include <bitset>
#include <cctype>

#include "scan/ignore_rules.h"

namespace mlready {
namespace {

using Bytes = std::bitset<256>;

std::size_t value_of(char byte) {
  return static_cast<unsigned char>(byte);
}

// Adds the bytes of a POSIX class, in the C locale as git does; false where there is no such class.
bool add_class(std::string_view name, Bytes& bytes) {
  using Test = int (*)(int);
  constexpr std::pair<std::string_view, Test> classes[] = {
      {"alnum", std::isalnum}, {"alpha", std::isalpha}, {"blank", std::isblank}, {"cntrl", std::iscntrl},
      {"digit", std::isdigit}, {"graph", std::isgraph}, {"lower", std::islower}, {"print", std::isprint},
      {"punct", std::ispunct}, {"space", std::isspace}, {"upper", std::isupper}, {"xdigit", std::isxdigit}};
  for (const auto& [candidate, test] : classes) {
    if (candidate != name) continue;
    for (std::size_t byte = 0; byte < 128; ++byte) {
      if (test(static_cast<int>(byte)) != 0) bytes.set(byte);
    }
    return true;
  }
  return false;
}

void append_set(const Bytes& bytes, std::string& regex) {
  if (bytes.none()) {
    regex += "[^\\x00-\\xff]";
    return;
  }
  regex += '[';
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    if (bytes[byte]) fmt::format_to(std::back_inserter(regex), "\\x{:02x}", byte);
  }
  regex += ']';
}

// The name of the POSIX class that starts at `at`, which is moved behind it; nothing where none starts there.
std::optional<std::string_view> class_name(std::string_view glob, std::size_t& at) {
  if (!glob.substr(at).starts_with("[:")) return std::nullopt;
  const auto end = glob.find(']', at + 2);
  if (end == std::string_view::npos || end == at + 2 || glob[end - 1] != ':') return std::nullopt;
  const auto name = glob.substr(at + 2, end - at - 3);
  at = end + 1;
  return name;
}

// The byte at `at`, which is moved behind it, with a backslash before it undone; nothing where the glob ends.
std::optional<char> member(std::string_view glob, std::size_t& at) {
  if (glob[at] == '\\') ++at;
  if (at >= glob.size()) return std::nullopt;
  return glob[at++];
}

// Reads the next member, range or POSIX class at `at`, and moves it behind; false where it is malformed.
bool add_members(std::string_view glob, std::size_t& at, Bytes& bytes) {
  if (const auto name = class_name(glob, at)) return add_class(*name, bytes);
  const auto low = member(glob, at);
  if (!low) return false;
  auto high = low;
  if (at + 1 < glob.size() && glob[at] == '-' && glob[at + 1] != ']') {
    ++at;
    high = member(glob, at);
    if (!high) return false;
  }
  for (std::size_t byte = value_of(*low); byte <= value_of(*high); ++byte) bytes.set(byte);
  return true;
}

// Reads `[…]` at `at` and moves it behind; false where it does not end or is malformed. It never matches '/'.
bool append_bracket(std::string_view glob, std::size_t& at, std::string& regex) {
  ++at;
  const bool negated = at < glob.size() && (glob[at] == '!' || glob[at] == '^');
  if (negated) ++at;
  Bytes bytes;
  for (bool first = true; at < glob.size() && (first || glob[at] != ']'); first = false) {
    if (!add_members(glob, at, bytes)) return false;
  }
  if (at >= glob.size()) return false;
  ++at;
  if (negated) bytes.flip();
  bytes.reset(value_of('/'));
  append_set(bytes, regex);
  return true;
}

// Reads the stars at `at` and moves it behind. Two stars cross folders only where slashes or the ends bound them.
void append_stars(std::string_view glob, std::size_t& at, std::string& regex) {
  const std::size_t begin = at;
  while (at < glob.size() && glob[at] == '*') ++at;
  const bool opens = begin == 0 || glob[begin - 1] == '/';
  const bool closes = at == glob.size() || glob[at] == '/';
  if (at - begin < 2 || !opens || !closes) {
    regex += "[^/]*";
  } else if (at == glob.size()) {
    regex += ".*";
  } else {
    regex += "(?:.*/)?";
    ++at;
  }
}

}  // namespace

std::optional<std::string> ignore_glob_to_regex(std::string_view glob) {
  std::string regex;
  for (std::size_t at = 0; at < glob.size();) {
    const char byte = glob[at];
    if (byte == '*') {
      append_stars(glob, at, regex);
    } else if (byte == '[') {
      if (!append_bracket(glob, at, regex)) return std::nullopt;
    } else if (byte == '?') {
      regex += "[^/]";
      ++at;
    } else {
      if (byte == '\\' && ++at == glob.size()) return std::nullopt;
      regex += RE2::QuoteMeta(glob.substr(at++, 1));
    }
  }
  return regex;
}

}  // namespace mlready
