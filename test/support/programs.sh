#!/usr/bin/env bash
# The programs that tests need besides git: OpenSSH and GnuPG for signatures, and shells for completion. Missing ones are installed.
set -euo pipefail

packages=()
if ! command -v ssh-keygen >/dev/null; then packages+=(openssh-client); fi
if ! command -v gpg >/dev/null || ! command -v gpg-agent >/dev/null; then packages+=(gpg gpg-agent); fi
for shell in zsh fish; do if ! command -v $shell >/dev/null; then packages+=($shell); fi; done
if [ ${#packages[@]} -eq 0 ]; then exit 0; fi
exec bash "$(dirname "$0")/apt.sh" "The tests of signatures need ssh-keygen and gpg, those of completion zsh and fish. Install OpenSSH, GnuPG, zsh and fish." "${packages[@]}"
