#!/usr/bin/env bash
# Runs every check of `make check`, all of them even if one fails, and says at the end which did.
#
#   packaging/check.sh STATICCHECK GOFUMPT GOVULNCHECK
#
# The arguments are modules with versions; go fetches and builds them. The build flags come from
# the Makefile.
set -uo pipefail
cd "$(dirname "$0")/.."
staticcheck=$1 gofumpt=$2 govulncheck=$3
failed=()

check() {
  local name=$1
  shift
  printf '== %s\n' "$name"
  "$@" || failed+=("$name")
}

formatted() {
  local out
  out=$(go run "$gofumpt" -l .) || return 1
  [ -z "$out" ] || { printf 'not formatted by gofumpt:\n%s\n' "$out"; return 1; }
}

check vet go vet ./...
check staticcheck go run "$staticcheck" ./...
check gofumpt formatted
check 'import rules' go test -vet=off -count=1 -run '^TestSource' ./cmd/wegmarke
check govulncheck packaging/vulnerabilities.sh "$govulncheck"

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nFailed: %s\n' "$(IFS=,; echo "${failed[*]}")"
  exit 1
fi
printf '\nAll checks passed.\n'
