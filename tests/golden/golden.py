#!/usr/bin/env python3
"""Compare the reports of the sample repositories with the ones kept beside this script.

Each sample is copied out of this repository first, so that its report does not depend on the state of
this one, and audited in every format. The JSON report must also be the same, byte for byte, when the audit
runs again and with one or eight threads.
"""

import argparse
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SAMPLES = ("research-script", "team-project", "online-service", "batch-pipeline")
EXTENSIONS = {"json": "json", "markdown": "md", "markdown-summary": "summary.md", "junit": "xml", "console": "txt", "github": "github.txt",
              "gitlab": "gitlab.json", "azure": "azure.txt", "teamcity": "teamcity.txt", "csv": "csv", "badge": "svg",
              "badge-json": "badge.json"}
# Long, and mostly the same for all samples: kept for one of them.
LONG = {"sarif": "sarif", "jsonl": "jsonl", "html": "html"}
LONG_SAMPLE = "team-project"
PLAIN = {"NO_COLOR": "1", "COLUMNS": "80", "TERM": "dumb", "LC_ALL": "C.UTF-8"}


class Failure(Exception):
    """A sample whose report is not what it should be."""


def audit(mlready, folder, sample, report_format, *options):
    """The report of `sample`, a folder below `folder`, as bytes."""
    environment = {key: value for key, value in os.environ.items() if key != "CLICOLOR_FORCE"} | PLAIN
    command = [mlready, "audit", sample, "--format", report_format, *options]
    result = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    if result.returncode != 0:
        raise Failure(f"{' '.join(command)} ended with {result.returncode}:\n{result.stderr.decode(errors='replace')}")
    return result.stdout


def without_versions(report, tool):
    """`report` without what changes with every release: the program's version, the rules' digest, and a page's style
    and script, which have their own tests."""
    text = report.decode("utf-8")
    text = re.sub(r"(?s)(<style>|<script>).*?(</style>|</script>)", r"\1\2", text)
    text = re.sub(r"sha256-[\w+/=]+", "(hash)", text)
    text = re.sub(re.escape(tool["rules"][:8]) + r"[0-9a-f]*", "(digest)", text)
    text = re.sub(rf'(ersion": ?)"{re.escape(tool["version"])}"', r'\1"(version)"', text)
    return text.replace(f'mlready {tool["version"]}', "mlready (version)")


def check_stable(mlready, folder, sample):
    """The JSON report of `sample`, after making sure that every run gives the same bytes."""
    first = audit(mlready, folder, sample, "json")
    for jobs in ("1", "8"):
        if audit(mlready, folder, sample, "json", "--jobs", jobs) != first:
            raise Failure(f"{sample}: the JSON report with --jobs {jobs} differs from the first one")
    return first


def reports(mlready, folder, sample):
    """The reports of `sample` by file name."""
    first = check_stable(mlready, folder, sample)
    tool = json.loads(first)["tool"]
    extensions = EXTENSIONS | (LONG if sample == LONG_SAMPLE else {})
    raw = {name: first if name == "json" else audit(mlready, folder, sample, name) for name in extensions}
    return {f"{sample}.{extensions[name]}": without_versions(text, tool) for name, text in raw.items()}


def kept_text(path):
    """The kept report with its own line ends."""
    return path.read_bytes().decode("utf-8")


def difference(name, wanted, found):
    """A unified diff of two reports; empty where they are equal."""
    lines = difflib.unified_diff(wanted.splitlines(), found.splitlines(), f"golden/{name}", f"now/{name}", lineterm="")
    return "\n".join(lines) or ("line ends differ" if wanted != found else "")


def compare(found):
    """Raises `Failure` where a report in `found` differs from the kept one."""
    differences = []
    for name, text in found.items():
        kept = HERE / name
        if not kept.exists():
            differences.append(f"{name} is lacking: run {pathlib.Path(__file__).name} --update")
        elif difference(name, kept_text(kept), text):
            differences.append(difference(name, kept_text(kept), text))
    if differences:
        raise Failure("\n".join(differences))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", nargs="*", metavar="SAMPLE", help="folders of examples/; all where none is given")
    parser.add_argument("--mlready", default=str(ROOT / "build/release/mlready"), help="the program to test")
    parser.add_argument("--update", action="store_true", help="keep the present reports as the right ones")
    arguments = parser.parse_args()
    mlready = str(pathlib.Path(arguments.mlready).resolve())
    failed = False
    for sample in arguments.samples or SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "examples" / sample, pathlib.Path(folder) / sample,
                            ignore=shutil.ignore_patterns("__pycache__"))
            try:
                found = reports(mlready, folder, sample)
                if arguments.update:
                    for name, text in found.items():
                        (HERE / name).write_text(text, encoding="utf-8")
                else:
                    compare(found)
            except Failure as failure:
                print(failure)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
