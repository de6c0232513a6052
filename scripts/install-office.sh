#!/usr/bin/env bash
# LibreOffice and poppler's pdftotext, for the tests that look at exported files, letters of Thai and Japanese, and fonts
# as wide as Calibri and Cambria, which not every machine has. Does nothing where all are found.
set -euo pipefail
found() { command -v "$1" >/dev/null 2>&1; }
writes() { fc-list ":lang=$1" family | grep -q .; }
has() { fc-list "$1" family | grep -q .; }
if found soffice && found pdftotext; then
  if ! found apt-get || { writes th && writes ja && has Carlito && has Caladea && has Inter; }; then exit 0; fi
fi
if ! found apt-get; then
  echo "Install LibreOffice and poppler's pdftotext, and put both on the PATH." >&2
  exit 1
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run apt-get install -y -qq --no-install-recommends libreoffice-impress poppler-utils \
  fonts-ipafont-gothic fonts-tlwg-loma-ttf fonts-crosextra-carlito fonts-crosextra-caladea fonts-inter
