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

# Compares the counts behind the practices with those of CPython's own parser, over packages of its standard library.
file(GLOB python_packages /usr/lib/python3.*/tomllib /usr/lib/python3.*/importlib /usr/lib/python3.*/email
  /usr/lib/python3.*/asyncio /usr/lib/python3.*/concurrent)
if(MLREADY_PYTHON3 AND python_packages)
  add_test(NAME oracle.practices COMMAND ${MLREADY_PYTHON3} ${CMAKE_CURRENT_LIST_DIR}/count_practices.py
    --mlready $<TARGET_FILE:mlready-cli> ${python_packages})
  set_tests_properties(oracle.practices PROPERTIES TIMEOUT 120)
endif()
