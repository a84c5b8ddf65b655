"""The GitHub action and the hook for pre-commit, run as those platforms run them."""

import os
import re
import shlex
import subprocess
import unittest

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


class Hook(Platform):
    def test_the_hook_audits_without_file_names(self):
        hooks = (SOURCE / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
        self.assertIn("pass_filenames: false", hooks)
        entry = shlex.split(re.search(r"^  entry: (.*)$", hooks, re.MULTILINE)[1])
        self.expect(DONE, self.run_with(entry))
        self.write({".mlready.yaml": "fail_under: 100\n"}, "repository")
        self.expect(GATE_FAILED, self.run_with(entry))


if __name__ == "__main__":
    unittest.main()
