#!/usr/bin/env bash
# Proves that workbooks come back as they were sent: see README.md beside this file.
#
#   packaging/roundtrip/run.sh build/wegmarke [short]
#
# All files lie in build/roundtrip/ afterwards. What is not installed is named and left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
form=${2:-long}
here=packaging/roundtrip
out=$PWD/build/roundtrip
mkdir -p "$out"
failed=()
# The one that the bindings of LibreOffice and openpyxl are installed for.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

step() {
  local name=$1
  shift
  printf '\n-- %s\n' "$name"
  "$@" || failed+=("$name")
}

modules() {
  if ! command -v npm >/dev/null; then
    printf 'SKIPPED exceljs, SheetJS and the validator: npm is not installed\n'
    return
  fi
  mkdir -p "$out/npm"
  if ! cmp -s "$here/package.json" "$out/npm/package.json" || [ ! -d "$out/npm/node_modules" ]; then
    cp "$here/package.json" "$out/npm/"
    npm --prefix "$out/npm" install --no-package-lock --no-audit --no-fund --loglevel=error ||
      printf 'SKIPPED exceljs, SheetJS and the validator: npm could not install them\n'
  fi
}

office() { command -v soffice >/dev/null && "$python" -c 'import uno' 2>/dev/null; }

edits=150 records=40 sets=story,W1,W2,W3,W4 langs=de,en paper=story,W1,W2,W3
if [ "$form" = short ]; then
  edits=11 records=3 sets=story langs=de paper=story
fi

modules
if office; then
  step "$edits workbooks edited at random" "$python" "$here/colleague.py" "$program" "$out/edits" --count "$edits"
  step "$records workbooks with sheets of records edited at random" "$python" "$here/records.py" "$program" "$out/records" --count "$records"
  step 'text on paper' "$python" "$here/paper.py" "$program" "$out/paper" --sets "$paper" --langs "$langs"
else
  printf 'SKIPPED edits and prints: LibreOffice or python3-uno is not installed\n'
fi
step 'saved by five programs' "$python" "$here/survive.py" "$program" "$out/saved" "$out/npm" --sets "$sets" --langs "$langs"
if [ "$form" != short ]; then
  # The short form of these two is part of `make test`.
  step 'our own look for faults' env WORKBOOK_LINT="$out/saved" go test -vet=off -count=1 -run TestOurWorkbooksHaveNoKnownFault ./storage/workbook
  rm -rf "$out/hostile"
  mkdir -p "$out/hostile"
  "$program" sample "$out/hostile/sent.wegmarke" --today 2026-03-05 --lang de >/dev/null
  "$program" export "$out/hostile/sent.wegmarke" --all -o "$out/hostile/sent.xlsx" >/dev/null
  step 'hostile workbooks made' env WORKBOOK_HOSTILE="$out/hostile" WORKBOOK_SENT="$out/hostile/sent.xlsx" \
    go test -vet=off -count=1 -run TestHostileWorkbooks ./storage/workbook
  step 'hostile workbooks' "$python" "$here/hostile.py" "$program" "$out/hostile/sent.wegmarke" "$out/hostile"
fi

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nround trip FAILED: %s\n' "${failed[*]}"
  exit 1
fi
printf '\nround trip passed\n'
