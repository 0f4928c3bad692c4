#!/bin/sh
# Times the check of a model's deletion in a process that holds the graph, as the shell and serve do: of the
# two models of Sentry that take the most along, on a copy of TREE, and of one that takes 20,000 along by
# 100,000 ways. The time of the processor tells more than that of the clock where the machine has others to serve.
#
# usage: src/bench/deletion.sh TREE [MODEL…]
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
  echo "usage: $0 TREE [MODEL…]" >&2
  exit 2
fi
tree=$(CDPATH='' cd -- "$1" && pwd -P)
shift
[ $# -gt 0 ] || set -- Organization Project
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
jar=$home/target/silograph.jar
"$home/silograph" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/tree"
(cd "$tree" && tar cf - --exclude=./.git --exclude=./.silograph --exclude=node_modules .) | (cd "$work/tree" && tar xf -)
javac -cp "$jar" -d "$work/classes" "$home/src/bench/WarmChecks.java"

check() {
  # The flags that the launcher has for shell and serve.
  java -XX:+UseSerialGC -Xmx1g -Xlog:disable -cp "$work/classes:$jar" WarmChecks "$@"
}

# Reads model, clock, processor, models, ways and megabytes; takes the bound in milliseconds.
show() {
  awk -v bound="$1" '{
    printf "%-24s %7d ms %9d ms %6d ms %-4s %7d %8d %6d MB\n",
      $1, $2, $3, bound, ($3 > bound ? "over" : ""), $4, $5, $6
  }'
}

echo "model                      clock   processor     bound    models     ways      heap"
check tree "$work/tree" "$@" | show 300
check knots "$work/knots" 20000 100000 | show 3000
