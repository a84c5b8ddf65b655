#include "config/decisions.h"

#include <fmt/format.h>

#include <algorithm>

#include "config/path_cover.h"
#include "mlready/score.h"
#include "scan/path.h"

namespace mlready {
namespace {

bool is_open(const ReportItem& item) {
  return item.verdict.status == Status::missing || item.verdict.status == Status::partial;
}

/// Whether the waiver is for the part of the repository that the shortfall is in: all that was found lies there. Where
/// nothing was found, the shortfall is in the whole audited folder.
bool reaches(const Waiver& waiver, const ReportItem& item, const std::string& scope) {
  if (waiver.path.empty()) return true;
  const PathCover cover({waiver.path});
  if (cover.covers(scope)) return true;
  const auto& evidence = item.verdict.evidence;
  return !evidence.empty() &&
         std::ranges::all_of(evidence, [&](const Evidence& one) { return cover.covers(join_path(scope, one.path)); });
}

/// "by Ada expired on 2026-12-31"
std::string expired(const std::string& owner, const std::string& date) {
  return (owner.empty() ? "" : "by " + owner + " ") + "expired on " + date;
}

/// A URL, which is never fetched, has a scheme (RFC 3986, section 3.1).
bool is_url(const std::string& evidence) {
  return evidence.find("://") != std::string::npos;
}

/// Puts decisions at the items of a report.
class Applier {
 public:
  Applier(Report& report, const Decisions& decisions) : report_(report), decisions_(decisions) {}

  void apply(const Placed<Waiver>& waiver) {
    auto* item = item_of(waiver.value.item);
    if (item == nullptr) return;
    const auto why_not = objection(waiver.value, *item);
    if (why_not.empty()) {
      item->waiver = waiver.value;
    } else {
      notice("waiver", waiver.value.item, why_not, waiver.place);
    }
  }

  void apply(const Placed<Attestation>& attestation) {
    auto* item = item_of(attestation.value.item);
    if (item == nullptr) return;
    const auto why_not = objection(attestation.value, *item);
    if (why_not.empty()) {
      item->attestation = attestation.value;
    } else {
      notice("attestation", attestation.value.item, why_not, attestation.place);
    }
  }

 private:
  ReportItem* item_of(const std::string& id) {
    const auto found = std::ranges::find(report_.items, id, [](const ReportItem& item) { return item.verdict.id; });
    return found == report_.items.end() ? nullptr : &*found;
  }

  void notice(std::string_view kind, const std::string& item, const std::string& why_not, const std::string& place) {
    report_.notices.push_back(fmt::format("the {} of {} {} ({})", kind, item, why_not, place));
  }

  bool is_past(const std::string& date) const { return !date.empty() && date < decisions_.today; }

  /// Why the waiver does not hold; empty where it does.
  std::string objection(const Waiver& waiver, const ReportItem& item) const {
    if (const auto* policy = policy_on(item)) return "is forbidden by the policy at " + policy->place;
    if (is_past(waiver.expires)) return expired(waiver.owner, waiver.expires);
    if (!is_open(item)) return fmt::format("is not needed: the item is {}", words_of_status(item));
    if (item.waiver) return "is not needed: another one holds";
    if (!reaches(waiver, item, decisions_.scope)) return "is not used: not all of the shortfall is in " + waiver.path;
    return {};
  }

  /// As for waivers.
  std::string objection(const Attestation& one, const ReportItem& item) const {
    if (is_past(one.expires)) return expired(one.owner, one.expires);
    if (one.date > decisions_.today) return "is dated in the future, " + one.date;
    if (!one.evidence.empty() && !is_url(one.evidence) && !decisions_.has_file(one.evidence)) {
      return "names evidence that the repository does not have, " + one.evidence;
    }
    if (!is_open(item)) return fmt::format("is not needed: the item is {}", words_of_status(item));
    return item.attestation ? "is not needed: another one holds" : std::string();
  }

  const Placed<std::string>* policy_on(const ReportItem& item) const {
    const auto named = [&](const Placed<std::string>& name) {
      return name.value == item.verdict.id || name.value == item.area;
    };
    const auto found = std::ranges::find_if(decisions_.forbidden, named);
    return found == decisions_.forbidden.end() ? nullptr : &*found;
  }

  static std::string_view words_of_status(const ReportItem& item) {
    return item.verdict.status == Status::met ? "met" : "not applicable";
  }

  Report& report_;
  const Decisions& decisions_;
};

/// The total if the attested items were met; nothing where none is.
std::optional<double> total_with_attestations(std::vector<ReportItem> items) {
  if (std::ranges::none_of(items, [](const ReportItem& item) { return item.attestation.has_value(); })) return {};
  for (auto& item : items) {
    if (item.attestation) item.verdict.status = Status::met;
  }
  return score(items).total;
}

}  // namespace

Report with_decisions(Report report, const Decisions& decisions) {
  Applier applier(report, decisions);
  for (const auto& waiver : decisions.waivers) applier.apply(waiver);
  for (const auto& attestation : decisions.attestations) applier.apply(attestation);
  report.score.with_attestations = total_with_attestations(report.items);
  return report;
}

}  // namespace mlready
