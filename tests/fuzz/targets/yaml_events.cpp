#include "base/yaml_events.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// The events of YAML: they end, and starts and ends answer each other.
void yaml_events(std::string_view input) {
  YamlEvents events(input);
  int open = 0;
  for (const auto* event = events.next(); event != nullptr; event = events.next()) {
    if (event->type == YAML_STREAM_END_EVENT) {
      require(open == 0, "every collection ends");
      return;
    }
    if (event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT) ++open;
    if (event->type == YAML_SEQUENCE_END_EVENT || event->type == YAML_MAPPING_END_EVENT) --open;
    require(open >= 0, "only what was started ends");
  }
  require(!events.error().empty(), "an error has words");
}

}  // namespace mlready::fuzz
