#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `Secret` for each committed credential: tokens that their form gives away, private keys, passwords in URLs,
/// and literals assigned to names like `password`, `api_key`, `client_secret`. References (`${X}`, `<x>`, `{{ x }}`)
/// and placeholders (`your-key`, `xxx`, `example`) are none. A password that anybody would guess (`postgres`,
/// `changeme`) has the kind `default-password`. Data, vendored, generated and lock files are passed over; in tests,
/// documents and example files only what its form gives away counts. The value itself is never kept.
void extract_secrets(FileFacts& facts);

}  // namespace mlready
