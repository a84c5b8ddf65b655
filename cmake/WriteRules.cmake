# Writes OUTPUT, a C++ file that holds the text of every rule below ROOT, sorted by path.
file(GLOB_RECURSE rules RELATIVE ${ROOT} ${ROOT}/*.yaml)
list(SORT rules)
set(entries "")
set(arrays "")
set(index 0)
foreach(rule ${rules})
  file(READ ${ROOT}/${rule} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char rule_${index}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${rule}\", text_of(rule_${index}, sizeof rule_${index} - 1), Trust::checked_before},\n")
  math(EXPR index "${index} + 1")
endforeach()
if(index EQUAL 0)
  message(FATAL_ERROR "no rules below ${ROOT}")
endif()
file(WRITE ${OUTPUT} "#include \"engine/rules/embedded_rules.h\"

namespace mlready {
namespace {
${arrays}
std::string_view text_of(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}
}  // namespace

std::vector<RuleSource> embedded_rules() {
  return {
${entries}  };
}
}  // namespace mlready
")
