"""No credential of a repository is in anything that the program says: reports, logs, errors, explanations."""

import json
import pathlib
import tempfile
import unittest

from hostile_repository import commit, write
from program import ProgramTest
from reports import formats

# In the forms that their issuers document; put together here so that no scanner takes them for real ones.
SECRETS = {
    "aws": "AKIA" + "Z7QXPL5MNB3KDVWT",
    "github": "ghp_" + "a8Kd02mZpQ7xWv5RtYc1LhNe4Gf6Bs9UjXo3",
    "jwt": "eyJ" + "hbGciOiJIUzI1NiJ9" + ".eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "slack": "xoxb-" + "123456789012-abcdefABCDEF0123456789",
    "stripe": "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc",
    "password": "correct-Horse-7battery-staple",
}
ASSIGNED = {name: f'password = "{value}"' if name == "password" else value for name, value in SECRETS.items()}

TRAIN = """\
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

frame = pd.read_csv("https://ada:{value}@example.org/data.csv")  # {text}
train, test = train_test_split(frame, test_size=0.2)  # {text}
model = LogisticRegression().fit(train[["x"]], train["y"])  # {text}
mlflow.set_tracking_uri("https://example.org")  # {pad}{text}
mlflow.log_metric("accuracy", 0.5)  # {text}
mlflow.sklearn.log_model(model, "model")  # {text}
assert model.score(test[["x"]], test["y"]) > 0.9  # {text}
"""
CONFIGURATION = """\
exclude: [old]
waivers:
  - {{item: data.lineage, reason: {text}, owner: {text}, link: "https://ada:{value}@example.org/"}}
  - {{item: testing.ci, reason: {text}, owner: {text}, expires: 2020-01-01}}
attestations:
  - {{item: data.backup-recovery, statement: {text}, owner: {text}, date: 2026-01-01, evidence: {text}}}
"""
FILES = {
    "train.py": TRAIN,
    "README.md": "# Model\n\nWe monitor data drift with Evidently, {text}.\n\nSecrets are in Vault ({text}).\n",
    "app.py": "from fastapi import FastAPI\n\napp = FastAPI()  # {text}\n\n\n@app.get('/health')  # {text}\ndef health():\n    return 1\n",
    "Dockerfile": "FROM python:3.12\nENV {text}\nRUN pip install x # {text}\nHEALTHCHECK CMD curl localhost # {text}\n",
    ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: pytest # {text}\n        env: {{A: '{value}'}}\n",
    ".env": "DB_PASSWORD={value}\nA={value}\n",
    "broken.json": "{{\"a\": {text} ",
    "broken.yaml": "a: [{text}\nb: {{ {value}: : }}\n",
    "broken.toml": "a = {value}\n[{text}\n",
    "broken.xml": "<a {value}><{value}\n",
    "broken.ipynb": "{{\"cells\": [{text}",
    "config.yaml": "password: {value}\nmlflow: {{tracking: '{value}'}}\n",
    "requirements.txt": "--index-url https://ada:{value}@example.org/simple\nmlflow==2.0 # {text}\n",
    ".mlready.yaml": CONFIGURATION,
}

# Files and folders named by a credential, cited and broken ones.
NAMED = {
    "{value}/train.py": "import mlflow\nmlflow.log_metric('a', 1)\nfrom sklearn.linear_model import LogisticRegression\n"
                        "LogisticRegression().fit(x, y)\n",
    "{value}/README.md": "# Model\n\nWe monitor data drift with Evidently.\n",
    "{value}/Dockerfile": "FROM python:3.12\nUSER app\nHEALTHCHECK CMD curl localhost\n",
    "services/{value}/app.py": "from fastapi import FastAPI\napp = FastAPI()\n",
    "services/{value}/requirements.txt": "-r {value}.txt\nmlflow==2.0\n",
    ".github/workflows/{value}.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: pytest tests && python {value}/train.py\n",
    "tests/{value}/test_a.py": "def test_a(): assert True\n",
    "{value}.json": "{{",
    "{value}.yaml": "a: [",
    "{value}.ipynb": "{{",
    ".mlready.yaml": "units: [services/*]\n",
}


