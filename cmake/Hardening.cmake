# What makes an error in memory end the program instead of becoming somebody's way in. The test supply.hardening reads from
# the binary that it is there; docs/security.md says what it costs, and why control-flow protection is not among it.
include(CheckPIESupported)

add_compile_definitions(_GLIBCXX_ASSERTIONS)  # std::span, std::string_view, std::vector, std::optional check their bounds
add_compile_options(-fstack-protector-strong -fstack-clash-protection)
# Fortified functions exist in optimised code only, and a sanitizer replaces the same functions.
if(NOT MLREADY_SANITIZE)
  add_compile_options($<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
endif()

check_pie_supported()
add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
