#!/usr/bin/env bash
# Calls the deployed service and fails unless it is ready and gives a plausible estimate.
set -euo pipefail
: "${BASE_URL:?}" "${TOKEN:?}"

curl --fail --silent --retry 10 --retry-delay 3 "$BASE_URL/health/ready"
minutes=$(curl --fail --silent "$BASE_URL/v2/estimates" \
  --header "Authorization: Bearer $TOKEN" --header "Content-Type: application/json" \
  --data '{"orders":[{"distance_km":2.5,"items":3,"kitchen_queue":4,"couriers_free":2,"vehicle":"bike","ordered_at":"2024-03-01T18:30:00Z"}]}' |
  jq '.minutes[0]')
jq --exit-status --null-input "$minutes > 5 and $minutes < 120"
