#!/usr/bin/env bash
# Gets a VS Code that a script can drive: code-server (VS Code with its real extension host, in a browser), the Node that it
# wants, and Debian's Chromium. Takes about eight minutes and 700 MB the first time, nothing afterwards.
#
#     editors/vscode/test/install.sh
#
# RAPPORTEUR_EDITORS: where it is kept; without it a folder for temporary files.
# Uses npm and apt as they are set up on the machine. Chromium and the headers that native modules need are installed with apt,
# so that part wants to be run by root; elsewhere install them beforehand.
set -euo pipefail
editors="${RAPPORTEUR_EDITORS:-${TMPDIR:-/tmp}/rapporteur-editors}"
mkdir -p "$editors"
cd "$editors"

say() { printf '%s\n' "$*" >&2; }

packages=(chromium libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev python3 make g++ fonts-noto-core fonts-noto-cjk)
missing=()
for package in "${packages[@]}"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
    say "apt: ${missing[*]}"
    apt-get -q -y -o DPkg::Lock::Timeout=300 update >apt.log 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends \
        "${missing[@]}" >>apt.log 2>&1 || { tail -n 20 apt.log >&2; exit 1; }
fi

# The npm package `node` is the program itself.
if [ ! -x node24/node_modules/node/bin/node ]; then
    say "npm: node@24"
    mkdir -p node24
    (cd node24 && npm init -y && npm install node@24) >node24.log 2>&1 || { tail -n 20 node24.log >&2; exit 1; }
fi
export PATH="$editors/node24/node_modules/node/bin:$PATH"

# Each part is installed on its own: the package's own installation script is more than npm lets it do.
if [ ! -f code-server/ready ]; then
    say "npm: code-server (native modules are compiled, which takes minutes)"
    mkdir -p code-server
    (
        cd code-server
        [ -f package.json ] || npm init -y
        npm install --ignore-scripts code-server@4.139.1
        cd node_modules/code-server/lib/vscode
        npm install --omit=dev
        cd extensions
        npm install --omit=dev
    ) >code-server.log 2>&1 || { tail -n 40 code-server.log >&2; exit 1; }
    touch code-server/ready
fi

if [ ! -d playwright/node_modules/playwright-core ]; then
    say "npm: playwright-core"
    mkdir -p playwright
    (cd playwright && npm init -y && npm install playwright-core@1.65.1) >playwright.log 2>&1 \
        || { tail -n 20 playwright.log >&2; exit 1; }
fi
say "VS Code: $(node code-server/node_modules/code-server/out/node/entry.js --version)"
