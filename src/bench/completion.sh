#!/bin/sh
# Times what a key costs in the shell's completion, on a snapshot of 20,000 models with 50,000 names of
# fields, compiled as the shell is: from the key to the ranked list, without drawing it.
#
# usage: src/bench/completion.sh [MODELS]
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
"$home/silograph" --version >/dev/null
classes=$(mktemp -d)
trap 'rm -rf -- "$classes"' EXIT
javac -cp "$home/target/silograph.jar" -d "$classes" "$home/src/bench/CompletionKeys.java"
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx640m -cp "$classes:$home/target/silograph.jar" \
  CompletionKeys "${1:-20000}"
