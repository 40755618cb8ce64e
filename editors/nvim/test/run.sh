#!/usr/bin/env bash
# Tries the plugin in a Neovim without a screen: drafts in six languages, with columns in each unit that this Neovim can.
#
#     NVIM=nvim RAPPORTEUR=target/release/rapporteur editors/nvim/test/run.sh
#
# NVIM: Neovim 0.10 or later. RAPPORTEUR: the program; without it the one that is on PATH.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
shared="$(cd "$here/../../test" && pwd)"
nvim="${NVIM:-nvim}"
program="$(command -v "${RAPPORTEUR:-rapporteur}")"
program="$(cd "$(dirname "$program")" && pwd)/$(basename "$program")"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
version="$("$nvim" --version | head -n 1)"
echo "$version"
encodings=(utf-8 utf-16)
cd "$folder"
# Installed as people do it by hand.
installed="$folder/data/nvim/site/pack/rapporteur/start/rapporteur"
mkdir -p "$installed" drafts
cp -r "$here"/../{doc,ftdetect,ftplugin,lsp,lua,plugin,snippets,syntax} "$installed"
# Nothing of the person's own configuration, nothing kept.
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_STATE_HOME="$folder/state" \
    XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_DIRS="$folder/none" XDG_DATA_DIRS="$folder/none"
"$nvim" --headless -u NONE -i NONE "+helptags $installed/doc" +qa </dev/null
cd drafts
status=0
for encoding in "${encodings[@]}"; do
    for draft in "$shared"/drafts/*; do
        # Neovim 0.10 itself gets UTF-16 columns wrong where letters have more than one byte; the plugin asks it for bytes.
        case "$version $encoding $draft" in
            *v0.10.*utf-16*lighthouses.en*) ;;
            *v0.10.*utf-16*) continue ;;
        esac
        cp "$draft" .
        RAPPORTEUR="$program" FIXTURES="$shared/drafts.json" EXPECTED="$encoding" ENCODING="$encoding" \
            timeout 120 "$nvim" --headless -i NONE -n -u "$here/init.lua" "$(basename "$draft")" \
            "+luafile $here/test.lua" </dev/null 2>&1 || { echo "failed: $encoding $draft"; status=1; }
    done
done
exit "$status"
