#pragma once

#include <span>
#include <string_view>

namespace mlready::pipeline {

/// How Python code makes a stage of a pipeline or a schedule: by decorating, calling or inheriting from a name of a
/// system's library.
struct PythonMarker {
  enum class Kind { decorator, call, base };
  std::string_view library;  ///< first part of the imports that a file must have
  std::string_view system;
  Kind kind;
  std::string_view pattern;  ///< of the resolved name
};

/// All markers, those of a library beside each other.
std::span<const PythonMarker> python_markers();

}  // namespace mlready::pipeline
