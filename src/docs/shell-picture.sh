#!/bin/sh
# Draws src/docs/shell.svg, the README's picture of the shell, from a real run on sample-repo.
# It needs script, of util-linux.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
"$home/silograph" --repo "$home/sample-repo" index
java -cp "$home/target/silograph.jar" "$home/src/docs/ShellPicture.java" \
  "$home/silograph" "$home/sample-repo" "$home/src/docs/shell.svg"
