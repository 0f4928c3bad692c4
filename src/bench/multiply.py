"""Makes a large tree out of a small one: copies in which every name of its own is another.

What is copied is the product's code, not its tests. Packages that are apps, the apps' labels and the
tables get a number at their end wherever they stand as a word, so that each copy is a project of its
own that refers to itself, and the tree is as varied as the one that it was made from.
"""

import pathlib
import re

TEST_DIRECTORIES = {"tests", "test", "testutils"}
LOCKFILE = "migrations_lockfile.txt"


def multiply(tree, paths, names, times, target):
    """Writes `times` copies of the files at `paths` below `tree`, with `names` numbered, to `target`.

    Gives how many Python files were written.
    """
    words = re.compile(r"\b(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b")
    written = set()
    for path in [*paths, *lockfiles(tree)]:
        if TEST_DIRECTORIES & set(pathlib.PurePath(path).parts):
            continue
        # Bytes that are no text stay what they are.
        text = (tree / path).read_text(encoding="utf-8", errors="surrogateescape")
        in_path, in_text = words.split(path), words.split(text)
        for number in range(times):
            copy = target / numbered(in_path, number)
            copy.parent.mkdir(parents=True, exist_ok=True)
            # A lockfile lists the apps of all copies.
            mode = "a" if copy.name == LOCKFILE else "w"
            with open(copy, mode, encoding="utf-8", errors="surrogateescape") as out:
                out.write(numbered(in_text, number))
            written.add(copy)
    return sum(copy.suffix == ".py" for copy in written)


def numbered(pieces, number):
    """Puts together again what was split at names, which are every second piece."""
    return "".join(f"{piece}{number}" if at % 2 else piece for at, piece in enumerate(pieces))


def lockfiles(tree):
    return [LOCKFILE] if (tree / LOCKFILE).is_file() else []
