"""What scaffold starts: it is new, it is valid by the tools that will read it, and the audit takes it for declared until
a person fills it in."""

import ast
import configparser
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from program import DONE, INCOMPLETE, SOURCE, USAGE, ProgramTest

try:
    import yaml
except ImportError:
    yaml = None

MARKER = re.compile(r"\[FILL IN:[^\]]*\]")

# What a person might write for any mark: a sentence with everything that some document is asked for.
FILLED = ("the billing system of the company, exported monthly from 2024-01-01 to 2025-01-01 by `kubectl get pods`, 120000 "
          "rows with 14 columns, licence CC-BY 4.0, accuracy 0.91")

DEPLOYMENT = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: churn
spec:
  template:
    spec:
      containers:
        - name: api
          image: churn:1
          ports: [{containerPort: 8000}]
"""

FLASK = """\
from flask import Flask

app = Flask(__name__)


@app.post("/predict")
def predict():
    return model.predict([1])
"""


SERVICE = """\
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/predict")
def predict(row: dict):
    return {"label": 1}
"""


class ScaffoldTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.root = self.folder / "repository"

    def take_example(self, name):
        shutil.rmtree(self.root)
        shutil.copytree(SOURCE / "examples" / name, self.root)

    def scaffold(self, *arguments, code=DONE):
        return self.expect(code, self.run_program("scaffold", "--repository", "repository", *arguments))

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def items(self, *ids):
        """The items of the repository's report, by id."""
        only = [f"--only={one}" for one in ids]
        report = self.run_program("audit", "repository", "--format", "json", *only)
        return {item["id"]: item for item in json.loads(self.expect(DONE, report).stdout)["items"]}

    def item(self, one):
        return self.items(one)[one]

    def all_ids(self):
        return [line.split()[0] for line in self.run_program("list", "scaffolds").stdout.splitlines()]

    def files(self):
        return {str(path.relative_to(self.root)): path.read_bytes() for path in self.root.rglob("*") if path.is_file()}

    def fill_in(self):
        for path in self.root.rglob("*"):
            if path.is_file() and b"[FILL IN:" in path.read_bytes():
                path.write_text(MARKER.sub(FILLED, path.read_text(encoding="utf-8")), encoding="utf-8")


