"""Trees and files of sizes and encodings that nobody means well with: time and memory of the whole program.

    MLREADY=build/dev/mlready MLREADY_SOURCE_DIR=. PYTHONPATH=tests/cli python3 tests/hostile/test_sizes.py [--million]

With --million it also audits a million files in a temporary folder, and prints what that took.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from program import DONE, PROGRAM, ProgramTest

ENOUGH = 120  # seconds
MEGABYTE = 1 << 20
# Sanitizers need several times the memory.
MOST_MEMORY = 1200 * MEGABYTE


def measured(folder, *arguments):
    """(report, seconds of processor time, bytes of memory at most) of an audit with all rules."""
    with tempfile.TemporaryDirectory(prefix="mlready-report-") as place:
        report = pathlib.Path(place) / "report.json"
        child = subprocess.Popen([PROGRAM, "audit", folder, "--quiet", "--report", f"json={report}", *arguments],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(child.pid, 0)
        words = child.stderr.read().decode("utf-8", "replace")
        child.stderr.close()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != DONE:
            raise AssertionError(f"ended with {child.returncode}: {words}")
        return json.loads(report.read_text(encoding="utf-8")), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def tiny_files(folder, count):
    """`count` files, a thousand to a folder, some of which say something."""
    texts = ("import a\n", "# A\n", "a: b\n", "{}", "", "x\n")
    endings = (".py", ".md", ".yaml", ".json", ".py", ".txt")
    for number in range(count):
        if number % 1000 == 0:
            part = folder / f"d{number // 1000}"
            part.mkdir(parents=True)
        (part / f"f{number}{endings[number % 6]}").write_text(texts[number % 6], encoding="utf-8")


class Sizes(ProgramTest):
    def setUp(self):
        super().setUp()
        self.repository = self.folder / "repository"

    def audited(self):
        report, seconds, memory = measured(self.repository)
        self.assertLess(seconds, ENOUGH)
        self.assertLess(memory, MOST_MEMORY)
        return report

    def problems(self):
        return {problem["path"]: problem["message"] for problem in self.audited()["problems"]}

    def test_huge_files_are_passed_over(self):
        (self.repository / "line.py").write_bytes(b"x" * 50 * MEGABYTE)
        (self.repository / "line.json").write_bytes(b'"' + b"x" * 50 * MEGABYTE)
        cell = json.dumps({"cell_type": "code", "source": ["import sklearn\n"], "metadata": {}, "execution_count": 1,
                           "outputs": [{"output_type": "display_data", "data": {"image/png": "iVBORw0K" * 100_000}}]})
        with (self.repository / "huge.ipynb").open("w", encoding="utf-8") as notebook:
            notebook.write('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [')
            notebook.write(",".join([cell] * 250))
            notebook.write("]}")
        self.assertGreater((self.repository / "huge.ipynb").stat().st_size, 200_000_000)
        problems = self.problems()
        for name in ("line.py", "line.json", "huge.ipynb"):
            self.assertIn("larger than", problems[name], name)

    def test_the_largest_files_that_are_read_take_little(self):
        largest = 2 * MEGABYTE
        for name, text in {"a.py": "x", "b.py": "x = 1\n", "c.md": "a ", "d.yaml": "- a\n", "e.json": "1,", "f.sh": "a | ",
                           "g.js": "f();", "h.sql": "SELECT a, ", "i.html": "<b>a", "j.rst": "a\n=\n"}.items():
            (self.repository / name).write_text((text * (largest // len(text)))[:largest], encoding="utf-8")
        self.audited()

    def test_a_folder_a_thousand_deep_and_names_as_long_as_they_may_be(self):
        self.write({"a" * 252 + ".py": "import a\n"}, "repository")
        before = os.getcwd()
        os.chdir(self.repository)
        try:
            for _ in range(3000):  # twice PATH_MAX, which only relative steps can make
                os.mkdir("d")
                os.chdir("d")
            pathlib.Path("a.py").write_text("import a\n", encoding="utf-8")
        finally:
            os.chdir(before)
        self.addCleanup(subprocess.run, ["rm", "-rf", self.repository], check=True)
        problems = self.problems()
        self.assertTrue([path for path, message in problems.items() if path.startswith("d/d/") and "long" in message])

    def test_twice_the_files_take_about_twice_the_time(self):
        seconds, memory = {}, {}
        for count in (3000, 12000):
            with tempfile.TemporaryDirectory(prefix="mlready-tiny-") as place:
                tiny_files(pathlib.Path(place) / "r", count)
                report, seconds[count], memory[count] = measured(pathlib.Path(place) / "r", "--jobs", "1")
                self.assertEqual(count, report["target"]["files"])
        self.assertLess(seconds[12000], 6 * seconds[3000] + 0.5)
        self.assertLess(memory[12000], 4 * memory[3000])

    def test_any_bytes_are_read_or_passed_over(self):
        words = "import sklearn\nmodel.fit(x)\n"
        samples = {"utf8-mark": b"\xef\xbb\xbf" + words.encode(), "utf16-le": words.encode("utf-16"), "utf16-odd": words.encode("utf-16")[:-1],
                   "utf16-be": b"\xfe\xff" + words.encode("utf-16-be"), "utf32": words.encode("utf-32"), "nul": words.encode() + b"\0" + words.encode(),
                   "late-nul": words.encode() * 400 + b"\0" * 10, "invalid": b"\xff\xfe\x80\xc3(" + words.encode(), "surrogates": b"\xed\xa0\x80\xed\xb0\x80", "overlong": b"\xc0\xaf\xe0\x80\xaf",
                   "cr": words.replace("\n", "\r").encode(), "crlf": words.replace("\n", "\r\n").encode(), "mixed": b"import a\rimport b\nimport c\r\nimport d\n\rimport e", "separators": "import a\u2028import b\u2029import c\u0085import d\x0b\x0c".encode(),
                   "zip": b"PK\x03\x04" + os.urandom(500) + words.encode(), "zip-behind": words.encode() + b"PK\x03\x04" + os.urandom(500) + b"PK\x05\x06" + b"\0" * 18, "pdf": b"%PDF-1.7\n" + words.encode(), "elf": b"\x7fELF" + os.urandom(300),
                   "gif": b"GIF89a=1;" + words.encode(), "shebang": b"#!/bin/sh\nexec python3 <<'EOF'\n" + words.encode(), "gzip": b"\x1f\x8b" + os.urandom(300), "empty": b"", "mark-only": b"\xef\xbb\xbf", "utf16-mark-only": b"\xff\xfe", "random": os.urandom(5000)}
        for ending in ("py", "md", "yaml", "json", "toml", "ipynb", "sh", "txt", "html", "sql", "xml", "js", "rst", "ini"):
            for name, data in samples.items():
                (self.repository / f"{name}.{ending}").write_bytes(data)
        report = self.audited()
        self.assertEqual(14 * len(samples) + 2, report["target"]["files"])


def audit_a_million():
    with tempfile.TemporaryDirectory(prefix="mlready-million-", dir=os.environ.get("TMPDIR", "/dev/shm")) as place:
        for count in (250_000, 1_000_000):
            folder = pathlib.Path(place) / str(count)
            tiny_files(folder, count)
            start = time.time()
            report, seconds, memory = measured(folder)
            print(f"{report['target']['files']} files: {time.time() - start:.0f} s, {seconds:.0f} s of processor time, "
                  f"{memory / MEGABYTE:.0f} MB")


if __name__ == "__main__":
    if "--million" in sys.argv:
        audit_a_million()
    else:
        unittest.main()
