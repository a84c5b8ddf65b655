#pragma once

#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// An instruction of a Dockerfile as it stands in the text.
struct DockerfileInstruction {
  std::string_view keyword;    ///< as written
  std::string_view arguments;  ///< raw: continuations, comment lines and all, without here-documents
  std::uint32_t arguments_line = 1;
  Lines lines;
  std::string_view here_document;  ///< body of the first one; empty where there is none
  std::uint32_t here_document_line = 0;
};

/// A Dockerfile's instructions, and the character that continues lines (`# escape=`).
struct DockerfileText {
  char escape = '\\';
  std::vector<DockerfileInstruction> instructions;
};

/// Splits a Dockerfile into instructions. https://docs.docker.com/reference/dockerfile/#format
DockerfileText split_dockerfile(std::string_view text);

}  // namespace mlready
