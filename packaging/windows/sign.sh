#!/usr/bin/env bash
# Signs files for Windows with the certificate that the environment names.
#
#   WEGMARKE_SIGN_CERT=cert.pem WEGMARKE_SIGN_KEY=key.pem packaging/windows/sign.sh FILE...
#
# WEGMARKE_SIGN_TIMESTAMP is the address of a time stamp server, without which a signature ends with its
# certificate; WEGMARKE_SIGN_PASS_FILE holds the password of the key. Without a certificate nothing is
# done, and Windows will warn.
set -euo pipefail
if [ -z "${WEGMARKE_SIGN_CERT:-}" ]; then
  printf 'Not signed, for WEGMARKE_SIGN_CERT names no certificate: %s\n' "$*"
  exit 0
fi
more=()
[ -z "${WEGMARKE_SIGN_TIMESTAMP:-}" ] || more+=(-ts "$WEGMARKE_SIGN_TIMESTAMP")
[ -z "${WEGMARKE_SIGN_PASS_FILE:-}" ] || more+=(-readpass "$WEGMARKE_SIGN_PASS_FILE")
for file in "$@"; do
  rm -f "$file.signed"
  osslsigncode sign -certs "$WEGMARKE_SIGN_CERT" -key "${WEGMARKE_SIGN_KEY:?names no key}" -h sha256 \
    -n Wegmarke "${more[@]}" -in "$file" -out "$file.signed" >/dev/null
  mv "$file.signed" "$file"
done
