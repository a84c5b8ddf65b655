#!/usr/bin/env python3
"""Follow a guide: run its shell blocks in order, in one shell and a fresh folder, and compare what it shows.

Usage: tests/guide/follow.py --mlready BINARY [--update] GUIDE

A block ```bash is run and has to succeed. In a block ```console each line that begins with "$ " is run, and the lines
below it have to be its output; a line "…" stands for any number of lines. --update writes the lines of today's output
into the guide, where one resembles a line that is shown.

It all happens offline and without rights: the repository of mlready is cloned from the working tree, and the stand-ins
of stand_ins.py take the place of what would install packages or compile.
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from stand_ins import prepare

BLOCK = re.compile(r"^```(bash|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
STEP = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
ELISION = "…"


class Shell:
    """One shell, so that a change of the folder lasts; what a command prints on both streams is one text."""

    MARK = "--- end of the step, exit code "

    def __init__(self, folder, environment):
        self.process = subprocess.Popen(["bash"], cwd=folder, env=environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")

    def run(self, command):
        """The lines that `command` prints, and its exit code, which the next one sees as $?."""
        self.process.stdin.write(f'{command}\n{{ code=$?; echo; echo "{self.MARK}$code"; (exit $code); }}\n')
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.startswith(self.MARK):
                return lines[:-1] if lines and lines[-1] == "" else lines, int(line[len(self.MARK):])
            lines.append(line.rstrip("\n"))
        sys.exit(f"the shell ended within: {command}")


def is_shown(expected, actual):
    """Whether `expected` describes the lines `actual`."""
    if not expected:
        return not actual
    if expected[0] == ELISION:
        return any(is_shown(expected[1:], actual[start:]) for start in range(len(actual) + 1))
    return bool(actual) and expected[0] == actual[0] and is_shown(expected[1:], actual[1:])


def updated(expected, actual):
    """`expected` with each line replaced by the one of `actual` that resembles it most, in their order."""
    lines, rest = [], actual
    for line in expected:
        if line == ELISION:
            lines.append(line)
            continue
        found = difflib.get_close_matches(line, rest, n=1, cutoff=0.5)
        if found:
            lines.append(found[0])
            rest = rest[rest.index(found[0]) + 1:]
    return lines


def follow_console(shell, text, update):
    """The block as it should be, and what is wrong with it as it is."""
    mistakes = []

    def follow_step(step):
        command, shown = step[1], step[2].splitlines()
        actual, _ = shell.run(command)
        if is_shown(shown, actual):
            return step[0]
        mistakes.append(f"$ {command}\n" + "\n".join(difflib.unified_diff(shown, actual, "shown", "printed", n=1, lineterm="")))
        return f"$ {command}\n" + "".join(f"{line}\n" for line in (updated(shown, actual) if update else shown))

    return STEP.sub(follow_step, text), mistakes


def follow(guide, shell, update):
    """The guide as it should be, and the mistakes of it as it is."""
    mistakes = []

    def follow_block(block):
        kind, text = block[1], block[2]
        if kind == "console":
            text, found = follow_console(shell, text, update)
            mistakes.extend(found)
        else:
            lines, code = shell.run(text)
            if code != 0:
                mistakes.append("\n".join([f"{text}ended with {code}:", *lines]))
        return f"```{kind}\n{text}```"

    return BLOCK.sub(follow_block, guide), mistakes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mlready", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("guide", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mlready-guide-") as name:
        folder = pathlib.Path(name)
        environment = prepare(folder, arguments.mlready.resolve())
        (folder / "work").mkdir()
        shell = Shell(folder / "work", os.environ | environment)
        guide = arguments.guide.read_text(encoding="utf-8")
        text, mistakes = follow(guide, shell, arguments.update)
        shell.process.stdin.close()
        shell.process.wait()
    if arguments.update:
        arguments.guide.write_text(text, encoding="utf-8")
    elif mistakes:
        sys.exit(f"{arguments.guide} does not say what happens (--update writes the lines anew):\n\n" + "\n\n".join(mistakes))


if __name__ == "__main__":
    main()
