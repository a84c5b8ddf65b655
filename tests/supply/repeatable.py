"""Checks that what the build makes by itself does not depend on when, where and by whom it is made.

Usage: repeatable.py --rule-compiler PROGRAM --compiled FILE --archive FILE

The compiled rules are the same when they are compiled once more, elsewhere; the archive holds no times, owners or rights
of its members.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile


def compiled_elsewhere(compiler: str) -> bytes:
    """The compiled rules, made in another folder, language and time zone."""
    with tempfile.TemporaryDirectory(prefix="mlready-rules-") as folder:
        subprocess.run([compiler, "rules.cpp"], cwd=folder, env={"TZ": "Asia/Kolkata", "LC_ALL": "C"}, check=True)
        return pathlib.Path(folder, "rules.cpp").read_bytes()


def marks(archive: str) -> set[str]:
    """Rights, owner and time of the members of an archive, as `ar tv` shows them."""
    listing = subprocess.run(["ar", "tv", archive], env={"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C"}, check=True,
                             capture_output=True, encoding="utf-8").stdout
    return set(re.findall(r"^(\S+ \S+) +\d+ (.{17}) ", listing, re.MULTILINE))


def main() -> int:
    """Prints what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--rule-compiler", "--compiled", "--archive"):
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    wrong = []
    if compiled_elsewhere(options.rule_compiler) != pathlib.Path(options.compiled).read_bytes():
        wrong.append(f"{options.compiled} is not what the rule compiler writes elsewhere")
    if (found := marks(options.archive)) != {("rw-r--r-- 0/0", "Jan  1 00:00 1970")}:
        wrong.append(f"{options.archive} holds marks of its making: {sorted(found)}")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
