# Compiles the texts FOLDER/*.EXTENSION into the library, as the function `std::vector<EmbeddedText> FUNCTION()`
# (src/base/embedded_text.h). They are embedded anew when one changes.
function(mlready_embed_texts target folder extension function)
  file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.${extension})
  set(output ${CMAKE_BINARY_DIR}/generated/${function}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/${folder} -DEXTENSION=${extension} -DFUNCTION=${function}
            -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/WriteTexts.cmake
    DEPENDS ${texts} ${CMAKE_SOURCE_DIR}/cmake/WriteTexts.cmake VERBATIM)
  add_library(${target} OBJECT ${output})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  set_property(GLOBAL APPEND PROPERTY MLREADY_LAYERS ${target})
endfunction()
