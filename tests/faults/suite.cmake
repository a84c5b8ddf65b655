# What happens when the machine fails: calls of the system, disks, pipes, signals, clocks.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Sanitizers' operators new do not call malloc. What stands before the sanitizers' own functions runs before they are ready, so
# it is not checked itself.
file(GLOB failing_calls CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.c)
if(MLREADY_SANITIZE)
  list(APPEND failing_calls ${CMAKE_CURRENT_LIST_DIR}/failing_new.cpp)
endif()
add_library(mlready-failing-calls MODULE ${failing_calls})
target_compile_options(mlready-failing-calls PRIVATE -fno-sanitize=all)
target_link_options(mlready-failing-calls PRIVATE -fno-sanitize=all)
target_link_libraries(mlready-failing-calls PRIVATE ${CMAKE_DL_LIBS})

file(GLOB fault_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file ${fault_tests})
  string(REGEX REPLACE "^test_(.*)\\.py$" "\\1" name ${file})
  add_test(NAME faults.${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(faults.${name} PROPERTIES TIMEOUT 600
    ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR};MLREADY_FAILING_CALLS=$<TARGET_FILE:mlready-failing-calls>;MLREADY_SANITIZE=${MLREADY_SANITIZE};PYTHONPATH=${CMAKE_SOURCE_DIR}/tests/cli")
endforeach()

# MLREADY_FAULT_SAMPLES may ask for tens of thousands of runs, each of which has a limit of its own.
set_tests_properties(faults.injection PROPERTIES TIMEOUT 14400)
