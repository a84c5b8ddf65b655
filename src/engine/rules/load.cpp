#include "engine/rules/load.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/text_file.h"
#include "engine/frameworks/crosswalk.h"
#include "engine/rules/matcher_reader.h"
#include "engine/rules/order.h"
#include "engine/rules/program_bytes.h"
#include "engine/rules/signal_cycles.h"
#include "engine/rules/yaml_reader.h"

namespace mlready {
namespace {

const std::vector<std::string> rule_keys = {"id",  "title",      "checklist", "severity", "needs",  "why",
                                            "fix", "references", "signals",   "verdict",  "lacking"};

/// One rule file being read.
class RuleReader {
 public:
  RuleReader(const RuleSource& source, std::vector<Matcher>& matchers)
      : path_(source.path), matchers_(matchers), trust_(source.trust) {
    rule_.path = path_;
  }

  Result<Rule> read(const YAML::Node& root) {
    for (const auto& step : {&RuleReader::read_words, &RuleReader::read_needs, &RuleReader::read_references,
                             &RuleReader::read_signals, &RuleReader::read_verdict, &RuleReader::read_lacking}) {
      if (const auto done = (this->*step)(root); !done) return tl::unexpected(done.error());
    }
    if (const auto checked = check_signal_cycles(rule_, matchers_); !checked) return tl::unexpected(checked.error());
    return std::move(rule_);
  }

 private:
  Result<void> read_words(const YAML::Node& root) {
    if (const auto keys = check_keys(path_, root, rule_keys); !keys) return keys;
    auto& info = rule_.info;
    for (const auto& [key, target] : {std::pair{"id", &info.id},
                                      {"title", &info.title},
                                      {"checklist", &info.checklist},
                                      {"why", &info.why},
                                      {"fix", &info.fix}}) {
      if (!root[key] || !root[key].IsScalar() || root[key].Scalar().empty()) {
        return failure(std::string("\"") + key + "\" is missing", place_of(path_, root));
      }
      *target = root[key].Scalar();
    }
    info.area = info.id.substr(0, info.id.find('.'));
    if (info.id.find('.') == std::string::npos ||
        path_ != info.area + "/" + info.id.substr(info.area.size() + 1) + ".yaml") {
      return failure("the id \"" + info.id + "\" does not agree with the path", place_of(path_, root["id"]));
    }
    const auto severity = severity_from(root["severity"] ? root["severity"].Scalar() : "");
    if (!severity) return failure("\"severity\" is one of low, medium, high, critical", place_of(path_, root));
    info.severity = *severity;
    return {};
  }

  Result<void> read_needs(const YAML::Node& root) {
    if (!root["needs"]) return {};
    const auto names = read_strings(path_, root["needs"]);
    if (!names) return tl::unexpected(names.error());
    for (const auto& name : *names) {
      const auto trait = trait_from(name);
      if (!trait) return failure("\"" + name + "\" is no trait", place_of(path_, root["needs"]));
      rule_.info.needs.push_back(*trait);
    }
    return {};
  }

  Result<void> read_references(const YAML::Node& root) {
    for (const auto& entry : root["references"]) {
      if (const auto keys = check_keys(path_, entry, {"title", "url"}); !keys) return keys;
      rule_.info.references.push_back({entry["title"].as<std::string>(""), entry["url"].as<std::string>("")});
    }
    return {};
  }

  Result<void> read_signals(const YAML::Node& root) {
    const auto signals = root["signals"];
    if (!signals || !signals.IsMap()) return failure("\"signals\" is missing", place_of(path_, root));
    std::vector<std::string> names;
    for (const auto& entry : signals) names.push_back(entry.first.Scalar());
    MatcherReader reader(path_, names, rule_.info.area == "testing", matchers_, trust_);
    for (const auto& entry : signals) {
      auto signal = read_signal(entry.first.Scalar(), entry.second, reader);
      if (!signal) return tl::unexpected(signal.error());
      rule_.signals.push_back(std::move(*signal));
    }
    return {};
  }

  Result<Signal> read_signal(const std::string& name, const YAML::Node& node, MatcherReader& reader) {
    Signal signal{.name = name};
    if (node.IsMap() && node["measured"]) {
      if (const auto keys = check_keys(path_, node, {"measured", "strength"}); !keys)
        return tl::unexpected(keys.error());
      signal.measured = node["measured"].Scalar();
      return signal;
    }
    const bool has_strength = node.IsMap() && node["strength"];
    if (has_strength) {
      signal.strength = strength_from(node["strength"].Scalar());
      if (!signal.strength) {
        return failure("\"" + node["strength"].Scalar() + "\" is no strength", place_of(path_, node));
      }
    }
    auto read = reader.read_expression(has_strength ? without_strength(node) : node);
    if (!read) return tl::unexpected(read.error());
    signal.expression = std::move(*read);
    return signal;
  }

  static YAML::Node without_strength(const YAML::Node& node) {
    YAML::Node rest(YAML::NodeType::Map);
    for (const auto& entry : node) {
      if (entry.first.Scalar() != "strength") rest.force_insert(entry.first, entry.second);
    }
    return rest;
  }

