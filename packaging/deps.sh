#!/usr/bin/env bash
# Looks whether everything is there that a part of the work needs, and installs what is missing.
#
#   packaging/deps.sh build [test] [e2e] [roundtrip] [windows] [installer] [wine] [linux] [macos]
#
# On Debian and Ubuntu it knows the packages by name. It installs them at once for root, asks
# first when somebody sits at a terminal, and otherwise says which command to run.
set -euo pipefail
# Where Go's own instructions unpack it, which is not always in the PATH.
export PATH="$PATH:/usr/local/go/bin"

# The shortest lists that work on a fresh minimal system.
build='gcc libc6-dev pkg-config ca-certificates libgl-dev libegl-dev libx11-dev libxcursor-dev
  libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev'
test=''
e2e='xvfb openbox xdotool x11-utils x11-xkb-utils xclip imagemagick libgl1-mesa-dri procps strace
  python3 python3-uno python3-xlib libreoffice-calc poppler-utils'
roundtrip='python3 python3-uno python3-openpyxl libreoffice-calc poppler-utils gnumeric nodejs'
installer='nsis wixl msitools osslsigncode openssl zip'
wine='wine wine64 xvfb xauth openbox xdotool x11-utils x11-xkb-utils imagemagick libgl1-mesa-dri procps unzip
  python3 locales openssl osslsigncode'
windows='gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 imagemagick'
linux='desktop-file-utils appstream librsvg2-bin xz-utils binutils gzip debootstrap'
macos='gobjc libgnustep-base-dev libgnustep-gui-dev gnustep-back0.29-cairo xvfb xauth python3'

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

go_advice='Go 1.26 is needed. Get it from https://go.dev/dl/ (unpack it to /usr/local/go), then run this again.'

# check_go accepts any Go from 1.21: such a one fetches the version that go.mod names by itself.
check_go() {
  if ! command -v go >/dev/null; then
    install_go
  fi
  local found
  found=$(cd / && go env GOVERSION 2>/dev/null || true)
  found=${found#go}
  local major=${found%%.*} rest=${found#*.}
  local minor=${rest%%[!0-9]*}
  if [ "${major:-0}" -lt 1 ] || { [ "$major" -eq 1 ] && [ "${minor:-0}" -lt 21 ]; }; then
    fail "Go ${found:-of unknown version} is too old. $go_advice"
  fi
}

# install_go takes the system's Go where that is new enough to fetch the right one.
install_go() {
  command -v apt-cache >/dev/null || fail "Go is missing. $go_advice"
  local candidate
  candidate=$(apt-cache policy golang-go | sed -n 's/.*Candidate: *[0-9]*:*1\.\([0-9]*\).*/\1/p')
  [ "${candidate:-0}" -ge 21 ] || fail "Go is missing, and the one of this system is too old. $go_advice"
  apt_install golang-go
}

apt_install() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
    command -v sudo >/dev/null || fail "Missing: $*" "Install as root: apt-get install --no-install-recommends $*"
    if sudo -n true 2>/dev/null && [ -n "${CI:-}" ]; then
      :
    elif [ -t 0 ]; then
      printf 'Missing Debian packages: %s\nInstall them now with sudo? [y/N] ' "$*"
      local answer
      read -r answer
      case $answer in
        y | Y | yes | j | J | ja) ;;
        *) fail "Nothing installed. Do it yourself with: sudo apt-get install --no-install-recommends $*" ;;
      esac
    else
      fail "Missing: $*" "Install them with: sudo apt-get install --no-install-recommends $*"
    fi
  fi
  printf 'Installing Debian packages: %s\n' "$*"
  local run=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  "${run[@]}" update >/dev/null || printf 'The lists of packages could not be refreshed; trying with the old ones.\n' >&2
  "${run[@]}" install --no-install-recommends "$@" >/dev/null || fail "The packages could not be installed: $*"
}

# installed says whether a package, or one that provides it, is there.
installed() {
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

debian() {
  local missing=() package
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

# npm_package names the package of npm, unless it came along with a node that is there already.
npm_package() {
  command -v npm >/dev/null || printf ' npm'
}

# elsewhere can only look for the compiler: the names of packages differ from system to system.
elsewhere() {
  case $(uname -s) in
    Darwin)
      xcode-select -p >/dev/null 2>&1 || fail 'The C compiler is missing. Install it with: xcode-select --install'
      ;;
    MINGW* | MSYS* | CYGWIN*)
      command -v gcc >/dev/null || fail 'A C compiler is missing.' \
        'Install MSYS2 (https://www.msys2.org), then: pacman -S mingw-w64-x86_64-toolchain'
      ;;
    *)
      command -v cc >/dev/null && command -v pkg-config >/dev/null && pkg-config --exists x11 xcursor xrandr xi xinerama xxf86vm gl egl \
        wayland-client xkbcommon || fail 'A C compiler or the headers of X11, Wayland or OpenGL are missing.' \
        'Fedora: sudo dnf install gcc pkgconf libX11-devel libXcursor-devel libXrandr-devel libXi-devel libXinerama-devel libXxf86vm-devel mesa-libGL-devel mesa-libEGL-devel wayland-devel libxkbcommon-devel'
      ;;
  esac
}

main() {
  local part wanted=''
  for part in "$@"; do
    case $part in
      build) wanted="$wanted $build" ;;
      test) wanted="$wanted $test" ;;
      e2e) wanted="$wanted $e2e" ;;
      roundtrip) wanted="$wanted $roundtrip$(npm_package)" ;;
      windows) wanted="$wanted $windows" ;;
      installer) wanted="$wanted $installer" ;;
      wine) wanted="$wanted $wine" ;;
      linux) wanted="$wanted $linux" ;;
      macos) wanted="$wanted $macos" ;;
      *) fail "deps.sh: unknown part $part; there are build, test, e2e, roundtrip, windows, installer, wine, linux, macos" ;;
    esac
  done
  check_go
  if command -v dpkg-query >/dev/null; then
    # shellcheck disable=SC2086 # a list of names on purpose
    debian $wanted
  else
    elsewhere
  fi
}

main "$@"