class Writing(ScaffoldTest):
    def test_files_are_named_with_what_is_left_to_do(self):
        done = self.scaffold("docs.model-card", "security.dependency-scanning")
        self.assertRegex(done.stdout, r"wrote repository/docs/model-card.md, \d+ parts to fill in\n")
        self.assertIn("wrote repository/.github/dependabot.yml", done.stdout)
        self.assertIn("  then switch on Dependabot security updates", done.stdout)
        self.assertIn("the audit takes it for declared", done.stdout)

    def test_nothing_is_overwritten_and_the_rest_is_written(self):
        self.write({"docs/model-card.md": "mine\n"}, "repository")
        done = self.scaffold("docs.model-card", "docs.runbook", "--jobs", "2")
        self.assertEqual("mine\n", self.read("docs/model-card.md"))
        self.assertIn("docs/model-card.md is there already and stays as it is", done.stderr)
        self.assertEqual(1, done.stdout.count("wrote "))
        before = self.files()
        self.assertEqual("", self.scaffold("docs.model-card", "docs.runbook").stdout)
        self.assertEqual(before, self.files())

    def test_a_dry_run_writes_nothing_and_git_applies_its_diff_to_the_same_files(self):
        self.write({"serve.py": SERVICE}, "repository")
        ids = ("docs.model-card", "docs.runbook", "testing.smoke", "--anyway")
        before = self.files()
        diff = self.scaffold(*ids, "--dry-run").stdout
        self.assertEqual(before, self.files())
        self.scaffold(*ids)
        written = self.files()
        copy = self.folder / "copy"
        copy.mkdir()
        subprocess.run(["git", "apply"], cwd=copy, input=diff, check=True, encoding="utf-8",
                       env=os.environ | {"GIT_CEILING_DIRECTORIES": str(self.folder)})
        applied = {str(path.relative_to(copy)): path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        self.assertEqual({path: text for path, text in written.items() if path not in before}, applied)
        self.assertTrue(os.access(copy / "scripts/smoke_test.sh", os.X_OK))

    def test_another_folder_can_be_written_to(self):
        before = self.files()
        self.scaffold("docs.model-card", "--output", "elsewhere")
        self.assertEqual(before, self.files())
        self.assertTrue((self.folder / "elsewhere/docs/model-card.md").is_file())

    def test_links_out_of_the_repository_are_not_followed(self):
        (self.folder / "outside").mkdir()
        (self.root / "docs").symlink_to(self.folder / "outside")
        failed = self.scaffold("docs.model-card", code=INCOMPLETE)
        self.assertIn("a symbolic link or a file is in the way", failed.stderr)
        self.assertEqual([], list((self.folder / "outside").iterdir()))

    def test_two_runs_give_the_same(self):
        self.assertEqual(self.scaffold("docs.model-card", "--dry-run").stdout,
                         self.scaffold("docs.model-card", "--dry-run").stdout)


class Choosing(ScaffoldTest):
    def test_an_unknown_item_is_an_error_with_a_suggestion(self):
        result = self.run_program("scaffold", "docs.model-crad")
        self.expect_error(USAGE, 'did you mean "docs.model-card"?', result)

    def test_without_an_item_and_with_a_wrong_repository_it_fails(self):
        self.expect_error(USAGE, "id", self.run_program("scaffold"))
        self.expect_error(USAGE, "nowhere", self.run_program("scaffold", "docs.runbook", "--repository", "nowhere"))

    def test_items_without_a_file_are_told_what_to_do_instead(self):
        done = self.scaffold("training.cross-validation")
        self.assertEqual("", done.stdout)
        self.assertIn("there is no file to start; validate across folds", done.stderr)
        self.assertIn("see mlready explain training.cross-validation", done.stderr)

    def test_what_is_met_or_does_not_apply_is_left_alone_unless_asked_for(self):
        self.write({".github/dependabot.yml": "version: 2\nupdates: [{package-ecosystem: pip, directory: /, schedule: "
                                              "{interval: weekly}}]\n"}, "repository")
        done = self.scaffold("security.dependency-scanning", "docs.api")
        self.assertIn("security.dependency-scanning is met already, see .github/dependabot.yml", done.stderr)
        self.assertIn("docs.api does not apply here", done.stderr)
        self.assertEqual("", done.stdout)
        asked = self.scaffold("docs.api", "--dry-run", "--anyway")
        self.assertIn("a file is started for repositories that serve", asked.stderr)
        self.write({"serve.py": SERVICE}, "repository")
        self.assertIn("docs/api.md", self.scaffold("docs.api", "--dry-run", "--anyway").stdout)

    def test_the_list_names_items_with_what_is_started(self):
        listed = self.expect(DONE, self.run_program("list", "scaffolds")).stdout
        self.assertRegex(listed, r"docs\.model-card +Model card\n")
        self.assertRegex(listed, r"testing\.smoke +Smoke test; Smoke test of the image\n")


@unittest.skipUnless(yaml, "PyYAML is not installed")
class Validity(ScaffoldTest):
    """Every file is read by the tool it is for, whatever kind of repository it was started in."""

    def start_all(self):
        before = set(self.files())
        self.scaffold("--anyway", *self.all_ids())
        return [path for path in self.files() if path not in before]

    def check(self, path):
        text = self.read(path)
        name = pathlib.Path(path)
        if name.suffix == ".py":
            ast.parse(text, path)
            for line in text.splitlines():
                self.assertLessEqual(len(line), 180, path)
        elif name.suffix in (".yml", ".yaml"):
            self.assertTrue(all(document for document in yaml.safe_load_all(text)), path)
        elif name.suffix == ".json":
            json.loads(text)
        elif name.suffix == ".sh":
            subprocess.run(["bash", "-n", path], cwd=self.root, check=True)
            if shutil.which("shellcheck"):
                subprocess.run(["shellcheck", path], cwd=self.root, check=True)
        elif name.name == ".coveragerc":
            parser = configparser.ConfigParser()
            parser.read_string(text)
            self.assertEqual("80", parser["report"]["fail_under"])
        elif name.suffix == ".js" and shutil.which("node"):
            subprocess.run(["node", "--check", "--input-type=module"], input=text, check=True, encoding="utf-8")
        else:
            self.assertIn(name.suffix or name.name, (".md", "Dockerfile", ".dockerignore", ".js"))

    def commands_of_jobs(self, paths):
        for path in paths:
            if path.startswith(".github/workflows"):
                jobs = yaml.safe_load(self.read(path))["jobs"].values()
                yield from (step["run"] for job in jobs for step in job["steps"] if "run" in step)
            elif path.startswith(".gitlab/"):
                yield from (line for job in yaml.safe_load(self.read(path)).values() for line in job["script"])
            elif path.startswith("azure-pipelines"):
                yield from (step["bash"] for step in yaml.safe_load(self.read(path))["steps"] if "bash" in step)

    def check_all(self, at_least):
        paths = self.start_all()
        self.assertGreaterEqual(len(paths), at_least)
        for path in paths:
            with self.subTest(path):
                self.check(path)
        commands = list(self.commands_of_jobs(paths))
        self.assertGreaterEqual(len(commands), 4)
        for command in commands:
            subprocess.run(["bash", "-n"], input=command, check=True, encoding="utf-8")
        return paths

    def test_a_service_on_kubernetes_with_github(self):
        self.take_example("team-project")
        self.write({"k8s/api.yaml": DEPLOYMENT}, "repository")
        paths = self.check_all(at_least=35)
        for path in ("k8s/patches/churn-production.yaml", ".github/workflows/image-scan.yml", "service/json_logging.py"):
            self.assertIn(path, paths)
        patch = yaml.safe_load(self.read("k8s/patches/churn-production.yaml"))
        container = patch["spec"]["template"]["spec"]["containers"][0]
        self.assertEqual("api", container["name"])
        self.assertEqual({"path": "/health", "port": 8000}, container["readinessProbe"]["httpGet"])
        self.assertIn("memory", container["resources"]["limits"])

    def test_a_batch_pipeline_with_gitlab(self):
        self.take_example("batch-pipeline")
        paths = self.check_all(at_least=15)
        self.assertIn(".gitlab/drift-check.yml", paths)
        self.assertFalse([path for path in paths if path.startswith(".github")])

    def test_a_flask_service_with_a_chart_and_azure(self):
        self.write({"app.py": FLASK, "chart/Chart.yaml": "apiVersion: v2\nname: scoring\nversion: 1.0.0\n",
                    "azure-pipelines.yml": "steps:\n  - script: pytest\n", "Dockerfile": "FROM python:3.11\n"}, "repository")
        paths = self.check_all(at_least=25)
        self.assertIn("azure-pipelines-smoke-test.yml", paths)
        self.assertIn('helm rollback "$release"', self.read("scripts/rollback.sh"))
        self.assertIn("telemetry.py", paths)

    def test_a_research_script(self):
        self.take_example("research-script")
        paths = self.check_all(at_least=15)
        self.assertIn("Dockerfile", paths)
        self.assertIn("| mean_absolute_error | [FILL IN", self.read("docs/model-card.md"))
        self.assertEqual("python train.py", yaml.safe_load(self.read("dvc.yaml"))["stages"]["train"]["cmd"])


class UntilItIsFilledIn(ScaffoldTest):
    """The cycle of an item: missing, declared once it is started, met once a person filled it in."""

    def setUp(self):
        super().setUp()
        self.take_example("team-project")
        for path in ("tests", ".github", "docs", "Makefile", ".env.example"):
            place = self.root / path
            shutil.rmtree(place) if place.is_dir() else place.unlink()
        (self.root / "README.md").write_text("# Churn\n", encoding="utf-8")

    def unfinished(self):
        """Files that wait as a whole; documents wait section by section."""
        return {path for path, text in self.files().items() if b"[FILL IN:" in text and not path.endswith(".md")}

    def check_cycle(self, *ids):
        before = self.items(*ids)
        for one in ids:
            self.assertNotEqual("met", before[one]["status"], one)
        self.scaffold(*ids)
        started = self.items(*ids)
        for one in ids:
            with self.subTest(one):
                self.assertEqual("partial", started[one]["status"])
                for place in started[one]["evidence"]:
                    if place["path"] in self.unfinished():
                        self.assertIn(place["strength"], ("mentioned", "declared"))
        self.fill_in()
        filled = self.items(*ids)
        for one in ids:
            with self.subTest(one):
                self.assertEqual("met", filled[one]["status"], filled[one]["summary"])

    def test_documents(self):
        self.check_cycle("docs.model-card", "docs.runbook", "docs.incident-response", "docs.training-data",
                         "docs.features", "docs.architecture", "data.backup-recovery")

    def test_jobs_and_what_they_run(self):
        self.check_cycle("testing.smoke", "monitoring.data-drift", "deployment.load-testing", "testing.load-stress")

    def test_configuration(self):
        self.write({"k8s/api.yaml": DEPLOYMENT}, "repository")
        self.check_cycle("deployment.resource-limits", "deployment.graceful-shutdown", "deployment.autoscaling",
                         "deployment.progressive-delivery", "security.tls", "security.least-privilege",
                         "monitoring.alerting", "monitoring.dashboards", "data.lineage")

    def test_code_that_is_yet_to_be_called(self):
        self.check_cycle("monitoring.structured-logging")
        self.scaffold("monitoring.latency", "monitoring.error-rate", "monitoring.tracing", "security.authn-authz")
        ids = ("monitoring.latency", "monitoring.error-rate", "monitoring.tracing", "security.authn-authz")
        self.assertEqual({"partial"}, {item["status"] for item in self.items(*ids).values()})
        app = self.root / "service/app.py"
        app.write_text(app.read_text(encoding="utf-8").replace(
            'app = FastAPI(title="Churn")', "from fastapi import Depends\nfrom service.api_key import require_key\n"
            "from service.telemetry import add_telemetry\nfrom service.tracing import add_tracing\n"
            'app = FastAPI(title="Churn", dependencies=[Depends(require_key)])\nadd_telemetry(app)\nadd_tracing(app)'),
            encoding="utf-8")
        self.fill_in()
        for one, item in self.items(*ids).items():
            with self.subTest(one):
                self.assertEqual("met", item["status"], item["summary"])

    def test_what_needs_nobody_counts_at_once(self):
        for one in ("security.dependency-scanning", "security.image-scanning"):
            self.scaffold(one)
            self.assertEqual("met", self.item(one)["status"])


class Rollback(ScaffoldTest):
    """The script against a cluster that is played by two small programs."""

    KUBECTL = """#!/bin/sh
echo "$*" >> "$LOG"
case "$*" in
  *port-forward*) exec sleep 30 ;;
  *"get deployment"*) echo 7 ;;
esac
"""
    # Healthy are the revisions of $HEALTHY.
    CURL = """#!/bin/sh
last=$(grep -o 'to-revision=[0-9]*' "$LOG" | tail -n 1 | cut -d= -f2)
case " $HEALTHY " in *" $last "*) exit 0 ;; esac
exit 22
"""

    def setUp(self):
        super().setUp()
        self.write({"k8s/api.yaml": DEPLOYMENT}, "repository")
        self.scaffold("deployment.rollback")
        tools = self.folder / "tools"
        tools.mkdir()
        for name, text in (("kubectl", self.KUBECTL), ("curl", self.CURL)):
            (tools / name).write_text(text, encoding="utf-8")
            (tools / name).chmod(0o755)
        self.log = self.folder / "log"

    def roll_back(self, *arguments, healthy):
        environment = os.environ | {"PATH": f"{self.folder / 'tools'}:{os.environ['PATH']}", "LOG": str(self.log),
                                    "HEALTHY": healthy, "ROLLBACK_ATTEMPTS": "1"}
        return subprocess.run(["bash", self.root / "scripts/rollback.sh", *arguments], env=environment, timeout=30,
                              capture_output=True, encoding="utf-8")

    def undone(self):
        return re.findall(r"rollout undo \S+ --to-revision=(\d+)", self.log.read_text(encoding="utf-8"))

    def test_a_healthy_rollback_stays(self):
        self.assertEqual(0, self.roll_back("staging", healthy="0").returncode)
        self.assertEqual(["0"], self.undone())

    def test_an_unhealthy_rollback_is_undone(self):
        result = self.roll_back("staging", "5", healthy="7")
        self.assertEqual(1, result.returncode, result.stderr)
        self.assertEqual(["5", "7"], self.undone())

    def test_where_neither_is_healthy_it_says_so(self):
        result = self.roll_back("staging", healthy="")
        self.assertEqual(3, result.returncode)
        self.assertIn("call whoever is on call", result.stderr)

    def test_a_namespace_is_asked_for(self):
        self.assertEqual(2, self.roll_back(healthy="0").returncode)


class SmokeTest(ScaffoldTest):
    def test_the_script_tells_a_healthy_service_from_one_that_does_not_predict(self):
        self.take_example("team-project")
        self.scaffold("testing.smoke", "--anyway")
        tools = self.folder / "tools"
        tools.mkdir()
        # Writes what --output names, and prints the status where --write-out asks for it.
        (tools / "curl").write_text("""#!/bin/bash
while [ $# -gt 0 ]; do
  case "$1" in
    --output) out="$2" ;;
    --write-out) printf '%s' "$STATUS" ;;
  esac
  shift
done
printf '%s' "$ANSWER" > "$out"
""", encoding="utf-8")
        (tools / "curl").chmod(0o755)

        def smoke(status, answer):
            environment = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "STATUS": status, "ANSWER": answer}
            return subprocess.run(["bash", self.root / "scripts/smoke_test.sh"], env=environment, timeout=30,
                                  capture_output=True, encoding="utf-8")

        self.assertEqual("healthy, and predicts\n", smoke("200", '{"prediction": 1}').stdout)
        self.assertIn("answered with status 500", smoke("500", "oops").stderr)
        self.assertIn("does not contain", smoke("200", "{}").stderr)


if __name__ == "__main__":
    unittest.main()
