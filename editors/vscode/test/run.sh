#!/usr/bin/env bash
# Tries the extension in a real VS Code, from nothing: installs code-server and a browser, makes the .vsix, installs it, opens drafts
# in six languages and does with them what a person does.
#
#     RAPPORTEUR=target/release/rapporteur editors/vscode/test/run.sh
#
# RAPPORTEUR: the program; without it the one that is on PATH. RAPPORTEUR_EDITORS: where the installed things are kept; without it a folder
# for temporary files. SCREENSHOTS: a folder for pictures of what was seen (for the README: editors/vscode/media).
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
extension="$(cd "$here/.." && pwd)"
editors="${RAPPORTEUR_EDITORS:-${TMPDIR:-/tmp}/rapporteur-editors}"
program="$(command -v "${RAPPORTEUR:-rapporteur}")"
program="$(cd "$(dirname "$program")" && pwd)/$(basename "$program")"

RAPPORTEUR_EDITORS="$editors" "$here/install.sh"

echo "== The package"
cd "$extension"
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci >"$editors/npm-ci.log" 2>&1 || { tail -n 20 "$editors/npm-ci.log" >&2; exit 1; }
fi
npm run --silent package >"$editors/package.log" 2>&1 || { tail -n 20 "$editors/package.log" >&2; exit 1; }
ls -l rapporteur.vsix | awk '{ print $5 " bytes: " $9 }'

echo "== VS Code"
node="$editors/node24/node_modules/node/bin/node"
work="$(mktemp -d)"
server=""
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
mkdir -p "$work/user" "$work/home/.cargo/bin"
ln -s "$program" "$work/home/.cargo/bin/rapporteur"
export PATH="$(dirname "$node"):$PATH"
# Nothing of the person's own.
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_CACHE_HOME="$work/home/cache" XDG_DATA_HOME="$work/home/data"
code=("$node" "$editors/code-server/node_modules/code-server/out/node/entry.js"
    --user-data-dir "$work/user" --extensions-dir "$work/extensions")
"${code[@]}" --install-extension "$extension/rapporteur.vsix" 2>&1 | grep -v 'config file'
"${code[@]}" --list-extensions --show-versions 2>&1 | grep -x 'rapporteur.rapporteur@.*'

port="$("$node" -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
# On a busy machine it gives up on itself while it starts.
for attempt in 1 2 3; do
    "${code[@]}" --auth none --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check --disable-workspace-trust \
        >"$editors/code-server-run.log" 2>&1 &
    server=$!
    while kill -0 "$server" 2>/dev/null && ! grep -q 'HTTP server listening' "$editors/code-server-run.log"; do sleep 0.2; done
    sleep 1
    kill -0 "$server" 2>/dev/null && break
    echo "code-server did not start (attempt $attempt)" >&2
done
NODE_PATH="$editors/playwright/node_modules" EDITORS="$editors" PORT="$port" WORK="$work" \
    DRAFTS="$(cd "$here/../../test" && pwd)" EXAMPLES="$(cd "$here/../../../examples" && pwd)" \
    SCREENSHOTS="${SCREENSHOTS:-$editors/screenshots}" \
    timeout 1800 "$node" "$here/drive.mjs"
