#!/usr/bin/env bash
# Lets a monkey make random gestures in the real window on the sample W3, and looks at the program after
# each of them; docs/soak.md says at what.
#
#   packaging/e2e/monkey.sh build/wegmarke [MINUTES] [SEED]
#   packaging/e2e/monkey.sh build/wegmarke again GESTURES.jsonl
#
# The second form makes the gestures of an earlier run again. When the monkey leaves the project, a new
# part begins with a fresh sample. All files of a run lie in build/e2e-monkey/ afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
export PROGRAM=$program
minutes=${2:-60}
seed=${3:-1}
again=()
if [ "$minutes" = again ]; then
  again=(--gestures "$(realpath "$3")")
  minutes=600 seed=again
fi
out=${MONKEY_OUT:-$PWD/build/e2e-monkey}
rm -rf "$out"
mkdir -p "$out/bin"
# Before the display takes the home folder, and with it Go's caches, away. The flags are those of make.
eval "$(make -s env)"
go build -o "$out/replay" ./packaging/e2e/replay
# What would open a browser or a mail program does nothing.
printf '#!/bin/sh\n' >"$out/bin/xdg-open"
chmod +x "$out/bin/xdg-open"
ln -s xdg-open "$out/bin/xdg-email"
export PATH="$out/bin:$PATH"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT
display_start 1640x1060
export FYNE_SCALE=1

project_shown() { xdotool getwindowname "$window" | grep -q ' – '; }

# part NUMBER SECONDS: one project until it is left, the time is over, or it cannot go on.
part() {
  local here=$out/part-$1 code=0 ended=0
  mkdir -p "$here"
  ln -s "$out/replay" "$here/replay"
  export WEGMARKE_SOAK=$here/soak.jsonl
  : >"$WEGMARKE_SOAK"
  "$program" sample "$here/project.wegmarke" --set W3 --today 2026-03-05 --lang de >/dev/null
  "$program" dump "$here/project.wegmarke" >"$here/start.json"
  # A machine that is very busy shall not end the run.
  if ! display_run "$program" "$here/project.wegmarke" --today 2026-03-05 --theme light --lang de --data "$here/data" ||
    ! display_until 60 project_shown; then
    bad "part $1: the project opened"
    return
  fi
  display_size 1600 1000
  display_until 20 display_rests || true
  packaging/e2e/monkey.py play "$window" "$program_pid" "$here/project.wegmarke" "$here" \
    --seed "$seed/$1" --seconds "$2" "${again[@]}" || code=$?
  [ "$code" = 0 ] || display_screen "$here/screen.png" || true
  display_ended || display_quit || code=1
  wait "$program_pid" || ended=$?
  cp "$display_dir/program.log" "$here/program.log"
  case $code in
    0 | 3) ok "part $1: the program did all the monkey asked for, and the file is what the changes lead to" ;;
    *) bad "part $1: seed $seed/$1" ;;
  esac
  check "part $1: the program ended well" test "$ended" = 0
  check "part $1: the file is whole" "$program" check "$here/project.wegmarke"
  check_log "$here/program.log"
}

uptime
end=$((SECONDS + minutes * 60))
for ((n = 1; SECONDS < end; n++)); do
  part "$n" $((end - SECONDS))
  [ ${#again[@]} -eq 0 ] || break
done
uptime
check 'the main loop never took over 100 ms of the processor in one turn' packaging/e2e/monkey.py report "$out"
tally
