#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "audit/rule_names.h"
#include "base/fill_in.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/new_file.h"
#include "config/configured_audit.h"
#include "config/date.h"
#include "mlready/rule_set.h"
#include "report/escape.h"
#include "report/layout.h"
#include "scaffold/detect.h"
#include "scaffold/new_file_diff.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// Why nothing needs to be started for an item; empty where something does.
std::string why_not(const ReportItem& item) {
  const auto& verdict = item.verdict;
  if (verdict.status == Status::not_applicable) return "does not apply here; " + verdict.summary;
  if (verdict.status != Status::met) return {};
  return "is met already" + (verdict.evidence.empty() ? "" : ", see " + place_of(verdict.evidence.front()));
}

/// The items that something is to be started for; of the others a remark says why not.
std::vector<std::string> wanted(const ScaffoldCommand& command, const Report& report,
                                std::vector<std::string>& remarks) {
  std::vector<std::string> ids;
  for (const auto& id : command.ids) {
    const auto item = std::ranges::find(report.items, id, [](const ReportItem& one) { return one.verdict.id; });
    const auto reason = item == report.items.end() || command.anyway ? std::string() : why_not(*item);
    if (reason.empty()) {
      ids.push_back(id);
    } else {
      remarks.push_back(fmt::format("{} {}; --anyway starts it all the same", id, reason));
    }
  }
  return ids;
}

std::string name_of_repository(const std::string& path) {
  std::error_code error;
  auto folder = fs::weakly_canonical(path, error);
  if (!folder.has_filename()) folder = folder.parent_path();
  return folder.filename().string();
}

Result<ScaffoldPlan> plan_of(const ScaffoldCommand& command) {
  const auto ready = configure_audit({.paths = {command.repository}, .today = current_date()});
  if (!ready) return tl::unexpected(ready.error());
  if (const auto known = check_names(ready->rules.items(), command.ids, false); !known) {
    return tl::unexpected(known.error());
  }
  const auto report = run_configured_audit(*ready, {.jobs = command.jobs});
  if (!report) return tl::unexpected(report.error());
  std::vector<std::string> remarks;
  const auto ids = wanted(command, *report, remarks);
  const auto context = detect(*ready->files, *report, name_of_repository(command.repository), command.jobs);
  if (!context) return tl::unexpected(context.error());
  auto plan = plan_scaffold(ids, *context);
  if (plan) plan->remarks.insert(plan->remarks.begin(), remarks.begin(), remarks.end());
  return plan;
}

std::string words_of(const ScaffoldFile& file, const std::string& root) {
  auto text = "wrote " + visible_line((fs::path(root) / file.path).lexically_normal().string());
  if (file.unfilled > 0) {
    text += fmt::format(", {} {} to fill in", file.unfilled, file.unfilled == 1 ? "part" : "parts");
  }
  return text + (file.next.empty() ? "" : "\n  then " + file.next) + "\n";
}

/// Writes the files, each that is not there yet, and names them.
ExitCode write_files(const ScaffoldPlan& plan, const std::string& root) {
  std::string text;
  for (const auto& file : plan.files) {
    if (const auto written = write_new_file(root, file.path, file.text, file.executable); !written) {
      print(text);
      return Log().failed(written.error(), ExitCode::incomplete);
    }
    text += words_of(file, root);
  }
  const bool unfilled = std::ranges::any_of(plan.files, [](const ScaffoldFile& one) { return one.unfilled > 0; });
  if (unfilled) {
    text += fmt::format("What is marked \"{} ...]\" is yours to write; until then the audit takes it for declared.\n",
                        fill_in_marker);
  }
  return print(text);
}

ExitCode print_diff(const ScaffoldPlan& plan) {
  std::string text;
  for (const auto& file : plan.files) text += new_file_diff(file);
  return print(text);
}

/// Leaves what is there already out of the plan, with a remark.
void keep_existing(ScaffoldPlan& plan, const std::string& root) {
  std::erase_if(plan.files, [&](const ScaffoldFile& file) {
    if (!has_entry(root, file.path)) return false;
    plan.remarks.push_back(file.path + " is there already and stays as it is");
    return true;
  });
}

}  // namespace

ExitCode run_scaffold(const ScaffoldCommand& command) {
  auto plan = plan_of(command);
  if (!plan) return Log().failed(plan.error(), ExitCode::usage);
  const auto& root = command.output.empty() ? command.repository : command.output;
  keep_existing(*plan, root);
  for (const auto& remark : plan->remarks) Log().warning(remark);
  return command.dry_run ? print_diff(*plan) : write_files(*plan, root);
}

}  // namespace mlready
