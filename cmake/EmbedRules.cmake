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
    string(APPEND declarations "std::vector<MeasuredSignal> ${name}(const FactStore& store);\n")
    string(APPEND entries "      {\"${id}\", checks::${name}},\n")
    list(APPEND paths ${CMAKE_SOURCE_DIR}/checks/${source})
  endforeach()
  set(output ${CMAKE_BINARY_DIR}/generated/measurements.cpp)
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "#include \"engine/measure/measurement.h\"

namespace mlready {
namespace checks {
@declarations@}  // namespace checks

std::vector<MeasurementEntry> all_measurements() {
  return {
@entries@  };
}
}  // namespace mlready
")
  add_library(${target} OBJECT ${output} ${paths})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  target_link_libraries(${target} PRIVATE mlready-compiler mlready-libraries)
endfunction()
