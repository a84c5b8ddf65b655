# docs/getting-started.md, followed word by word in a fresh folder.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME guide.getting-started
  COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/follow.py --mlready $<TARGET_FILE:mlready-cli>
          ${CMAKE_SOURCE_DIR}/docs/getting-started.md)
set_tests_properties(guide.getting-started PROPERTIES TIMEOUT 120)
