#!/usr/bin/env bash
# The programs that sign and check in tests: OpenSSH's and GnuPG's, which are installed where they are missing.
set -euo pipefail

packages=()
if ! command -v ssh-keygen >/dev/null; then packages+=(openssh-client); fi
if ! command -v gpg >/dev/null || ! command -v gpg-agent >/dev/null; then packages+=(gpg gpg-agent); fi
if [ ${#packages[@]} -eq 0 ]; then exit 0; fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }; then
  echo "The tests of signatures need ssh-keygen and gpg. Install OpenSSH and GnuPG." >&2
  exit 1
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
