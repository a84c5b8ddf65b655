# A repository that tries to make reports act, in every format.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(CMARK_GFM cmark-gfm REQUIRED)

add_test(NAME hostile COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_neutral.py)
set_tests_properties(hostile PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli:${CMAKE_SOURCE_DIR}/tests/formats")
