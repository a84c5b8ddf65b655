#include "scaffold/plain_text.h"

#include <re2/re2.h>

#include <string>

#include "base/secret/redact.h"
#include "base/text.h"

namespace mlready {
namespace {

bool fits(std::string_view text, const RE2& form, std::size_t most) {
  return text.size() <= most && RE2::FullMatch(re2::StringPiece(text.data(), text.size()), form);
}

}  // namespace

bool is_plain_path(std::string_view text) {
  static const RE2 form("[A-Za-z0-9_.][A-Za-z0-9_./-]*");
  return fits(text, form, 120) && !contains("/" + std::string(text) + "/", "/../");
}

bool is_plain_label(std::string_view text) {
  static const RE2 form("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  return fits(text, form, 63);
}

bool is_plain_application(std::string_view text) {
  static const RE2 form("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*:[A-Za-z_][A-Za-z0-9_]*");
  return fits(text, form, 120);
}

bool is_plain_route(std::string_view text) {
  static const RE2 form("/[A-Za-z0-9_./{}<>:-]*");
  return fits(text, form, 120);
}

bool has_parameters(std::string_view route) {
  return route.find_first_of("{<:") != route.npos;
}

bool is_plain_source(std::string_view text) {
  static const RE2 form("[A-Za-z0-9_./{][A-Za-z0-9_./:@?=&%+*{}(), -]*");
  return fits(text, form, 160) && redact(text) == text;
}

}  // namespace mlready
