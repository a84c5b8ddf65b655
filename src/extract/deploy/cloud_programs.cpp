#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "extract/deploy/deploy.h"

namespace mlready {
namespace {

struct Framework {
  std::string_view prefix;  ///< of the resolved name
  std::string_view system;
  std::size_t name_position;  ///< of the positional argument that names the resource
  std::string_view name_keyword;
};

/// CDK constructs take (scope, id), https://docs.aws.amazon.com/cdk/v2/guide/constructs.html; Pulumi resources take a
/// name first, https://www.pulumi.com/docs/iac/concepts/resources/.
constexpr std::array<Framework, 4> frameworks{{{"aws_cdk.", "cdk", 1, "id"},
                                               {"cdktf_", "cdk", 1, "id"},
                                               {"cdktf.", "cdk", 1, "id"},
                                               {"pulumi_", "pulumi", 0, "resource_name"}}};

const Argument* name_argument(const Call& call, const Framework& framework) {
  std::size_t position = 0;
  for (const auto& argument : call.arguments) {
    if (argument.keyword == framework.name_keyword) return &argument;
    if (argument.keyword.empty() && position++ == framework.name_position) return &argument;
  }
  return nullptr;
}

/// Classes start with a capital letter; functions and value objects without a name do not construct a resource.
bool is_class(std::string_view name) {
  const auto last = name.substr(name.rfind('.') + 1);
  return !last.empty() && std::isupper(static_cast<unsigned char>(last.front())) != 0;
}

std::optional<Resource> constructed(const Call& call) {
  const auto* framework = std::find_if(frameworks.begin(), frameworks.end(),
                                       [&](const Framework& each) { return call.name.starts_with(each.prefix); });
  if (framework == frameworks.end() || !is_class(call.name)) return std::nullopt;
  const auto* name = name_argument(call, *framework);
  if (name == nullptr) return std::nullopt;
  const auto type = framework->prefix == "aws_cdk." ? call.name.substr(framework->prefix.size()) : call.name;
  return Resource{framework->system, type, name->text};
}

}  // namespace

void derive_cloud_resources(FileFacts& facts) {
  const auto count = facts.facts().size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& fact = facts.facts()[i];
    const auto* call = std::get_if<Call>(&fact.payload);
    const auto resource = call == nullptr ? std::nullopt : constructed(*call);
    if (resource) facts.add(*resource, Lines(fact.lines), ScopeIndex(fact.scope));
  }
}

}  // namespace mlready
