#include <string>

#include "base/text.h"
#include "extract/deploy/gateway.h"

namespace mlready {
namespace {

std::string_view without_comment(std::string_view line) {
  line = trim(line);
  if (line.starts_with('#')) return {};
  return trim(line.substr(0, line.find(" #")));
}

class CaddyfileReader {
 public:
  explicit CaddyfileReader(FileFacts& facts) : keys_(facts) {}

  void read_line(std::string_view line, std::uint32_t number) {
    if (line.empty()) return;
    if (line == "}") return close();
    const bool opens = line == "{" || line.ends_with(" {");
    if (opens) line = trim(line.substr(0, line.size() - 1));
    if (keys_.depth() == 0) return read_top_level(line, opens, number);
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    const auto name = line.substr(0, end);
    const auto arguments = trim(line.substr(end));
    if (opens) {
      keys_.open(name, arguments, number);
    } else {
      keys_.add(name, arguments, {number, number});
    }
  }

 private:
  /// The options block has no address, a snippet's is in parentheses; a file of one site needs no braces at all.
  void read_top_level(std::string_view line, bool opens, std::uint32_t number) {
    const bool snippet = line.starts_with('(');
    if (opens || !line.ends_with(',')) keys_.open(line.empty() ? "global" : snippet ? "snippet" : "site", line, number);
    braces_ = opens;
  }

  void close() {
    if (braces_ || keys_.depth() > 1) keys_.close();
  }

  BlockKeys keys_;
  bool braces_ = true;  ///< around the site
};

}  // namespace

void extract_caddyfile(FileFacts& facts) {
  CaddyfileReader reader(facts);
  std::uint32_t number = 0;
  for (const auto line : split(facts.file().bytes, '\n')) reader.read_line(without_comment(line), ++number);
}

}  // namespace mlready
