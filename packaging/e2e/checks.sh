# Functions for scripts that check what a driven window has done. To be sourced after display.sh,
# with $out set to the folder that takes pictures of what failed.

passed=0
failed=0
ok() { passed=$((passed + 1)); printf 'ok    %s\n' "$1"; }
bad() {
  failed=$((failed + 1))
  printf 'FAIL  %s\n' "$1" >&2
  display_screen "$out/failed-$failed.png" || true
}
# check TEXT COMMAND...: the command must succeed.
check() {
  local text=$1
  shift
  if "$@"; then ok "$text"; else bad "$text"; fi
}

# check_log FILE: what a program has written tells of no call from a wrong thread and of no panic.
check_log() {
  check 'no thread error in the log' lacks_line 'Error in Fyne call thread' "$1"
  check 'no panic in the log' lacks_line '^panic:|goroutine [0-9]+ \[' "$1"
}
lacks_line() { ! grep -qE "$1" "$2"; }

# tally prints the sums and ends the script: well, if nothing failed.
tally() {
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}
