#!/usr/bin/env bash
# Works in the real window under strace and looks at every socket that the program opened: there must
# be none but those to the display of the same computer, and one in a folder that only this user can
# reach, over which a second start hands its file over.
#
#   packaging/e2e/offline.sh build/wegmarke
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e-offline
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

project=$out/plan.wegmarke
"$program" sample "$project" --today 2026-03-05 --lang de >/dev/null
if ! strace -f -o "$out/try" true 2>/dev/null; then
  echo 'offline: this machine does not let processes be watched, so nothing can be said about sockets' >&2
  exit 1
fi

display_start 1640x1060
export FYNE_SCALE=1
# strace ends with the program and passes its window on; the program is its child.
strace -f -qq -e trace=socket,connect,bind -e signal=none -o "$out/trace" \
  "$program" "$project" --today 2026-03-05 --theme light --lang de --data "$out/data" >"$out/program.log" 2>&1 &
watcher=$!
display_pids+=("$watcher")
# By its own name: strace tries itself out in a process that is gone at once.
child() { program_pid=$(pgrep -P "$watcher" -x "$(basename "$program")" | head -n 1) && [ -n "$program_pid" ]; }
display_until 20 child
display_pids+=("$program_pid")
display_window "$program_pid"
display_size 1600 1000
sleep 3

# What a day is made of: write, send, look into help, save.
display_click 700 172
display_key F2
display_type ' ohne Netz'
display_key ctrl+Return
display_key F1
sleep 2
display_key Escape
display_answer ctrl+e
display_answer Return
display_key ctrl+a
display_type 'runde'
display_key Return
check 'the workbook is there' display_until 20 test -s "$out/runde.xlsx"
display_key ctrl+s
display_shot "$out/window.png"
display_quit
check 'the program ended' display_ended

# Without a single line strace would have seen nothing at all: the display is a socket too.
check 'the watching works' grep -q 'socket(AF_UNIX' "$out/trace"
others() { grep -E 'socket\(|connect\(|bind\(' "$out/trace" | grep -vE 'AF_UNIX' >"$out/others" || true; ! [ -s "$out/others" ]; }
check 'no socket but of this computer' others || cat "$out/others" >&2
# One socket, and by its full path in the private folder: no abstract name, which anybody could reach.
rooms='bind\([0-9]+, \{sa_family=AF_UNIX, sun_path="'$XDG_RUNTIME_DIR'/wegmarke/[0-9a-f]{20}"\}'
bound() { [ "$(grep -c 'bind(' "$out/trace")" = 1 ] && grep -qE "$rooms" "$out/trace"; }
check 'only another start of this user can connect to the program' bound || grep 'bind(' "$out/trace" >&2
check 'its folder is closed to others' test "$(stat -c '%a %u' "$XDG_RUNTIME_DIR/wegmarke")" = "700 $(id -u)"
tally
