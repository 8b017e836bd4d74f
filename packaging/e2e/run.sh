#!/usr/bin/env bash
# Drives the real window as a person would and looks into the file afterwards.
#
#   packaging/e2e/run.sh build/wegmarke
#
# It opens the sample, drags a card, edits it, undoes, redoes, exports, takes an answer back, quits
# and opens the project again. What counts is what `wegmarke dump` finds in the file, and a log
# without a thread error. At the end it runs a shorter round with a program that was built without
# the promise that all calls of the toolkit come from one thread, so that the toolkit checks it.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
trap display_stop EXIT

# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh

# Places in a window of 1600 x 1000 with the sample: the middle of a column and of some rows.
column() { echo $((332 + (1416 * $1 + 708) / 10)); } # 0 to 6
readonly row_actions=191 row_ideas=751 row_measures=826
readonly quiet_place_y=950

# found PROJECT QUERY: what the query over the dump finds.
found() {
  "$program" dump "$1" >"$out/dump.json"
  python3 packaging/e2e/ask.py "$out/dump.json" "${@:2}"
}
# has and lacks give a save on a busy machine some seconds to reach the disk.
has() { display_until 8 in_file "$@"; }
lacks() { display_until 8 not_in_file "$@"; }
in_file() { [ -n "$(found "$@")" ]; }
not_in_file() { [ -z "$(found "$@")" ]; }

start() { # PROGRAM PROJECT
  display_run "$1" "$2" --today 2026-03-05 --theme light --lang de --data "$out/data"
  display_size 1600 1000
  sleep 1
}

save() {
  display_key ctrl+s
  sleep 0.7
}

# The same program without the tag: the toolkit then reports every call from a wrong thread. Built
# before the display takes the home folder, and with it Go's caches, away.
strict=$out/wegmarke-strict
GOFLAGS='-trimpath -buildvcs=false -tags=sqlite_omit_load_extension' go build -o "$strict" ./cmd/wegmarke

display_start 1640x1060
export FYNE_SCALE=1
# The folder has a name with everything that has ever tripped a program up.
mkdir -p "$out/Große 50% Übersicht #2"
project="$out/Große 50% Übersicht #2/Probe.wegmarke"
"$program" sample "$project" --today 2026-03-05 --lang de >/dev/null

start "$program" "$project"
display_shot "$out/opened.png"

# An idea dropped on the measures becomes a measure.
display_drag "$(column 3)" $row_ideas "$(column 3)" $row_measures "$out/dragging.png"
save
check 'a dragged idea is a measure in the file' has "$project" measure title='Ein-Seiten-Angebot mit Video'
display_key ctrl+z
save
check 'undo takes the measure back' lacks "$project" measure title='Ein-Seiten-Angebot mit Video'
check 'and brings the idea back' has "$project" card lane=lane.ideas text='Ein-Seiten-Angebot mit Video'
display_key ctrl+shift+z
save
check 'redo does it again' has "$project" measure title='Ein-Seiten-Angebot mit Video'
display_key ctrl+z

# A card goes to another phase; Alt copies; Esc cancels.
display_drag "$(column 1)" $row_actions "$(column 4)" $row_actions
save
check 'a card moved to another phase' has "$project" card phase='Retention' text='Vergleicht vier Anbieter online'
display_move "$(column 0)" $row_actions
xdotool mousedown 1
for step in 20 40 60 80; do display_move $(($(column 0) + step)) $((row_actions + step)); done
display_key Escape
xdotool mouseup 1
save
check 'Esc during a drag changes nothing' has "$project" card phase='Awareness' text='Bemerkt Druckabfall in Schicht 2'

# Editing in place, with letters that only the clipboard brings along.
display_click "$(column 0)" $row_actions 1 2
display_key ctrl+a
display_paste 'Größe prüfen: 5 µm, „ölfrei“ für 3 €'
display_key Return
sleep 0.3
display_type 'Zweite Karte'
display_key ctrl+s
sleep 0.7
check 'text edited in place' has "$project" card phase='Awareness' text='Größe prüfen: 5 µm, „ölfrei“ für 3 €'
check 'Enter makes the next card, and Ctrl+S inside its field keeps it' has "$project" card phase='Awareness' text='Zweite Karte'
display_click "$(column 5)" $quiet_place_y
display_key ctrl+z
save
check 'undo of the new card' lacks "$project" card text='Zweite Karte'

# Sending and taking back.
display_answer ctrl+e
display_shot "$out/sending.png"
display_answer Return # what is chosen is the map that is shown
display_key ctrl+a
display_type 'runde'
display_key Return
sleep 2
workbook="$(dirname "$project")/runde.xlsx"
check 'the workbook is there' display_until 10 test -s "$workbook"
check 'it opens as a workbook' python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).testzip()' "$workbook"
display_shot "$out/exported.png"

display_quit
check 'the program ended' display_ended
check 'nothing lies beside the file' test "$(find "$(dirname "$project")" -type f | wc -l)" = 2
check 'the file is whole' "$program" check "$project"

start "$program" "$project"
display_shot "$out/reopened.png"
display_quit
check 'after opening again the card is where it was' has "$project" card phase='Retention' text='Vergleicht vier Anbieter online'
check 'the sent workbook is remembered' has "$project" exchange file='runde.xlsx'

# The toolkit forgets what it has not drawn for a while; a short memory shows whether anything of the
# panel beside the map relied on that.
panel_of_phase() { # FILE
  display_click "$(column 3)" 119
  display_move 5 500
  sleep 1
  import -window "$window" -crop 270x700+1328+50 +repage "$1"
}
export FYNE_CACHE=2s
start "$program" "$project"
panel_of_phase "$out/panel.png"
display_click "$(column 0)" $row_actions
sleep 13
panel_of_phase "$out/panel-later.png"
display_quit
unset FYNE_CACHE
check 'the panel looks the same when it is shown again' cmp -s <(convert "$out/panel.png" rgb:- 2>/dev/null) <(convert "$out/panel-later.png" rgb:- 2>/dev/null)

# The program dies in the middle of the work; what it had kept is offered when the file is opened.
crashed=$out/crash.wegmarke
"$program" sample "$crashed" --today 2026-03-05 --lang de >/dev/null
start "$program" "$crashed"
display_drag "$(column 3)" $row_ideas "$(column 3)" $row_measures
sleep 0.5
kill -9 "$program_pid"
wait "$program_pid" 2>/dev/null || true
check 'the file is what it was before the crash' not_in_file "$crashed" measure title='Ein-Seiten-Angebot mit Video'
start "$program" "$crashed"
display_shot "$out/kept.png"
display_key Return
sleep 1
save
check 'the work of before the crash is there again' has "$crashed" measure title='Ein-Seiten-Angebot mit Video'
display_quit

if command -v soffice >/dev/null 2>&1; then
  packaging/e2e/workbook.sh "$program" "$out"
  ok 'a workbook edited by LibreOffice comes back with exactly those changes'
else
  printf 'left out: editing the workbook with LibreOffice, which is not installed\n'
fi

cp "$display_dir/program.log" "$out/program.log"
check_log "$out/program.log"

: >"$display_dir/program.log"
start "$strict" "$project"
display_drag "$(column 2)" $row_actions "$(column 3)" $row_actions
display_key ctrl+z
xdotool keydown ctrl
xdotool click --repeat 3 --delay 60 5
xdotool keyup ctrl
sleep 1
display_key ctrl+0
save
display_quit
cp "$display_dir/program.log" "$out/strict.log"
check 'no call from a wrong thread' lacks_line 'Error in Fyne call thread' "$out/strict.log"

tally
