# What the program does as a whole: every option and every exit code, one test a file.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

file(GLOB cli_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file ${cli_tests})
  string(REGEX REPLACE "^test_(.*)\\.py$" "\\1" name ${file})
  add_test(NAME cli.${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(cli.${name} PROPERTIES TIMEOUT 120
    ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
endforeach()
