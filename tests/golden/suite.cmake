# Reports of examples/ compared with the ones kept here. After a wanted change: tests/golden/golden.py --update.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

foreach(example research-script team-project online-service batch-pipeline)
  add_test(NAME golden.${example}
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/golden.py --mlready $<TARGET_FILE:mlready-cli> ${example})
endforeach()

add_test(NAME golden.examples-are-valid
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/examples_are_valid.py ${CMAKE_SOURCE_DIR}/examples)

add_test(NAME golden.example-rule-pack
  COMMAND mlready-cli test ${CMAKE_SOURCE_DIR}/examples/checks/cases --checks ${CMAKE_SOURCE_DIR}/examples/checks/rules)

find_program(CLANG_FORMAT clang-format)
if(CLANG_FORMAT)
  add_test(NAME format COMMAND ${CMAKE_SOURCE_DIR}/scripts/format)
endif()
