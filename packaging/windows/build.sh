#!/usr/bin/env bash
# Builds build/windows/wegmarke.exe on Linux, with icons, manifest and version.
#
#   packaging/windows/build.sh VERSION LDFLAGS [OUT]
#
# The build flags come from the Makefile. The file needs nothing beside it but Windows itself. The same
# source gives the same bytes, in whatever folder it lies; twice.sh shows it.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$1 ldflags=$2 out=${3:-build/windows}
target=x86_64-w64-mingw32
# The go command links every .syso file of the folder it builds; the ending keeps this one to Windows.
resource=cmd/wegmarke/rsrc_windows_amd64.syso
emoji=assets/emoji.otf.gz
trap 'rm -f "$resource" "$emoji"' EXIT
mkdir -p "$out"

# icon PICTURE OUT: every size that Windows asks for, without the time at which it was made.
icon() {
  convert "$1" -strip -define png:exclude-chunks=date,time -define icon:auto-resize=256,128,64,48,32,24,16 "$2"
}
icon assets/pictures/icon.png "$out/app.ico"
icon packaging/icons/document.png "$out/document.ico"
"$target-windres" -O coff -I packaging/windows -I "$out" \
  -D "VERSION_NUMBERS=${version//./,},0" -D "VERSION_TEXT=\\\"$version\\\"" \
  packaging/windows/wegmarke.rc "$resource"

echo 'Building for Windows. The first time this takes some minutes.'
go run ./packaging/emoji "$emoji"
GOFLAGS="$GOFLAGS,no_emoji" GOOS=windows GOARCH=amd64 CC="$target-gcc" \
  go build -ldflags "-H=windowsgui $ldflags" -o "$out/wegmarke.exe" ./cmd/wegmarke
packaging/windows/check.sh "$out/wegmarke.exe" "$version"
ls -l "$out/wegmarke.exe"