  Result<void> read_verdict(const YAML::Node& root) {
    const auto verdict = root["verdict"];
    if (!verdict) return failure("\"verdict\" is missing", place_of(path_, root));
    if (const auto keys = check_keys(path_, verdict, {"met", "partial"}); !keys) return keys;
    std::vector<std::string> names;
    for (const auto& signal : rule_.signals) names.push_back(signal.name);
    MatcherReader reader(path_, names, false, matchers_, trust_);
    for (const auto& [key, target] : {std::pair{"met", &rule_.met}, {"partial", &rule_.partial}}) {
      if (!verdict[key]) continue;
      auto expression = reader.read_verdict(verdict[key]);
      if (!expression) return tl::unexpected(expression.error());
      *target = std::move(*expression);
    }
    return {};
  }

  Result<void> read_lacking(const YAML::Node& root) {
    std::vector<std::string> names;
    for (const auto& signal : rule_.signals) names.push_back(signal.name);
    if (!root["lacking"]) return {};
    if (const auto keys = check_keys(path_, root["lacking"], names); !keys) return keys;
    for (const auto& entry : root["lacking"]) rule_.lacking[entry.first.Scalar()] = entry.second.as<std::string>("");
    return {};
  }

  std::string path_;
  std::vector<Matcher>& matchers_;
  Trust trust_;
  Rule rule_;
};

Result<Rule> read_rule(const RuleSource& source, std::vector<Matcher>& matchers) {
  const std::string path(source.path);
  try {
    return RuleReader(source, matchers).read(YAML::Load(std::string(source.text)));
  } catch (const YAML::Exception& error) {
    return failure(error.msg, path + ":" + std::to_string(error.mark.line + 1));
  }
}

/// Relative path to text of every rule below `directory`.
Result<std::map<std::string, std::string>> read_directory(const std::string& directory) {
  std::map<std::string, std::string> texts;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entries(directory, error);
  if (error) return failure("cannot read the folder of rules: " + error.message(), directory, "check --checks");
  for (const auto& entry : entries) {
    if (!entry.is_regular_file(error) || entry.path().extension() != ".yaml") continue;
    auto text = read_text_file(entry.path().string());
    if (!text) return tl::unexpected(text.error());
    texts[entry.path().lexically_relative(directory).generic_string()] = std::move(*text);
  }
  return texts;
}

std::string digest_of(std::span<const RuleSource> sources) {
  XXH3_state_t* state = XXH3_createState();
  XXH3_128bits_reset(state);
  for (const auto& source : sources) {
    XXH3_128bits_update(state, source.path.data(), source.path.size());
    XXH3_128bits_update(state, source.text.data(), source.text.size());
  }
  const auto hash = XXH3_128bits_digest(state);
  XXH3_freeState(state);
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

Result<Program> load_program(std::span<const RuleSource> sources) {
  Program program;
  for (const auto& source : sources) {
    const auto first = static_cast<std::uint32_t>(program.matchers.size());
    auto rule = read_rule(source, program.matchers);
    if (!rule) return tl::unexpected(rule.error());
    rule->first_matcher = first;
    rule->matcher_count = static_cast<std::uint32_t>(program.matchers.size()) - first;
    (rule->info.area == "traits" ? program.trait_rules : program.rules).push_back(std::move(*rule));
  }
  std::ranges::stable_sort(program.rules, {}, [](const Rule& rule) { return checklist_position(rule.info.id); });
  if (const auto done = add_frameworks(program.rules); !done) return tl::unexpected(done.error());
  program.digest = digest_of(sources);
  return program;
}

Result<Program> load_program(const std::map<std::string, std::string>& texts) {
  auto built_in = read_program(compiled_program());
  if (texts.empty()) return built_in;
  std::map<std::string, RuleSource> sources;
  for (const auto& source : embedded_rules()) sources[std::string(source.path)] = source;
  for (const auto& [path, text] : texts) sources[path] = {path, text};
  std::vector<RuleSource> all;
  for (const auto& [path, source] : sources) all.push_back(source);
  auto program = load_program(all);
  if (program) program->prepared = std::move(built_in.prepared);
  return program;
}

Result<Program> load_program(const std::string& rules_directory) {
  if (rules_directory.empty()) return load_program(std::map<std::string, std::string>());
  const auto texts = read_directory(rules_directory);
  return texts ? load_program(*texts) : tl::unexpected(texts.error());
}

Result<RuleSet> RuleSet::load(const std::string& directory) {
  auto program = load_program(directory);
  if (!program) return tl::unexpected(program.error());
  return RuleSet(std::make_shared<const Program>(std::move(*program)));
}

Result<RuleSet> RuleSet::load(const std::map<std::string, std::string>& texts) {
  auto program = load_program(texts);
  if (!program) return tl::unexpected(program.error());
  return RuleSet(std::make_shared<const Program>(std::move(*program)));
}

std::vector<RuleInfo> RuleSet::items() const {
  std::vector<RuleInfo> items;
  for (const auto& rule : program_->rules) items.push_back(rule.info);
  return items;
}

}  // namespace mlready
