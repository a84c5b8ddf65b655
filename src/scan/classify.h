#pragma once

#include <string_view>

#include "mlready/source_file.h"

namespace mlready {

/// The language that the name alone tells; `unknown` where the content has to.
Language language_by_name(std::string_view path);

/// The language of a file by its name and its bytes: names and endings (behind template endings too: `app.yml.j2` is
/// YAML), `#!` lines, and telling content. A file with binary content is `binary`, a Git LFS pointer `text`.
Language classify_language(std::string_view path, std::string_view bytes);

/// What a file is for. `bytes` may be empty where the content was not read; then the path decides alone.
Role classify_role(std::string_view path, Language language, std::string_view bytes);

/// Whether the bytes are no text, as git tells: a NUL among the first 8000.
bool is_binary(std::string_view bytes);

/// Whether the bytes are a Git LFS pointer (git-lfs, docs/spec.md) and so stand for a file that is elsewhere.
bool is_lfs_pointer(std::string_view bytes);

/// Whether the name tells that a file holds data, a model or other binary content, which is never read.
bool is_data_by_name(std::string_view path);

/// Whether the path lies in a tree of third-party code: `node_modules`, `site-packages`, `vendor` and the like.
bool is_vendored(std::string_view path);

}  // namespace mlready
