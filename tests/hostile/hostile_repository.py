"""Repositories that try to be more than text in every report about them.

Their names, code, documents and configuration hold what some reader of reports would obey or be deceived by. The same
repositories can be written with harmless words in place of all that: reports of both must have the same structure.
There are several, because a report shows only the first places of each item.
"""

import itertools
import os
import string
import subprocess

GROUP = 4
REMOTE = "https://example.org/<img src=x>/##vso[a.b]/::error::x"

# What may stand in a file's name: anything but a slash and NUL.
NAMES = (
    "<img src=x onerror=alert(1)>",
    "]]><b>&amp;<!--",
    "\x1b[31mred\x1b]0;owned\x07",
    "\u202etxt.exe\u2066\u200b\ufeff",
    "=cmd|' !A0",
    "@SUM(1+1)*cmd",
    "+1",
    "-1",
    "::error file=x::owned",
    "a\n::add-mask::owned",
    "\u00a0::stop-commands::owned",
    "##vso[task.setvariable variable=owned]yes",
    "##teamcity[buildStop comment='owned']",
    "##[error]owned",
    "a]b;c%0A%5D%3B::",
    "it's |n|' [x]",
    "```",
    "`code` | cell | # heading",
    "[x](javascript:alert(1)) @owner #1",
    "\r\nInjected: header",
    "{0} {{7*7}} ${{ secrets.TOKEN }} $(id)",
    "\",\"=1+1\"\r\n",
    "javascript:alert(1)",
    "con\\..\\nul",
    "\U000e0041\u2028\u2029",
    b"\xff\xfe\x80 invalid",
)

# What may stand in a line of text.
TEXTS = (
    "</script><script>alert(1)</script>",
    "</code></pre></details><svg/onload=alert(1)>",
    "--> ]]> <![CDATA[ ?> <?php",
    "https://evil.test/ www.evil.test ftp://evil.test me@evil.test",
    "![x](https://evil.test/pixel.png) <https://evil.test>",
    "##vso[task.complete result=Succeeded;]owned ##teamcity[buildStop] ##[group]owned",
    "\x1b]8;;https://evil.test\x07link\x1b]8;;\x07 \x9b31m \u009b31m",
    "\u202e\u2067reversed\u200f \u00ad\u034f",
    "| a | b |\t| --- |",
    "~~~ ``` ` `` $$x$$ \\(y\\)",
    "=HYPERLINK(\"https://evil.test\";\"x\")",
    "%0A%0D::set-env name=PATH::owned",
    "' onmouseover='alert(1)' \" autofocus onfocus=\"alert(1)",
)

# The texts stand where they change no verdict: in comments and at the ends of sentences.
CODE = """\
import logging
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

frame = pd.read_csv("data.csv").dropna()  # {0}
train, test = train_test_split(frame, test_size=0.2)  # {1}
model = LogisticRegression().fit(train[["x"]], train["y"])  # {2}
mlflow.log_metric("accuracy", 0.5)  # {3}
mlflow.sklearn.log_model(model, "model")  # {4}
assert model.score(test[["x"]], test["y"]) > 0.9  # {5}
logging.getLogger(__name__).info("done")  # {6}
"""

SERVICE = """\
from fastapi import FastAPI

app = FastAPI(title="Scores")  # {0}


@app.get("/health")  # {1}
def health():
    return "ok"


@app.post("/predict")  # {2}
def predict(x: float):
    return x
"""

README = """\
# Model

We monitor data drift with Evidently and alert on it. {0}
Models are versioned in the model registry. {1}
Latency is tracked on a dashboard. {2}
Secrets are kept in HashiCorp Vault. {3}
"""

CONFIGURATION = """\
waivers:
  - item: monitoring.tracing
    reason: {0}
    owner: {1}
    link: {2}
attestations:
  - item: data.backup-recovery
    statement: {3}
    owner: {4}
    date: 2026-01-01
"""


def harmless_name(number):
    """Distinct names in the order of their numbers that mean nothing."""
    return "q" + string.ascii_lowercase[number // 26] + string.ascii_lowercase[number % 26]


def yaml_text(text):
    """`text` as a scalar of YAML."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


def texts(harmful):
    """Texts without end."""
    return itertools.cycle(TEXTS if harmful else ("quiet words",))


def fill(template, source):
    return template.format(*(next(source) for _ in range(template.count("{"))))


def write(folder, name, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))


def write_part(folder, source):
    """Code, a service and something broken in a folder whose name may be anything."""
    write(folder, "train.py", fill(CODE, source))
    write(folder, "app.py", fill(SERVICE, source))
    write(folder, "README.md", fill(README, source))
    write(folder, "broken.json", "{ " + next(source))
    write(folder, "Dockerfile", f"FROM python:3.12\nHEALTHCHECK CMD curl localhost/health # {next(source)}\n")


def groups():
    """The names of each repository, with the numbers of their harmless counterparts."""
    numbered = list(enumerate(NAMES))
    return [numbered[at:at + GROUP] for at in range(0, len(numbered), GROUP)]


def write_repository(folder, group, harmful):
    """Writes the repository of that group into `folder`; with words that mean nothing unless `harmful`."""
    source = texts(harmful)
    for number, name in group:
        write_part(folder / (os.fsdecode(name) if harmful else harmless_name(number)), source)
    write(folder, ".mlready.yaml", fill(CONFIGURATION, map(yaml_text, source)))
    commit(folder, REMOTE if harmful else "https://example.org/quiet/words")


def write_long_names(folder):
    """Writes a repository whose paths are as long as paths may be."""
    source = texts(True)
    write_part(folder / ("a" * 255), source)
    write_part(folder.joinpath(*(["<b>" + "d" * 100] * 30)), source)
    commit(folder, REMOTE)


def commit(folder, remote):
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for arguments in (["init", "-q", "."], ["remote", "add", "origin", remote], ["add", "-A"],
                      ["commit", "-q", "-m", "all"]):
        subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments], cwd=folder,
                       env=environment, check=True, stdout=subprocess.DEVNULL)
