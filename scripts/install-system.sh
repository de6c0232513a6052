#!/usr/bin/env bash
# Installs what npm cannot: a Chromium for the end-to-end tests. Does nothing where one is found.
set -euo pipefail
found() { command -v "$1" >/dev/null 2>&1; }
if [ -n "${CHROME_PATH:-}" ] || found chromium || found google-chrome || found microsoft-edge; then exit 0; fi
if ! found apt-get; then
  echo "No Chromium found. Install Chromium, Chrome or Edge, or set CHROME_PATH to one." >&2
  exit 1
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run apt-get install -y -qq --no-install-recommends chromium fonts-liberation
