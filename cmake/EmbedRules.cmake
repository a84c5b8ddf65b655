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
