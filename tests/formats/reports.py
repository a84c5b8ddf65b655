"""Reports of the sample repositories, in any format."""

import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from program import DONE, PROGRAM, SOURCE

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = ("research-script", "team-project", "online-service", "batch-pipeline")
VALIDATE = SOURCE / "tests/validators/validate.cjs"


def run(folder, *command):
    """Runs `command` in `folder` and gives its standard output."""
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    result = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                            encoding="utf-8", check=False)
    if result.returncode != DONE:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def git(folder, *arguments):
    run(folder, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments)


@functools.cache
def repository():
    """A repository that has each sample in a folder of its own, with a remote; gone when the test ends."""
    place = tempfile.TemporaryDirectory(prefix="mlready-formats-")
    atexit.register(place.cleanup)
    folder = pathlib.Path(place.name)
    shutil.copytree(SOURCE / "examples", folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    git(folder, "init", "-q", "-b", "main", ".")
    git(folder, "remote", "add", "origin", "git@example.org:team/models.git")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Samples")
    return folder


def formats():
    """The names of all formats."""
    return [line.split()[0] for line in run(SOURCE, PROGRAM, "list", "formats").splitlines()]


@functools.cache
def reports(sample, *options):
    """The reports of the sample, bytes by format, of one audit; `options` are further arguments."""
    with tempfile.TemporaryDirectory() as output:
        files = [argument for name in formats() for argument in ("--report", f"{name}={output}/{name}")]
        run(repository(), PROGRAM, "audit", "--quiet", *options, *files, "--", sample)
        return {path.name: path.read_bytes() for path in pathlib.Path(output).iterdir()}


def report(sample, report_format, *options):
    return reports(sample, *options)[report_format]


def items(sample):
    """The items of the JSON report."""
    return json.loads(report(sample, "json"))["items"]


def open_items(sample):
    """The items of the JSON report that are findings."""
    return [item for item in items(sample) if item["status"] in ("missing", "partial") and not item["waiver"]]


class FormatTest(unittest.TestCase):
    def assert_valid_json(self, schema, document):
        """`document`, bytes, is valid by the JSON Schema at `schema`; with ajv."""
        result = self.validation(schema, document)
        self.assertEqual(0, result.returncode, result.stdout[:4000] + result.stderr[:4000])

    def assert_invalid_json(self, schema, document):
        self.assertEqual(1, self.validation(schema, document).returncode)

    def validation(self, schema, document):
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(document)
            file.flush()
            environment = os.environ | {"NODE_PATH": os.environ["MLREADY_NODE_MODULES"]}
            return subprocess.run(["node", VALIDATE, schema, file.name], env=environment, capture_output=True,
                                  encoding="utf-8", check=False)
