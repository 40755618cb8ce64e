#!/usr/bin/env bash
# Gets Helix, as Debian has it.
#
#     editors/test/install-helix.sh        prints the path of the program
#
# RAPPORTEUR_EDITORS: where it is kept; without it a folder for temporary files. Ends with 3 where it cannot be installed.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
editors="${RAPPORTEUR_EDITORS:-${TMPDIR:-/tmp}/rapporteur-editors}"
folder="$editors/helix"
wrapper="$editors/bin/hx"
if [ ! -x "$wrapper" ]; then
    rm -rf "$folder"
    "$here/unpack-debian.sh" trixie hx "$folder"
    program="$(find "$folder/usr" -type f -name hx -perm -u+x | head -n 1)"
    libraries="$folder/usr/lib/x86_64-linux-gnu"
    patchelf --set-interpreter "$folder/usr/lib64/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$libraries" "$program"
    runtime="$(find "$folder/usr" -type d -name runtime -path '*helix*' | head -n 1)"
    mkdir -p "$editors/bin"
    printf '#!/bin/sh\nexport HELIX_RUNTIME=%q\nexec %q "$@"\n' "$runtime" "$program" >"$wrapper"
    chmod +x "$wrapper"
fi
echo "$wrapper"
