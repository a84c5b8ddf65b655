#include <algorithm>
#include <string>
#include <string_view>

#include "base/glob.h"
#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

bool shows_system(std::string_view path) {
  const auto name = file_name(path);
  return names_system_diagram(name) || (is_diagram_folder(path) && !names_other_picture(name));
}

/// The kind of diagram source by the file's ending; "image" for pictures.
std::string_view kind_of(const SourceFile& file) {
  if (file.language == Language::mermaid) return "mermaid";
  if (file.language == Language::plantuml) return "plantuml";
  if (file.language == Language::drawio) return "drawio";
  const auto extension = extension_of(file.path);
  if (extension == "dot" || extension == "gv") return "graphviz";
  if (extension == "excalidraw") return "excalidraw";
  return "image";
}

}  // namespace

void extract_diagram_file(FileFacts& facts) {
  const auto& file = facts.file();
  const auto kind = kind_of(file);
  if (kind == "image" && !shows_system(file.path)) return;
  const auto last = kind == "image" ? 1 : std::count(file.bytes.begin(), file.bytes.end(), '\n') + 1;
  facts.add(Diagram{kind, facts.keep(file_name(file.path))}, {1, static_cast<std::uint32_t>(last)});
}

}  // namespace mlready
