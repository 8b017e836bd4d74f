#!/usr/bin/env bash
# Starts Wegmarke with a map, LibreOffice Calc with an empty sheet, and a window of the toolkit with
# nothing in it, in turn on one screen; docs/platforms.md has what came of it.
#
#   packaging/e2e/start.sh PROGRAM [RUNS] [SECONDS]
#
# SECONDS is how long nobody touches anything, for what an idle program does.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1") runs=${2:-4} idle=${3:-60}
out=$PWD/build/start
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
command -v soffice >/dev/null || { echo 'LibreOffice is missing: packaging/deps.sh e2e' >&2; exit 1; }
trap 'display_stop; rm -rf "$out/empty"' EXIT
rm -rf "$out"
mkdir -p "$out/empty"
cat >"$out/empty/main.go" <<'GO'
// Command empty is a window of the toolkit with nothing in it but a line to tell it from no window.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("empty").NewWindow("Empty window")
	w.SetContent(widget.NewLabel("Empty"))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
GO
go build -o "$out/empty.run" ./build/start/empty
rm -rf "$out/empty"
"$program" sample "$out/sample.wegmarke" --lang de --today 2026-03-05 >/dev/null
display_start 1640x1060
export FYNE_SCALE=1
calc=(soffice --calc --norestore --nologo --nofirststartwizard "-env:UserInstallation=file://$out/office")
mine=("$program" "$out/sample.wegmarke" --lang de --theme light --data "$out/data")

# Once each for nothing: what is made only at the very first start is not what a start takes.
packaging/e2e/start.py 1 0 'Calc' 'LibreOffice Calc' "${calc[@]}" -- Wegmarke ' – Wegmarke' "${mine[@]}" >/dev/null 2>&1 || true
packaging/e2e/start.py "$runs" "$idle" 'LibreOffice Calc' 'LibreOffice Calc' "${calc[@]}" -- \
  Wegmarke ' – Wegmarke' "${mine[@]}" -- 'empty window' 'Empty window' "$out/empty.run" | tee "$out/result.txt"
