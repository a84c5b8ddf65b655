#include "scaffold/detect.h"

#include <thread>

#include "audit/read_files.h"
#include "base/glob.h"
#include "scaffold/facts_of_code.h"
#include "scaffold/plain_text.h"

namespace mlready {
namespace {

bool has_python(const FactStore& store) {
  return std::ranges::any_of(store.files(), [](const FileFacts& facts) {
    const auto language = facts.file().language;
    return is_own(facts) && (language == Language::python || language == Language::notebook);
  });
}

std::string with_slash(std::string_view folder) {
  return folder.empty() ? std::string() : std::string(folder) + "/";
}

}  // namespace

ScaffoldContext detect(const FactStore& store, const Report& report, std::string_view name) {
  ScaffoldContext context;
  context.project = is_plain_path(name) ? name : "project";
  context.python = has_python(store);
  context.model = detect_model(store, report);
  context.service = detect_service(store, report);
  context.delivery = detect_delivery(store, report);
  const auto& code = context.service.file.empty() ? context.model.training_script : context.service.file;
  context.code_folder = with_slash(folder_of(code));
  return context;
}

Result<ScaffoldContext> detect(const FileSystem& files, const Report& report, std::string_view name, unsigned jobs) {
  auto read = read_files(files, jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs, {});
  if (!read) return tl::unexpected(read.error());
  return detect(FactStore(std::move(read->facts)), report, name);
}

}  // namespace mlready
