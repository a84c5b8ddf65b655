"""The built program and small repositories to run it on."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

# What is ignored here would be ignored by the programs that the tests start: by nohup, or in the background of a shell.
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

PROGRAM = os.environ["MLREADY"]
SOURCE = pathlib.Path(os.environ["MLREADY_SOURCE_DIR"])

# What the tests run and what it says to people, for registry.py; a file a test program.
RECORDS = os.environ.get("MLREADY_RECORDS")
if RECORDS:
    pathlib.Path(RECORDS).mkdir(parents=True, exist_ok=True)
    RECORD = open(pathlib.Path(RECORDS) / f"{pathlib.Path(sys.argv[0]).stem}.jsonl", "w", encoding="utf-8")


def record(arguments, result):
    if RECORDS:
        RECORD.write(json.dumps({"arguments": arguments, "errors": result.stderr or ""}) + "\n")


DONE = 0
GATE_FAILED = 1
USAGE = 2
INCOMPLETE = 3

# A rule pack whose verdicts depend on nothing but a file's presence.
RULES = {
    "house/readme.yaml": """\
id: house.readme
title: A readme
checklist: There is a readme
severity: critical
needs: []
why: People start there.
fix: |
  Write a README.md.
references:
  - {title: Make a README, url: "https://www.makeareadme.com/"}
signals:
  readme:
    file: ["README.md"]
verdict:
  met: readme
""",
    "house/charter.yaml": """\
id: house.charter
title: A charter
checklist: There is a charter
severity: high
needs: []
why: It says what the project is for.
fix: |
  Write a CHARTER.md.
references: []
signals:
  charter:
    file: ["CHARTER.md"]
verdict:
  met: charter
""",
}


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mlready-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write({"README.md": "# A project\n", "train.py": "import sklearn\n"}, "repository")
        self.write(RULES, "rules")

    def write(self, files, below):
        """Writes `files`, text by path, below that folder."""
        for path, text in files.items():
            place = self.folder / below / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")

    def git(self, *arguments):
        """Runs git in the repository of `setUp`."""
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=self.folder / "repository", check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run_program(self, *arguments, environment=None, **options):
        """Runs the program in the test's folder; by default in a UTF-8 locale without any colour variable."""
        variables = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CLICOLOR_FORCE")}
        variables |= {"LC_ALL": "C.UTF-8"} | (environment or {})
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        result = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, env=variables, stdin=subprocess.DEVNULL,
                                encoding="utf-8", **streams)
        record([*map(str, arguments)], result)
        return result

    def audit(self, *arguments, **options):
        """Audits the repository of `setUp`, judging only the rules of `RULES`."""
        return self.run_program("audit", "repository", "--checks", "rules", "--only", "house", *arguments, **options)

    def report(self, *arguments):
        """The JSON report of `audit`."""
        return json.loads(self.expect(DONE, self.audit("--format", "json", *arguments)).stdout)

    def expect(self, code, result):
        """`result`, after making sure of its exit code."""
        self.assertEqual(code, result.returncode, f"standard error: {result.stderr}")
        return result

    def expect_error(self, code, words, result):
        """Makes sure of the exit code, of `words` on standard error, and that no report was printed."""
        self.expect(code, result)
        self.assertIn(words, result.stderr)
        self.assertFalse(result.stdout)
