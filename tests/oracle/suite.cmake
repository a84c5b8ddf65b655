# Compares the Python extractor with CPython's own parser, over the Python files that the machine has.
find_program(MLREADY_PYTHON3 python3)
file(GLOB python_roots /usr/lib/python3* /usr/local/lib/python3*)
if(MLREADY_PYTHON3 AND python_roots)
  add_executable(mlready-python-facts ${CMAKE_CURRENT_LIST_DIR}/python_facts.cpp
    $<TARGET_OBJECTS:mlready-layer-base> $<TARGET_OBJECTS:mlready-layer-extract-python>)
  target_include_directories(mlready-python-facts PRIVATE ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(mlready-python-facts PRIVATE mlready-compiler mlready-libraries)
  add_test(NAME oracle.python COMMAND ${MLREADY_PYTHON3} ${CMAKE_CURRENT_LIST_DIR}/compare_with_ast.py
    --facts $<TARGET_FILE:mlready-python-facts> --least-files 400 ${python_roots})
  set_tests_properties(oracle.python PROPERTIES TIMEOUT 300)
endif()
