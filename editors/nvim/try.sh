#!/usr/bin/env bash
# Opens a draft in Neovim with nothing but this plugin, to see what it does. Builds the server if there is none yet.
#
#     editors/nvim/try.sh FILE...
#
# NVIM: the Neovim to use. RAPPORTEUR: the program to use.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
project="$(cd "$here/../.." && pwd)"
nvim="${NVIM:-nvim}"
command -v "$nvim" >/dev/null || { echo "There is no $nvim; NVIM=… says where Neovim is (0.10 or later)." >&2; exit 1; }

program="${RAPPORTEUR:-}"
for built in "$project"/target/{release,measure,debug}/rapporteur; do
    if [ -z "$program" ] && [ -x "$built" ]; then program="$built"; fi
done
if [ -z "$program" ]; then
    echo "Building the server; this takes some minutes the first time." >&2
    cargo build --release --manifest-path "$project/Cargo.toml"
    program="$project/target/release/rapporteur"
fi
[ "$#" -gt 0 ] || set -- "$project/examples/flood-warning.en.txt"
RAPPORTEUR="$program" exec "$nvim" --clean -u "$here/try.lua" "$@"
