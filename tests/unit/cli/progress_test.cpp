#include "cli/progress.h"

#include <memory>
#include <string>

#include "support/catch.h"

namespace mlready {
namespace {

/// What `Progress` writes where it is told of one file after `patience`.
std::string written_after(std::chrono::milliseconds patience) {
  const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(std::tmpfile(), std::fclose);
  {
    Progress progress(file.get(), patience);
    progress.update(3, 7);
    progress.update(4, 7);
  }
  std::rewind(file.get());
  std::string text(100, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  return text;
}

}  // namespace

TEST_CASE("Progress counts files, not more often than ten times a second, and clears its line") {
  CHECK(written_after(std::chrono::milliseconds(0)) == "\r\x1b[K3 of 7 files\r\x1b[K");
}

TEST_CASE("Progress shows nothing for quick work") {
  CHECK(written_after(std::chrono::hours(1)).empty());
}

TEST_CASE("Progress without a terminal stays silent") {
  Progress progress(nullptr, std::chrono::milliseconds(0));
  CHECK_NOTHROW(progress.update(1, 2));
}

}  // namespace mlready
