#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/interruption.h"
#include "cli/log.h"
#include "cli/run.h"
#include "cli/standard_streams.h"

namespace {

using mlready::ExitCode;

ExitCode run(int argc, char** argv) {
  try {
    return mlready::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& exception) {
    mlready::Log().error(exception.what());
    return ExitCode::incomplete;
  }
}

}  // namespace

int main(int argc, char** argv) {
  mlready::reserve_standard_streams();
  mlready::say_when_interrupted();
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const std::exception&) {
    std::fputs("mlready: error: out of memory\n", stderr);  // a log would need some
    return static_cast<int>(ExitCode::incomplete);
  }
}
