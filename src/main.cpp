#include <exception>
#include <string>
#include <vector>

#include "cli/log.h"
#include "cli/run.h"

int main(int argc, char** argv) {
  const mlready::Log log;
  try {
    return static_cast<int>(mlready::run(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const std::exception& exception) {
    log.error(exception.what());
    return static_cast<int>(mlready::ExitCode::incomplete);
  }
}
