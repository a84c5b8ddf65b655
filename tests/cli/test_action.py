"""The GitHub action, the component for GitLab and the hook for pre-commit, run as those platforms run them."""

import os
import re
import shlex
import shutil
import subprocess
import unittest

import yaml

from program import DONE, GATE_FAILED, PROGRAM, SOURCE, ProgramTest


class Platform(ProgramTest):
    def setUp(self):
        super().setUp()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/mlready").symlink_to(PROGRAM)

    def run_with(self, command, **variables):
        environment = {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "HOME": str(self.folder), **variables}
        return subprocess.run(command, cwd=self.folder / "repository", env=environment, capture_output=True,
                              encoding="utf-8")


class Action(Platform):
    def act(self, arguments=""):
        action = (SOURCE / "action.yml").read_text(encoding="utf-8")
        script = re.search(r"^ *run: '(.*)'$", action, re.MULTILINE)[1]
        return self.run_with(["bash", "-c", script], GITHUB_ACTION_PATH=str(SOURCE),
                             GITHUB_STEP_SUMMARY=str(self.folder / "summary.md"),
                             GITHUB_WORKSPACE=str(self.folder / "repository"), MLREADY_PATH=".",
                             MLREADY_ARGUMENTS=arguments)

    def test_findings_are_marked_and_the_summary_is_written(self):
        result = self.expect(DONE, self.act("--checks=../rules\n--only=house\n"))
        self.assertIn("::", result.stdout)
        self.assertIn("house", (self.folder / "summary.md").read_text(encoding="utf-8"))

    def test_the_gate_fails_the_step(self):
        self.expect(GATE_FAILED, self.act("--only=docs\n--fail-under=100"))

    def test_an_argument_is_never_read_by_the_shell(self):
        self.act("--only=docs\n--fail-under=$(touch owned)")
        self.assertFalse((self.folder / "repository/owned").exists())


class Component(Platform):
    """templates/readiness.yml, its inputs put in as GitLab does: https://docs.gitlab.com/ci/inputs/."""

    INPUT = re.compile(r"\$\[\[ inputs\.(\w+) \]\]")

    def setUp(self):
        super().setUp()
        text = (SOURCE / "templates/readiness.yml").read_text(encoding="utf-8")
        self.header, self.jobs = yaml.safe_load_all(text)
        self.job = self.jobs["readiness"]

    def put_in(self, value, inputs):
        return self.INPUT.sub(lambda found: inputs[found[1]], value)

    def run_job(self, shell="sh", **inputs):
        declared = self.header["spec"]["inputs"]
        given = {name: str(one.get("default", "")) for name, one in declared.items()} | inputs
        variables = {name: self.put_in(value, given) for name, value in self.job["variables"].items()}
        return self.run_with([shell, "-e", "-c", "\n".join(self.job["script"])], **variables)

    def test_each_input_is_described_and_used_and_no_other_is(self):
        declared = self.header["spec"]["inputs"]
        self.assertEqual(set(declared), set(self.INPUT.findall(yaml.safe_dump(self.jobs))))
        for name, one in declared.items():
            self.assertTrue(one["description"], name)
        self.assertNotIn("default", declared["image"])

    def test_the_job_writes_the_reports_that_it_names(self):
        for shell in ("sh", "bash"):
            self.expect(DONE, self.run_job(shell, arguments="--checks=../rules\n--only=house\n"))
            for report in self.job["artifacts"]["reports"].values():
                self.assertIn("house", (self.folder / "repository" / report).read_text(encoding="utf-8"))

    def test_the_gate_fails_the_job(self):
        self.expect(GATE_FAILED, self.run_job(arguments="--only=docs\n--fail-under=100"))

    def test_an_argument_is_never_read_by_the_shell(self):
        self.run_job(arguments="--only=docs\n--fail-under=$(touch owned)\n`touch owned`")
        self.assertFalse((self.folder / "repository/owned").exists())


class Hook(Platform):
    def test_the_hook_audits_without_file_names(self):
        hooks = (SOURCE / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
        self.assertIn("pass_filenames: false", hooks)
        entry = shlex.split(re.search(r"^  entry: (.*)$", hooks, re.MULTILINE)[1])
        self.expect(DONE, self.run_with(entry))
        self.write({".mlready.yaml": "fail_under: 100\n"}, "repository")
        self.expect(GATE_FAILED, self.run_with(entry))

    @unittest.skipUnless(shutil.which("pre-commit"), "pre-commit is not installed")
    def test_pre_commit_runs_the_hook(self):
        hooks = self.folder / "published"
        hooks.mkdir()
        shutil.copy(SOURCE / ".pre-commit-hooks.yaml", hooks)
        for folder in (hooks, self.folder / "repository"):
            for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
                subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *command], cwd=folder,
                               check=True)
        attempt = ["pre-commit", "try-repo", str(hooks), "mlready", "--all-files"]
        result = self.run_with(attempt)
        self.assertRegex(result.stdout, r"production readiness\.+Passed")
        self.write({".mlready.yaml": "fail_under: 100\n"}, "repository")
        self.assertRegex(self.run_with(attempt).stdout, r"production readiness\.+Failed")


if __name__ == "__main__":
    unittest.main()
