#!/usr/bin/env bash
# The programs that sign and check in tests: OpenSSH's and GnuPG's, which are installed where they are missing.
set -euo pipefail

packages=()
if ! command -v ssh-keygen >/dev/null; then packages+=(openssh-client); fi
if ! command -v gpg >/dev/null || ! command -v gpg-agent >/dev/null; then packages+=(gpg gpg-agent); fi
if [ ${#packages[@]} -eq 0 ]; then exit 0; fi
exec bash "$(dirname "$0")/apt.sh" "The tests of signatures need ssh-keygen and gpg. Install OpenSSH and GnuPG." "${packages[@]}"
