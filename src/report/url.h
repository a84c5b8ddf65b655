#pragma once

#include <string>
#include <string_view>

// Parts of addresses (RFC 3986).

namespace mlready {

/// Whether `text` is a host's name: letters, digits, hyphens and dots.
bool is_url_host(std::string_view text);

/// Whether `text` is a port's number, or empty.
bool is_url_port(std::string_view text);

/// Whether `segment` can stand between slashes as it is: it is percent-encoded, not empty, and neither "." nor "..".
bool is_url_segment(std::string_view segment);

/// `path`, a file's, percent-encoded; empty where a part of it is empty, "." or "..", which would lead elsewhere.
std::string url_path(std::string_view path);

/// Whether `text` is an address that a report may link: it begins with "https://" and has neither white space nor
/// control characters.
bool is_https_url(std::string_view text);

}  // namespace mlready
