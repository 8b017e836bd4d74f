#!/usr/bin/env bash
# Puts Wegmarke.app together around a program. It runs on macOS and, to be checked, on Linux.
#
#   packaging/macos/bundle.sh PROGRAM VERSION BUILD OUT.app
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1 version=$2 build=$3 app=$4
resources=$app/Contents/Resources

rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$resources"
sed "s/@VERSION@/$version/; s/@BUILD@/$build/" packaging/macos/Info.plist >"$app/Contents/Info.plist"
printf 'APPL????' >"$app/Contents/PkgInfo"
cp "$program" "$app/Contents/MacOS/wegmarke"
chmod 755 "$app/Contents/MacOS/wegmarke"
cp -R packaging/macos/de.lproj packaging/macos/en.lproj "$resources/"
go run ./packaging/macos/icns assets/pictures/icon.png "$resources/app.icns"
go run ./packaging/macos/icns packaging/icons/document.png "$resources/document.icns"
cp LICENSE assets/licences/list.txt "$resources/"
