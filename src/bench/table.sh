#!/bin/sh
# Measures what Silograph promises about speed, beside what it is compared with, in one run, and prints
# a table. Works on a copy of TREE, so that the tree stays as it is.
#
# usage: src/bench/table.sh TREE [--quick]
#   --quick  measures once instead of three times, and leaves out the tree of ten times the size
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ] || { [ $# -gt 1 ] && [ "$2" != --quick ]; }; then
  echo "usage: $0 TREE [--quick]" >&2
  exit 2
fi
bench=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(dirname -- "$(dirname -- "$bench")")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# Builds and prepares where that is due.
cp -R "$home/sample-repo" "$work/sample"
"$home/silograph" --repo "$work/sample" run models-per-silo >/dev/null 2>&1
# The jars that Neo4j and its driver come in.
mvn -q -B -f "$home/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
  -Dmdep.includeScope=runtime "-Dmdep.outputFile=$work/jars" >&2
javac -cp "$(cat "$work/jars")" -d "$work/classes" "$bench/PlainProgram.java" "$bench/WarmQueries.java"

PYTHONDONTWRITEBYTECODE=1 python3 "$bench/table.py" "$home" "$work" "$(cd -- "$1" && pwd -P)" ${2:+"$2"}
