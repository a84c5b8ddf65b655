# Fuzz targets, one a file of targets/ (docs/fuzzing.md): always as a program that replays the corpora, and where the
# compiler has libFuzzer and the preset asks for it, as a fuzzer each.
option(MLREADY_BUILD_FUZZERS "Build a libFuzzer program for each fuzz target; needs Clang" OFF)

set(fuzz_folder ${CMAKE_CURRENT_LIST_DIR})
file(GLOB fuzz_common CONFIGURE_DEPENDS ${fuzz_folder}/*.cpp)
list(REMOVE_ITEM fuzz_common ${fuzz_folder}/replay.cpp)
file(GLOB fuzz_targets CONFIGURE_DEPENDS ${fuzz_folder}/targets/*.cpp)
list(TRANSFORM fuzz_targets REPLACE "^.*/(.*)\\.cpp$" "\\1" OUTPUT_VARIABLE fuzz_names)

add_library(mlready-fuzz-common OBJECT ${fuzz_common})
target_include_directories(mlready-fuzz-common PUBLIC ${fuzz_folder} ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(mlready-fuzz-common PUBLIC mlready-compiler mlready-libraries)

set(declarations "")
set(entries "")
foreach(name ${fuzz_names})
  string(APPEND declarations "void ${name}(std::string_view input);\n")
  string(APPEND entries "      {\"${name}\", ${name}},\n")
  add_test(NAME fuzz.${name} COMMAND mlready-fuzz-replay ${name} ${fuzz_folder}/corpus/${name})
  set_tests_properties(fuzz.${name} PROPERTIES TIMEOUT 120)
endforeach()
configure_file(${fuzz_folder}/targets.cpp.in ${CMAKE_BINARY_DIR}/generated/fuzz_targets.cpp @ONLY)
add_executable(mlready-fuzz-replay ${fuzz_folder}/replay.cpp ${CMAKE_BINARY_DIR}/generated/fuzz_targets.cpp
  ${fuzz_targets} $<TARGET_OBJECTS:mlready-fuzz-common>)
target_link_libraries(mlready-fuzz-replay PRIVATE mlready-fuzz-common mlready)

if(MLREADY_BUILD_FUZZERS)
  # RapidJSON adds to a null pointer in a comparison, which Clang's sanitizer takes for a finding in every input.
  foreach(layer document notebook)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/extract/${layer}/*.cpp)
    set_property(SOURCE ${sources} TARGET_DIRECTORY mlready-layer-extract-${layer} APPEND PROPERTY
      COMPILE_OPTIONS -fno-sanitize=pointer-overflow)
  endforeach()
  add_custom_target(fuzzers)
  foreach(name ${fuzz_names})
    configure_file(${fuzz_folder}/libfuzzer.cpp.in ${CMAKE_BINARY_DIR}/generated/fuzz_${name}.cpp @ONLY)
    add_executable(fuzz-${name} ${CMAKE_BINARY_DIR}/generated/fuzz_${name}.cpp ${fuzz_folder}/targets/${name}.cpp
      $<TARGET_OBJECTS:mlready-fuzz-common>)
    target_link_libraries(fuzz-${name} PRIVATE mlready-fuzz-common mlready)
    target_link_options(fuzz-${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers fuzz-${name})
  endforeach()
endif()

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME fuzz.complete COMMAND Python3::Interpreter -B ${fuzz_folder}/test_complete.py)
set_tests_properties(fuzz.complete PROPERTIES ENVIRONMENT "MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
