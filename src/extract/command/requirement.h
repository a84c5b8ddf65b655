#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// What a requirement says (PEP 508). Text points into the parsed text.
struct Requirement {
  std::string_view name;     ///< as written; `normal_name` gives its PEP 503 form
  std::string_view version;  ///< specifier as written, or the URL; empty for none
  std::string_view marker;   ///< behind ';'
  bool pinned = false;       ///< `==` without a wildcard, `===`, a hash, a commit
};

/// Parses `name[extras]>=1; marker`, `name @ url`, `git+https://…#egg=name`, or the address of a distribution.
/// Nothing where `text` is a path, an option or no requirement at all.
std::optional<Requirement> parse_requirement(std::string_view text);

/// Whether a version specifier of the Python ecosystem admits exactly one version.
bool is_exact(std::string_view specifier);

/// As `is_exact`, of a conda match specification: `==1.2`, `=1.26.4`, `1.26.4`; `=1.26` admits every 1.26.*.
bool is_exact_conda(std::string_view specifier);

/// The name of a Python distribution as PEP 503 normalises it: `Flask_SQLAlchemy` is `flask-sqlalchemy`.
std::string normal_name(std::string_view name);

}  // namespace mlready
