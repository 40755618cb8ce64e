#!/usr/bin/env bash
# Tries the configuration in a real Helix, on a screen that tmux keeps: findings, hover, definition and back, renumbering.
#
#     HELIX=hx RAPPORTEUR=target/release/rapporteur editors/helix/test/run.sh
#
# HELIX: the editor. RAPPORTEUR: the program; without it the one that is on PATH. Needs tmux.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
shared="$(cd "$here/../../test" && pwd)"
helix="$(command -v "${HELIX:-hx}")"
program="$(command -v "${RAPPORTEUR:-rapporteur}")"
program="$(cd "$(dirname "$program")" && pwd)/$(basename "$program")"

folder="$(mktemp -d)"
socket="$folder/tmux"
finish() {
    tmux -S "$socket" kill-server 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
"$helix" --version
mkdir -p "$folder/config/helix" "$folder/bin"
cp "$here/../languages.toml" "$folder/config/helix/"
printf 'theme = "base16_default"\n[editor.lsp]\ndisplay-inlay-hints = true\n[editor]\nend-of-line-diagnostics = "hint"\n' \
    >"$folder/config/helix/config.toml"
ln -s "$program" "$folder/bin/rapporteur"
cp "$shared"/drafts/* "$folder"
cd "$folder"

draft="lighthouses.en.unres"
tmux -S "$socket" new-session -d -s helix -x 130 -y 45 \
    "env PATH='$folder/bin:$PATH' HOME='$folder' XDG_CONFIG_HOME='$folder/config' XDG_CACHE_HOME='$folder/cache' LC_ALL=C.UTF-8 '$helix' '$draft'"

screen() { tmux -S "$socket" capture-pane -p -t helix; }
keys() { tmux -S "$socket" send-keys -t helix "$@"; }

failed=0
# Waits until the screen shows a text.
shows() {
    local name="$1" words="$2"
    for _ in $(seq 1 200); do
        if screen | grep -qF -- "$words"; then
            echo "ok  $name"
            return 0
        fi
        sleep 0.1
    done
    echo "NO  $name: no “$words” on the screen:"
    screen
    failed=1
}

shows "the draft" "Lighthouses and their keepers"
shows "findings" "Number 4 follows number 2"
keys /59/50 Enter
keys Space k
shows "hover" "2 December 2004"
keys Escape
keys gg
keys "/paragraph 2" Enter
keys gd
shows "definition" " 14:"
keys C-o
shows "and back" " 20:"
keys ":format" Enter
shows "renumbered" "4. Decides to review the measures mentioned in paragraph 3 above"
keys u
shows "one undo takes it back" "5. Decides to review the measures mentioned in paragraph 4 above"
keys ":q!" Enter
cmp "$draft" "$shared/drafts/$draft" && echo "ok  the file is what it was"
exit "$failed"
