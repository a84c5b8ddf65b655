# Writes OUTPUT, a C++ file with the texts ROOT/*.EXTENSION, sorted by name, as raw string literals.
file(GLOB texts RELATIVE ${ROOT} ${ROOT}/*.${EXTENSION})
list(SORT texts)
set(entries "")
foreach(name ${texts})
  file(READ ${ROOT}/${name} text)
  string(APPEND entries "      {\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
if(entries STREQUAL "")
  message(FATAL_ERROR "no *.${EXTENSION} in ${ROOT}")
endif()
file(WRITE ${OUTPUT} "#include \"base/embedded_text.h\"

namespace mlready {

std::vector<EmbeddedText> ${FUNCTION}() {
  return {
${entries}  };
}

}  // namespace mlready
")
