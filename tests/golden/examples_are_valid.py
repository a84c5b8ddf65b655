#!/usr/bin/env python3
"""Check that the Python and JSON files below a folder can be parsed, notebooks included.

Usage: examples_are_valid.py FOLDER
"""

import ast
import json
import pathlib
import sys

PARSERS = {".py": ast.parse, ".json": json.loads, ".ipynb": json.loads}


def main():
    checked = 0
    failed = 0
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
        parse = PARSERS.get(path.suffix)
        if parse is None:
            continue
        checked += 1
        try:
            parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError) as error:
            print(f"{path}: {error}")
            failed += 1
    print(f"{checked} files, {failed} that cannot be parsed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
