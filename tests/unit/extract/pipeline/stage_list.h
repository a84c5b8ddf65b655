#pragma once

#include <string>

#include "support/listed_facts.h"

namespace mlready::testing {

/// "line: system | name | command | detail" of each stage.
inline Listed listed_stages(const FileFacts& facts) {
  Listed list;
  for (const auto& fact : facts.facts())
    if (const auto* stage = std::get_if<PipelineStage>(&fact.payload))
      list.push_back(std::to_string(fact.lines.first) + ": " +
                     line_of(stage->system, stage->name, stage->command, stage->detail));
  return list;
}

}  // namespace mlready::testing
