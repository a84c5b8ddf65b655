#include "scaffold/plan.h"

#include <algorithm>
#include <optional>

#include "base/fill_in.h"
#include "base/text.h"
#include "scaffold/placeholders.h"
#include "scaffold/render.h"

namespace mlready {
namespace {

std::string_view name_of(CiSystem system) {
  switch (system) {
    case CiSystem::gitlab:
      return "gitlab";
    case CiSystem::azure:
      return "azure";
    case CiSystem::github:
      break;
  }
  return "github";
}

bool fits(const Artefact& artefact, const Placeholders& values) {
  const auto is_set = [&](const std::string& name) { return holds(values, name); };
  return std::ranges::all_of(artefact.when, is_set) && std::ranges::none_of(artefact.unless, is_set);
}

bool is_for(const Artefact& artefact, const std::string& id) {
  return std::ranges::find(artefact.items, id) != artefact.items.end();
}

std::size_t count_unfilled(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(fill_in_marker); at != text.npos; at = text.find(fill_in_marker, at + 1)) ++count;
  return count;
}

/// Renders several templates of one artefact; the first mistake is kept.
class Renderer {
 public:
  Renderer(std::string name, Placeholders values) : name_(std::move(name)), values_(std::move(values)) {}

  Placeholders& values() { return values_; }

  std::string operator()(const std::string& text) {
    auto rendered = render(name_, text, values_);
    if (rendered) return std::move(*rendered);
    if (!error_) error_ = rendered.error();
    return {};
  }

  /// `file`, unless something went wrong.
  Result<ScaffoldFile> finished(ScaffoldFile file) const {
    if (error_) return tl::unexpected(*error_);
    file.unfilled = count_unfilled(file.text);
    return file;
  }

 private:
  std::string name_;
  Placeholders values_;
  std::optional<Error> error_;
};

/// What a CI system's template says of the job beside its commands.
void add_job(Placeholders& values, const Artefact& artefact, std::string_view commands) {
  const auto needs = [&](std::string_view tool) {
    return std::ranges::find(artefact.tools, tool) != artefact.tools.end();
  };
  values.texts["job"] = artefact.name;
  values.texts["title"] = artefact.title;
  values.flags["on_change"] = artefact.job == "change";
  values.flags["scheduled"] = artefact.job != "change";
  values.flags["nightly"] = artefact.job == "nightly";
  values.flags["weekly"] = artefact.job == "weekly";
  values.flags["needs_python"] = needs("python");
  values.flags["needs_docker"] = needs("docker");
  auto& lines = values.lists["lines"];
  for (const auto line : split_lines(commands)) {
    if (!line.empty()) lines.push_back({{"line", std::string(line)}});
  }
}

Result<ScaffoldFile> render_job(const Artefact& artefact, const ScaffoldContext& context) {
  const auto systems = ci_templates();
  if (!systems) return tl::unexpected(systems.error());
  const auto& system = systems->at(std::string(name_of(context.delivery.ci)));
  Renderer render(artefact.name, placeholders(context));
  add_job(render.values(), artefact, render(artefact.body));
  return render.finished(
      {.path = render(system.path), .text = render(system.body), .title = artefact.title, .next = render(system.next)});
}

}  // namespace

Result<ScaffoldFile> render_artefact(const Artefact& artefact, const ScaffoldContext& context) {
  if (!artefact.job.empty()) return render_job(artefact, context);
  Renderer render(artefact.name, placeholders(context));
  return render.finished({.path = render(artefact.path),
                          .text = render(artefact.body),
                          .title = artefact.title,
                          .next = render(artefact.next),
                          .executable = artefact.executable});
}

Result<ScaffoldPlan> plan_scaffold(const std::vector<std::string>& ids, const ScaffoldContext& context) {
  const auto all = artefacts();
  if (!all) return tl::unexpected(all.error());
  const auto instead = advice();
  if (!instead) return tl::unexpected(instead.error());
  const auto values = placeholders(context);
  ScaffoldPlan plan;
  for (const auto& id : ids) {
    bool started = false;
    for (const auto& artefact : *all) {
      if (!is_for(artefact, id) || !fits(artefact, values)) continue;
      auto file = render_artefact(artefact, context);
      if (!file) return tl::unexpected(file.error());
      started = true;
      const bool planned = std::ranges::find(plan.files, file->path, &ScaffoldFile::path) != plan.files.end();
      if (!planned) plan.files.push_back(std::move(*file));
    }
    if (started) continue;
    const auto words = instead->find(id);
    plan.remarks.push_back(id + ": there is no file to start" + (words == instead->end() ? "" : "; " + words->second) +
                           "; see mlready explain " + id);
  }
  return plan;
}

}  // namespace mlready
