#!/usr/bin/env bash
# Gets the two Neovims that the plugin promises to work in: the newest (Debian's development suite) and 0.10.
#
#     editors/test/install-neovim.sh 0.12|0.10        prints the path of the program
#
# RAPPORTEUR_EDITORS: where it is kept; without it a folder for temporary files. Ends with 3 where it cannot be installed.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
editors="${RAPPORTEUR_EDITORS:-${TMPDIR:-/tmp}/rapporteur-editors}"
version="${1:?0.12 or 0.10}"
case "$version" in
    0.12) suite=sid ;;
    0.10) suite=trixie ;;
    *) echo "0.12 or 0.10" >&2; exit 2 ;;
esac
folder="$editors/nvim-$version"
wrapper="$editors/bin/nvim-$version"
if [ ! -x "$wrapper" ]; then
    rm -rf "$folder"
    "$here/unpack-debian.sh" "$suite" neovim "$folder" usr/bin/nvim
    mkdir -p "$editors/bin"
    # Without the second folder the bundled parsers are not found, and every hover in Markdown fails.
    printf '#!/bin/sh\nexport VIMRUNTIME=%q\nexec %q --cmd %q "$@"\n' "$folder/usr/share/nvim/runtime" \
        "$folder/usr/bin/nvim" "set rtp+=$folder/usr/lib/nvim" >"$wrapper"
    chmod +x "$wrapper"
fi
echo "$wrapper"
