"""Measures Silograph on a tree, and prints what came out beside what it is compared with."""

import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time

from multiply import multiply

HOME, WORK, TREE = (pathlib.Path(argument) for argument in sys.argv[1:4])
QUICK = "--quick" in sys.argv[4:]
ROUNDS = 1 if QUICK else 3
TIMES = 10
QUERY = "cross-silo-references"
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
PARSE_AND_WALK = """
import ast, sys, warnings
warnings.simplefilter("ignore")
for path in sys.stdin.read().split("\\0"):
    try:
        for node in ast.walk(ast.parse(open(path, "rb").read())): pass
    except (OSError, SyntaxError, ValueError, RecursionError): pass
"""


class Run:
    """A program, from its start to its end."""

    def __init__(self, *command, text=""):
        files = [open(WORK / name, "w+") for name in ("in", "out", "err")]
        files[0].write(text)
        files[0].seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdin=files[0], stdout=files[1], stderr=files[2])
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        self.megabytes = usage.ru_maxrss / 1024
        self.out, self.err = ((WORK / name).read_text() for name in ("out", "err"))
        if process.returncode not in (0, 1):
            sys.exit(f"{command} ended with {process.returncode}:\n{self.err}")


class Silograph:
    """The launcher, on one tree."""

    def __init__(self, tree):
        self.tree = tree

    def run(self, *arguments):
        return Run(HOME / "silograph", "--repo", self.tree, *arguments)

    def rows(self, *arguments):
        return [json.loads(line) for line in self.run("--format", "jsonl", *arguments).out.splitlines()]

    def forget(self):
        shutil.rmtree(self.tree / ".silograph", ignore_errors=True)

    def index(self):
        self.forget()
        return self.run("index")


def median(measure, rounds=ROUNDS):
    return statistics.median(measure() for _ in range(rounds))


def row(what, measured, reference, result, bound, unit=""):
    verdict = "" if result <= bound else "  over"
    print(f"{what:<46} {measured:>10} {reference:>24} {result:>8.2f}{unit:<3} {bound:>6}{unit}{verdict}", flush=True)


def seconds(value):
    return f"{value:.2f} s"


def copy_of_tree():
    copy = WORK / "tree"
    shutil.copytree(TREE, copy, symlinks=True, ignore=shutil.ignore_patterns(".git", ".silograph", "node_modules"))
    git = TREE / ".git"
    if git.is_dir():
        (copy / ".git").write_text(f"gitdir: {git}\n")
    return copy


def cold_start(silograph, query):
    shutil.copytree(silograph.tree / ".silograph" / "graph", WORK / "graph")
    classes = f"{WORK / 'classes'}:{(WORK / 'jars').read_text().strip()}"
    plain = median(lambda: Run(JAVA, "-cp", classes, "PlainProgram", WORK / "graph", query).seconds)
    ours = median(lambda: silograph.run("run", QUERY).seconds)
    row("saved query, no other process", seconds(ours), f"{seconds(plain)} plain Neo4j", ours / plain, 0.30)
    return plain


def start_of_help(silograph):
    version = median(lambda: Run(JAVA, "-version").seconds, 5)
    ours = median(lambda: silograph.run("--help").seconds, 5)
    row("--help, more than java -version", seconds(ours), f"{seconds(version)} java -version", ours - version, 0.3, " s")


def freshness(silograph):
    said = [silograph.run("--verbose", "run", QUERY).err for _ in range(ROUNDS)]
    found = [re.search(r"compared ([\d,]+) files in (\d+) ms", each) for each in said]
    time_taken = statistics.median(int(each[2]) for each in found)
    row("freshness check", f"{time_taken:.0f} ms", f"{found[0][1]} files", time_taken, 150, " ms")


