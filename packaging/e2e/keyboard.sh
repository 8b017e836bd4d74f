#!/usr/bin/env bash
# Works in the real window without ever touching the pointer and looks into the file afterwards.
#
#   packaging/e2e/keyboard.sh build/wegmarke
#
# It makes, moves, writes on and deletes cards on the map, writes in the table of touchpoints, goes
# through dialogs, turns from page to page by F6, by the search and by the palette, and looks for the
# ring around what has the focus. The window is dark, because there the ring has a colour of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e-keyboard
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

readonly ring='#7FA5FF'
found() {
  "$program" dump "$project" >"$out/dump.json"
  python3 packaging/e2e/ask.py "$out/dump.json" "$@"
}
in_file() { [ -n "$(found "$@")" ]; }
not_in_file() { [ -z "$(found "$@")" ]; }
has() { save; display_until 8 in_file "$@"; }
lacks() { save; display_until 8 not_in_file "$@"; }
save() {
  display_key ctrl+s
  sleep 0.7
}

# ring_pixels NAME AREA: how many pixels in a part of the window ("WxH+X+Y") have about the colour of
# the focus ring. Edges of the ring that fall between two pixels are a little paler.
ring_pixels() {
  display_shot "$out/$1.png"
  convert "$out/$1.png" -crop "$2" +repage -fuzz 11% -fill black +opaque "$ring" -fill white -opaque "$ring" \
    -format '%[fx:round(mean*w*h)]' info:
}
# ringed NAME AREA LEAST: waits until that many pixels show a ring. A busy machine takes its time.
ringed() { display_until 12 rings "$@"; }
rings() { [ "$(ring_pixels "$1" "$2")" -ge "$3" ]; }
# Parts of a window of 1600 x 1000.
readonly top=1600x48+0+0 side=204x900+0+48 sub=1110x44+206+50 board=1110x850+206+96 panel=276x900+1324+50
readonly middle=1100x700+250+90

display_start 1640x1060
export FYNE_SCALE=1
project=$out/tastatur.wegmarke
"$program" sample "$project" --today 2026-03-05 --lang de >/dev/null
display_run "$program" "$project" --today 2026-03-05 --theme dark --lang de --data "$out/data"
display_size 1600 1000
sleep 2

# Cards on the map.
display_key Right
display_key Insert
sleep 0.3
display_type 'Neu von Hand'
display_key ctrl+Return
check 'a card is made' has card phase='Awareness' text='Neu von Hand'
check 'and shows that it is selected' ringed card $board 100
display_key alt+Right
check 'Alt and an arrow move it to the next phase' has card phase='Consideration' text='Neu von Hand'
display_key F2
sleep 0.3
display_key ctrl+a
display_type 'Anders von Hand'
display_key ctrl+Return
check 'F2 writes on it' has card phase='Consideration' text='Anders von Hand'
display_key ctrl+d
check 'it is doubled' has card phase='Consideration' text='Anders von Hand'
display_key Delete
display_key ctrl+z
display_key ctrl+z
display_key Delete
check 'Delete takes it away' lacks card text='Anders von Hand'
display_key ctrl+z
check 'undo brings it back' has card phase='Consideration' text='Anders von Hand'

# Finding something, and walking on.
display_key ctrl+f
display_type 'hotline'
check 'the search field has a ring' ringed search $top 400
display_key Return
display_key F3
display_key Escape
display_key F2
sleep 0.3
display_key Escape

# From part to part of the window.
display_key Escape
display_key F6
check 'F6 leads into the panel, with a ring' ringed panel $panel 60
display_key F6
check 'F6 leads to the top bar, with a ring' ringed top $top 100
display_key Tab
check 'Tab leads on to the next button, with a ring' ringed top-next $top 60
display_key Return
sleep 0.3
display_key Escape
display_key F6
check 'F6 leads into the side bar, with a ring' ringed side $side 200
display_key Down
display_key Return
sleep 1
display_key shift+F6
check 'Shift F6 leads into the bar above the map, with a ring' ringed sub $sub 60

# The palette, and the table of touchpoints.
display_key ctrl+k
sleep 0.7
check 'the palette has a ring' ringed palette $middle 500
display_type 'touchpoint-canvas'
sleep 0.5
display_key Return
sleep 2
display_key Down
display_key F2
sleep 0.3
display_key ctrl+a
display_type 'Von Hand benannt'
display_key Return
check 'a touchpoint is renamed in the table' has touchpoint title='Von Hand benannt'
check 'the cell at hand shows where the keyboard is' ringed table $board 60
display_key ctrl+z
check 'undo of it' lacks touchpoint title='Von Hand benannt'

# Dialogs: the one of what goes out, the one for the name of a workbook, settings, help.
display_answer ctrl+e
check 'the dialog of what goes out has a ring' ringed sending $middle 100
display_answer Return # below the dialog lies the table, with blue lines of its own
check 'the field of a dialog has a ring' ringed field 440x80+580+375 400
display_key ctrl+a
display_type 'tastatur'
display_key Tab
display_key Tab
check 'the buttons of a dialog have a ring' ringed dialog $middle 100
display_key shift+Tab
display_key shift+Tab
display_key Return
check 'the workbook is written' display_until 8 test -s "$out/tastatur.xlsx"
display_answer F1
display_key Down
check 'the help shows which topic is open' ringed help 250x600+370+200 200
display_key Escape
display_key ctrl+comma
sleep 0.7
display_key Tab
check 'the settings have a ring' ringed settings $middle 60
display_key Escape

save
display_quit
check 'the program ended' display_ended
check 'the file is whole' "$program" check "$project"
cp "$display_dir/program.log" "$out/program.log"
check_log "$out/program.log"
tally
