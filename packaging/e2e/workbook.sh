#!/usr/bin/env bash
# Lets LibreOffice edit an exported map and compares what the import finds with what was done.
#
#   packaging/e2e/workbook.sh build/wegmarke FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
out=$(realpath "$2")/workbook
mkdir -p "$out"
"$program" sample "$out/project.wegmarke" --today 2026-03-05 --lang de >/dev/null
"$program" export "$out/project.wegmarke" -o "$out/sent.xlsx" >/dev/null

# A workbook that nobody touched changes nothing.
"$program" import "$out/sent.xlsx" --into "$out/project.wegmarke" --dry-run --json >"$out/untouched.json"
# /usr/bin/python3 is the one that LibreOffice's bindings belong to.
/usr/bin/python3 packaging/e2e/edit_workbook.py "$out/sent.xlsx" "$out/answer.xlsx" "$out/done.json" >/dev/null
"$program" import "$out/answer.xlsx" --into "$out/project.wegmarke" --dry-run --json >"$out/found.json"

python3 - "$out" <<'PY'
import json, sys
out = sys.argv[1]
load = lambda name: json.load(open(f"{out}/{name}.json", encoding="utf-8"))
untouched, done, found = load("untouched"), load("done"), load("found")
assert not untouched["changes"] and not untouched["conflicts"], untouched
assert not found["conflicts"], found["conflicts"]
changed = sorted((c["before"], c["after"]) for c in found["changes"] if c["kind"] == "changed")
added = sorted(c["after"] for c in found["changes"] if c["kind"] == "added")
others = [c for c in found["changes"] if c["kind"] not in ("changed", "added")]
assert changed == sorted(map(tuple, done["changed"])), (changed, done["changed"])
assert added == sorted(done["added"]), (added, done["added"])
assert not others, others
print(f"{len(changed)} texts changed and {len(added)} cards added, nothing else found")
PY

"$program" import "$out/answer.xlsx" --into "$out/project.wegmarke" --accept all --json >"$out/taken.json"
"$program" import "$out/answer.xlsx" --into "$out/project.wegmarke" --dry-run --json >"$out/again.json"
python3 -c 'import json, sys; r = json.load(open(sys.argv[1])); assert not r["changes"] and not r["conflicts"], r' "$out/again.json"
