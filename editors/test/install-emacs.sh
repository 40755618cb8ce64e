#!/usr/bin/env bash
# Gets Emacs without a screen, as Debian has it (eglot is part of it).
#
#     editors/test/install-emacs.sh        prints the path of the program
#
# RAPPORTEUR_EDITORS: where it is kept; without it a folder for temporary files. Ends with 3 where it cannot be installed.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
editors="${RAPPORTEUR_EDITORS:-${TMPDIR:-/tmp}/rapporteur-editors}"
folder="$editors/emacs"
wrapper="$editors/bin/emacs"
if [ ! -x "$wrapper" ]; then
    rm -rf "$folder"
    "$here/unpack-debian.sh" trixie emacs-nox "$folder" usr/bin/emacs-nox
    share="$(find "$folder/usr/share/emacs" -maxdepth 1 -type d -name '[0-9]*' | head -n 1)"
    program="$(readlink -f "$folder/usr/bin/emacs-nox")"
    dump="$(find "$folder/usr" -name 'emacs*.pdmp' | head -n 1)"
    lisp="$(find "$share/lisp" -type d | paste -s -d:)"
    mkdir -p "$editors/bin"
    # Emacs has the places of its files compiled in.
    printf '#!/bin/sh\nexport EMACSLOADPATH=%q EMACSDATA=%q EMACSDOC=%q EMACSPATH=/usr/bin\nexec %q --dump-file=%q "$@"\n' \
        "$lisp" "$share/etc" "$share/etc" "$program" "$dump" >"$wrapper"
    chmod +x "$wrapper"
fi
echo "$wrapper"
