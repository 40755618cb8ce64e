#!/usr/bin/env bash
# Unpacks a program of another Debian suite into a folder of its own, with all the libraries that it needs, without touching
# the machine's packages.
#
#     editors/test/unpack-debian.sh SUITE PACKAGE FOLDER PROGRAM...
#
# The packages come from the source that the machine's own apt uses, with the suite's name changed. PROGRAM (such as
# usr/bin/nvim) is told to use the libraries in FOLDER, the suite's C library included.
# Ends with 3 where that cannot be done on this machine (no apt, no source, no network): then there is nothing to test with.
set -euo pipefail
suite="$1" package="$2" folder="$3"
shift 3

cannot() { printf '%s\n' "$*" >&2; exit 3; }

for tool in apt-get dpkg-deb; do
    command -v "$tool" >/dev/null || cannot "no $tool on this machine"
done
[ "$(uname -m)" = x86_64 ] || cannot "only tried on x86_64"
if ! command -v patchelf >/dev/null; then
    { apt-get -q -y -o DPkg::Lock::Timeout=300 install patchelf \
        || { apt-get -q -y -o DPkg::Lock::Timeout=300 update && apt-get -q -y -o DPkg::Lock::Timeout=300 install patchelf; }; \
    } >/dev/null 2>&1 || cannot "patchelf is missing and apt cannot install it"
fi

# The first source of Debian itself, in either of apt's two formats.
source=""
for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    source="$(awk -v RS= '/Types:.*deb/ && /URIs:.*debian/ && !/-security/ && /Components:.*main/ { print; exit }' "$file")"
    [ -z "$source" ] || break
done
if [ -z "$source" ] && [ -f /etc/apt/sources.list ]; then
    uri="$(awk '$1 == "deb" && !/-security/ && /main/ { for (i = 2; i <= NF; i++) if ($i ~ /:\/\/.*debian/) { print $i; exit } }' \
        /etc/apt/sources.list)"
    [ -z "$uri" ] || source="$(printf 'Types: deb\nURIs: %s\nSuites: any\nComponents: main\nSigned-By: %s' \
        "$uri" /usr/share/keyrings/debian-archive-keyring.gpg)"
fi
[ -n "$source" ] || cannot "apt knows no source of Debian packages"

mkdir -p "$folder"
folder="$(cd "$folder" && pwd)"
apt="$folder.apt"
rm -rf "$apt"
mkdir -p "$apt"/etc/apt/{sources.list.d,preferences.d,apt.conf.d,trusted.gpg.d} \
    "$apt"/var/lib/apt/lists/partial "$apt"/var/cache/apt/archives/partial "$apt"/var/lib/dpkg
: >"$apt/var/lib/dpkg/status"
printf '%s\n' "$source" | sed "s/^Suites:.*/Suites: $suite/; /^#/d" >"$apt/etc/apt/sources.list.d/debian.sources"
options=(-q -y -o Dir="$apt" -o Dir::State::status="$apt/var/lib/dpkg/status" -o APT::Sandbox::User=root
    -o APT::Install-Recommends=false -o Acquire::Languages=none)
# Whatever the machine says about proxies and certificates holds here too.
for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
    if [ -f "$file" ] && grep -qi '^ *Acquire' "$file"; then cp "$file" "$apt/etc/apt/apt.conf.d/"; fi
done
apt-get "${options[@]}" update >"$apt/log" 2>&1 || { tail -n 5 "$apt/log" >&2; cannot "apt cannot read the suite $suite"; }
apt-get "${options[@]}" --download-only install "$package" >>"$apt/log" 2>&1 \
    || { tail -n 5 "$apt/log" >&2; cannot "apt cannot get $package of $suite"; }

mkdir -p "$folder"/usr/{bin,sbin,lib,lib64}
for name in bin sbin lib lib64; do ln -sfn "usr/$name" "$folder/$name"; done
for archive in "$apt"/var/cache/apt/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$folder" --keep-directory-symlink
done
libraries="$folder/usr/lib/x86_64-linux-gnu"
for program in "$@"; do
    # A link may lead through /etc/alternatives of the machine, which is another place.
    patchelf --set-interpreter "$folder/usr/lib64/ld-linux-x86-64.so.2" --force-rpath \
        --set-rpath "$libraries" "$(readlink -f "$folder/$program")"
done
rm -rf "$apt"
