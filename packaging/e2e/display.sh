# Functions for scripts that drive a real window on a display of their own. To be sourced:
#
#   . packaging/e2e/display.sh
#   display_start 1600x1000
#   trap display_stop EXIT
#   display_run build/wegmarke project.wegmarke     # sets $window
#   display_shot build/shots/start.png
#
# Everything started here is ended by display_stop, by process number.
#
# What years of others have shown: move the pointer relative to the window, drag in many small
# steps, type only ASCII and paste the rest. display_drag and display_paste do that.

display_pids=()
display_dir=''
window=''

# display_start SIZE: a screen of that size ("1600x1000"), a window manager, a German keyboard.
display_start() {
  local size=${1:-1600x1000}
  display_dir=$(mktemp -d)
  chmod 700 "$display_dir"
  # A home of its own: what a person has set up must not show in a test, nor be changed by it.
  mkdir -p "$display_dir/home" "$display_dir/run"
  chmod 700 "$display_dir/run"
  export HOME="$display_dir/home" XDG_RUNTIME_DIR="$display_dir/run"
  export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_CACHE_HOME="$HOME/.cache"
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
  export LIBGL_ALWAYS_SOFTWARE=1

  # The server picks the number: a fixed one is sometimes still held by the screen before.
  # DISPLAY_OPTIONS: more for the server, such as -ac where another user is to have windows on it.
  # shellcheck disable=SC2086 # several on purpose
  Xvfb -displayfd 3 -screen 0 "${size}x24" +extension GLX -nolisten tcp ${DISPLAY_OPTIONS:-} \
    3>"$display_dir/number" >"$display_dir/xvfb.log" 2>&1 &
  display_pids+=($!)
  display_until 20 test -s "$display_dir/number" || { cat "$display_dir/xvfb.log" >&2; return 1; }
  DISPLAY=":$(cat "$display_dir/number")"
  export DISPLAY
  openbox >"$display_dir/openbox.log" 2>&1 &
  display_pids+=($!)
  display_until 10 display_managed || { echo 'display: the window manager did not start' >&2; return 1; }
  setxkbmap de 2>/dev/null || true
}

display_managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }

# display_until SECONDS COMMAND...: tries the command until it succeeds; 1 when time is up.
display_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

# display_run PROGRAM ARGUMENTS...: starts it and waits for its window. Sets window and program_pid;
# what it prints goes to $display_dir/program.log, after what it printed before.
display_run() {
  "$@" >>"$display_dir/program.log" 2>&1 &
  program_pid=$!
  display_pids+=("$program_pid")
  display_window "$program_pid"
}

# display_window PID: waits up to 30 s for the visible window of a process and sets window.
display_window() {
  local pid=$1 end=$((SECONDS + 30))
  while [ $SECONDS -lt $end ]; do
    window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1 || true)
    # A window counts when the manager has framed it: before that, clicks miss it.
    if [ -n "$window" ] && xprop -id "$window" WM_STATE 2>/dev/null | grep -q 'Normal'; then
      return 0
    fi
    if ! kill -0 "$pid" 2>/dev/null; then
      echo 'display: the program ended before its window came' >&2
      cat "$display_dir/program.log" >&2
      return 1
    fi
    sleep 0.1
  done
  echo 'display: no window within 30 seconds' >&2
  return 1
}

# display_size WIDTH HEIGHT: gives the window that size at the top left of the screen, frame off.
display_size() {
  xdotool windowmove "$window" 0 0 windowsize --sync "$window" "$1" "$2" 2>/dev/null || true
  sleep 0.5
}

# display_shot FILE: a picture of the window alone.
display_shot() {
  mkdir -p "$(dirname "$1")"
  import -window "$window" "$1"
}

# display_screen FILE: a picture of the whole screen.
display_screen() {
  mkdir -p "$(dirname "$1")"
  import -window root "$1"
}

# display_move X Y: the pointer to a point of the window.
display_move() {
  xdotool mousemove --window "$window" "$1" "$2"
  sleep 0.08
}

# display_click X Y [BUTTON] [TIMES]
display_click() {
  display_move "$1" "$2"
  xdotool click --repeat "${4:-1}" --delay 80 "${3:-1}"
  sleep 0.25
}

# display_drag X1 Y1 X2 Y2 [SHOT]: press, move in small steps, release; SHOT is taken while held.
display_drag() {
  local steps=16 i
  display_move "$1" "$2"
  xdotool mousedown 1
  sleep 0.1
  for ((i = 1; i <= steps; i++)); do
    display_move $(($1 + ($3 - $1) * i / steps)) $(($2 + ($4 - $2) * i / steps))
  done
  if [ -n "${5:-}" ]; then
    display_screen "$5"
  fi
  xdotool mouseup 1
  sleep 0.4
}

# display_key KEY...: such as ctrl+z, F2, Escape.
display_key() {
  xdotool key --delay 60 "$@"
  sleep 0.25
}

# display_answer KEY...: presses keys and waits until the window shows something else and is at rest.
# A busy machine takes seconds for a dialog that is there at once elsewhere.
display_answer() {
  local before
  before=$(display_look)
  display_key "$@"
  display_follow "$before"
}

# display_follow LOOK: waits until the window looks otherwise than it did, and is at rest.
display_follow() {
  local before=$1
  display_until 15 display_differs "$before" || return 0
  display_until 10 display_rests || true
}

display_look() { import -window "$window" rgb:- | md5sum; }
display_differs() { [ "$(display_look)" != "$1" ]; }
display_rests() {
  local before
  before=$(display_look)
  sleep 0.25
  [ "$(display_look)" = "$before" ]
}

# display_type TEXT: ASCII only.
display_type() {
  xdotool type --delay 30 -- "$1"
  sleep 0.2
}

# display_paste TEXT: any text, through the clipboard.
display_paste() {
  printf '%s' "$1" | xclip -selection clipboard
  display_key ctrl+v
}

# display_drop X Y FILE...: drops files there, as out of a file manager.
display_drop() {
  packaging/e2e/drop.py "$window" "$@"
  sleep 0.5
}

# display_quit: closes the window as a person would and waits until the program has ended.
display_quit() {
  # The key goes to the window manager, which asks the program; xdotool's own windowclose tears the
  # window away without asking.
  xdotool windowactivate --sync "$window" key alt+F4 2>/dev/null || true
  display_until 15 display_ended && return 0
  echo 'display: the program does not end' >&2
  # Go prints what every goroutine waits for; without it nobody can tell why.
  kill -QUIT "$program_pid" 2>/dev/null || true
  display_until 5 display_ended || true
  cat "$display_dir/program.log" >&2
  return 1
}

display_ended() { ! kill -0 "$program_pid" 2>/dev/null; }

display_gone() { ! kill -0 "$1"; }

# display_stop ends what was started here, last first.
display_stop() {
  local i
  for ((i = ${#display_pids[@]} - 1; i >= 0; i--)); do
    kill "${display_pids[i]}" 2>/dev/null || true
    # A program that hangs must not hold up the test that found it.
    display_until 10 display_gone "${display_pids[i]}" || kill -9 "${display_pids[i]}" 2>/dev/null || true
    wait "${display_pids[i]}" 2>/dev/null || true
  done
  display_pids=()
  [ -z "$display_dir" ] || rm -rf "$display_dir"
  display_dir=''
}
