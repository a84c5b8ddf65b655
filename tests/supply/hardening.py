"""Reads from the built program that it was hardened.

Usage: hardening.py PROGRAM [--sanitized]

A build under sanitizers has no fortified functions: they check the same calls.
"""

import argparse
import re
import subprocess
import sys


def listing(*command: str) -> str:
    """What a tool of binutils says."""
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def properties(program: str, sanitized: bool) -> dict[str, bool]:
    """What must hold of the program, in words, and whether it does."""
    headers = listing("readelf", "--wide", "--file-header", "--program-headers", "--dynamic", program)
    imports = listing("readelf", "--wide", "--dyn-syms", program)
    found = {
        "its address is random (PIE)": "Position-Independent Executable" in headers,
        "its stack is not executable": bool(re.search(r"GNU_STACK.* RW ", headers)),
        "no segment is writable and executable": " RWE " not in headers,
        "relocations are read-only (RELRO)": "GNU_RELRO" in headers,
        "symbols are bound at the start (BIND_NOW)": "NOW" in headers,
        "no library is looked for in odd places (RPATH)": "PATH)" not in headers,
        "stacks have guards": "__stack_chk_fail" in imports,
        "the standard library checks bounds": "__glibcxx_assert_fail" in imports,
    }
    if not sanitized:
        found["functions of the C library are fortified"] = bool(re.search(r"__\w+_chk@GLIBC", imports.replace("__stack_chk", "")))
    return found


def main() -> int:
    """Prints what does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--sanitized", action="store_true")
    options = parser.parse_args()
    found = properties(options.program, options.sanitized)
    for words, holds in found.items():
        print(("" if holds else "NOT ") + words)
    return 0 if all(found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
