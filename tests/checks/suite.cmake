# The verdict cases, one test an item, and the pages written from the rules.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

file(GLOB case_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.md)
foreach(file ${case_files})
  get_filename_component(item ${file} NAME_WLE)
  add_test(NAME checks.${item} COMMAND mlready-cli test ${file})
  set_tests_properties(checks.${item} PROPERTIES TIMEOUT 120)
endforeach()

add_test(NAME docs.checks
  COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/scripts/rule-docs --check --mlready $<TARGET_FILE:mlready-cli>)
