include(CMakePackageConfigHelpers)

install(TARGETS mlready-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

install(TARGETS mlready mlready-libraries EXPORT mlready-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY include/mlready DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/mlready)
install(EXPORT mlready-targets NAMESPACE mlready:: DESTINATION ${package_directory} COMPONENT library)
configure_package_config_file(cmake/mlready-config.cmake.in ${CMAKE_BINARY_DIR}/mlready-config.cmake
  INSTALL_DESTINATION ${package_directory})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/mlready-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/mlready-config.cmake ${CMAKE_BINARY_DIR}/mlready-config-version.cmake
  cmake/Dependencies.cmake DESTINATION ${package_directory} COMPONENT library)

install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES README.md CHANGELOG.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY examples/ci DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT library)  # Debian has it, and copyright names it

include(Manuals)
include(Package)
