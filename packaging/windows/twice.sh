#!/usr/bin/env bash
# Builds wegmarke.exe a second time, from a copy of the source in another folder, and compares the bytes.
#
#   packaging/windows/twice.sh VERSION LDFLAGS [cold]
#
# With "cold" the second build compiles everything again, which takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
other=$(mktemp -d)
trap 'chmod -R u+w "$other"; rm -rf "$other"' EXIT
git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t "$other"
if [ "${3:-}" = cold ]; then
  export GOCACHE="$other/cache"
fi
"$other/packaging/windows/build.sh" "$1" "$2"
sha256sum build/windows/wegmarke.exe "$other/build/windows/wegmarke.exe"
cmp build/windows/wegmarke.exe "$other/build/windows/wegmarke.exe"
echo 'Two folders, the same bytes.'
