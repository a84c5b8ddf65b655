# The HTML report in a real browser: one test a file `*.test.mjs`. Without Chromium or npm they are skipped, visibly.
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
file(GLOB html_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/*.test.mjs)

if(NOT CHROMIUM OR NOT NPM OR NOT NODE)
  add_test(NAME html.browser COMMAND ${CMAKE_COMMAND} -E echo "SKIPPED: the HTML report is tested with Chromium, node and npm")
  set_tests_properties(html.browser PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")
  return()
endif()

add_executable(html-pages ${CMAKE_CURRENT_LIST_DIR}/pages.cpp ${CMAKE_CURRENT_SOURCE_DIR}/unit/report/sample_report.cpp)
target_include_directories(html-pages PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/include)
target_link_libraries(html-pages PRIVATE mlready-compiler mlready)

set(html_folder ${CMAKE_BINARY_DIR}/html)
add_test(NAME html.modules
  COMMAND ${CMAKE_COMMAND} -DNPM=${NPM} -DFROM=${CMAKE_CURRENT_LIST_DIR} -DTO=${html_folder}/node
    -P ${CMAKE_SOURCE_DIR}/cmake/InstallNodeModules.cmake)
add_test(NAME html.pages COMMAND html-pages ${html_folder}/pages)
set_tests_properties(html.modules html.pages PROPERTIES FIXTURES_SETUP html TIMEOUT 600)

foreach(file ${html_tests})
  string(REGEX REPLACE "\\.test\\.mjs$" "" name ${file})
  add_test(NAME html.${name} COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/${file})
  set_tests_properties(html.${name} PROPERTIES FIXTURES_REQUIRED html TIMEOUT 300 ENVIRONMENT
    "CHROMIUM=${CHROMIUM};MLREADY_NODE_MODULES=${html_folder}/node/node_modules;MLREADY_PAGES=${html_folder}/pages")
endforeach()
set_tests_properties(html.speed PROPERTIES RUN_SERIAL TRUE)
