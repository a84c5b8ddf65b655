# Compiles the style (style/*.css) and script (report.js) of the HTML report into the layer `report`, with the hashes by
# which the page's Content-Security-Policy knows them.
function(mlready_embed_page)
  set(folder ${CMAKE_SOURCE_DIR}/src/report/html)
  set(output ${CMAKE_BINARY_DIR}/generated/page_assets.cpp)
  file(GLOB styles CONFIGURE_DEPENDS ${folder}/style/*.css)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/WritePage.cmake
    DEPENDS ${styles} ${folder}/report.js ${CMAKE_SOURCE_DIR}/cmake/WritePage.cmake VERBATIM)
  target_sources(mlready-layer-report PRIVATE ${output})
endfunction()
