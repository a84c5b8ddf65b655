include(CMakePackageConfigHelpers)

install(TARGETS mlready-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS mlready mlready-libraries EXPORT mlready-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/mlready DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(EXPORT mlready-targets NAMESPACE mlready:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/mlready)
configure_package_config_file(cmake/mlready-config.cmake.in ${CMAKE_BINARY_DIR}/mlready-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/mlready)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/mlready-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/mlready-config.cmake ${CMAKE_BINARY_DIR}/mlready-config-version.cmake
  cmake/Dependencies.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/mlready)
