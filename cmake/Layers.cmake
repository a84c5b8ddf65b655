# A layer is a folder of src/: every .cpp below it, compiled as objects. Data flows one way through the layers.
function(mlready_layer name)
  if(name STREQUAL extract)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  else()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  endif()
  if(NOT sources)
    return()
  endif()
  string(REPLACE / - target mlready-layer-${name})
  add_library(${target} OBJECT ${sources})
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/include> $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src>
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_definitions(${target} PRIVATE MLREADY_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${target} PRIVATE mlready-compiler)
  target_link_libraries(${target} PUBLIC mlready-libraries)
  set_property(GLOBAL APPEND PROPERTY MLREADY_LAYERS ${target})
endfunction()

add_library(mlready-libraries INTERFACE)
target_link_libraries(mlready-libraries INTERFACE fmt::fmt tl::expected tsl::robin_map nlohmann_json::nlohmann_json spdlog::spdlog
  CLI11::CLI11 PkgConfig::YAMLCPP PkgConfig::LIBYAML PkgConfig::LIBGIT2 PkgConfig::RE2 ${HYPERSCAN_RUNTIME} PkgConfig::SQLITE PkgConfig::PUGIXML PkgConfig::XXHASH
  PkgConfig::UTF8PROC PkgConfig::CMARK ${CMARK_EXTENSIONS} Threads::Threads)

# All layers but the command line, as the one library that programs link.
function(mlready_library)
  get_property(layers GLOBAL PROPERTY MLREADY_LAYERS)
  add_library(mlready STATIC)
  foreach(layer ${layers})
    target_sources(mlready PRIVATE $<TARGET_OBJECTS:${layer}>)
  endforeach()
  target_sources(mlready PRIVATE $<TARGET_OBJECTS:mlready-rules> $<TARGET_OBJECTS:mlready-measurements>)
  target_include_directories(mlready PUBLIC $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(mlready PUBLIC mlready-libraries)
endfunction()
