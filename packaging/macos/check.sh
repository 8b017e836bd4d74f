#!/usr/bin/env bash
# Checks what can be checked of the macOS program without a Mac; docs/platforms.md says what that is and
# what was never run. What is not installed is left out and named.
#
#   packaging/macos/check.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$1
here=$PWD
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
left_out=()
say() { printf 'ok: %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null || { left_out+=("$2"); return 1; }; }

# The bundle, around any file in place of the program.
app=$work/Wegmarke.app
packaging/macos/bundle.sh /bin/true "$version" 1 "$app"
packaging/macos/plist.py "$app" "$version"
go test -vet=off ./packaging/macos/icns >/dev/null || fail 'the icons'
say 'both icons in ten sizes'

# The Objective-C, compiled and run.
if has gnustep-config 'Objective-C (gobjc libgnustep-gui-dev gnustep-back0.29-cairo)' && has xvfb-run 'Objective-C (xvfb)'; then
  own=cmd/wegmarke/mac
  read -ra flags <<<"$(gnustep-config --objc-flags)"
  read -ra libraries <<<"$(gnustep-config --gui-libs)"
  gcc -x objective-c "${flags[@]}" -std=gnu11 -Wall -Werror -I "$own" -o "$work/harness" packaging/macos/harness.m "$own"/*_darwin.m "${libraries[@]}"
  HOME=$work xvfb-run -a "$work/harness" >"$work/said" 2>"$work/noise" || { cat "$work/noise" >&2; fail 'the Objective-C ends with an error'; }
  diff packaging/macos/harness.expected "$work/said" || fail 'the Objective-C says something else'
  say 'Objective-C under GNUstep: documents and menus'

  # Go and Objective-C together: the same files, built for this system.
  mkdir "$work/mac"
  cp "$own/documents.go" "$work/mac/"
  sed "/^\/\/go:build/d; s|^#cgo.*|#cgo CFLAGS: ${flags[*]} -std=gnu11|" "$own/mac_darwin.go" >"$work/mac/mac.go"
  for file in documents menu; do cp "$own/${file}_darwin.m" "$work/mac/$file.m"; done
  cp "$own/menu_darwin.h" "$work/mac/"
  printf 'module mac\n\ngo 1.26\n' >"$work/mac/go.mod"
  (cd "$work/mac" && CGO_CFLAGS_ALLOW='.*' go vet .)
  say 'Go and Objective-C fit together'
fi

# Everything without the toolkit, as it is built for a Mac but for SQLite.
# shellcheck disable=SC2016 # the dollars are for go
plain=$(CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 go list -e -f '{{$p := .ImportPath}}{{$t := false}}{{range .Deps}}{{if eq . "fyne.io/fyne/v2"}}{{$t = true}}{{end}}{{end}}{{if not $t}}{{$p}}{{end}}' ./...)
for arch in arm64 amd64; do
  # shellcheck disable=SC2086 # a list of packages
  CGO_ENABLED=0 GOOS=darwin GOARCH=$arch go vet $plain
done
say "vet of $(wc -w <<<"$plain") packages without the toolkit"

# The window. The toolkit lacks one function for a Mac without C, and OpenGL is nothing but C: a copy gets
# the one, and the few calls that are made here of the other are written down.
toolkit=$work/toolkit
cp -R "$(go list -m -f '{{.Dir}}' fyne.io/fyne/v2)" "$toolkit"
chmod -R u+w "$toolkit"
cat >"$toolkit/internal/app/theme_check.go" <<'GO'
//go:build darwin && !cgo

package app

import "fyne.io/fyne/v2"

func DefaultVariant() fyne.ThemeVariant { return 0 }
GO
mkdir -p "$work/gl/v2.1/gl"
printf 'module github.com/go-gl/gl\n\ngo 1.26\n' >"$work/gl/go.mod"
cat >"$work/gl/v2.1/gl/gl.go" <<'GO'
package gl

import "unsafe"

const (
	VIEWPORT = iota
	BACK
	PACK_ALIGNMENT
	RGBA
	UNSIGNED_BYTE
	NO_ERROR
)

func GetIntegerv(uint32, *int32)                                                  {}
func ReadBuffer(uint32)                                                           {}
func PixelStorei(uint32, int32)                                                   {}
func ReadPixels(x, y, w, h int32, format, xtype uint32, pixels unsafe.Pointer)     {}
func Ptr(any) unsafe.Pointer                                                      { return nil }
func GetError() uint32                                                            { return 0 }
GO
cp go.mod "$work/check.mod"
cp go.sum "$work/check.sum"
go mod edit -replace "fyne.io/fyne/v2=$toolkit" -replace "github.com/go-gl/gl=$work/gl" "$work/check.mod"
CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 GOFLAGS="$GOFLAGS,ci" go vet -mod=mod -modfile="$work/check.mod" ./cmd/... ./ui/...
say 'vet of the whole program with its window'

cd "$here"
[ ${#left_out[@]} -eq 0 ] || printf 'left out, because it is not installed: %s\n' "${left_out[@]}"
