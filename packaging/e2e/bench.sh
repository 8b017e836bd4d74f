#!/usr/bin/env bash
# Measures the program and prints tables: an empty map beside the sizes W1 to W6, and beside grids of
# 400, 5,000 and 20,000 cards.
#
#   packaging/e2e/bench.sh build/wegmarke [SET...]
#
# What each figure means and how far it can be trusted is written in docs/bench.md. All files lie in
# build/bench/ afterwards. BENCH_PIXELS=1 lets the processor fill all pixels while frames are
# measured too, which takes four times as long. BENCH_INSIDE=1 leaves out what is measured from outside.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
shift
sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(W1 W2 W3 W4 W5 W6 G400 G5000 G20000)
# Whole starts, exports and imports are only measured for these: the others would take an hour.
outside=' W0 W2 W3 W5 '
sets=(W0 "${sets[@]}")
out=$PWD/build/bench
rm -rf "$out"
mkdir -p "$out"
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
trap display_stop EXIT
display_start 2000x1160
export FYNE_SCALE=1

# median RUNS COMMAND...: the middle time of some runs, in milliseconds.
median() {
  local runs=$1 i begin
  shift
  for ((i = 0; i < runs; i++)); do
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 || { printf 'bench: failed: %s\n' "$*" >&2; return 1; }
    echo $((($(date +%s%N) - begin) / 1000000))
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

# display_titled: the title of the window names the project once that is open.
display_titled() { xdotool getwindowname "$window" | grep -q ' – '; }

for name in "${sets[@]}"; do
  printf 'measuring %s\n' "$name" >&2
  project=$out/$name.wegmarke
  "$program" sample "$project" --set "$name" --lang de --today 2026-03-05 >/dev/null

  # From inside. The frames are drawn through the whole way of the real window; only the filling of
  # pixels, which is the work of a graphics card, is left out, so that it does not crowd out the rest.
  (
    [ -n "${BENCH_PIXELS:-}" ] || export LP_NO_RAST=1
    "$program" bench "$project" --json >"$out/$name.json" 2>"$out/$name.log"
  ) || { cat "$out/$name.log" >&2; exit 1; }

  if [ -n "${BENCH_INSIDE:-}" ] || [[ "$outside" != *" $name "* ]]; then continue; fi

  # From outside, with every pixel.
  packaging/e2e/watch.py start 3 "$program" "$project" --theme light --lang de --data "$out/data" >"$out/$name.start.json"
  display_run "$program" "$project" --theme light --lang de --data "$out/data"
  display_size 1600 1000
  display_until 30 display_titled
  sleep 2
  packaging/e2e/watch.py keys 40 "$window" >"$out/$name.keys.json" || printf '{}' >"$out/$name.keys.json"
  kill "$program_pid" 2>/dev/null || true
  display_until 15 display_ended || true

  export_ms=$(median 3 "$program" export "$project" -o "$out/$name.xlsx" --lang de)
  pdf_ms=$(median 3 "$program" render "$project" -o "$out/$name.pdf" --lang de)
  import_ms=$(median 3 "$program" import "$out/$name.xlsx" --into "$project" --dry-run --json)
  bare_ms=$(median 3 "$program" version)
  printf '{"export": %s, "pdf": %s, "import": %s, "version": %s}\n' "$export_ms" "$pdf_ms" "$import_ms" "$bare_ms" >"$out/$name.verbs.json"
done

sizes=() grids=()
for name in "${sets[@]}"; do
  case $name in
  G*) grids+=("$name") ;;
  *) sizes+=("$name") ;;
  esac
done
packaging/e2e/benchtable.py "$out" "${sizes[@]}"
[ ${#grids[@]} -eq 0 ] || packaging/e2e/benchtable.py "$out" W0 "${grids[@]}"
