# Compiles the style and the script of an HTML page into the layer LAYER, with the hashes by which the page's
# Content-Security-Policy knows them. src/LAYER/html/assets.h declares the functions that return them.
#
#   mlready_embed_page(LAYER STYLE FUNCTION PART… [SCRIPT FUNCTION FILE])
#
# The parts, src/LAYER/html/style/PART.css, stand in the page in that order: later rules of CSS win over earlier ones.
function(mlready_embed_page layer)
  cmake_parse_arguments(PARSE_ARGV 1 page "" "" "STYLE;SCRIPT")
  set(folder ${CMAKE_SOURCE_DIR}/src/${layer}/html)
  set(output ${CMAKE_BINARY_DIR}/generated/${layer}_page_assets.cpp)
  file(GLOB styles CONFIGURE_DEPENDS ${folder}/style/*.css)
  file(GLOB scripts CONFIGURE_DEPENDS ${folder}/*.js)
  string(REPLACE ";" "," style "${page_STYLE}")
  string(REPLACE ";" "," script "${page_SCRIPT}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DHEADER=${layer}/html/assets.h -DSTYLE=${style} -DSCRIPT=${script}
      -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/WritePage.cmake
    DEPENDS ${styles} ${scripts} ${CMAKE_SOURCE_DIR}/cmake/WritePage.cmake VERBATIM)
  target_sources(mlready-layer-${layer} PRIVATE ${output})
endfunction()
