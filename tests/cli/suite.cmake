# What the program does as a whole: every option and every exit code, one test a file.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Under the thread sanitizer, which knows every access to memory, the program is some fifteen times as slow.
set(cli_timeout 120)
if(MLREADY_SANITIZE MATCHES "thread")
  set(cli_timeout 900)
endif()

file(GLOB cli_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file ${cli_tests})
  string(REGEX REPLACE "^test_(.*)\\.py$" "\\1" name ${file})
  add_test(NAME cli.${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(cli.${name} PROPERTIES TIMEOUT ${cli_timeout}
    FIXTURES_SETUP cli-records
    ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};MLREADY_SANITIZE=${MLREADY_SANITIZE};MLREADY_RECORDS=${CMAKE_BINARY_DIR}/cli-records")
endforeach()

# Whether those tests, the documentation and the examples leave out a verb, an option, a key or a message.
add_test(NAME cli.registry COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/registry.py)
set_tests_properties(cli.registry PROPERTIES TIMEOUT 60 FIXTURES_REQUIRED cli-records
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};CLI_RECORDS=${CMAKE_BINARY_DIR}/cli-records")
