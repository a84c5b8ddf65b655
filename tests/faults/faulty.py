"""Runs of the program in which the n-th call of a kind fails (failing_calls.c), and what each may end with."""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from program import DONE, GATE_FAILED, INCOMPLETE, PROGRAM, SOURCE, USAGE

FAILING_CALLS = os.environ["MLREADY_FAILING_CALLS"]
BEFORE = b"the report of an earlier run\n"
REPORTS = {"json": "report.json", "html": "report.html", "junit": "report.xml"}
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}

# The library has to stand before the sanitizers' functions, which it goes on to, and they ask to be the first. What they find
# ends the program with a code that it has not.
DISTURBED = {"LD_PRELOAD": FAILING_CALLS, "ASAN_OPTIONS": "verify_asan_link_order=0:exitcode=99", "UBSAN_OPTIONS": "exitcode=99",
             "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "")}


@dataclasses.dataclass
class Outcome:
    code: int
    output: bytes
    errors: bytes
    files: dict  # the bytes of each file in the folder of reports, by name


class Repository:
    """A small repository with its history, in a folder that goes with this object."""

    def __init__(self):
        self.place = tempfile.TemporaryDirectory(prefix="mlready-faults-")
        self.folder = pathlib.Path(self.place.name)
        self.repository = self.folder / "repository"
        shutil.copytree(SOURCE / "examples/team-project", self.repository)
        (self.repository / "link.py").symlink_to("service/app.py")
        (self.repository / ".mlready.yaml").write_text("fail_under: 1\n", encoding="utf-8")
        for arguments in (["init", "-q", "."], ["add", "-A"], ["commit", "-q", "-m", "all"]):
            subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments],
                           cwd=self.repository, env=ENVIRONMENT, check=True)

    def run(self, *arguments, fault="", environment=None):
        """Audits the repository, with a report on standard output and others in files that were there before."""
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            reports = pathlib.Path(place)
            for name in REPORTS.values():
                (reports / name).write_bytes(BEFORE)
            wanted = [word for form, name in REPORTS.items() for word in ("--report", f"{form}={reports / name}")]
            command = [PROGRAM, "audit", ".", "--format", "jsonl", *wanted, *arguments]
            variables = ENVIRONMENT | DISTURBED | {"MLREADY_FAULT": fault} | (environment or {})
            result = subprocess.run(command, cwd=self.repository, env=variables, stdin=subprocess.DEVNULL,
                                    capture_output=True, timeout=60, check=False)
            files = {path.name: path.read_bytes() for path in reports.iterdir()}
            return Outcome(result.returncode, result.stdout, result.stderr, files)

    def count_calls(self, *arguments):
        """How many calls of each kind an undisturbed run makes."""
        file = self.folder / "calls"
        self.run(*arguments, environment={"MLREADY_CALLS": str(file)})
        return {kind: int(count) for kind, count in (line.split() for line in file.read_text().splitlines())}

    def places(self, *arguments):
        """The first call from each place of an undisturbed run, as a fault."""
        file = self.folder / "places"
        self.run(*arguments, environment={"MLREADY_PLACES": str(file)})
        return sorted(file.read_text().splitlines())


def complaint(outcome, whole):
    """What is wrong with how a disturbed run ended; empty where nothing is. `whole` is the undisturbed one."""
    if set(outcome.files) != set(whole.files):
        return f"left {sorted(outcome.files)}"
    if outcome.code in (USAGE, INCOMPLETE):
        return complaint_of_failure(outcome, whole)
    if outcome.code in (DONE, GATE_FAILED):
        return complaint_of_success(outcome, whole)
    return f"ended with {outcome.code}: {outcome.errors!r}"


def complaint_of_failure(outcome, whole):
    if b"mlready: error: " not in outcome.errors or b"std::" in outcome.errors or not outcome.errors.endswith(b"\n"):
        return f"failed without a clear word: {outcome.errors!r}"
    return complaint_of_files(outcome, whole)


def complaint_of_files(outcome, whole):
    """A report that is not the whole one is whole all the same: it says what could not be read."""
    for name, text in outcome.files.items():
        if text not in (BEFORE, whole.files[name]) and not tells(outcome, whole):
            return f"left another {name}"
    return ""


def complaint_of_success(outcome, whole):
    if outcome.output == whole.output and outcome.files == whole.files:
        return ""
    return "" if tells(outcome, whole) else "said nothing of what is missing in the report"


def tells(outcome, whole):
    """Whether the JSON report says what could not be read. That files differ from the commit is said also where they could
    not be compared."""
    if outcome.files["report.json"] == BEFORE:
        return False
    found, wanted = (json.loads(run.files["report.json"]) for run in (outcome, whole))
    if [problem for problem in found["problems"] if problem not in wanted["problems"]]:
        return True
    wanted["target"]["dirty"] = True
    return found == wanted
