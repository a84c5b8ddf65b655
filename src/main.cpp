#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/interruption.h"
#include "cli/large_pages.h"
#include "cli/log.h"
#include "cli/out_of_memory.h"
#include "cli/run.h"
#include "cli/standard_streams.h"

int main(int argc, char** argv) {
  mlready::reserve_standard_streams();
  mlready::say_when_interrupted();
  mlready::end_when_out_of_memory();
  mlready::take_memory_in_large_pages();
  try {
    return static_cast<int>(mlready::run(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const std::bad_alloc&) {  // of a library that reports a lack of memory by a code
    mlready::Log().error("out of memory");
    return static_cast<int>(mlready::ExitCode::incomplete);
  } catch (const std::exception& exception) {
    mlready::Log().error(exception.what());
    return static_cast<int>(mlready::ExitCode::incomplete);
  }
}
