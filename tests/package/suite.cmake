# What is handed out: the Debian package, built and installed in a root of its own, and the Containerfile.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME package.containerfile
  COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_containerfile.py)
set_tests_properties(package.containerfile PROPERTIES TIMEOUT 60
  ENVIRONMENT "MLREADY=$<TARGET_FILE:mlready-cli>;MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR}")

if(NOT MLREADY_SANITIZE)  # nobody hands out a program with sanitizers
  add_test(NAME package.deb COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_deb.py)
  set_tests_properties(package.deb PROPERTIES TIMEOUT 300
    ENVIRONMENT "CPACK=${CMAKE_CPACK_COMMAND};MLREADY_BUILD_DIR=${CMAKE_BINARY_DIR};MLREADY_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
endif()
