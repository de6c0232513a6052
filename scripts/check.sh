#!/usr/bin/env bash
# Types and lint, format, who imports whom, exports nobody needs.
set -euo pipefail
cd "$(dirname "$0")/.."
npx oxlint
npx prettier --check .
npx depcruise shared server client tests
node --import tsx scripts/deadExports.ts
