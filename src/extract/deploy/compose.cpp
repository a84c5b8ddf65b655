#include <algorithm>
#include <string>

#include "extract/deploy/deploy.h"
#include "extract/deploy/exec_form.h"
#include "extract/document/config_keys.h"

namespace mlready {
namespace {

constexpr int most_extends = 8;  // a chain longer than that is a cycle

bool is_service(const Member& member) {
  return member.value->is_mapping() &&
         (member.value->has("image") || member.value->has("build") || member.value->has("extends"));
}

bool is_compose(const Node& document) {
  const auto& services = document["services"];
  return services.is_mapping() && !document.has("apiVersion") &&
         std::any_of(services.members.begin(), services.members.end(), is_service);
}

/// The name of the service of the same file that `service` extends; empty where there is none.
std::string_view extended_service(const Node& service) {
  const auto& extends = service["extends"];
  if (extends.is_scalar()) return extends.scalar;
  return extends.has("file") ? std::string_view() : extends.text("service");
}

void add_extended_keys(FileFacts& facts, const Node& services, const Member& member) {
  const auto path = "services." + std::string(member.key);
  const auto place = (*member.value)["extends"].lines;
  const Node* service = member.value;
  for (int i = 0; i < most_extends; ++i) {
    const auto base = extended_service(*service);
    if (base.empty() || base == member.key || !services.has(base)) return;
    service = &services[base];
    add_inherited_keys(facts, path, *service, *member.value, place);
  }
}

/// `["CMD", …]`, `["CMD-SHELL", "…"]` or shell text.
void add_health_check(FileFacts& facts, const Node& test, CommandPlace place) {
  if (!test.is_sequence()) return add_commands_of(facts, test, place);
  const auto words = exec_words(test);
  if (words.size() < 2) return;
  const auto command = std::span(words).subspan(1);
  const std::vector<ExecWord> script{{"sh", command[0].line}, {"-c", command[0].line}, command[0]};
  add_exec_form(facts, words[0].text == "CMD-SHELL" ? std::span(script) : command, place);
}

void add_service(FileFacts& facts, const Node& services, const Member& member) {
  const auto scope = facts.open_scope({member.key, member.key, 0, member.lines});
  facts.add(Resource{"compose", "service", member.key}, member.lines, scope);
  const CommandPlace place{CommandOrigin::compose, member.key, scope};
  const Node& service = *member.value;
  add_commands_of(facts, service["entrypoint"], place);
  add_commands_of(facts, service["command"], place);
  add_health_check(facts, service["healthcheck"]["test"], place);
  add_extended_keys(facts, services, member);
}

}  // namespace

void interpret_compose(FileFacts& facts, std::span<const Node* const> documents) {
  for (const auto* document : documents) {
    if (!is_compose(*document)) continue;
    const auto& services = (*document)["services"];
    for (const auto& member : services.members) {
      if (is_service(member)) add_service(facts, services, member);
    }
  }
}

}  // namespace mlready
