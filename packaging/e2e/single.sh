#!/usr/bin/env bash
# Starts the program a second and a third time while it runs: what they are asked to open opens in the
# one that runs, whose window comes forward, and they end.
#
#   packaging/e2e/single.sh build/wegmarke
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e-single
rm -rf "$out"
mkdir -p "$out/Große 50% Übersicht #2"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

one="$out/eins.wegmarke"
two="$out/Große 50% Übersicht #2/zwei.wegmarke"
for project in "$one" "$two"; do "$program" sample "$project" --today 2026-03-05 --lang de >/dev/null; done

display_start 1640x1060
export FYNE_SCALE=1
again() { timeout 10 "$program" --data "$out/data" "$@" >>"$out/again.log" 2>&1; }
windows() { [ "$(xdotool search --onlyvisible --pid "$program_pid" --name 'Wegmarke$' 2>/dev/null | wc -l)" = "$1" ]; }
before_all() { [ "$(xdotool getactivewindow)" = "$1" ]; }
other() { xdotool search --onlyvisible --pid "$program_pid" --name 'Wegmarke$' | grep -v "^$window\$"; }
# Both read the file through their own working copies; what is open is what the data folder knows.
sessions() { [ "$(find "$out/data/work" -name session.json | wc -l)" = "$1" ]; }

display_run "$program" "$one" --today 2026-03-05 --theme light --lang de --data "$out/data"
display_size 1600 1000
check 'the first project is open' display_until 15 sessions 1
check 'a start without a file ends at once' again
check 'and opens no second window' windows 1

check 'a start with another file ends at once' again "$two"
check 'its project is open here' display_until 15 sessions 2
check 'in a window of its own' display_until 15 windows 2
second=$(other)
check 'which is before the others' display_until 5 before_all "$second"
display_screen "$out/two.png"

check 'a start with the first file ends at once' again "$one"
check 'and its window comes forward' display_until 5 before_all "$window"
xdotool windowminimize "$second"
check 'a start with the second file ends at once' again "$two"
check 'and its window comes back from the task bar' display_until 5 before_all "$second"
check 'nothing was opened twice' sessions 2

# A program that hangs, and one that was killed, hold nobody up.
kill -STOP "$program_pid"
"$program" "$two" --data "$out/data" --lang de >>"$out/alone.log" 2>&1 &
alone=$!
display_pids+=("$alone")
visible() { [ -n "$(xdotool search --onlyvisible --pid "$1" 2>/dev/null)" ]; }
check 'a start beside one that hangs opens by itself' display_until 20 visible "$alone"
kill "$alone"
wait "$alone" 2>/dev/null || true
kill -9 "$program_pid"
kill -CONT "$program_pid" 2>/dev/null || true
wait "$program_pid" 2>/dev/null || true
display_run "$program" --today 2026-03-05 --theme light --lang de --data "$out/data"
check 'after a crash the next start takes the place' again
check 'and is the one that runs' kill -0 "$program_pid"
check_log "$display_dir/program.log"
display_quit
tally
