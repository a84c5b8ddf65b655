#!/usr/bin/env bash
# Goes back to the previous version, waits for it and makes sure that it is healthy. If it is not, the roll-back
# itself is undone and the script fails.
set -euo pipefail
namespace="${1:?usage: rollback.sh NAMESPACE}"
here="$(dirname "$0")"

current=$(kubectl argo rollouts get rollout delivery-eta -n "$namespace" -o json | jq -r '.status.currentPodHash')
echo "rolling back from $current"
kubectl argo rollouts undo delivery-eta -n "$namespace"

if kubectl argo rollouts status delivery-eta -n "$namespace" --timeout 5m && "$here/smoke.sh"; then
  echo "rolled back and healthy"
  exit 0
fi
echo "the previous version is not healthy: undoing the rollback" >&2
kubectl argo rollouts undo delivery-eta -n "$namespace"
exit 1
