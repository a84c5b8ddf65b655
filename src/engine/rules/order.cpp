#include "engine/rules/order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mlready {
namespace {

constexpr std::string_view checklist[] = {
    "data.validation",
    "data.schema-evolution",
    "data.quality-monitoring",
    "data.lineage",
    "data.pii-compliance",
    "data.backup-recovery",
    "data.versioning",
    "data.incremental-loading",
    "training.reproducible-seeds",
    "training.hyperparameter-optimization",
    "training.experiment-tracking",
    "training.model-registry",
    "training.data-split",
    "training.cross-validation",
    "training.feature-importance",
    "training.interpretability",
    "deployment.container",
    "deployment.health-checks",
    "deployment.graceful-shutdown",
    "deployment.resource-limits",
    "deployment.autoscaling",
    "deployment.load-testing",
    "deployment.rollback",
    "deployment.progressive-delivery",
    "monitoring.latency",
    "monitoring.error-rate",
    "monitoring.data-drift",
    "monitoring.concept-drift",
    "monitoring.dashboards",
    "monitoring.alerting",
    "monitoring.tracing",
    "monitoring.structured-logging",
    "security.secrets",
    "security.tls",
    "security.authn-authz",
    "security.rate-limiting",
    "security.input-validation",
    "security.dependency-scanning",
    "security.image-scanning",
    "security.least-privilege",
    "testing.unit-transforms",
    "testing.integration",
    "testing.model-quality",
    "testing.load-stress",
    "testing.smoke",
    "testing.regression",
    "testing.ci",
    "docs.model-card",
    "docs.architecture",
    "docs.runbook",
    "docs.incident-response",
    "docs.api",
    "docs.training-data",
    "docs.features",
    "practices.type-hints",
    "practices.docstrings",
    "practices.error-handling",
    "practices.coverage",
    "practices.batch-prediction",
    "practices.caching",
    "practices.efficient-loading",
    "practices.model-backup",
    "practices.rollback-verification",
    "practices.pinned-environment",
    "practices.infrastructure-as-code",
    "practices.config-management",
};

}  // namespace

std::pair<std::size_t, std::string> checklist_position(std::string_view id) {
  const auto found = std::ranges::find(checklist, id);
  return {static_cast<std::size_t>(found - std::begin(checklist)), std::string(id)};
}

}  // namespace mlready
