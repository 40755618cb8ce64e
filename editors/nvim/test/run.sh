#!/usr/bin/env bash
# Tries the configuration in a Neovim without a screen.
#
#     NVIM=nvim RAPPORTEUR=target/release/rapporteur editors/nvim/test/run.sh
#
# NVIM: Neovim 0.10 or later. RAPPORTEUR: the program; without it the one that is on PATH.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
program="${RAPPORTEUR:-rapporteur}"
case "$program" in */*) program="$(cd "$(dirname "$program")" && pwd)/$(basename "$program")" ;; esac

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cp "$here/draft.unres" "$folder/draft.unres"
"${NVIM:-nvim}" --version | head -n 1
cd "$folder"
# Nothing of the person's own configuration, nothing kept.
if RAPPORTEUR="$program" XDG_STATE_HOME="$folder" XDG_CACHE_HOME="$folder" \
    timeout 60 "${NVIM:-nvim}" --clean --headless -i NONE -n -u "$here/init.lua" draft.unres \
    "+luafile $here/test.lua" </dev/null; then
    echo
    echo "all well"
else
    status=$?
    echo
    echo "failed with $status" >&2
    exit 1
fi
