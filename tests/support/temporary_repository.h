#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support/temporary_folder.h"

namespace mlready::test {

/// Runs `git` in `folder` with the words of `arguments` (as a shell reads them) and no settings but the repository's.
/// Gives its output; throws where it fails.
inline std::string run_git(const std::string& folder, std::string_view arguments) {
  std::string command = "cd '" + folder +
                        "' && GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 git -c user.name=Ada "
                        "-c user.email=ada@example.org -c protocol.file.allow=always ";
  command += arguments;
  command += " 2>/dev/null";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run: " + command);
  std::string output;
  std::array<char, 4096> chunk{};
  for (std::size_t size = 0; (size = std::fread(chunk.data(), 1, chunk.size(), pipe)) > 0;) {
    output.append(chunk.data(), size);
  }
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return output;
}

/// A temporary folder that is a git repository.
class TemporaryRepository : public TemporaryFolder {
 public:
  TemporaryRepository() { git("init -q -b main ."); }

  std::string git(std::string_view arguments) const { return run_git(path().string(), arguments); }

  /// Commits all that is not ignored.
  void commit(std::string_view message = "change") const {
    git("add -A");
    git("commit -q --allow-empty -m '" + std::string(message) + "'");
  }
};

}  // namespace mlready::test
