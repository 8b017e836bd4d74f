#!/usr/bin/env bash
# Does what somebody does on the first day, in the real window, and looks into the file afterwards.
#
#   packaging/e2e/firstday.sh build/wegmarke
#
# From the start page: a template with five phases, a persona with a picture dropped onto it, twelve
# touchpoints from the catalogue, the map divided by seven phases and back by five. Then everything is
# undone and done again. What counts is `wegmarke dump`.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e-firstday
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

display_start 1640x1060
export FYNE_SCALE=1
project="$HOME/Erster Tag.wegmarke"
dump() { "$program" dump "$project" >"$out/$1.json"; }
save() {
  display_key ctrl+s
  sleep 1
}
# palette WORDS: runs the command or goes to the place of that name.
palette() {
  display_key ctrl+k
  sleep 0.8
  display_paste "$1"
  sleep 0.8
  display_key Return
  sleep 1.2
}
# counts NAME QUERY...: how many records of the dump fit.
count() { python3 packaging/e2e/ask.py "$out/$1.json" "${@:2}" | wc -l; }
reaches() { # NAME COUNT QUERY...
  dump "$1"
  [ "$(count "$1" "${@:3}")" -eq "$2" ]
}

display_run "$program" --today 2026-03-05 --theme light --lang de --data "$out/data"
display_size 1600 1000
sleep 2
display_shot "$out/start.png"

# The gallery: the third template has five phases.
display_click 643 400
sleep 2
display_key ctrl+s
sleep 1.2
display_key ctrl+a
display_paste 'Erster Tag'
display_key Return
check 'a template becomes a project in a file' display_until 10 test -s "$project"
dump template
check 'of five phases' test "$(count template phase)" -eq 5

palette 'Persona hinzufügen'
display_paste 'Änne Groß'
display_key Return
before=$(display_look)
display_drop 700 500 assets/pictures/avatar-markus.png
display_follow "$before"
display_shot "$out/crop.png"
display_key Return
sleep 1
save
check 'a persona was added' display_until 8 reaches persona 1 persona name='Änne Groß'
check 'and the picture that was dropped is in the file' display_until 8 reaches persona 1 image

palette 'Touchpoints aus dem Katalog'
display_key Down
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do display_key space Down; done
display_shot "$out/catalogue.png"
display_key Return
sleep 1
save
check 'twelve touchpoints came from the catalogue' display_until 8 reaches touchpoints 12 touchpoint

palette 'Neue CX-Map'
palette 'Phasenmodell: 7 Phasen'
save
check 'the map has seven phases' display_until 8 reaches seven 7 phase
display_shot "$out/seven.png"
palette 'Phasenmodell: 5 Phasen'
save
check 'and five again' display_until 8 reaches five 5 phase

# As often as it takes, and some more: at the end of the history nothing happens any longer.
for _ in 1 2 3 4 5 6; do display_key ctrl+z ctrl+z ctrl+z ctrl+z; done
save
same() { dump "$1" && diff -q "$out/$1.json" "$out/$2.json" >/dev/null; }
check 'everything undone is the template' display_until 10 same undone template
display_shot "$out/undone.png"
for _ in 1 2 3 4 5 6; do display_key ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z; done
save
check 'everything done again is what it was' display_until 10 same redone five
display_quit
check 'the program has ended, and the file is what it was' same ended five
cp "$display_dir/program.log" "$out/program.log"
check_log "$out/program.log"
tally
