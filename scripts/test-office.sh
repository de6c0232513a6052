#!/usr/bin/env bash
# Opens what we export in LibreOffice and looks for every word on the pages it draws.
set -euo pipefail
cd "$(dirname "$0")/.."
found() { command -v "$1" >/dev/null 2>&1; }
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if ! found soffice || ! found pdftotext; then
  if ! found apt-get; then
    echo "Install LibreOffice and poppler's pdftotext, and put both on the PATH." >&2
    exit 1
  fi
  run apt-get update -qq
  run apt-get install -y -qq --no-install-recommends libreoffice-impress poppler-utils
fi
npx vitest run --config tests/office/vitest.config.ts
