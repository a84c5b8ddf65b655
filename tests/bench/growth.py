"""How the time and memory of an audit grow with the number of files, on made-up trees.

    python3 tests/bench/growth.py [--mlready PROGRAM] [--runs N] [--most-ratio R] [--most-bytes N] [FILES...]

Each tree holds packages of a hundred files: modules, their tests, pages, configurations. Printed for each number of
files, by default 1,000, 10,000 and 100,000: the least wall and processor time, processor time a file, its ratio to that
of the smallest tree, peak memory, and bytes of memory for each file more than in the smallest tree. Fails where the
ratio or these bytes are above the given bounds.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

MODULE = '''"""Part {0}: loads, cleans and fits."""
import logging
import numpy as np
from package_{1}.part_{2} import load

LOGGER = logging.getLogger(__name__)


def clean_{0}(rows):
    """Drops rows without a label."""
    return [row for row in rows if row.get("label") is not None]


def fit_{0}(path, seed=42):
    np.random.seed(seed)
    rows = clean_{0}(load(path))
    if not rows:
        raise ValueError("no rows in " + path)
    LOGGER.info("fitted on %d rows", len(rows))
    return len(rows)
'''
TEST = '''from package_{1}.part_{2} import clean_{2}


def test_rows_without_a_label_are_dropped():
    assert clean_{2}([{{"label": None}}, {{"label": 1}}]) == [{{"label": 1}}]
'''
PAGE = """# Part {0}

Part {0} loads rows, drops those without a label and fits. Runs are logged. See [part {2}](part_{2}.md).

- Rows come from the warehouse.
- The seed is fixed.
"""
CONFIGURATION = "part: {0}\nseed: 42\nrows:\n  - label\n  - value\nlimits: {{memory: 512Mi}}\n"


def text_of(number: int) -> tuple[str, str]:
    """Path and text of a file."""
    package, part = divmod(number, 100)
    other = max(0, part - part % 10)
    kinds = {7: ("tests/test_{0}.py", TEST), 8: ("part_{0}.md", PAGE), 9: ("part_{0}.yaml", CONFIGURATION)}
    name, text = kinds.get(part % 10, ("part_{0}.py", MODULE))
    return f"package_{package}/" + name.format(part), text.format(part, package, other)


def write_tree(folder: pathlib.Path, files: int) -> None:
    for number in range(files):
        path, text = text_of(number)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def audit(program: str, folder: pathlib.Path) -> tuple[float, float, int]:
    """Seconds of wall and processor time, and bytes of peak memory."""
    start = time.perf_counter()
    process = subprocess.Popen([program, "audit", "--no-cache", "--quiet", "--format", "json", str(folder)],
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"growth.py: the audit ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mlready", default="build/release/mlready")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--most-ratio", type=float, default=float("inf"), help="of processor time a file")
    parser.add_argument("--most-bytes", type=float, default=float("inf"), help="of memory a further file")
    parser.add_argument("files", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    options = parser.parse_args()
    smallest = None
    within = True
    print(f"{'files':>8} {'wall s':>8} {'cpu s':>8} {'us a file':>10} {'ratio':>6} {'MB':>7} {'bytes a further file':>21}")
    for files in options.files:
        with tempfile.TemporaryDirectory(prefix="mlready-growth-") as folder:
            write_tree(pathlib.Path(folder), files)
            audit(options.mlready, pathlib.Path(folder))  # warms the page cache
            runs = [audit(options.mlready, pathlib.Path(folder)) for _ in range(options.runs)]
        wall, processor, memory = (min(values) for values in zip(*runs))  # what else the machine does only adds
        smallest = smallest or (files, processor, memory)
        further = (memory - smallest[2]) / (files - smallest[0]) if files > smallest[0] else 0
        ratio = processor / files / (smallest[1] / smallest[0])
        within = within and ratio <= options.most_ratio and further <= options.most_bytes
        print(f"{files:>8} {wall:8.3f} {processor:8.3f} {1e6 * processor / files:10.1f} {ratio:6.2f} {memory / 1e6:7.1f} "
              f"{further:21.0f}")
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
