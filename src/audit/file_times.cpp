#include "audit/file_times.h"

namespace mlready {
namespace {

constexpr std::chrono::milliseconds least_time(1);

StageTime stage(std::string name, const FileTime& part) {
  return {std::move(name), part.time, part.files, part.bytes};
}

}  // namespace

void FileTime::add(const FileTime& other) {
  time += other.time;
  files += other.files;
  bytes += other.bytes;
}

void FileTimes::add(const FileTimes& other) {
  recall.add(other.recall);
  read.add(other.read);
  for (const auto& [language, part] : other.extract) extract[language].add(part);
  match.add(other.match);
}

void FileTimes::report(const std::function<void(const StageTime& stage)>& timed) const {
  if (recall.files > 0) timed(stage("recall from the cache", recall));
  timed(stage("read, classify", read));
  for (const auto& [language, part] : extract) {
    if (part.time >= least_time) timed(stage("extract " + std::string(to_string(language)), part));
  }
  timed(stage("match, record", match));
}

}  // namespace mlready
