#!/usr/bin/env bash
# Takes an answer back in the real window: LibreOffice edits an exported map, the file is dropped on
# the window, one change is rejected and all others are accepted by the keyboard, and undo and redo take it back and again.
#
#   packaging/e2e/answer.sh build/wegmarke
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$PWD/build/e2e-answer
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/e2e/checks.sh
. packaging/e2e/checks.sh
trap display_stop EXIT

project=$out/antwort.wegmarke
"$program" sample "$project" --today 2026-03-05 --lang de >/dev/null
"$program" export "$project" --map 'Neukauf Station' -o "$out/sent.xlsx" >/dev/null 2>&1
/usr/bin/python3 packaging/e2e/edit_workbook.py "$out/sent.xlsx" "$out/answer.xlsx" "$out/done.json"
"$program" dump "$project" >"$out/before.json"

# What of the list of changes stands in the file: all but the one that was rejected, or nothing.
cat >"$out/holds.py" <<'PY'
import json, sys
dump, done, how = json.load(open(sys.argv[1])), json.load(open(sys.argv[2])), sys.argv[3]
texts = [r.get(k) for t in ("card", "touchpoint", "measure", "indicator") for r in dump[t] for k in ("text", "title")]
new = [after for _, after in done["changed"]] + done["added"]
there = sum(1 for t in new if t in texts)
sys.exit(0 if there == (len(new) - 1 if how == "accepted" else 0) else 1)
PY
save() {
  display_key ctrl+s
  sleep 0.7
}
holds() {
  save
  "$program" dump "$project" >"$out/dump.json"
  python3 "$out/holds.py" "$out/dump.json" "$out/done.json" "$1"
}

display_start 1640x1060
export FYNE_SCALE=1
display_run "$program" "$project" --today 2026-03-05 --theme light --lang de --data "$out/data"
display_size 1600 1000
sleep 3
check 'nothing of the answer is in the file' holds none
display_drop 800 500 "$out/answer.xlsx"
sleep 4
display_shot "$out/review.png"
# The first change is rejected and each other one accepted; the list goes on to the next by itself.
count=$(python3 -c 'import json, sys; d = json.load(open(sys.argv[1])); print(len(d["changed"]) + len(d["added"]))' "$out/done.json")
display_key Home
display_key x
for ((i = 0; i < count + 2; i++)); do
  xdotool key a
  sleep 0.15
done
sleep 1
display_shot "$out/decided.png"
# Enter leads to the button when all is decided, and once more presses it.
display_key Return
sleep 0.5
display_key Return
sleep 2
display_shot "$out/applied.png"
check 'what was accepted is in the file, what was rejected is not' display_until 20 holds accepted
display_key ctrl+z
check 'one undo takes all of them back' display_until 15 holds none
display_key ctrl+y
check 'and redo makes them again' display_until 15 holds accepted
check_log "$display_dir/program.log"
tally
