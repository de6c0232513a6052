#!/usr/bin/env bash
# Builds the product, opens what it exports in LibreOffice, and looks for every word on the pages that are drawn.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-office.sh
npm run build
npx vitest run --config tests/office/vitest.config.ts
