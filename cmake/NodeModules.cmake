# Validators that come from npm, in the exact versions of tests/validators/package.json and its lock file. The test
# `node-modules` installs them into the build folder, once for each state of the lock file; install scripts are not run.
find_program(NPM npm)
find_program(NODE node)
set(MLREADY_NODE_FOLDER ${CMAKE_BINARY_DIR}/node)

if(NPM)
  add_test(NAME node-modules
    COMMAND ${CMAKE_COMMAND} -DNPM=${NPM} -DFROM=${CMAKE_SOURCE_DIR}/tests/validators -DTO=${MLREADY_NODE_FOLDER}
      -P ${CMAKE_SOURCE_DIR}/cmake/InstallNodeModules.cmake)
  set_tests_properties(node-modules PROPERTIES FIXTURES_SETUP node-modules TIMEOUT 600)
endif()

# Says that the test reads MLREADY_NODE_MODULES, the folder of the installed modules. Without npm it is not run, and
# ctest says so.
function(mlready_needs_node_modules test)
  set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT "MLREADY_NODE_MODULES=${MLREADY_NODE_FOLDER}/node_modules")
  if(NPM AND NODE)
    set_property(TEST ${test} APPEND PROPERTY FIXTURES_REQUIRED node-modules)
  else()
    set_tests_properties(${test} PROPERTIES DISABLED TRUE)
  endif()
endfunction()
