#include "scaffold/artefact.h"

#include "base/embedded_text.h"
#include "config/node.h"
#include "config/setting_reader.h"

namespace mlready {
namespace {

constexpr std::string_view end_of_head = "\n---\n";

/// A template as it lies in its file: YAML, a line of three dashes, and the body.
struct Parts {
  ConfigNode head;
  std::string body;
};

Result<Parts> parts_of(const EmbeddedText& file) {
  const auto end = file.text.find(end_of_head);
  if (end == file.text.npos) return failure("the template has no head", std::string(file.name));
  auto head = read_config_yaml(std::string(file.name), file.text.substr(0, end + 1));
  if (!head) return tl::unexpected(head.error());
  return Parts{std::move(*head), std::string(file.text.substr(end + end_of_head.size()))};
}

std::string name_of(const EmbeddedText& file) {
  return std::string(file.name.substr(0, file.name.rfind('.')));
}

/// Reads values into the members of a struct.
class HeadReader {
 public:
  explicit HeadReader(const EmbeddedText& file) : reader_(std::string(file.name)) {}

  SettingReader::Key text(std::string_view key, std::string& target) {
    return {key, [&](const ConfigMember& one) {
              if (const auto value = reader_.read_text(one)) target = value->value;
            }};
  }

  SettingReader::Key texts(std::string_view key, std::vector<std::string>& target) {
    return {key, [&](const ConfigMember& one) {
              for (const auto& value : reader_.read_texts(one)) target.push_back(value.value);
            }};
  }

  SettingReader::Key word(std::string_view key, std::string& target, const std::vector<std::string>& words) {
    return {key, [this, &target, words](const ConfigMember& one) {
              if (const auto value = reader_.read_word(one, words)) target = value->value;
            }};
  }

  SettingReader::Key flag(std::string_view key, bool& target) {
    return {key, [&](const ConfigMember& one) {
              if (const auto value = reader_.read_boolean(one)) target = value->value;
            }};
  }

  Result<void> read(const ConfigNode& head, const std::vector<SettingReader::Key>& keys) {
    reader_.read_members({}, head, keys);
    if (reader_.error()) return tl::unexpected(*reader_.error());
    return {};
  }

 private:
  SettingReader reader_;
};

Result<Artefact> artefact_of(const EmbeddedText& file) {
  auto parts = parts_of(file);
  if (!parts) return tl::unexpected(parts.error());
  Artefact one{.name = name_of(file), .body = std::move(parts->body)};
  HeadReader head(file);
  const auto read = head.read(
      parts->head, {head.texts("items", one.items), head.text("title", one.title), head.text("path", one.path),
                    head.texts("when", one.when), head.texts("unless", one.unless), head.text("next", one.next),
                    head.flag("executable", one.executable), head.word("job", one.job, {"change", "nightly", "weekly"}),
                    head.texts("tools", one.tools)});
  if (!read) return tl::unexpected(read.error());
  if (one.items.empty() || one.title.empty() || one.path.empty() == one.job.empty()) {
    return failure("a template needs items, a title, and either a path or a job", one.name);
  }
  return one;
}

Result<CiTemplate> ci_template_of(const EmbeddedText& file) {
  auto parts = parts_of(file);
  if (!parts) return tl::unexpected(parts.error());
  CiTemplate one{.body = std::move(parts->body)};
  HeadReader head(file);
  const auto read = head.read(parts->head, {head.text("path", one.path), head.text("next", one.next)});
  if (!read) return tl::unexpected(read.error());
  return one;
}

}  // namespace

Result<std::vector<Artefact>> artefacts() {
  std::vector<Artefact> all;
  for (const auto& file : scaffold_texts()) {
    auto one = artefact_of(file);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

Result<std::map<std::string, CiTemplate>> ci_templates() {
  std::map<std::string, CiTemplate> all;
  for (const auto& file : ci_system_texts()) {
    auto one = ci_template_of(file);
    if (!one) return tl::unexpected(one.error());
    all.emplace(name_of(file), std::move(*one));
  }
  return all;
}

Result<std::map<std::string, std::string>> advice() {
  std::map<std::string, std::string> all;
  for (const auto& file : advice_texts()) {
    const auto root = read_config_yaml(std::string(file.name), file.text);
    if (!root) return tl::unexpected(root.error());
    for (const auto& member : root->members) all.emplace(member.key, member.value.text);
  }
  return all;
}

}  // namespace mlready
