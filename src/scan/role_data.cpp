#include <array>

#include "scan/classify.h"
#include "scan/content.h"
#include "scan/role_signs.h"

namespace mlready {
namespace {

constexpr std::array<std::string_view, 5> data_folders = {"data", "dataset", "datasets", "corpus", "annotations"};

// Beyond these sizes a file of settings or words is a file of records.
constexpr std::size_t large_array = 8 << 10;
constexpr std::size_t large_object = 1 << 20;
constexpr std::size_t large_text = 256 << 10;

// Documents that a computer reads, and which are data all the same: they are listed, and not read.
constexpr std::array<std::string_view, 8> readable_documents = {"pdf", "doc",  "docx", "odt",
                                                                "ppt", "pptx", "odp",  "vsdx"};

// Texts that lie beside the data and say what they hold.
constexpr auto describing_names =
    std::to_array<std::string_view>({"readme", "read_me", "about", "description", "data_description", "data_dictionary",
                                     "dictionary", "codebook", "datasheet", "datacard", "features_info"});

/// A text in a folder of data, but for the one that describes the data.
bool is_data_text(const PathWords& path) {
  return path.ending() == "txt" && path.in_any_folder(data_folders) &&
         std::ranges::find(describing_names, path.stem()) == describing_names.end();
}

bool is_data_json(const PathWords& path, std::string_view bytes) {
  const bool array = first_visible(bytes) == '[';
  if (array && (bytes.size() > large_array || path.in_any_folder(data_folders))) return true;
  return bytes.size() > large_object;
}

}  // namespace

bool is_data(const PathWords& path, Language language, std::string_view bytes) {
  switch (language) {
    case Language::binary:
      return std::ranges::find(readable_documents, path.ending()) == readable_documents.end();
    case Language::json:
      return is_data_json(path, bytes);
    case Language::text:
      return bytes.size() > large_text || is_data_text(path);
    case Language::xml:
    case Language::html:
      return path.in_any_folder(data_folders);
    default:
      return false;
  }
}

}  // namespace mlready
