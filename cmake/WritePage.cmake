# Writes OUTPUT, a C++ file that holds report.css and report.js of FOLDER and their hashes.

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

set(arrays "")
set(functions "")
foreach(asset report.css=style report.js=script)
  string(REPLACE = ";" asset ${asset})
  list(GET asset 0 file)
  list(GET asset 1 element)
  file(READ ${FOLDER}/${file} text)
  if(text MATCHES "</${element}|<!--|\r")
    message(FATAL_ERROR "${file} cannot stand in an element <${element}>")
  endif()
  file(READ ${FOLDER}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  file(SHA256 ${FOLDER}/${file} digest)
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