BROKEN = ("{text}\n", "{value}: 1\n", "waivers: {text}\n", "waivers:\n  - {{item: {text}}}\n", "fail_under: {text}\n",
          "only: [{text}]\n", "profile: {text}\n", "a: [{text}\n", "checks: {text}\n", "baseline: {text}\n",
          "waivers:\n  - {{item: testing.ci, reason: r, owner: o, expires: {text}}}\n")


def quoted(text):
    """`text` as a scalar of YAML."""
    return json.dumps(text)


def write_repository(folder, value, text):
    for name, template in FILES.items():
        words = quoted(text) if name == ".mlready.yaml" else text
        write((folder / name).parent, pathlib.Path(name).name, template.format(value=value, text=words, pad="x" * 150 + " "))
    commit(folder, f"https://ada:{value}@example.org/team/model.git")


def write_named(folder, value):
    for name, text in NAMED.items():
        place = folder / name.format(value=value)
        write(place.parent, place.name, text.format(value=value))
    (folder / f"link-{value}").symlink_to("/etc")
    commit(folder, f"https://example.org/{value}/model.git")


class Secrets(ProgramTest):
    def check(self, value, *arguments):
        result = self.run_program(*arguments)
        self.assertNotIn(value, result.stdout, arguments)
        self.assertNotIn(value, result.stderr, arguments)
        return result.stdout + result.stderr

    def each(self, check):
        """Calls `check` with the name of each secret, the secret, and a repository that has it everywhere."""
        for name, value in SECRETS.items():
            with self.subTest(name), tempfile.TemporaryDirectory(dir=self.folder) as place:
                repository = pathlib.Path(place) / "r"
                write_repository(repository, value, ASSIGNED[name])
                check(name, value, repository)

    def test_reports_of_every_format_and_the_log(self):
        self.each(self.check_reports_and_decisions)

    def check_reports_and_decisions(self, _, value, repository):
        whole = self.check_reports(_, value, repository)
        self.assertTrue(whole["notices"])
        self.assertTrue([one for one in whole["items"] if one["waiver"]])

    def check_reports(self, _, value, repository):
        reports = repository.parent / "out"
        wanted = [word for form in formats() for word in ("--report", f"{form}={reports}/{form}")]
        said = self.check(value, "audit", repository, "--verbose", *wanted)
        self.assertIn("[redacted]", said)
        for path in reports.iterdir():
            self.assertNotIn(value, path.read_text(encoding="utf-8"), path.name)
        whole = json.loads((reports / "json").read_text(encoding="utf-8"))
        self.assertTrue(whole["problems"])
        return whole

    def test_names_of_files_and_folders(self):
        for name, value in SECRETS.items():
            if name == "password":
                continue  # by itself a word like any other
            with self.subTest(name), tempfile.TemporaryDirectory(dir=self.folder) as place:
                repository = pathlib.Path(place) / "r"
                write_named(repository, value)
                self.check_names(value, repository)

    def check_names(self, value, repository):
        whole = self.check_reports(None, value, repository)
        cited = {place["path"] for item in whole["items"] for place in item["evidence"]}
        self.assertIn("[redacted]/train.py", cited)
        self.assertIn("[redacted].json", {problem["path"] for problem in whole["problems"]})
        self.check_commands(None, value, repository)
        self.check(value, "audit", repository, "--unit", f"services/{value}", "--verbose")
        self.check(value, "audit", repository / value, "--verbose")

    def test_what_else_reads_a_repository(self):
        self.each(self.check_commands)

    def check_commands(self, _, value, repository):
        ids = [line.split()[0] for line in self.run_program("list", "checks").stdout.splitlines()]
        self.check(value, "explain", *ids, "--evidence", repository)
        for arguments in (["doctor", repository], ["config", "show", repository], ["units", repository],
                          ["baseline", repository, "--output", "-"], ["init", repository, "--dry-run"],
                          ["audit", repository, "--why-score"], ["audit", repository, "--rev", "HEAD", "--verbose"]):
            self.check(value, *arguments)

    def test_errors_of_a_configuration(self):
        self.each(self.check_errors)

    def check_errors(self, name, value, repository):
        recognised = quoted(ASSIGNED[name])  # a password by itself is a word like any other
        for template in BROKEN:
            text = template.format(value=recognised, text=recognised)
            (repository / ".mlready.yaml").write_text(text, encoding="utf-8")
            self.check(value, "audit", repository)


if __name__ == "__main__":
    unittest.main()
