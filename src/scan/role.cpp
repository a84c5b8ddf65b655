#include <array>

#include "scan/classify.h"
#include "scan/role_signs.h"

namespace mlready {
namespace {

/// Other people's code. The last line: instructions for coding assistants, mostly copied in; they say how an assistant
/// should work, not what this repository does.
constexpr auto vendor_folders = std::to_array<std::string_view>({"node_modules",  "bower_components",
                                                                 "jspm_packages", "site-packages",
                                                                 "dist-packages", "vendor",
                                                                 "vendored",      "_vendor",
                                                                 "third_party",   "third-party",
                                                                 "thirdparty",    "3rdparty",
                                                                 "3rd_party",     "external_libs",
                                                                 "external-libs", "externals",
                                                                 "extern",        ".venv",
                                                                 "venv",          ".virtualenv",
                                                                 "virtualenv",    ".tox",
                                                                 ".nox",          ".eggs",
                                                                 ".terraform",    "pods",
                                                                 ".claude",       ".cursor",
                                                                 ".agents",       ".gemini",
                                                                 ".codex",        ".windsurf",
                                                                 ".roo",          ".kiro"});

bool is_configuration(Language language) {
  switch (language) {
    case Language::unknown:
    case Language::yaml:
    case Language::json:
    case Language::toml:
    case Language::ini:
    case Language::dotenv:
    case Language::xml:
    case Language::requirements:
    case Language::go_mod:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_vendored(std::string_view path) {
  return PathWords(path).in_any_folder(vendor_folders);
}

Role classify_role(std::string_view path, Language language, std::string_view bytes) {
  const PathWords words(path);
  if (words.in_any_folder(vendor_folders)) return Role::vendored;
  if (is_lfs_pointer(bytes)) return Role::data;
  if (is_generated(words, language, bytes)) return Role::generated;
  if (is_data(words, language, bytes)) return Role::data;
  if (is_test(words, language, bytes)) return Role::test;
  if (is_ci(words, language, bytes)) return Role::ci;
  if (is_docs(words, language)) return Role::docs;
  if (is_deploy(words, language, bytes)) return Role::deploy;
  return is_configuration(language) ? Role::config : Role::code;
}

}  // namespace mlready
