#!/usr/bin/env bash
# Types, lint, format, who imports whom, exports nobody needs. ESLint reads every type for itself and takes as long
# as all else together, so it runs beside it.
set -uo pipefail
cd "$(dirname "$0")/.."
lint_output=$(mktemp)
trap 'rm -f "$lint_output"' EXIT
npx eslint . --max-warnings 0 >"$lint_output" 2>&1 &
lint=$!
npx tsc -b &&
  npx prettier --check . &&
  npx depcruise shared server client tests &&
  node --import tsx scripts/deadExports.ts
rest=$?
wait "$lint"
linted=$?
cat "$lint_output"
exit $((rest || linted))
