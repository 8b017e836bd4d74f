#!/usr/bin/env bash
# Makes of build/windows/wegmarke.exe what people fetch: an installer for one user, a zip to unpack, and
# an .msi for those who install on many computers. All are signed if there is a certificate; see sign.sh.
#
#   packaging/windows/installer.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$1
out=build/windows
stage=$out/stage
name=Wegmarke-$version
# The promise to people with a slow line.
most=$((15 * 1000 * 1000))

rm -rf "$stage" "$out/$name"*
mkdir -p "$stage/$name"
cp "$out/app.ico" "$stage/"
# The left side of the first and the last page, twice as large as shown on a plain screen.
convert -size 328x628 xc:'#F6F4EE' \( assets/pictures/icon.png -resize 220x220 \) -geometry +54+80 -composite \
  -alpha off -type truecolor BMP3:"$stage/side.bmp"
# Notepad of older Windows knows no other ends of lines.
sed 's/$/\r/' LICENSE >"$stage/LICENSE.txt"
cp "$out/wegmarke.exe" "$stage/"
packaging/windows/sign.sh "$stage/wegmarke.exe"

sign=()
[ -z "${WEGMARKE_SIGN_CERT:-}" ] || sign=(-DSIGN="$PWD/packaging/windows/sign.sh")
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DPROGRAM="$PWD/$stage/wegmarke.exe" -DFOLDER="$PWD/$stage" \
  -DSIZE=$(($(stat -c %s "$stage/wegmarke.exe") / 1024)) -DOUT="$PWD/$out/$name-setup.exe" "${sign[@]}" \
  packaging/windows/installer.nsi

# It looks for what goes in beside its own script.
cp packaging/windows/installer.wxs "$stage/"
(cd "$stage" && wixl -a x64 -D VERSION="$version" -o "../$name.msi" installer.wxs)
packaging/windows/sign.sh "$out/$name-setup.exe" "$out/$name.msi"

cp "$stage/wegmarke.exe" "$stage/LICENSE.txt" "$stage/$name/"
sed 's/$/\r/' packaging/windows/read-me.txt >"$stage/$name/LIESMICH.txt"
find "$stage/$name" -exec touch -d @"$(git log -1 --format=%ct 2>/dev/null || echo 0)" {} +
(cd "$stage" && zip -q -X -9 -r "../$name-portable.zip" "$name")

ls -l "$out/$name"*
size=$(stat -c %s "$out/$name-setup.exe")
if [ "$size" -gt "$most" ]; then
  printf 'The installer has %d bytes, more than %d.\n' "$size" "$most" >&2
  exit 1
fi
