# Compiles checks/**/*.yaml into the binary: a table of {path, text}, made anew when a rule changes.
function(mlready_embed_rules target)
  file(GLOB_RECURSE rules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/checks/*.yaml)
  set(output ${CMAKE_BINARY_DIR}/generated/rules_data.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/checks -DOUTPUT=${output}
            -P ${CMAKE_SOURCE_DIR}/cmake/WriteRules.cmake
    DEPENDS ${rules} ${CMAKE_SOURCE_DIR}/cmake/WriteRules.cmake VERBATIM)
  add_library(${target} OBJECT ${output})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
endfunction()

# Compiles the embedded rules into the form that the engine runs them in, so that a start of the program parses no YAML.
# `target` is the table; the program that makes it links the engine itself.
function(mlready_compile_rules target)
  set(folder ${CMAKE_SOURCE_DIR}/src/rule_compiler)
  add_library(mlready-rule-compilation STATIC ${folder}/ascii_regex.cpp ${folder}/compile_automata.cpp)
  target_include_directories(mlready-rule-compilation PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  target_link_libraries(mlready-rule-compilation PRIVATE mlready-compiler PUBLIC mlready-libraries ${HYPERSCAN})
  add_executable(mlready-rule-compiler ${folder}/main.cpp)
  target_link_libraries(mlready-rule-compiler PRIVATE mlready-rule-compilation mlready-layer-engine mlready-layer-base mlready-rules
    mlready-measurements mlready-frameworks)
  set(output ${CMAKE_BINARY_DIR}/generated/compiled_rules.cpp)
  add_custom_command(OUTPUT ${output} COMMAND mlready-rule-compiler ${output} DEPENDS mlready-rule-compiler VERBATIM)
  add_library(${target} OBJECT ${output})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  target_link_libraries(${target} PRIVATE mlready-libraries)
  set_property(GLOBAL APPEND PROPERTY MLREADY_LAYERS ${target})
endfunction()

# Compiles checks/<area>/<item>.cpp and a table of the functions in them, `checks::<area>_<item>`.
function(mlready_embed_checks target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/checks ${CMAKE_SOURCE_DIR}/checks/*.cpp)
  list(SORT sources)
  set(declarations "")
  set(entries "")
  set(paths "")
  foreach(source ${sources})
    string(REGEX REPLACE "\\.cpp$" "" stem ${source})
    string(REPLACE "/" "." id ${stem})
    string(REGEX REPLACE "[/-]" "_" name ${stem})
    string(APPEND declarations "void count_${name}(const FileFacts& file, Tallies& tallies);\n")
    string(APPEND declarations "std::vector<MeasuredSignal> ${name}(const Counts& counts);\n")
    string(APPEND entries "      {\"${id}\", checks::count_${name}, checks::${name}},\n")
    list(APPEND paths ${CMAKE_SOURCE_DIR}/checks/${source})
  endforeach()
  set(output ${CMAKE_BINARY_DIR}/generated/measurements.cpp)
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "#include \"engine/measure/measurement.h\"

namespace mlready {
namespace checks {
@declarations@}  // namespace checks

std::vector<Measurement> all_measurements() {
  return {
@entries@  };
}
}  // namespace mlready
")
  add_library(${target} OBJECT ${output} ${paths})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  target_link_libraries(${target} PRIVATE mlready-compiler mlready-libraries)
endfunction()
