set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# Optional speed-ups of the build itself: the result is the same without them.
find_program(CCACHE ccache)
if(CCACHE)
  # Paths below the source tree count as relative, so that another checkout of the same text finds what this one built.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
endif()
find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()

add_library(mlready-compiler INTERFACE)
target_compile_options(mlready-compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wconversion
  -Wno-sign-conversion -Wno-missing-field-initializers)
if(MLREADY_WARNINGS_AS_ERRORS)
  target_compile_options(mlready-compiler INTERFACE -Werror)
endif()
if(MLREADY_SANITIZE)
  add_compile_options(-fsanitize=${MLREADY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MLREADY_SANITIZE})
endif()
include(Hardening)
include(Reproducible)
