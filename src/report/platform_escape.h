#pragma once

#include <string>
#include <string_view>
#include <vector>

// How the formats of CI platforms and data tools hold any text. All of these make control characters visible first
// (escape.h), so that decoding gives what `visible_line` gives.

namespace mlready {

/// The message of a GitHub workflow command, which may have several lines.
/// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts, `escapeData`
std::string github_message(std::string_view text);

/// The value of a property of a GitHub workflow command: `escapeProperty` there.
std::string github_property(std::string_view text);

/// The message, or the value of a property, of an Azure Pipelines logging command.
/// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands, "Formatting commands"
std::string azure_value(std::string_view text);

/// The value of an attribute of a TeamCity service message, in ASCII.
/// https://www.jetbrains.com/help/teamcity/service-messages.html, "Escaped Values"
std::string teamcity_value(std::string_view text);

/// A field of CSV (RFC 4180), quoted where it has to be, also for readers whose separator is a semicolon. A text that a
/// spreadsheet would take for a formula begins with an apostrophe instead, so that it is shown as text.
/// https://owasp.org/www-community/attacks/CSV_Injection
std::string csv_field(std::string_view text);

/// A record of CSV: `fields`, escaped, and CRLF.
std::string csv_record(const std::vector<std::string>& fields);

/// The path of a URI reference (RFC 3986, section 4.2): all but unreserved characters and slashes percent-encoded, so
/// that any bytes can be told back.
std::string uri_path(std::string_view path);

/// The text of a SARIF message: braces doubled, no embedded link (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
std::string sarif_message(std::string_view text);

}  // namespace mlready
