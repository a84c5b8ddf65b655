"""Checks that the program calls nothing that starts another program, opens a connection or loads code.

Usage: calls.py PROGRAM SOURCES

Looked at is what the program itself takes from shared libraries, libgit2's functions among them: of those it takes none
that fetches, checks out or filters. It may divide itself (fork), so that the audits of a list of repositories cannot harm
each other; what it may not do is become another program (exec). Calls of the kernel by number (syscall) could be any:
the sources name one only, by which files are opened.
"""

import pathlib
import re
import subprocess
import sys

FORBIDDEN = re.compile(r"""
    (f?exec(l|le|lp|v|ve|vp|vpe|veat)? | vfork | clone3? | posix_spawnp? | system | popen   # programs
    | socket | socketpair | connect | send(to|msg)? | getaddrinfo | gethostby\w+             # connections
    | dlm?open                                                                               # code
    | git_(remote|clone|fetch|push|transport|submodule_update|checkout|filter|blob_filter|stash|merge)\w*)
    """, re.VERBOSE)


def imports(program: str) -> set[str]:
    """The names of the functions that a program takes from shared libraries."""
    listing = subprocess.run(["readelf", "--wide", "--dyn-syms", program], check=True, capture_output=True, encoding="utf-8")
    return set(re.findall(r" UND ([^\s@]+)", listing.stdout))


def numbered_calls(sources: str) -> set[str]:
    """The calls of the kernel that the sources make by number."""
    texts = [path.read_text(encoding="utf-8") for path in pathlib.Path(sources).rglob("*.cpp")]
    return {call for text in texts for call in re.findall(r"\bsyscall\((\w+)", text)}


def main(program: str, sources: str) -> int:
    """Prints what the program should not take."""
    names = imports(program)
    if "git_repository_open_ext" not in names:
        print("the program takes nothing from libgit2: this test reads the wrong file, or not as it should")
        return 1
    found = sorted(name for name in names if FORBIDDEN.fullmatch(name))
    found += sorted(numbered_calls(sources) - {"SYS_openat2"})
    print("\n".join(found) if found else f"{len(names)} imports, none of them forbidden")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
