"""Reads from the built program that it was hardened.

Usage: hardening.py PROGRAM
"""

import argparse
import re
import subprocess
import sys


def listing(*command: str) -> str:
    """What a tool of binutils says."""
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def properties(program: str) -> dict[str, bool]:
    """What must hold of the program, in words, and whether it does."""
    headers = listing("readelf", "--wide", "--file-header", "--program-headers", "--dynamic", program)
    imports = listing("readelf", "--wide", "--dyn-syms", program)
    return {
        "its address is random (PIE)": "Position-Independent Executable" in headers,
        "its stack is not executable": bool(re.search(r"GNU_STACK.* RW ", headers)),
        "no segment is writable and executable": " RWE " not in headers,
        "relocations are read-only (RELRO)": "GNU_RELRO" in headers,
        "symbols are bound at the start (BIND_NOW)": "NOW" in headers,
        "no library is looked for in odd places (RPATH)": "PATH)" not in headers,
        "stacks have guards": "__stack_chk_fail" in imports,
    }


def main() -> int:
    """Prints what holds and what does not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    found = properties(parser.parse_args().program)
    for words, holds in found.items():
        print(("" if holds else "NOT ") + words)
    return 0 if all(found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
