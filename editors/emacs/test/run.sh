#!/usr/bin/env bash
# Tries the mode in an Emacs without a screen: findings, hover, definition, renumbering, in drafts in six languages.
#
#     EMACS=emacs RAPPORTEUR=target/release/rapporteur editors/emacs/test/run.sh
#
# EMACS: Emacs 29 or later. RAPPORTEUR: the program; without it the one that is on PATH.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
shared="$(cd "$here/../../test" && pwd)"
emacs="${EMACS:-emacs}"
program="$(command -v "${RAPPORTEUR:-rapporteur}")"
program="$(cd "$(dirname "$program")" && pwd)/$(basename "$program")"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$emacs" --version | head -n 1
cp "$shared"/drafts/* "$folder"
cd "$folder"
RAPPORTEUR="$program" FIXTURES="$shared/drafts.json" HOME="$folder" XDG_CACHE_HOME="$folder/cache" LC_ALL=C.UTF-8 \
    timeout 300 "$emacs" -Q --batch --load "$here/../rapporteur.el" --load "$here/test.el" </dev/null
