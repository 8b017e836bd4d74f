# shellcheck shell=bash
# Functions for scripts that need a system on which nothing has been done yet. To be sourced:
#
#   . packaging/linux/root.sh
#   trap root_stop EXIT
#   root_start            # a fresh Debian in $root, with the network of this machine
#   root_do COMMAND...    # runs it in there as root
#   root_as COMMAND...    # runs it in there as a user, with the display of this machine
#
# It needs root and debootstrap, and takes the packages from where this machine takes its own. The bare
# system is kept in build/root/ so that only the first run fetches it; `make clean` removes it.

root=''
root_suite=bookworm

root_start() {
  if [ "$(id -u)" -ne 0 ]; then
    echo 'A fresh Debian can only be made by root: sudo make ...' >&2
    return 1
  fi
  command -v debootstrap >/dev/null || { echo 'debootstrap is missing: apt-get install debootstrap' >&2; return 1; }
  local bare=$PWD/build/root/$root_suite.tar
  root=$(mktemp -d "${TMPDIR:-/tmp}/wegmarke-root.XXXXXX")
  chmod 755 "$root"
  if [ ! -e "$bare" ]; then
    echo "Fetching a bare Debian $root_suite. This takes some minutes, once."
    mkdir -p "$(dirname "$bare")"
    debootstrap --variant=minbase --include=ca-certificates "$root_suite" "$root" "$(root_mirror)" >"$bare.log" 2>&1 ||
      { tail -n 5 "$bare.log" >&2; return 1; }
    tar --numeric-owner --one-file-system -cf "$bare.part" -C "$root" .
    mv "$bare.part" "$bare"
  else
    tar --numeric-owner -xf "$bare" -C "$root"
  fi
  root_network
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  mkdir -p "$root/tmp/.X11-unix"
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  # What a container does as well: nothing that is installed shall start a service.
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  root_do apt-get -q -q update
  root_do useradd --create-home --home-dir /srv/person --shell /bin/bash person
}

# root_mirror is where this machine gets Debian from, as far as it says so.
root_mirror() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
    grep -oE 'https?://[^ ]*/debian/?( |$)' | head -n 1 | tr -d ' ' | grep . || echo http://deb.debian.org/debian
}

# root_network copies how this machine reaches its packages: names, certificates, a proxy, if there is one.
root_network() {
  local file
  for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
    [ ! -e "$file" ] || cp -L "$file" "$root$file"
  done
  for file in /etc/apt/apt.conf.d/* /etc/apt/auth.conf.d/*; do
    if [ -f "$file" ] && grep -qiE 'proxy|Acquire::' "$file" && ! grep -qiE 'Post-Invoke' "$file"; then
      cp "$file" "$root$file"
    fi
  done
}

# root_env is what everybody in there gets: nothing of what is set here but the way to the network.
root_env() {
  printf '%s\n' PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
  env | grep -E '^(https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY)=' || true
}

root_do() {
  local set
  mapfile -t set < <(root_env)
  chroot "$root" /usr/bin/env -i "${set[@]}" HOME=/root "$@"
}

# root_as replaces the shell it runs in, so that in the background $! is the program itself.
root_as() {
  local set
  mapfile -t set < <(root_env)
  exec chroot --userspec=person "$root" /usr/bin/env -i "${set[@]}" HOME=/srv/person USER=person DISPLAY="${DISPLAY:-}" \
    LIBGL_ALWAYS_SOFTWARE=1 FYNE_SCALE="${FYNE_SCALE:-1}" "$@"
}

# root_packages counts what is installed.
# shellcheck disable=SC2016 # the braces are for dpkg
root_packages() { root_do dpkg-query -W -f '${db:Status-Status}\n' | grep -cx installed; }

# root_size is how much the system takes, in MB.
root_size() { du -sxm "$root" | cut -f 1; }

# root_stop ends what still runs in there, takes the mounts away and then the folder.
root_stop() {
  [ -n "$root" ] || return 0
  local process mounted
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/root")" != "$root" ] || kill "${process#/proc/}" 2>/dev/null || true
  done
  sleep 1
  while read -r mounted; do
    umount "$mounted" || umount -l "$mounted"
  done < <(awk -v under="$root/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r)
  if grep -q " $root/" /proc/mounts; then
    echo "still mounted, so not removed: $root" >&2
    return 1
  fi
  rm -rf "$root"
  root=''
}
