# Writes OUTPUT, a C++ file that holds the style and the script of the page in FOLDER and their hashes.

# The parts of the style in the order in which they stand in the page: later rules of CSS win over earlier ones.
set(style_order colours page head marks glance chart first_steps controls items places remedies decisions
  wide_screen small_screen contrast paper)

# The parts of FOLDER/style as one text, an empty line between them.
function(read_style result)
  set(text "")
  set(separator "")
  set(names "")
  foreach(name ${style_order})
    file(READ ${FOLDER}/style/${name}.css part)
    list(APPEND names ${name}.css)
    string(APPEND text "${separator}${part}")
    set(separator "\n")
  endforeach()
  file(GLOB present RELATIVE ${FOLDER}/style ${FOLDER}/style/*.css)
  list(REMOVE_ITEM present ${names})
  if(present)
    message(FATAL_ERROR "not in the order of the style: ${present}")
  endif()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# RFC 4648, section 4, of the 32 bytes that `hex` spells: ten groups of three, and two bytes more.
function(base64_of_digest hex result)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text "")
  foreach(start RANGE 0 60 6)
    string(SUBSTRING "${hex}00" ${start} 6 group)
    foreach(shift 18 12 6 0)
      math(EXPR index "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 character)
      string(APPEND text ${character})
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" text ${text})
  set(${result} ${text} PARENT_SCOPE)
endfunction()

read_style(style)
file(READ ${FOLDER}/report.js script)
set(arrays "")
set(functions "")
foreach(element style script)
  if("${${element}}" MATCHES "</${element}|<!--|\r")
    message(FATAL_ERROR "the ${element} of the page cannot stand in an element <${element}>")
  endif()
  string(HEX "${${element}}" hex)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(SHA256 digest "${${element}}")
  base64_of_digest(${digest} hash)
  string(APPEND arrays "constexpr unsigned char ${element}_bytes[] = {${bytes}};\n")
  string(APPEND functions "
Asset ${element}_asset() {
  return {{reinterpret_cast<const char*>(${element}_bytes), sizeof ${element}_bytes}, \"sha256-${hash}\"};
}
")
endforeach()

file(WRITE ${OUTPUT} "#include \"report/html/assets.h\"

namespace mlready::html {
namespace {
${arrays}}  // namespace
${functions}
}  // namespace mlready::html
")
