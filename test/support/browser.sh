#!/usr/bin/env bash
# The browser for the portal tests: the one named by CHROMIUM, or Debian's, which is installed if it is missing.
set -euo pipefail

if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then exit 0; fi
if [ -x /usr/bin/chromium ]; then exit 0; fi
exec bash "$(dirname "$0")/apt.sh" "The tests of the portal need Chromium. Install it and name it in CHROMIUM." chromium
