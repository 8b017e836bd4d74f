#!/usr/bin/env bash
# Builds build/windows/wegmarke.exe on Linux, with icon, manifest and version.
#
#   packaging/windows/build.sh VERSION LDFLAGS
#
# The build flags come from the Makefile. The file needs nothing beside it but Windows itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$1 ldflags=$2
target=x86_64-w64-mingw32
out=build/windows
# The go command links every .syso file of the folder it builds; the ending keeps this one to Windows.
resource=cmd/wegmarke/rsrc_windows_amd64.syso
trap 'rm -f "$resource"' EXIT

mkdir -p "$out"
convert assets/pictures/icon.png -define icon:auto-resize=256,128,64,48,32,24,16 "$out/app.ico"
"$target-windres" -O coff -I packaging/windows -I "$out" \
  -D "VERSION_NUMBERS=${version//./,},0" -D "VERSION_TEXT=\\\"$version\\\"" \
  packaging/windows/wegmarke.rc "$resource"

echo 'Building for Windows. The first time this takes some minutes.'
GOOS=windows GOARCH=amd64 CC="$target-gcc" \
  go build -ldflags "-H=windowsgui $ldflags" -o "$out/wegmarke.exe" ./cmd/wegmarke

# A library that only the compiler's own machine has would keep the program from starting.
foreign=$("$target-objdump" -p "$out/wegmarke.exe" | sed -n 's/.*DLL Name: //p' |
  grep -viE '^(gdi32|kernel32|msvcrt|opengl32|shell32|user32|ole32|oleaut32|advapi32|ws2_32|comctl32|comdlg32|winmm|imm32|version)\.dll$' || true)
if [ -n "$foreign" ]; then
  printf 'wegmarke.exe needs libraries that Windows does not have:\n%s\n' "$foreign" >&2
  exit 1
fi
ls -l "$out/wegmarke.exe"
