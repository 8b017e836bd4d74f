#!/usr/bin/env bash
# Installs the Windows program into a fresh Wine, uses it as a person would, and removes it again.
#
#   packaging/windows/wine.sh VERSION build/wegmarke OUT
#
# The second argument is the program of Linux, which looks at the files from outside. What the Windows
# program shows lies in OUT afterwards. Nothing of the Wine or the home of whoever runs this is touched.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$1 program=$(realpath "$2")
mkdir -p "$3"
out=$(realpath "$3")
rm -rf "${out:?}"/*
setup=$PWD/build/windows/Wegmarke-$version-setup.exe
msi=$PWD/build/windows/Wegmarke-$version.msi
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh

# Wine 8 lacks a library that every Go program asks for random numbers. Real Windows has it, so this one
# is for the Wine of this test alone.
x86_64-w64-mingw32-gcc -O2 -shared -s -o "$out/bcryptprimitives.dll" packaging/windows/bcryptprimitives.c -ladvapi32

stop() {
  wineserver -k 2>/dev/null || true
  display_stop
  rm -f "$out/bcryptprimitives.dll"
}
trap stop EXIT
printf 'Load of the machine: %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
display_start 2000x1200
# Wine speaks the language that the C library knows; a minimal Debian knows none.
mkdir -p "$display_dir/locale"
localedef -i de_DE -f UTF-8 "$display_dir/locale/de_DE.UTF-8" >/dev/null
export LOCPATH="$display_dir/locale"
{ export LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8; } 2>/dev/null # this shell has looked for languages already
export WINEPREFIX="$display_dir/prefix" WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe=d'
unset FYNE_SCALE
drive=$WINEPREFIX/drive_c
user=$drive/users/$(id -un)
installed=$user/AppData/Local/Programs/Wegmarke
exe='C:\users\'$(id -un)'\AppData\Local\Programs\Wegmarke\wegmarke.exe'

# quietly COMMAND...: Wine tells much that says nothing.
quietly() { timeout 180 "$@" >"$out/wine.log" 2>&1; }
# key NAME VALUE: what the registry of this user says; the unnamed value for "".
key() {
  local name=(/ve)
  [ -z "${2:-}" ] || name=(/v "$2")
  timeout 60 wine reg query "HKCU\\Software\\$1" "${name[@]}" 2>/dev/null | tr -d '\r'
}
key_says() { key "$1" "$2" | grep -qF -- "$3"; }
no_key() { ! key "$@" | grep -q REG_; }
exits() { # CODE COMMAND...
  local want=$1 got=0
  shift
  quietly "$@" || got=$?
  [ "$got" -eq "$want" ] || { printf 'exit code %d, not %d\n' "$got" "$want" >&2; return 1; }
}
# named TITLE: the visible window with that title.
named() {
  window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1)
  [ -n "$window" ]
}
unnamed() { ! xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
# settle WIDTH HEIGHT: the window at that size, painted and at rest.
settle() {
  xdotool windowactivate --sync "$window" 2>/dev/null || true
  display_size "$1" "$2"
  display_until 60 still || true
}
# still says that nothing has changed for a while: a map is painted piece by piece, slowly on a busy machine.
still() {
  local before
  before=$(display_look)
  sleep 2
  [ "$(display_look)" = "$before" ]
}
dumped() {
  "$program" dump "$project" >"$out/dump.json"
  [ -n "$(python3 packaging/e2e/ask.py "$out/dump.json" "$@")" ]
}
has() { display_until 15 dumped "$@"; }

quietly wineboot -i
quietly wine winecfg -v win10
cp "$out/bcryptprimitives.dll" "$drive/windows/system32/"

# What a person sees of the installer, page after page.
wine "$setup" >/dev/null 2>&1 &
check 'the installer shows itself' display_until 60 named 'Wegmarke'
page() { # NAME KEY: a picture of the page, then on to the next
  sleep 1
  display_until 60 display_rests || true
  display_shot "$out/setup-$1.png"
  [ -z "${2:-}" ] || xdotool windowactivate --sync "$window" key "$2"
}
page 1-welcome alt+w
page 2-folder alt+i
check 'and installs' display_until 120 test -s "$installed/LICENSE.txt"
sleep 5
page 3-done
wineserver -k
sleep 1
rm -rf "$installed"

check 'the installer installs silently' exits 0 wine "$setup" /S
check 'the program is there' test -s "$installed/wegmarke.exe"
check 'it is in the start menu' test -s "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Wegmarke.lnk"
check 'it is not on the desktop unasked' test ! -e "$user/Desktop/Wegmarke.lnk"
check 'a double click opens projects' key_says 'Classes\Wegmarke.Project.1\shell\open\command' '' 'wegmarke.exe" "%1"'
check 'projects have a name' key_says 'Classes\Wegmarke.Project.1' '' 'Wegmarke-Projekt'
check 'and an icon' key_says 'Classes\Wegmarke.Project.1\DefaultIcon' '' 'wegmarke.exe,1'
check 'answers can be opened with it' key_says 'Classes\.xlsx\OpenWithProgids' 'Wegmarke.Answer.1' REG_
not_ours() { ! key_says "$1" '' Wegmarke; }
check 'their double click stays as it is' not_ours 'Classes\.xlsx'
check 'it is among the installed programs' key_says 'Microsoft\Windows\CurrentVersion\Uninstall\Wegmarke' DisplayVersion "$version"

# Wine 8 does not look up kinds of files that belong to one user; real Windows does.
quietly wine reg export 'HKCU\Software\Classes' 'C:\classes.reg'
python3 - "$drive/classes.reg" <<'PYTHON'
import sys
path = sys.argv[1]
text = open(path, encoding="utf-16").read().replace("HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE")
open(path, "w", encoding="utf-16").write(text)
PYTHON
quietly wine reg import 'C:\classes.reg'

folder="$drive/Kunden & Größe 50%#1"
mkdir -p "$folder"
project="$folder/Reise für %TEMP% #2.wegmarke"
"$program" sample "$project" --today 2026-03-05 --lang de >/dev/null

says_project() { wine "$exe" info "$1" 2>/dev/null | grep -q 'Kompressorstation DACH'; }
check 'the program writes to the console that called it' says_project 'C:\Kunden & Größe 50%#1\Reise für %TEMP% #2.wegmarke'

wine start 'C:\Kunden & Größe 50%#1\Reise für %TEMP% #2.wegmarke' >/dev/null 2>&1 &
check 'a double click opens the project' display_until 60 named 'Kompressorstation DACH'
settle 1600 1000
display_shot "$out/wine-100.png"

display_key Insert
display_type 'Aus Wine'
display_paste ' mit Größe: 5 µm für 3 €'
display_key ctrl+s
check 'a card is written and kept' has card text='Aus Wine mit Größe: 5 µm für 3 €'
display_shot "$out/wine-typed.png"
check 'an update is refused while it runs' exits 2 wine "$setup" /S
check 'and leaves the program alone' named 'Kompressorstation DACH'
xdotool windowactivate --sync "$window" key alt+F4
check 'Alt+F4 ends it' display_until 20 unnamed 'Kompressorstation DACH'
check 'the file is whole' "$program" check "$project"
check 'nothing lies beside it' test "$(find "$folder" -type f | wc -l)" = 1

workbook="$folder/Antwort für Größe.xlsx"
check 'it exports a workbook' exits 0 wine "$exe" export 'C:\Kunden & Größe 50%#1\Reise für %TEMP% #2.wegmarke' -o 'C:\Kunden & Größe 50%#1\Antwort für Größe.xlsx'
check 'which the program of Linux takes back' "$program" import "$workbook" --into "$project" --dry-run

# No OpenGL: another screen without it.
Xvfb -displayfd 3 -screen 0 1280x800x24 -extension GLX -nolisten tcp 3>"$display_dir/plain" 2>/dev/null &
display_pids+=($!)
display_until 20 test -s "$display_dir/plain"
wineserver -k
sleep 1
(
  code=0
  DISPLAY=":$(cat "$display_dir/plain")" timeout 120 wine "$exe" >/dev/null 2>&1 || code=$?
  echo "$code" >"$display_dir/code"
) &
seen=$DISPLAY
DISPLAY=":$(cat "$display_dir/plain")"
check 'without OpenGL a message box says so' display_until 60 named 'Wegmarke kann kein Fenster'
sleep 1
display_screen "$out/no-opengl.png"
xdotool key --window "${window:-0}" Return || true
check 'and the program ends with its own code' display_until 20 grep -qx 3 "$display_dir/code"
DISPLAY=$seen
wineserver -k || true
sleep 1

# Start, from outside: the same measurement for both.
export FYNE_SCALE=1
quietly wine "$exe" version # Wine's own start is not the program's
packaging/e2e/watch.py start 3 "$program" "$project" --theme light --lang de --today 2026-03-05 --data "$display_dir/native" >"$out/start-linux.json" || true
packaging/e2e/watch.py start 3 /usr/lib/wine/wine64 "$exe" "Z:${project//\//\\}" --theme light --lang de --today 2026-03-05 --data 'C:\data' >"$out/start-wine.json" || true
wineserver -k || true
printf 'start to window, to the first picture, to the project in ms\n  Linux  %s\n  Wine   %s\n' "$(tr -d '\n' <"$out/start-linux.json")" "$(tr -d '\n' <"$out/start-wine.json")"

# Pictures of both systems, to be laid side by side.
# alike A B: less than one pixel in two hundred differs; the time of saving at the foot may.
alike() {
  local size differ
  size=$(identify -format '%w %h' "$1")
  [ "$size" = "$(identify -format '%w %h' "$2")" ] || return 1
  differ=$(compare -metric AE -fuzz 5% "$1" "$2" null: 2>&1 || true)
  printf '%s of %s pixels differ\n' "$differ" "$((${size/ / * }))"
  [ "${differ%%[!0-9]*}" -lt $((${size/ / * } / 200)) ]
}
for scale in 100 150; do
  dots=$((96 * scale / 100)) width=$((1280 * scale / 100)) height=$((760 * scale / 100))
  export FYNE_SCALE
  FYNE_SCALE=$(python3 -c "print($scale/100)")
  display_run "$program" "$project" --theme light --lang de --today 2026-03-05 --data "$display_dir/native"
  display_until 20 named 'Kompressorstation DACH'
  settle $width $height
  display_shot "$out/linux-$scale.png"
  display_quit || true
  unset FYNE_SCALE
  quietly wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d $dots /f
  wineserver -k || true
  wine "$exe" "Z:${project//\//\\}" --theme light --lang de --today 2026-03-05 --data 'C:\data' >/dev/null 2>&1 &
  check "the window comes at $scale %" display_until 60 named 'Kompressorstation DACH'
  settle $width $height
  display_shot "$out/wine-$scale.png"
  check "at $scale % it looks as on Linux" alike "$out/linux-$scale.png" "$out/wine-$scale.png"
  xdotool windowactivate --sync "$window" key alt+F4 || true
  display_until 20 unnamed 'Kompressorstation DACH' || true
done

check 'an update installs over the old one' exits 0 wine "$setup" /S
check 'it removes itself silently' exits 0 wine "$installed/uninstall.exe" /S
gone() { test ! -e "$installed"; }
check 'the program is gone' display_until 30 gone
check 'and its link' test ! -e "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Wegmarke.lnk"
for left in 'Wegmarke' 'Classes\.wegmarke' 'Classes\Wegmarke.Project.1' 'Classes\Wegmarke.Answer.1' 'Classes\.xlsx' \
  'Classes\Applications\wegmarke.exe' 'Microsoft\Windows\CurrentVersion\Uninstall\Wegmarke'; do
  check "nothing is left of $left" no_key "$left" ''
done
check 'settings and kept versions stay' test -d "$user/AppData/Local/Wegmarke"
check 'the project stays' "$program" check "$project"

check 'the .msi installs' exits 0 wine msiexec /i "Z:${msi//\//\\}" /qn
check 'the same program' cmp build/windows/stage/wegmarke.exe "$installed/wegmarke.exe"
check 'it removes itself too' exits 0 wine msiexec /x "Z:${msi//\//\\}" /qn
check 'without a rest' test ! -e "$installed/wegmarke.exe"

# A signature by a certificate of our own: nobody trusts it, but it must fit.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Wegmarke -addext extendedKeyUsage=codeSigning \
  -keyout "$display_dir/key.pem" -out "$display_dir/cert.pem" 2>/dev/null
signed() { osslsigncode verify -CAfile "$display_dir/cert.pem" -in "$1" >"$out/sign.log" 2>&1; }
for file in "$display_dir/program.exe:$PWD/build/windows/wegmarke.exe" "$display_dir/setup.exe:$setup" "$display_dir/setup.msi:$msi"; do
  cp "${file#*:}" "${file%%:*}"
  WEGMARKE_SIGN_CERT=$display_dir/cert.pem WEGMARKE_SIGN_KEY=$display_dir/key.pem packaging/windows/sign.sh "${file%%:*}"
  check "the signature of $(basename "${file#*:}") fits" signed "${file%%:*}"
done
tally
