# A repository that tries to make reports act, in every format.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(CMARK_GFM cmark-gfm REQUIRED)

add_test(NAME hostile COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_neutral.py)
set_tests_properties(hostile PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli:${CMAKE_SOURCE_DIR}/tests/formats")

add_test(NAME hostile.secrets COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_secrets.py)
set_tests_properties(hostile.secrets PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli:${CMAKE_SOURCE_DIR}/tests/formats")

add_executable(random-reports ${CMAKE_CURRENT_LIST_DIR}/random_reports.cpp ${CMAKE_CURRENT_SOURCE_DIR}/unit/report/sample_report.cpp
  $<TARGET_OBJECTS:mlready-layer-base> $<TARGET_OBJECTS:mlready-layer-report>)
target_include_directories(random-reports PRIVATE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/include)
target_link_libraries(random-reports PRIVATE mlready-compiler mlready-libraries)

add_test(NAME hostile.random COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_random.py)
set_tests_properties(hostile.random PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY_RANDOM_REPORTS=$<TARGET_FILE:random-reports>;PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/formats")

# Files and git repositories that try to make the audit wait, run or read what it must not.
add_test(NAME hostile.tricks COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_tricks.py)
set_tests_properties(hostile.tricks PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli")

# Sizes and encodings; a million files with `test_sizes.py --million`.
add_test(NAME hostile.sizes COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_sizes.py)
set_tests_properties(hostile.sizes PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli")

# What changes while it is audited, by calls that change it on the way.
add_library(mlready-changing-calls MODULE ${CMAKE_CURRENT_LIST_DIR}/changing_calls.c)
target_link_libraries(mlready-changing-calls PRIVATE ${CMAKE_DL_LIBS})
add_test(NAME hostile.changes COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_changes.py)
set_tests_properties(hostile.changes PROPERTIES TIMEOUT 600
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};MLREADY_CHANGING_CALLS=$<TARGET_FILE:mlready-changing-calls>;PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli")
