# Installs into an empty folder and builds and runs a program that finds the library there.
add_test(NAME install
  COMMAND ${CMAKE_COMMAND}
    -DBUILD=${CMAKE_BINARY_DIR}
    -DWORK=${CMAKE_BINARY_DIR}/install-test
    -DCONSUMER=${CMAKE_SOURCE_DIR}/examples/library
    -DAUDITED=${CMAKE_SOURCE_DIR}/examples/research-script
    -DGENERATOR=${CMAKE_GENERATOR}
    -DCOMPILER=${CMAKE_CXX_COMPILER}
    -DSANITIZE=${MLREADY_SANITIZE}
    -P ${CMAKE_CURRENT_LIST_DIR}/install.cmake)
set_tests_properties(install PROPERTIES TIMEOUT 300)
