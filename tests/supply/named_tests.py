"""Checks that every test which a document names as the keeper of a promise exists.

Usage: named_tests.py --document FILE --build FOLDER --tests FOLDER

In tables whose last column is headed "test", that column holds names of ctest in `code`, and “in quotation marks” names of
cases: of a TEST_CASE, or of a test in Python or JavaScript without its `test_` and with spaces for underscores.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys


def promises(text: str) -> list[tuple[str, str]]:
    """Promise and test of each row of the tables whose last column is headed "test"."""
    rows = []
    inside = False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            inside = False
        elif cells[-1] == "test":
            inside = True
        elif inside and set(cells[0]) != {"-"}:
            rows.append((cells[0], cells[-1]))
    return rows


def tests_of_build(build: str) -> set[str]:
    """The names of all tests of a build."""
    listing = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, check=True, capture_output=True).stdout
    return {test["name"] for test in json.loads(listing)["tests"]}


def cases(folder: str) -> set[str]:
    """The names of the cases within tests, as their sources have them."""
    found = set()
    for path in pathlib.Path(folder).rglob("*"):
        if path.suffix in (".cpp", ".py", ".mjs"):
            text = path.read_text(encoding="utf-8")
            found.update(re.findall(r'(?:TEST_CASE|\btest)\(\s*"((?:[^"\\]|\\.)+)"', text))
            found.update(name.replace("_", " ") for name in re.findall(r"def test_(\w+)\(", text))
    return found


def main() -> int:
    """Prints promises without a test, and names of no test."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--document", "--build", "--tests"):
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    rows = promises(pathlib.Path(options.document).read_text(encoding="utf-8"))
    known_tests, known_cases = tests_of_build(options.build), cases(options.tests)
    wrong = [] if rows else ["no promise is named"]
    for promise, keeper in rows:
        tests = re.findall(r"`([^`]+)`", keeper)
        if not tests:
            wrong.append(f"no test: {promise}")
        wrong += [f"no such test: {test}" for test in tests if test not in known_tests]
        wrong += [f"no such case: {case}" for case in re.findall(r"“([^”]+)”", keeper) if case not in known_cases]
    print("\n".join(wrong) if wrong else f"{len(rows)} promises")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
