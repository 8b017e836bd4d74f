#!/usr/bin/env bash
# Installs the Debian package on a Debian on which nothing has been done yet, opens a project by its
# type, looks at the window, and removes the package again.
#
#   packaging/linux/clean.sh build/linux/wegmarke_VERSION_ARCH.deb
#
# Pictures lie in build/linux/ afterwards. It needs root and debootstrap.
set -euo pipefail
cd "$(dirname "$0")/../.."
deb=$(realpath "$1")
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
# shellcheck source=packaging/linux/root.sh
. packaging/linux/root.sh
trap 'display_stop; root_stop' EXIT

fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
is() { [ "$2" = "$3" ] || fail "$1: expected \"$3\", found \"$2\""; printf 'ok: %s: %s\n' "$1" "$2"; }

root_start
before=$(root_packages) size=$(root_size)
cp "$deb" "$root/srv/wegmarke.deb"

# Without what is only recommended: the window must open all the same.
begin=$SECONDS
root_do apt-get -q -q -y install --no-install-recommends /srv/wegmarke.deb >build/linux/install.log 2>&1 ||
  { tail -n 20 build/linux/install.log >&2; fail 'the package cannot be installed'; }
printf 'ok: installed in %d s, %d packages, %d MB\n' $((SECONDS - begin)) $(($(root_packages) - before)) $(($(root_size) - size))
folder='/srv/person/Meine Übersicht'
project="$folder/Reise 1.wegmarke"
(root_as mkdir "$folder")
(root_as wegmarke sample "$project" --lang de --today 2026-03-05) >/dev/null

DISPLAY_OPTIONS=-ac display_start 1640x1060
export FYNE_SCALE=1
titled() { xdotool getwindowname "$window" | grep -q ' – '; }
# painted: more than a plain area, however long the machine takes for it.
painted() { [ "$(import -window "$window" -format %k info:)" -gt 3000 ]; }
# shown FILE: a picture of the window once it shows the project and is at rest.
shown() {
  display_until 60 titled || fail 'the window does not show the project'
  display_until 60 painted || fail 'the window stays empty'
  display_until 20 display_rests || true
  display_shot "$1"
  printf 'ok: %s: %s\n' "$1" "$(xdotool getwindowname "$window")"
}

display_run root_as wegmarke "$project" --lang de --theme light --today 2026-03-05
is 'class of the window' "$(xprop -id "$window" WM_CLASS | sed 's/.*, "\(.*\)"/\1/')" \
  "$(sed -n 's/^StartupWMClass=//p' "$root/usr/share/applications/de.wegmarke.app.desktop")"
display_size 1600 1000
shown build/linux/clean.png
display_quit

# With what is recommended, and with the tool that asks as desktops do.
root_do apt-get -q -q -y install --fix-missing wegmarke libglib2.0-bin desktop-file-utils shared-mime-info xdg-utils \
  hicolor-icon-theme >>build/linux/install.log 2>&1 || fail 'what is recommended cannot be installed'
kind() { (root_as gio info -a standard::content-type "$1") | sed -n 's/.*content-type: //p'; }
is 'type by name' "$(kind "$project")" application/x-wegmarke
(root_as cp "$project" "$folder/Reise ohne Endung")
is 'type by content' "$(kind "$folder/Reise ohne Endung")" application/x-wegmarke
printf 'no project\n' >"$root/srv/person/other.txt"
is 'type of another file' "$(kind /srv/person/other.txt)" text/plain
is 'program for the type' "$( (root_as xdg-mime query default application/x-wegmarke))" de.wegmarke.app.desktop
is 'icon of the type' "$(find "$root/usr/share/icons/hicolor" -name 'application-x-wegmarke.*' | wc -l)" 9
root_do apt-get -q -q -y install --no-install-recommends man-db >>build/linux/install.log 2>&1 || true
[ ! -e "$root/usr/bin/man" ] || is 'manual' "$( (root_as man -w wegmarke) 2>/dev/null || echo missing)" /usr/share/man/man1/wegmarke.1.gz

# As by a double click.
(root_as gio open "$project") >>build/linux/install.log 2>&1 &
opened() { window=$(xdotool search --onlyvisible --name ' – Wegmarke$' | tail -n 1) && [ -n "$window" ]; }
display_until 60 opened || fail 'a double click opens nothing'
program_pid=$(xdotool getwindowpid "$window")
shown build/linux/clean-double-click.png
display_quit

root_do apt-get -q -q -y purge wegmarke >>build/linux/install.log 2>&1 || fail 'the package cannot be removed'
left=$(find "$root/usr" "$root/etc" "$root/var/lib" -iname '*wegmarke*' -not -path '*/var/lib/apt/*')
is 'left behind' "$left" ''
is 'projects stay' "$(find "$root$folder" -name '*.wegmarke' | wc -l)" 1
echo 'The package installs, opens and goes as it should.'
