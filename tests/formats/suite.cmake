# Reports for platforms and data tools, read by others' validators and by small readers of our own.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

file(GLOB format_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file ${format_tests})
  string(REGEX REPLACE "^test_(.*)\\.py$" "\\1" name ${file})
  add_test(NAME formats.${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(formats.${name} PROPERTIES TIMEOUT 300
    ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli:${CMAKE_SOURCE_DIR}/tests/hostile")
endforeach()

mlready_needs_node_modules(formats.sarif)
mlready_needs_node_modules(formats.gitlab)
mlready_needs_node_modules(formats.schema)
mlready_needs_node_modules(formats.records)
