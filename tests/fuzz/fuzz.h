#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document/node.h"
#include "mlready/extractor.h"

// What fuzz targets have in common. A target is a file of targets/ that defines
// `void mlready::fuzz::NAME(std::string_view input)`, NAME being that of the file: it hands the input to one reader and
// requires what that reader promises (docs/fuzzing.md).

namespace mlready::fuzz {

/// Ends the program with the message where a promise is broken; libFuzzer and the replay count that as a finding.
void require(bool holds, std::string_view promise);

/// The files that an input describes, in the form of Go's txtar (https://pkg.go.dev/golang.org/x/tools/txtar): each
/// starts behind a line `-- path --`. What stands before the first such line is the file `first_path`, where it is not
/// empty. Of files with the same path the last one counts.
/// @param language of all files; nothing for what name and content tell
std::vector<SourceFile> files_of(std::string_view input, std::string_view first_path,
                                 std::optional<Language> language = std::nullopt);

/// Requires that every text of the facts can be read, that lines are lines of the file, and that scopes are there.
void require_sound(const FileFacts& facts);

/// The same of the parts of documents, and that no part contains itself.
void require_sound(const std::vector<const Node*>& documents);

/// Runs the extractors over each file of the input, and requires that the facts are sound.
void extract_each(std::string_view input, std::string_view first_path, std::optional<Language> language,
                  std::initializer_list<Extractor> extractors);

/// Reads the documents of each file of the input and runs the interpreters over them; documents and facts have to be
/// sound.
void interpret_each(std::string_view input, std::string_view first_path, std::optional<Language> language,
                    std::initializer_list<Interpreter> interpreters);

}  // namespace mlready::fuzz
