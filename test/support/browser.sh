#!/usr/bin/env bash
# The browser that the portal is looked at with: the one named by CHROMIUM, or Debian's, which is installed where it is missing.
set -euo pipefail

if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then exit 0; fi
if [ -x /usr/bin/chromium ]; then exit 0; fi
exec bash "$(dirname "$0")/apt.sh" "The tests of the portal need Chromium. Install it and name it in CHROMIUM." chromium
