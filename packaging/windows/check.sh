#!/usr/bin/env bash
# Looks at a built wegmarke.exe: that it needs nothing which Windows does not have, and carries what
# Windows asks a program for. It runs on Linux and fails with a sentence for each thing that is wrong.
#
#   packaging/windows/check.sh build/windows/wegmarke.exe VERSION
set -euo pipefail
program=$1 version=$2
target=x86_64-w64-mingw32
wrong=()

headers=$("$target-objdump" -p "$program")
resources=$("$target-windres" -O rc -i "$program" 2>/dev/null | tr -d '\0' || true)

# A library that only the compiler's own machine has would keep the program from starting.
foreign=$(sed -n 's/.*DLL Name: //p' <<<"$headers" |
  grep -viE '^(gdi32|kernel32|msvcrt|opengl32|shell32|user32|ole32|oleaut32|advapi32|ws2_32|comctl32|comdlg32|winmm|imm32|version)\.dll$' || true)
[ -z "$foreign" ] || wrong+=("it needs libraries that Windows does not have: $(tr '\n' ' ' <<<"$foreign")")

grep -q 'Subsystem.*Windows GUI' <<<"$headers" || wrong+=('it opens a console window beside its own')
# A time in the file would make two builds of the same source differ.
grep -qE '^Time/Date[[:space:]]+(Thu Jan +1 00:00:00 1970|0+.*)$' <<<"$headers" || wrong+=('it carries the time at which it was built')

icons=$(grep -c 'RT_GROUP_ICON' <<<"$resources" || true)
[ "$icons" -eq 2 ] || wrong+=("it has $icons icons in place of one for itself and one for its files")

# Manifest and version lie in the file as they are, one in UTF-8, the other in UTF-16.
for word in PerMonitorV2 longPathAware 'asInvoker' '>UTF-8<'; do
  grep -qaF "$word" "$program" || wrong+=("its manifest lacks $word")
done
texts=$(strings -el "$program")
for word in ProductVersion "$version" 'wegmarke.exe'; do
  grep -qxF "$word" <<<"$texts" || wrong+=("its version resource lacks $word")
done

if [ ${#wrong[@]} -gt 0 ]; then
  printf '%s is not fit for Windows:\n' "$program" >&2
  printf '  %s\n' "${wrong[@]}" >&2
  exit 1
fi
