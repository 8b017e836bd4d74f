#!/usr/bin/env bash
# Starts the program for somebody who has just fetched the source.
#
#   packaging/start.sh build/wegmarke
#
# With a display it opens the window with a copy of the sample project. Without one it does the
# program's main job headless and shows what came of it.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1

has_display() {
  case $(uname -s) in
    Darwin | MINGW* | MSYS* | CYGWIN*) return 0 ;;
  esac
  if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ]; then
    return 0
  fi
  case ${DISPLAY:-} in
    '') return 1 ;;
    :*)
      # A display of this machine has a socket as long as it runs.
      local number=${DISPLAY#:}
      [ -S "/tmp/.X11-unix/X${number%%.*}" ]
      ;;
  esac
}

window() {
  local project='build/Kompressorstation DACH.wegmarke'
  if [ ! -e "$project" ]; then
    "$program" sample "$project"
  fi
  echo "Opening $project. To begin again with a fresh sample, delete that file."
  exec "$program" "$project"
}

headless() {
  local out=build/sample
  local project="$out/Kompressorstation DACH.wegmarke"
  echo 'No display here, so no window. This is what the program does without one:'
  rm -rf "$out"
  mkdir -p "$out"
  # Settings and working copies of whoever runs this stay as they are.
  wegmarke() { printf '\n$ wegmarke'; printf ' %q' "$@"; printf '\n'; "$program" --data "$out/data" "$@"; }
  wegmarke sample "$project"
  wegmarke info "$project"
  wegmarke export "$project" -o "$out/Kundenreise.xlsx"
  wegmarke render "$project" -o "$out/Kundenreise.pdf"
  wegmarke render "$project" -o "$out/Kundenreise.png"
  printf '\nA colleague fills in the workbook and sends it back.\n'
  go run ./packaging/answer "$out/Kundenreise.xlsx" "$out/Antwort.xlsx"
  wegmarke import "$out/Antwort.xlsx" --into "$project" --accept all
  wegmarke check "$project"
  rm -rf "$out/data"
  printf '\nAll of it lies in %s/:\n' "$out"
  ls -l "$out"
}

if has_display; then
  window
else
  headless
fi
