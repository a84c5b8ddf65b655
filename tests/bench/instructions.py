"""Counts the instructions of an audit of a fixed small repository under callgrind, and fails above a bound.

Unlike times, instruction counts hardly depend on the machine and what else it does.
Usage: instructions.py --mlready PROGRAM --bound MILLIONS
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

MODULE = '''"""Trains model {n}."""
import logging

import mlflow
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

logger = logging.getLogger(__name__)
SEED_{n} = {n}


class Trainer{n}:
    """Fits a forest."""

    def __init__(self, rate: float = 0.{n}) -> None:
        self.rate = rate

    def fit(self, features: np.ndarray, labels: np.ndarray) -> RandomForestClassifier:
        np.random.seed(SEED_{n})
        train, test = train_test_split(features, test_size=0.2, random_state=SEED_{n})
        if len(train) == 0:
            raise ValueError("no rows in part {n}")
        try:
            mlflow.log_param("rate", self.rate)
        except ConnectionError:
            logger.exception("tracking failed in step {n}")
        return RandomForestClassifier(n_estimators={n}0).fit(train, labels)
'''
README = "# Model {n}\n\nThe model is trained every week. See `trainer_{n}.py`.\n\n## Rollback {n}\n\nDeploy the last tag again.\n"
WORKFLOW = "name: ci\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest --cov\n"


def write_repository(root: pathlib.Path) -> None:
    (root / ".github/workflows").mkdir(parents=True)
    (root / ".github/workflows/ci.yml").write_text(WORKFLOW)
    (root / "requirements.txt").write_text("mlflow==2.9.2\nnumpy==1.26.2\nscikit-learn==1.3.2\n")
    (root / "Dockerfile").write_text("FROM python:3.11-slim\nCOPY . /app\nUSER app\nCMD [\"python\", \"trainer_1.py\"]\n")
    for n in range(1, 41):
        (root / f"trainer_{n}.py").write_text(MODULE.format(n=n))
        (root / f"notes_{n}.md").write_text(README.format(n=n))


def instructions(program: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "repository"
        write_repository(root)
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/profile", program, "audit", "--jobs", "1",
                   "--no-cache", "--quiet", "--format", "json", "--output", f"{folder}/report.json", str(root)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mlready", required=True)
    parser.add_argument("--bound", required=True, type=float, help="millions of instructions")
    options = parser.parse_args()
    counted = instructions(options.mlready) / 1e6
    print(f"{counted:.1f} million instructions, at most {options.bound:.0f}")
    return 0 if counted <= options.bound else 1


if __name__ == "__main__":
    sys.exit(main())
