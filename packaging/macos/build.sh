#!/usr/bin/env bash
# Builds build/macos/Wegmarke.app and Wegmarke-VERSION.dmg for both kinds of processors. It needs macOS.
#
#   packaging/macos/build.sh VERSION BUILD LDFLAGS
#
# SIGN_IDENTITY names a certificate in the keychain ("Developer ID Application: ..."); without one the app
# is signed for nobody in particular, and people have to allow it once. NOTARY_KEY, NOTARY_KEY_ID and
# NOTARY_ISSUER, a file and two names of App Store Connect, have Apple look through it.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$1 build=$2 ldflags=$3
out=build/macos app=build/macos/Wegmarke.app dmg=build/macos/Wegmarke-$version.dmg
[ "$(uname -s)" = Darwin ] || { echo 'Wegmarke.app can only be built on macOS; make macos-check checks what can be checked elsewhere.' >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/image"
export MACOSX_DEPLOYMENT_TARGET=12.0
programs=()
for pair in amd64:x86_64 arm64:arm64; do
  go_arch=${pair%:*} apple_arch=${pair#*:}
  echo "Building for $apple_arch."
  GOARCH=$go_arch CC="clang -arch $apple_arch" go build -ldflags "$ldflags" -o "$out/wegmarke-$go_arch" ./cmd/wegmarke
  programs+=("$out/wegmarke-$go_arch")
done
lipo -create -output "$out/wegmarke" "${programs[@]}"
packaging/macos/bundle.sh "$out/wegmarke" "$version" "$build" "$app"
plutil -lint "$app/Contents/Info.plist" "$app/Contents/Resources/"*.lproj/InfoPlist.strings

stamp=--timestamp
[ -n "${SIGN_IDENTITY:-}" ] || stamp=--timestamp=none
codesign --force --options runtime "$stamp" --entitlements packaging/macos/entitlements.plist --sign "${SIGN_IDENTITY:--}" "$app"
codesign --verify --strict --verbose=2 "$app"

cp -R "$app" "$out/image/"
ln -s /Applications "$out/image/Applications"
hdiutil create -quiet -volname "Wegmarke $version" -srcfolder "$out/image" -fs HFS+ -format UDZO "$dmg"
if [ -n "${SIGN_IDENTITY:-}" ]; then
  codesign --force --timestamp --sign "$SIGN_IDENTITY" "$dmg"
  if [ -n "${NOTARY_KEY:-}" ]; then
    xcrun notarytool submit "$dmg" --key "$NOTARY_KEY" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" --wait
    xcrun stapler staple "$dmg"
  fi
fi
ls -l "$dmg"
