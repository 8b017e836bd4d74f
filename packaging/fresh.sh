#!/usr/bin/env bash
# Proves that the two commands of the README lead from `git clone` to the window on a computer on which
# nothing has been done yet, and says how long that takes and how much room it needs.
#
#   packaging/fresh.sh [test]
#
# With `test`, `make test` runs as well, which takes long. A fresh Debian stands for the computer; only
# Go is that of this machine, and Go modules come from its cache where they lie there. It needs root
# and debootstrap. A picture of the window lies in build/fresh.png afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/linux/root.sh
. packaging/linux/root.sh
trap 'display_stop; root_stop' EXIT
mkdir -p build

fail() {
  [ ! -e "$log" ] || tail -n 15 "$log" >&2
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}
log=$PWD/build/fresh.log
: >"$log"
begun=$SECONDS
# step NAME COMMAND...: runs it and says how long it took and how much room is taken since.
step() {
  local name=$1 from=$SECONDS
  shift
  "$@" >>"$log" 2>&1 || fail "$name"
  printf '%-44s %5d s  %6d MB\n' "$name" $((SECONDS - from)) $(($(root_size) - bare))
}

goroot=$(go env GOROOT) modules=$(go env GOMODCACHE)/cache/download proxy=$(go env GOPROXY)
root_start
packages=$(root_packages)
printf 'A bare Debian %s of %d MB. On top of it, without Go itself:\n' "$root_suite" "$(root_size)"

# Where Go's own instructions unpack it.
mkdir -p "$root/usr/local/go" "$root/srv/modules"
mount --bind "$goroot" "$root/usr/local/go"
mount -o remount,bind,ro "$root/usr/local/go"
setting=("GOPROXY=$proxy")
if [ -d "$modules" ]; then
  mount --bind "$modules" "$root/srv/modules"
  mount -o remount,bind,ro "$root/srv/modules"
  setting=("GOPROXY=file:///srv/modules,$proxy")
fi
bare=$(root_size) # with what is only bound in
# The state that is committed, through git alone: what lies about here must not help.
git bundle create -q "$root/srv/wegmarke.bundle" HEAD

step 'git and make' root_do apt-get -q -y install --no-install-recommends git make
step 'git clone' root_do git clone -q /srv/wegmarke.bundle /srv/wegmarke
from=$SECONDS

# `make run` as a person types it: it fetches what is missing, compiles, and opens the window.
DISPLAY_OPTIONS=-ac display_start 1640x1060
run() {
  local set
  mapfile -t set < <(root_env)
  exec chroot "$root" /usr/bin/env -i "${set[@]}" "${setting[@]}" HOME=/root DISPLAY="$DISPLAY" LIBGL_ALWAYS_SOFTWARE=1 \
    FYNE_SCALE=1 make -C /srv/wegmarke run
}
run >>"$log" 2>&1 &
running=$!
opened() { window=$(xdotool search --onlyvisible --name ' – Wegmarke$' | tail -n 1) && [ -n "$window" ]; }
until opened 2>/dev/null; do
  kill -0 "$running" 2>/dev/null || fail 'make run'
  [ $((SECONDS - from)) -lt 3600 ] || fail 'make run opens no window within an hour'
  sleep 0.5
done
printf '%-44s %5d s  %6d MB  %d packages\n' 'make run, until the window shows the sample' $((SECONDS - from)) \
  $(($(root_size) - bare)) $(($(root_packages) - packages))
total=$((SECONDS - begun))
painted() { [ "$(import -window "$window" -format %k info:)" -gt 3000 ]; }
display_size 1600 1000
display_until 60 painted || fail 'the window stays empty'
display_until 20 display_rests || true
display_shot build/fresh.png
program_pid=$(xdotool getwindowpid "$window")
display_quit
wait "$running" || fail 'make run did not end well'

again() {
  run &
  running=$!
  display_until 300 opened || return 1
  program_pid=$(xdotool getwindowpid "$window")
}
window=''
step 'make run once more' again
display_quit
wait "$running" || true

if [ "${1:-}" = test ]; then
  step 'make test' root_do env "${setting[@]}" CI=1 make -C /srv/wegmarke test
fi
printf 'From the bare system to the window: %d s. Picture: build/fresh.png\n' "$total"
