# The same sources give the same bytes, wherever and whenever they are built; scripts/reproduce builds twice and compares.

# Names of this machine's folders stay out of what is released. Debuggers want them, so other builds keep them. The build
# folder comes last because it often lies in the other, and the last that fits counts.
foreach(map "${CMAKE_SOURCE_DIR}=." "${CMAKE_BINARY_DIR}=./build")
  add_compile_options($<$<CONFIG:Release>:-ffile-prefix-map=${map}>)
endforeach()

# Archives without times, owners and rights of their members (ar, modifier D), whatever binutils were built to prefer.
foreach(language C CXX)
  set(CMAKE_${language}_ARCHIVE_CREATE "<CMAKE_AR> qcD <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${language}_ARCHIVE_APPEND "<CMAKE_AR> qD <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${language}_ARCHIVE_FINISH "<CMAKE_RANLIB> -D <TARGET>")
endforeach()

# A build id that follows from the program's bytes, the same size with every linker.
add_link_options(LINKER:--build-id=sha1)
