#!/bin/sh
# run.sh ARCHIVE: tries the shipped archive in a folder that is thrown away at the end.
set -u
folder=$(mktemp -d "${TMPDIR:-/tmp}/openkam-run.XXXXXX") || exit 1
finish() {
  trap '' INT TERM HUP
  [ -x "${openkam:-}" ] && "$openkam" stop
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 0' INT TERM HUP

tar xzf "$1" -C "$folder" || exit 1
openkam=$(ls "$folder"/*/bin/openkam)
unset OPENKAM_DATA
"$openkam" start || exit 1
"$openkam" demo || exit 1
"$openkam" accounts --top 20 || exit 1
echo
echo "Sign in within ten minutes, once, at"
echo "  $("$openkam" link)"
echo "Ctrl-C stops it and deletes its data"
# ends with the node, or with the Maven that started it; "wait" can be interrupted, "sleep" cannot
while "$openkam" running && kill -0 "$PPID" 2>/dev/null; do
  sleep 2 &
  wait $!
done
