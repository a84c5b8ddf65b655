# What happens when the machine fails: calls of the system, disks, pipes, signals, clocks.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_library(mlready-failing-calls MODULE ${CMAKE_CURRENT_LIST_DIR}/failing_calls.c)
target_link_libraries(mlready-failing-calls PRIVATE ${CMAKE_DL_LIBS})

file(GLOB fault_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file ${fault_tests})
  string(REGEX REPLACE "^test_(.*)\\.py$" "\\1" name ${file})
  add_test(NAME faults.${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(faults.${name} PROPERTIES TIMEOUT 600
    ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};MLREADY_FAILING_CALLS=$<TARGET_FILE:mlready-failing-calls>;PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli")
endforeach()

# Sanitizers have an allocator of their own, which has to be the first.
if(MLREADY_SANITIZE)
  set_tests_properties(faults.injection PROPERTIES DISABLED TRUE)
endif()
