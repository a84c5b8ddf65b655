"""The examples of many machines, run on this one: the commands of the files, with what the platform would set."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import yaml

from program import DONE, PROGRAM, SOURCE, ProgramTest

EXAMPLES = SOURCE / "examples/fleet"
NAMES = [line for line in (EXAMPLES / "repositories.txt").read_text(encoding="utf-8").splitlines()
         if line and not line.startswith("#")]


def documents(name):
    return list(yaml.safe_load_all((EXAMPLES / name).read_text(encoding="utf-8")))


def expanded(text, values):
    """`text` with its expressions, `{{a}}` or `${{ a }}`, in place of which `values` has something."""
    return re.sub(r"\$?\{\{\s*([\w.-]+)\s*\}\}", lambda found: str(values[found[1]]), text)


class Platform(ProgramTest):
    """A folder as the volume of the examples: the list and bare clones of the repositories; mlready is on the PATH."""

    def setUp(self):
        super().setUp()
        self.write({".mlready.yaml": "only: [docs]\n"}, "repository")
        self.git("init", "-q", ".")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "first")
        for name in NAMES:
            self.git("clone", "-q", "--bare", ".", self.folder / "server" / name)
        self.volume = self.folder / "volume"
        self.volume.mkdir()
        shutil.copy(EXAMPLES / "repositories.txt", self.volume)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/mlready").symlink_to(PROGRAM)

    def put_clones(self):
        shutil.copytree(self.folder / "server", self.volume, dirs_exist_ok=True)

    def shell(self, command, variables=None, code=DONE):
        environment = {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "HOME": str(self.folder)} | (variables or {})
        result = subprocess.run(command, cwd=self.volume, env=environment, stdin=subprocess.DEVNULL, encoding="utf-8",
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.expect(code, result)

    def expect_whole_view(self, results):
        """That the view is there, and that it and the results hold every repository once."""
        records = [json.loads(line) for path in results for line in path.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(sorted(NAMES), sorted(record["repository"] for record in records))
        self.assertEqual(1, len({record["date"] for record in records}))
        self.assertFalse([record["error"] for record in records if record["error"]])
        page = (self.volume / "fleet.html").read_text(encoding="utf-8")
        for name in NAMES:
            self.assertIn(name, page)


class Kubernetes(Platform):
    def run_pod(self, job, **platform):
        container, = job["spec"]["template"]["spec"]["containers"]
        variables = {one["name"]: one["value"] for one in container.get("env", ())} | platform
        mount, = container["volumeMounts"]
        self.assertEqual(mount["mountPath"], container["workingDir"])
        self.shell([*container["command"], *container["args"]], variables)

    def test_an_indexed_job_audits_every_repository_once(self):
        self.put_clones()
        audit, view = documents("kubernetes-indexed-job.yaml")
        self.assertEqual("Indexed", audit["spec"]["completionMode"])
        completions = audit["spec"]["completions"]
        container, = audit["spec"]["template"]["spec"]["containers"]
        self.assertIn({"name": "SHARDS", "value": str(completions)}, container["env"])
        for index in range(completions):
            self.run_pod(audit, JOB_COMPLETION_INDEX=str(index))
        self.run_pod(view)
        self.expect_whole_view((self.volume / "results").glob("*.jsonl"))


class Argo(Platform):
    def test_a_sequence_audits_every_repository_once(self):
        self.put_clones()
        workflow, = documents("argo-workflow.yaml")
        spec = workflow["spec"]
        templates = {template["name"]: template for template in spec["templates"]}
        values = {f"workflow.parameters.{one['name']}": one["value"] for one in spec["arguments"]["parameters"]}
        for step in (step for group in templates[spec["entrypoint"]]["steps"] for step in group):
            self.run_step(step, templates[step["template"]], values)
        self.expect_whole_view((self.volume / "results").glob("*.jsonl"))

    def run_step(self, step, template, values):
        sequence = step.get("withSequence", {"count": "1"})
        for item in range(int(expanded(sequence["count"], values))):
            given = {f"inputs.parameters.{one['name']}": expanded(one["value"], values | {"item": item})
                     for one in step.get("arguments", {}).get("parameters", ())}
            container = template["container"]
            arguments = [expanded(argument, values | given) for argument in container["args"]]
            self.shell([*container["command"], *arguments])


class GitHub(Platform):
    def setUp(self):
        super().setUp()
        self.workflow, = documents("github-actions.yml")
        self.summary = self.folder / "summary.md"
        self.values = {}

    def run_job(self, job, **platform):
        variables = {"SERVER": f"file://{self.folder}/server", "GITHUB_STEP_SUMMARY": str(self.summary),
                     "GITHUB_OUTPUT": str(self.folder / "output")}
        self.assertLessEqual(set(self.workflow["env"]), set(variables))
        variables |= {name: expanded(value, self.values | platform) for name, value in job.get("env", {}).items()}
        for step in job["steps"]:
            if "run" in step:
                self.shell(["bash", "-e", "-c", step["run"]], variables)

    def test_a_matrix_audits_every_repository_once(self):
        jobs = self.workflow["jobs"]
        self.run_job(jobs["date"])
        name, _, value = (self.folder / "output").read_text(encoding="utf-8").strip().partition("=")
        self.assertEqual(f"${{{{ steps.date.outputs.{name} }}}}", jobs["date"]["outputs"]["today"])
        self.values["needs.date.outputs.today"] = value
        shards = jobs["audit"]["strategy"]["matrix"]["shard"]
        for index in range(len(shards)):
            self.run_job(jobs["audit"], **{"strategy.job-index": index, "strategy.job-total": len(shards)})
            for clone in {pathlib.Path(one).parts[0] for one in NAMES}:  # each worker has a machine of its own
                shutil.rmtree(self.volume / clone, ignore_errors=True)
        self.run_job(jobs["view"])
        self.expect_whole_view(self.volume.glob("results-*.jsonl"))
        self.assertIn("## Production readiness: 5 repositories", self.summary.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
