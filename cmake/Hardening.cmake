# What makes an error in memory end the program instead of becoming somebody's way in. The test supply.hardening reads from
# the binary that it is there; docs/security.md says why control-flow protection is not among it.
include(CheckPIESupported)

check_pie_supported()
add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
