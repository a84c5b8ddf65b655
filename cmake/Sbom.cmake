# Writes mlready.cdx.json, the bill of materials of the built program, and installs it. It names packages of Debian, so it
# is written where dpkg knows them and Ninja knows which headers were compiled in.
find_program(DPKG_QUERY dpkg-query)
find_package(Python3 COMPONENTS Interpreter)
if(NOT DPKG_QUERY OR NOT Python3_FOUND OR NOT CMAKE_GENERATOR STREQUAL Ninja)
  message(STATUS "No bill of materials: it is made with dpkg-query, python3 and Ninja")
  return()
endif()

file(GLOB sbom_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cmake/sbom/*.py)
set(sbom ${CMAKE_BINARY_DIR}/mlready.cdx.json)
add_custom_command(OUTPUT ${sbom}
  COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/cmake/sbom/write.py --program $<TARGET_FILE:mlready-cli>
    --name ${PROJECT_NAME} --version ${PROJECT_VERSION} --licence Apache-2.0 --build ${CMAKE_BINARY_DIR}
    --ninja ${CMAKE_MAKE_PROGRAM} --output ${sbom}
  DEPENDS mlready-cli ${sbom_sources} VERBATIM)
add_custom_target(sbom ALL DEPENDS ${sbom})
install(FILES ${sbom} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
