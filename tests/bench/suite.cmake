# What an audit costs: instructions as a guard, and a program that times each stage.
add_executable(mlready-stages ${CMAKE_CURRENT_LIST_DIR}/stages.cpp)
target_link_libraries(mlready-stages PRIVATE mlready-compiler mlready)

find_package(benchmark QUIET)
if(benchmark_FOUND)
  add_executable(mlready-extractors ${CMAKE_CURRENT_LIST_DIR}/extractors.cpp)
  target_link_libraries(mlready-extractors PRIVATE mlready-compiler mlready benchmark::benchmark)
  add_test(NAME bench.extractors COMMAND mlready-extractors --benchmark_min_time=0)
endif()

# Ten times the files take no more time each, and the memory that docs/performance.md names. Sanitizers keep memory.
if(NOT MLREADY_SANITIZE)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  add_test(NAME bench.growth
    COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/growth.py --mlready $<TARGET_FILE:mlready-cli> --runs 3
            --most-ratio 1.15 --most-bytes 2048 1000 10000)
  set_tests_properties(bench.growth PROPERTIES TIMEOUT 120)
endif()

# A build without optimisation runs several times as many instructions, one under sanitizers not under valgrind at all.
# The bound leaves 15 % above what -O1 takes (278 million when it was set; release: 263).
find_program(VALGRIND valgrind)
if(VALGRIND AND NOT MLREADY_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  add_test(NAME bench.instructions
    COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/instructions.py --mlready $<TARGET_FILE:mlready-cli>
            --bound 320)
  set_tests_properties(bench.instructions PROPERTIES TIMEOUT 300)
endif()
