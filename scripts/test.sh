#!/usr/bin/env bash
# Everything there is to check, in one command: types, lint, format, boundaries, unit and contract tests,
# then the real product in a real browser.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-system.sh
npm run -s check
npm run -s build
npx vitest run
npx playwright test
