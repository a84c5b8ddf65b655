#include "engine/frameworks/crosswalk.h"

#include <yaml-cpp/yaml.h>

#include "base/embedded_text.h"
#include "engine/rules/yaml_reader.h"

namespace mlready {
namespace {

/// One file being read.
class CrosswalkReader {
 public:
  explicit CrosswalkReader(const std::string& path) : path_(path) {}

  Result<Crosswalk> read(const YAML::Node& root) {
    if (!root.IsMap()) return failure("a mapping is expected", path_);
    if (const auto keys = check_keys(path_, root, {"id", "title", "url", "references", "items"}); !keys) {
      return tl::unexpected(keys.error());
    }
    for (const auto& step :
         {&CrosswalkReader::read_framework, &CrosswalkReader::read_references, &CrosswalkReader::read_items}) {
      if (const auto done = (this->*step)(root); !done) return tl::unexpected(done.error());
    }
    return std::move(crosswalk_);
  }

 private:
  Result<void> read_framework(const YAML::Node& root) {
    auto& framework = crosswalk_.framework;
    for (const auto& [key, target] :
         {std::pair{"id", &framework.id}, {"title", &framework.title}, {"url", &framework.url}}) {
      if (!root[key] || !root[key].IsScalar()) {
        return failure("\"" + std::string(key) + "\" is missing", place_of(path_, root));
      }
      *target = root[key].Scalar();
    }
    if (framework.id + ".yaml" == path_) return {};
    return failure("the id \"" + framework.id + "\" is not the file's name", place_of(path_, root["id"]));
  }

  Result<void> read_references(const YAML::Node& root) {
    const auto references = root["references"];
    if (!references || !references.IsMap()) return failure("\"references\" is a mapping", place_of(path_, root));
    for (const auto& entry : references) {
      if (!entry.second.IsScalar()) return failure("a reference is described by words", place_of(path_, entry.first));
      subjects_[entry.first.Scalar()] = entry.second.Scalar();
    }
    return {};
  }

  Result<void> read_items(const YAML::Node& root) {
    if (!root["items"] || !root["items"].IsMap()) return failure("\"items\" is a mapping", place_of(path_, root));
    for (const auto& entry : root["items"]) {
      const auto names = read_strings(path_, entry.second);
      if (!names) return tl::unexpected(names.error());
      for (const auto& name : *names) {
        const auto subject = subjects_.find(name);
        if (subject == subjects_.end()) {
          return failure("\"" + name + "\" is not among the references", place_of(path_, entry.second));
        }
        const auto& framework = crosswalk_.framework;
        crosswalk_.items[entry.first.Scalar()].push_back({framework.id, framework.title, name, subject->second});
      }
    }
    return {};
  }

  std::string path_;
  std::map<std::string, std::string> subjects_;  ///< what a reference is about
  Crosswalk crosswalk_;
};

}  // namespace

Result<Crosswalk> read_crosswalk(const std::string& name, std::string_view text) {
  try {
    return CrosswalkReader(name).read(YAML::Load(std::string(text)));
  } catch (const YAML::Exception& error) {
    return failure(error.msg, name + ":" + std::to_string(error.mark.line + 1));
  }
}

Result<std::vector<Crosswalk>> crosswalks() {
  std::vector<Crosswalk> all;
  for (const auto& file : framework_texts()) {
    auto crosswalk = read_crosswalk(std::string(file.name), file.text);
    if (!crosswalk) return tl::unexpected(crosswalk.error());
    all.push_back(std::move(*crosswalk));
  }
  return all;
}

Result<void> add_frameworks(std::span<Rule> rules) {
  const auto all = crosswalks();
  if (!all) return tl::unexpected(all.error());
  for (auto& rule : rules) {
    for (const auto& crosswalk : *all) {
      const auto found = crosswalk.items.find(rule.info.id);
      if (found == crosswalk.items.end()) continue;
      auto& target = rule.info.frameworks;
      target.insert(target.end(), found->second.begin(), found->second.end());
    }
  }
  return {};
}

Result<std::vector<Framework>> frameworks() {
  const auto all = crosswalks();
  if (!all) return tl::unexpected(all.error());
  std::vector<Framework> list;
  for (const auto& crosswalk : *all) list.push_back(crosswalk.framework);
  return list;
}

}  // namespace mlready
