# The Debian package: `cpack -G DEB --config build/release/CPackConfig.cmake`. It holds the program with its manual, its
# completions and its documentation, and not the library.
set(MLREADY_MAINTAINER "The maintainers of mlready <mlready@localhost>" CACHE STRING "Whom the Debian package names")

set(package_date "Tue, 24 Nov 2026 00:00:00 +0000")  # of this version, whenever it is built
set(package_folder ${CMAKE_BINARY_DIR}/package)
configure_file(cmake/package/changelog.in ${package_folder}/changelog @ONLY)
execute_process(COMMAND gzip --no-name --best --force --keep ${package_folder}/changelog COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${package_folder}/changelog.gz cmake/package/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mlready)
set(CPACK_PACKAGE_CONTACT ${MLREADY_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "audits machine-learning repositories for production readiness")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
  WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME mlready)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "It judges a repository against a checklist of data, training, deployment,
monitoring, security, testing and documentation, and proves each verdict with
file and line. Nothing of the repository is executed, and the network is never
used.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
