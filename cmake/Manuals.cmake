# The manual page and the completions, written by the program that was built, compressed as Debian's policy wants manuals.
find_program(GZIP gzip REQUIRED)
set(manual_folder ${CMAKE_BINARY_DIR}/manuals)
file(MAKE_DIRECTORY ${manual_folder})

add_custom_command(
  OUTPUT ${manual_folder}/mlready.1.gz ${manual_folder}/mlready.bash ${manual_folder}/_mlready ${manual_folder}/mlready.fish
  COMMAND mlready-cli man > mlready.1
  COMMAND ${GZIP} --no-name --best --force mlready.1
  COMMAND mlready-cli completion bash > mlready.bash
  COMMAND mlready-cli completion zsh > _mlready
  COMMAND mlready-cli completion fish > mlready.fish
  WORKING_DIRECTORY ${manual_folder}
  DEPENDS mlready-cli
  VERBATIM)
add_custom_target(mlready-manuals ALL DEPENDS ${manual_folder}/mlready.1.gz)

install(FILES ${manual_folder}/mlready.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${manual_folder}/mlready.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME mlready
  COMPONENT program)
install(FILES ${manual_folder}/_mlready DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
install(FILES ${manual_folder}/mlready.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
  COMPONENT program)
