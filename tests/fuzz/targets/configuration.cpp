#include "config/configuration.h"

#include "base/text.h"
#include "config/date.h"
#include "config/node.h"
#include "config/parse.h"
#include "config/show.h"
#include "fuzz.h"

namespace mlready::fuzz {
namespace {

void require_sound(const Configuration& configuration) {
  for (const auto& [waiver, place] : configuration.waivers) {
    require(!waiver.item.empty() && !waiver.reason.empty(), "a waiver names its item and reason");
    require(waiver.expires.empty() || is_date(waiver.expires), "a waiver expires on a date");
  }
  for (const auto& [attestation, place] : configuration.attestations) {
    require(!attestation.item.empty() && !attestation.statement.empty(), "an attestation says what it attests");
    require(is_date(attestation.date), "an attestation has a date");
  }
  require(!configuration.fail_under || (configuration.fail_under->value >= 0 && configuration.fail_under->value <= 100),
          "a score is one of 0 to 100");
}

/// What is shown is a configuration, and the same one.
void require_shown(const Configuration& configuration) {
  const auto text = shown(configuration);
  const auto node = read_config_yaml(".mlready.yaml", text);
  require(node.has_value(), "a configuration that is shown is YAML");
  const auto again = parse_configuration(".mlready.yaml", *node);
  require(again.has_value(), "a configuration that is shown can be read");
  require(again->waivers.size() == configuration.waivers.size(), "waivers are shown");
  require(again->attestations.size() == configuration.attestations.size(), "attestations are shown");
}

void read(const std::string& path, std::string_view text) {
  const auto node = path.ends_with(".toml") ? read_config_toml(path, text) : read_config_yaml(path, text);
  if (!node) return require(!node.error().what.empty(), "an error has words");
  const auto profile = parse_profile(path, *node);
  const auto configuration = parse_configuration(path, *node);
  if (!configuration) return require(!configuration.error().what.empty(), "an error has words");
  require_sound(*configuration);
  require_shown(*configuration);
}

}  // namespace

/// Configuration with its profiles, waivers and attestations: YAML, or TOML where the path says so.
void configuration(std::string_view input) {
  for (const auto& file : files_of(input, ".mlready.yaml", Language::unknown)) read(file.path, file.bytes);
}

}  // namespace mlready::fuzz
