# Writes OUTPUT, a C++ file that holds the style and the script of the page in FOLDER and their hashes. STYLE is
# FUNCTION,PART,…; SCRIPT is FUNCTION,FILE or empty; HEADER declares the functions.

# Parts of FOLDER/style as one text, an empty line between them.
function(read_style parts result)
  set(text "")
  set(separator "")
  set(names "")
  foreach(name ${parts})
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

set(arrays "")
set(functions "")

# Adds a function that returns `text`, which will stand in an element of that name.
function(add_asset element name text)
  if(text MATCHES "</${element}|<!--|\r")
    message(FATAL_ERROR "the ${element} of the page cannot stand in an element <${element}>")
  endif()
  string(HEX "${text}" hex)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(SHA256 digest "${text}")
  base64_of_digest(${digest} hash)
  set(arrays "${arrays}constexpr unsigned char ${name}_bytes[] = {${bytes}};\n" PARENT_SCOPE)
  set(functions "${functions}
Asset ${name}() {
  return {{reinterpret_cast<const char*>(${name}_bytes), sizeof ${name}_bytes}, \"sha256-${hash}\"};
}
" PARENT_SCOPE)
endfunction()

string(REPLACE "," ";" parts ${STYLE})
list(POP_FRONT parts name)
read_style("${parts}" style)
add_asset(style ${name} "${style}")
if(SCRIPT)
  string(REPLACE "," ";" script ${SCRIPT})
  list(GET script 0 name)
  list(GET script 1 file)
  file(READ ${FOLDER}/${file} text)
  add_asset(script ${name} "${text}")
endif()

file(WRITE ${OUTPUT} "#include \"${HEADER}\"

namespace mlready::html {
namespace {
${arrays}}  // namespace
${functions}
}  // namespace mlready::html
")
