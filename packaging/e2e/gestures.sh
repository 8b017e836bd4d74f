#!/usr/bin/env bash
# Makes the recorded gestures in the real window and compares the file with what the same gestures
# lead to without a display.
#
#   packaging/e2e/gestures.sh build/wegmarke [ROUNDS] [REPETITIONS]
#
# gestures.txt is the table. A Go test makes its gestures first, by the methods that the toolkit's
# driver calls, and writes down where on the window each of them was and which project came out.
# Then xdotool makes them at the same places in the real window, each round on a fresh sample. With
# REPETITIONS the gestures of gestures-short.txt, which leave the project as it was, are repeated that
# often in one window, and the memory after all of them is compared with that after the first ten.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
rounds=${2:-1}
repetitions=${3:-0}
out=$PWD/build/e2e-gestures
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

# Before the display takes the home folder, and with it Go's caches, away. The flags are those of make.
eval "$(make -s env)"
WEGMARKE_RECORD=$out go test -vet=off -count=1 ./ui -run TestRecordedGestures >"$out/record.log" 2>&1 ||
  { cat "$out/record.log" >&2; exit 1; }
for table in gestures gestures-short; do
  packaging/e2e/gestures.py plain "$out/$table.expected.json" >"$out/$table.expected"
done

display_start 1640x1060
export FYNE_SCALE=1

export WEGMARKE_TRACE=$out/trace.txt

start() { # PROJECT
  : >"$WEGMARKE_TRACE"
  "$program" sample "$1" --today 2026-03-05 --lang de >/dev/null
  display_run "$program" "$1" --today 2026-03-05 --theme light --lang de --data "$out/data"
  display_size 1600 1000
  display_until 30 project_shown
  display_until 20 display_rests || true
}
# The title of the window changes with the project.
project_shown() { xdotool getwindowname "$window" | grep -q ' – '; }

play() { packaging/e2e/gestures.py play "$window" "$out/$1.jsonl" "$WEGMARKE_TRACE"; }

# saved PROJECT EXPECTED: waits until the file is what was expected.
saved() { display_until 20 same_as "$@"; }
same_as() {
  display_key ctrl+s
  "$program" dump "$1" >"$out/dump.json"
  packaging/e2e/gestures.py plain "$out/dump.json" >"${1%.wegmarke}.plain"
  cmp -s "$2" "${1%.wegmarke}.plain"
}

resident() { awk '/^VmRSS/ {print $2}' "/proc/$program_pid/status"; } # kB

for ((round = 1; round <= rounds; round++)); do
  project=$out/round-$round.wegmarke
  start "$project"
  begin=$SECONDS
  check "round $round: each gesture does what it did in the test" play gestures
  took=$((SECONDS - begin))
  check "round $round: the file is what the gestures lead to ($(wc -l <"$out/gestures.jsonl") gestures, $took s)" \
    saved "$project" "$out/gestures.expected"
  display_quit
  check "round $round: the file is whole" "$program" check "$project"
done

if [ "$repetitions" -gt 0 ]; then
  project=$out/repeated.wegmarke
  start "$project"
  for ((i = 1; i <= repetitions; i++)); do
    play gestures-short || break
    case $i in
      10 | 25 | 50 | 75 | "$repetitions")
        sleep 2
        memory=$(resident)
        [ "$i" -ne 10 ] || early=$memory
        printf 'after %d repetitions %d MB\n' "$i" $((memory / 1024))
        ;;
    esac
  done
  check "memory grew by at most 10 % from ${early:=$memory} kB to $memory kB" test $((memory * 10)) -le $((early * 11))
  check 'the project is as it was' saved "$project" "$out/gestures-short.expected"
  display_quit
fi

cp "$display_dir/program.log" "$out/program.log"
check_log "$out/program.log"
# What the toolkit says of its own settings, which the program has no use for: that the machine has no
# watches left for them, and that it read them while it was writing them itself.
grep -v -e 'failed to watch theme settings' -e 'Preferences load error' "$out/program.log" >"$out/errors.log" || true
check 'nothing is called an error' lacks_line '[Ee]rror' "$out/errors.log"
tally
