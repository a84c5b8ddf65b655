# The verdict cases, one test an item; whether they need every signal, one test an area; the pages written from the rules.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

file(GLOB case_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.md)
foreach(file ${case_files})
  get_filename_component(item ${file} NAME_WLE)
  add_test(NAME checks.${item} COMMAND mlready-cli test ${file})
  set_tests_properties(checks.${item} PROPERTIES TIMEOUT 120)
endforeach()

if(NOT MLREADY_SANITIZE)  # the cases above run under sanitizers; hundreds of runs more would show nothing new
  file(GLOB areas CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/checks ${CMAKE_SOURCE_DIR}/checks/*)
  foreach(area ${areas})
    add_test(NAME mutation.${area}
      COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/scripts/mutation --mlready $<TARGET_FILE:mlready-cli> ${area})
    set_tests_properties(mutation.${area} PROPERTIES TIMEOUT 600 PROCESSORS 2)
  endforeach()
endif()

add_test(NAME docs.checks
  COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/scripts/rule-docs --check --mlready $<TARGET_FILE:mlready-cli>)
