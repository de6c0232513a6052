#!/usr/bin/env bash
# Opens what we export in LibreOffice and looks for every word on the pages it draws.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-office.sh
npx vitest run --config tests/office/vitest.config.ts
