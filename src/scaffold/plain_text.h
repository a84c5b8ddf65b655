#pragma once

#include <string_view>

// What the audited repository says is hostile. It gets into an artefact, which a person may run, only if it is plain.

namespace mlready {

/// A name or relative path that a shell, YAML, Python and Markdown all take as it stands: letters, digits, `_`, `-`,
/// `.`, `/`; no leading `-` or `/`, no `..` part, at most 120 bytes.
bool is_plain_path(std::string_view text);

/// A name of a Kubernetes object or of a Compose service: a DNS label (RFC 1123).
bool is_plain_label(std::string_view text);

/// A dotted name with one `:` ("service.app:app"), as servers of Python applications take it.
bool is_plain_application(std::string_view text);

/// The path of a route, with or without parameters (`{id}`, `<int:id>`).
bool is_plain_route(std::string_view text);

/// Whether a route has parameters, so that it cannot be requested as it stands.
bool has_parameters(std::string_view route);

/// Where data comes from, fit for a code span: printable ASCII without quotes, back-ticks, `$`, `|`, `[` and `\`, no
/// credentials, at most 160 bytes.
bool is_plain_source(std::string_view text);

}  // namespace mlready
