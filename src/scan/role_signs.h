#pragma once

#include <string_view>

#include "mlready/source_file.h"
#include "scan/path_words.h"

// The questions that `classify_role` asks, each in a file of its own.

namespace mlready {

/// Whether a program wrote the file: lock files, compiled protocols, minified scripts, outputs of runs, or a comment at
/// its start that says so. Migrations that a tool only drafts are not meant.
bool is_generated(const PathWords& path, Language language, std::string_view bytes);

/// Whether the file is a test or serves tests. Load tests count only inside a folder of tests.
bool is_test(const PathWords& path, Language language, std::string_view bytes);

/// Whether a CI system or a hook runs by the file.
bool is_ci(const PathWords& path, Language language, std::string_view bytes);

/// Whether the file builds an image or says how something is deployed.
bool is_deploy(const PathWords& path, Language language, std::string_view bytes);

/// Whether the file is written for people to read, or lies in a folder of documentation.
bool is_docs(const PathWords& path, Language language);

/// Whether the file holds data rather than settings or text.
bool is_data(const PathWords& path, Language language, std::string_view bytes);

}  // namespace mlready
