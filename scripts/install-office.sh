#!/usr/bin/env bash
# LibreOffice and poppler's pdftotext, for the tests that look at exported files. Does nothing where both are found.
set -euo pipefail
found() { command -v "$1" >/dev/null 2>&1; }
if found soffice && found pdftotext; then exit 0; fi
if ! found apt-get; then
  echo "Install LibreOffice and poppler's pdftotext, and put both on the PATH." >&2
  exit 1
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run apt-get install -y -qq --no-install-recommends libreoffice-impress poppler-utils
