#!/usr/bin/env bash
# Builds the program and makes build/linux/wegmarke_VERSION_ARCH.deb of it.
#
#   packaging/linux/build.sh VERSION LDFLAGS NFPM
#
# NFPM is the tool that packs, as a module with its version; go fetches and builds it. Two runs of the
# same state of the source give the same bytes: every time that is written is that of the commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$1 ldflags=$2 nfpm=$3
out=build/linux share=build/linux/share program=build/linux/wegmarke
id=de.wegmarke.app

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
packed() { gzip -9n >"$1"; }

# icon SVG FOLDER NAME: in the sizes that desktops look for, and as it is.
icon() {
  local size
  for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$share/icons/hicolor/${size}x$size/$2"
    rsvg-convert -w $size -h $size "$1" -o "$share/icons/hicolor/${size}x$size/$2/$3.png"
  done
  mkdir -p "$share/icons/hicolor/scalable/$2"
  cp "$1" "$share/icons/hicolor/scalable/$2/$3.svg"
}

# manual LANGUAGE: a manual page of what the program says about itself.
manual() {
  printf '.TH WEGMARKE 1 %s "Wegmarke %s"\n.SH NAME\nwegmarke \\- %s\n.SH %s\n.EX\n' "$day" "$version" \
    "$(sed -n "s/^Comment$2=//p" packaging/linux/$id.desktop)" "$3"
  "$program" help --lang "$1" | sed 's/\\/\\\\/g; s/-/\\-/g; s/^\./\\\&./'
  printf '.EE\n'
}

# copyright names everything that is built in; the texts of the licences stand behind it.
copyright() {
  printf 'Wegmarke %s\nLicence: Apache-2.0, see /usr/share/common-licenses/Apache-2.0\n\nBuilt in:\n\n' "$version"
  awk -F '\t' '{ printf "%s %s\n  Licence: %s\n", $1, $2, $3; if ($4 != "") printf "  %s\n", $4; print "" }' assets/licences/list.txt
  local text
  for text in assets/licences/*.txt assets/fonts/OFL.txt; do
    case $text in
    */list.txt | */Apache-2.0.txt) continue ;;
    esac
    printf -- '---- %s ----\n\n' "$(basename "$text" .txt)"
    cat "$text"
    echo
  done
}

# changelog in the form that Debian reads, of what CHANGELOG.md says about the newest version.
changelog() {
  printf 'wegmarke (%s) stable; urgency=medium\n\n' "$version"
  awk '/^## /{ n++ } n == 1 && /^- /{ sub(/^- /, "  * "); print }' CHANGELOG.md | fold -s -w 74 | sed 's/^\([^ ]\)/    \1/; s/ *$//'
  printf '\n -- Wegmarke <packages@wegmarke.invalid>  %s\n' "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

rm -rf "$out"
mkdir -p "$share"/{applications,metainfo,mime/packages,doc/wegmarke,man/man1,man/de/man1}
# Everybody else who builds meanwhile has the font of the toolkit.
emoji=assets/emoji.otf.gz
trap 'rm -f "$emoji"' EXIT
go run ./packaging/emoji "$emoji"
GOFLAGS="$GOFLAGS,no_emoji" go build -ldflags "$ldflags" -o "$program" ./cmd/wegmarke
cp packaging/linux/$id.desktop "$share/applications/"
cp packaging/linux/$id.mime.xml "$share/mime/packages/$id.xml"
sed "s/VERSION/$version/; s/DATE/$day/" packaging/linux/$id.metainfo.xml >"$share/metainfo/$id.metainfo.xml"
icon assets/pictures/logo.svg apps $id
icon packaging/icons/document.svg mimetypes application-x-wegmarke
manual en '' DESCRIPTION | packed "$share/man/man1/wegmarke.1.gz"
manual de '\[de\]' BESCHREIBUNG | packed "$share/man/de/man1/wegmarke.1.gz"
copyright >"$share/doc/wegmarke/copyright"
changelog | packed "$share/doc/wegmarke/changelog.gz"

chmod -R u=rwX,go=rX "$share"

desktop-file-validate "$share/applications/$id.desktop"
appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" >"$out/appstream.log" || { cat "$out/appstream.log" >&2; exit 1; }

# The newest glibc that the program asks for decides on which systems it starts.
LIBC=$(objdump -T "$out/wegmarke" | grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -n 1)
export LIBC=${LIBC#GLIBC_} VERSION=$version
ARCH=$(go env GOARCH)
export ARCH
go run "$nfpm" package --config packaging/linux/nfpm.yaml --packager deb --target "$out" >/dev/null
deb=$(realpath "$out"/*.deb)

# Packed as every dpkg reads it, with a filter for the machine code: a fifth smaller than without both.
filter=()
[ "$ARCH" != amd64 ] || filter=(--x86)
(
  cd "$out"
  ar x "$deb"
  xz "${filter[@]}" --lzma2=preset=9e,dict=64MiB --check=crc32 data.tar
  rm "$deb"
  ar rD "$deb" debian-binary control.tar* data.tar.xz 2>/dev/null
  rm debian-binary control.tar* data.tar.xz
)
ls -l "$deb"