def full_index(silograph):
    ours, theirs, most = [], [], 0
    # In turns, so that a machine that is busy for a while slows both.
    for _ in range(ROUNDS):
        run = silograph.index()
        ours.append(run.seconds)
        most = max(most, run.megabytes)
        if not theirs:
            paths = [each["path"] for each in silograph.rows("query", "--limit", "0", "MATCH (f:SourceFile) RETURN f.path AS path")]
        names = "\0".join(str(silograph.tree / path) for path in paths)
        theirs.append(Run(sys.executable, "-c", PARSE_AND_WALK, text=names).seconds)
    mine, parsed = statistics.median(ours), statistics.median(theirs)
    row("full index", seconds(mine), f"{seconds(parsed)} ast.parse, walk", mine / parsed, 0.5)
    print(f"  {len(paths):,} files, at most {most:.0f} MB")
    return mine, paths


def attached(silograph, plain):
    server = subprocess.Popen(
        [HOME / "silograph", "--repo", silograph.tree, "--format", "jsonl", "serve"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        served = json.loads(server.stdout.readline())
        for _ in range(5):
            silograph.run("run", QUERY)
        ours = median(lambda: silograph.run("run", QUERY).seconds)
        row("saved query, attached to serve", seconds(ours), f"{seconds(plain)} plain Neo4j", ours / plain, 0.08)
        reindex(silograph)
        warm_queries(silograph, served)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def reindex(silograph):
    file = silograph.tree / silograph.rows(
        "query", "MATCH (m:Model)<-[:REFERENCES]-() WHERE m.file IS NOT NULL"
        " RETURN m.file AS file, count(*) AS times ORDER BY times DESC LIMIT 1")[0]["file"]
    times = []
    for _ in range(ROUNDS + 5):
        # Every line number of its models changes.
        file.write_bytes(b"# edited\n" + file.read_bytes())
        times.append(silograph.run("index").seconds)
    ours = statistics.median(times[5:])
    row("index after a change of one file, attached", seconds(ours), "", ours, 1.0, " s")


def warm_queries(silograph, served):
    model = silograph.rows("run", "most-referenced-models", "-p", "limit=1")[0]["model"]
    last = silograph.rows("run", "impact", "-p", f"model={model}")[-1]["model"]
    queries = sorted((HOME / "queries").rglob("*.cypher"))
    classes = f"{WORK / 'classes'}:{(WORK / 'jars').read_text().strip()}"
    run = Run(JAVA, "-cp", classes, "WarmQueries", served["uri"], served["passwordFile"], last, model, *queries)
    times = sorted((float(line.split()[0]), line.split()[1]) for line in run.out.splitlines())
    middle = statistics.median(time for time, _ in times)
    row("saved queries, warm: median", f"{middle:.1f} ms", f"{len(times)} queries", middle, 15, " ms")
    longest, name = times[-1]
    row("saved queries, warm: longest", f"{longest:.1f} ms", name, longest, 150, " ms")


def tenfold(silograph, one, paths):
    names = {each["name"] for each in silograph.rows(
        "query", "--limit", "0",
        "MATCH (a:App)-[:IN_REPOSITORY]->() MATCH (m:Model)-[:IN_APP]->(a) WHERE NOT coalesce(m.external, false)"
        " UNWIND [a.label, m.table, split(m.module, '.')[0]] AS name"
        " WITH DISTINCT name WHERE name IS NOT NULL AND size(name) > 2 RETURN name")}
    large = Silograph(WORK / "large")
    files = multiply(silograph.tree, paths, names, TIMES, large.tree)
    run = large.index()
    models = re.search(r"([\d,]+) models", run.out)[1]
    row(f"{TIMES} times the tree: time of an index", seconds(run.seconds), f"{seconds(one)} of one", run.seconds / one, 12)
    row(f"{TIMES} times the tree: memory", f"{run.megabytes:.0f} MB", f"{files:,} files", run.megabytes / 1024, 2.0, " GB")
    print(f"  {run.out.strip()}" if not QUICK else f"  {models} models")


def main():
    silograph = Silograph(copy_of_tree())
    print(f"{'what':<46} {'measured':>10} {'beside':>24} {'result':>8}    {'bound':>6}")
    one, paths = full_index(silograph)
    query = next((HOME / "queries").rglob(f"{QUERY}.cypher"))
    plain = cold_start(silograph, query)
    start_of_help(silograph)
    freshness(silograph)
    attached(silograph, plain)
    if not QUICK:
        tenfold(silograph, one, paths)


main()
