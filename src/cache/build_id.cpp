#include "cache/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string_view>

namespace mlready {
namespace {

std::size_t padded(std::size_t size) {
  return (size + 3) & ~std::size_t{3};
}

/// The build id among the notes of a segment; empty where there is none.
std::string_view build_id_in(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) note;
    std::memcpy(&note, notes.data(), sizeof note);
    const auto name = sizeof note;
    const auto value = name + padded(note.n_namesz);
    if (value + note.n_descsz > notes.size()) break;
    const bool gnu = notes.substr(name, note.n_namesz) == std::string_view("GNU\0", 4);
    if (note.n_type == NT_GNU_BUILD_ID && gnu) return notes.substr(value, note.n_descsz);
    notes.remove_prefix(std::min(notes.size(), value + padded(note.n_descsz)));
  }
  return {};
}

/// Called for each loaded object, the program itself first.
int take_from_program(dl_phdr_info* object, std::size_t, void* result) {
  for (ElfW(Half) i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* notes = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
    const auto id = build_id_in({notes, segment.p_memsz});
    if (!id.empty()) *static_cast<std::string*>(result) = id;
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(take_from_program, &id);
  return id;
}

}  // namespace mlready
