#!/usr/bin/env bash
# Installs what npm cannot: a Chromium for the end-to-end tests, its headless shell where Debian has one, since
# whole browsers draw windows that nobody sees. Does nothing where a fit one is found.
set -euo pipefail
found() { command -v "$1" >/dev/null 2>&1; }
any_browser() { found chromium || found google-chrome || found microsoft-edge; }
if [ -n "${CHROME_PATH:-}" ] || found chromium-headless-shell; then exit 0; fi
if ! found apt-get; then
  if any_browser; then exit 0; fi
  echo "No Chromium found. Install Chromium, Chrome or Edge, or set CHROME_PATH to one." >&2
  exit 1
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if any_browser && ! apt-cache show chromium-headless-shell >/dev/null 2>&1; then exit 0; fi
install() { run apt-get install -y -qq --no-install-recommends "$@" fonts-liberation; }
if run apt-get update -qq && install chromium-headless-shell; then exit 0; fi
if ! any_browser; then install chromium; fi
