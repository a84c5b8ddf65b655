#!/usr/bin/env bash
# Nightly: dumps the warehouse schema of this service to the versioned bucket. With --restore STAMP it is loaded again.
set -euo pipefail
bucket="s3://delivery-eta-backups/postgres"

if [[ "${1:-}" == --restore ]]; then
  aws s3 cp "$bucket/$2.dump" - | pg_restore --clean --if-exists --dbname "$DATABASE_URL"
  exit 0
fi
stamp=$(date -u +%Y%m%dT%H%M%SZ)
pg_dump --format=custom --schema=eta "$DATABASE_URL" | aws s3 cp - "$bucket/$stamp.dump"
