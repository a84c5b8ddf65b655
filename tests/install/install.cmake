# Installs BUILD below WORK, builds CONSUMER against it and lets the program and the installed tool audit AUDITED.
function(run output)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE errors)
  if(NOT result EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command} ended with ${result}:\n${text}${errors}")
  endif()
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})
run(ignored ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

foreach(file bin/mlready include/mlready/report.h share/doc/mlready/README.md share/doc/mlready/rules.md
        share/doc/mlready/LICENSE share/doc/mlready/SECURITY.md)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()

set(flags "")
if(SANITIZE)
  set(flags "-fsanitize=${SANITIZE}")
endif()
run(ignored ${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/consumer -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${prefix}
  -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${flags})
run(ignored ${CMAKE_COMMAND} --build ${WORK}/consumer)

run(program_says ${WORK}/consumer/missing-items ${AUDITED})
if(NOT program_says MATCHES "training\\.experiment-tracking")
  message(FATAL_ERROR "the program that links the library does not list what is missing:\n${program_says}")
endif()

run(tool_says ${prefix}/bin/mlready audit ${AUDITED} --format json)
string(JSON version GET "${tool_says}" schema_version)
if(NOT version STREQUAL "1.1")
  message(FATAL_ERROR "the installed tool wrote schema version ${version}")
endif()
