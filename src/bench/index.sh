#!/bin/sh
# Times an index from nothing, launcher to exit, against what CPython needs just to parse and walk the
# same files, and prints both, their ratio and the most memory that the index took.
#
# usage: src/bench/index.sh TREE [ROUNDS]
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
  echo "usage: $0 TREE [ROUNDS]" >&2
  exit 2
fi
tree=$(CDPATH='' cd -- "$1" && pwd -P)
launcher=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)/silograph

# Builds and prepares where that is due, and says which files are indexed.
files=$(mktemp)
trap 'rm -f -- "$files"' EXIT
"$launcher" --repo "$tree" query --limit 0 --format jsonl \
  'MATCH (f:SourceFile) RETURN f.path AS path ORDER BY path' >"$files"

python3 - "$launcher" "$tree" "${2:-3}" "$files" <<'PYTHON'
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import time

launcher, tree, rounds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
paths = [tree / json.loads(line)["path"] for line in open(sys.argv[4], encoding="utf-8")]


def index():
    shutil.rmtree(tree / ".silograph", ignore_errors=True)
    begin = time.perf_counter()
    subprocess.run([launcher, "--repo", str(tree), "index"], check=True, capture_output=True)
    return time.perf_counter() - begin


def parse_and_walk():
    # In a process of its own, as an index is.
    program = (
        "import ast, sys, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "for path in sys.stdin.read().split('\\0'):\n"
        "    try:\n"
        "        for node in ast.walk(ast.parse(open(path, 'rb').read())): pass\n"
        "    except (OSError, SyntaxError, ValueError, RecursionError): pass\n"
    )
    begin = time.perf_counter()
    names = "\0".join(map(str, paths))
    subprocess.run([sys.executable, "-c", program], input=names, text=True, check=True)
    return time.perf_counter() - begin


def median(times):
    return sorted(times)[len(times) // 2]


# In turns, so that a machine that is busy for a while slows both.
ours, theirs, peaks = [], [], []
for _ in range(rounds):
    ours.append(index())
    # Of all children so far; CPython's share comes after the first.
    peaks.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    theirs.append(parse_and_walk())

print(f"files            {len(paths):>8,}")
print(f"silograph index  {median(ours):>8.2f} s")
print(f"ast.parse, walk  {median(theirs):>8.2f} s")
print(f"ratio            {median(ours) / median(theirs):>8.2f}")
print(f"peak memory      {peaks[0] / 1024:>8.0f} MB")
PYTHON
