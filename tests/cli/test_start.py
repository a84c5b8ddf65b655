"""The first steps: init, new-check, doctor, and what list and schema say of the program itself."""

import json
import re
import shutil
import subprocess
import unittest

from program import DONE, GATE_FAILED, SOURCE, USAGE, ProgramTest

CI_FILES = {
    "github": ".github/workflows/readiness.yml",
    "gitlab": ".gitlab/mlready.yml",
    "azure": "azure-pipelines-readiness.yml",
    "jenkins": "Jenkinsfile.readiness",
    "pre-commit": ".pre-commit-config.yaml",
}


class Init(ProgramTest):
    def init(self, *arguments):
        return self.run_program("init", "repository", *arguments)

    def read(self, path):
        return (self.folder / "repository" / path).read_text(encoding="utf-8")

    def test_a_configuration_of_the_detected_traits_is_written_and_valid(self):
        self.write({"train.py": "from sklearn.linear_model import Ridge\nRidge().fit(x, y)\n"}, "repository")
        self.assertEqual("wrote repository/.mlready.yaml\n", self.expect(DONE, self.init()).stdout)
        text = self.read(".mlready.yaml")
        self.assertIn("as it trains models and neither packs nor hands them on:\n# profile: research\n", text)
        self.assertRegex(text, r"#   trains: true   # train.py(:\d+)?\n")
        shown = self.expect(DONE, self.run_program("config", "show", "repository")).stdout
        self.assertRegex(shown, r"fail_on: critical +# .mlready.yaml:\d+:10")

    def test_every_commented_key_is_valid_too(self):
        self.init()
        text = re.sub(r"^# ?(?=[a-z_]+:( |$)|  )", "", self.read(".mlready.yaml"), flags=re.MULTILINE)
        self.write({"all.yaml": text.replace("baseline: ", "# baseline: ")}, ".")
        shown = self.expect(DONE, self.run_program("config", "show", "repository", "--config", "all.yaml")).stdout
        self.assertIn("monitoring.tracing", shown)
        self.assertIn("data.backup-recovery", shown)

    def test_nothing_is_overwritten(self):
        self.write({".mlready.yaml": "fail_under: 3\n"}, "repository")
        self.expect_error(USAGE, "is there already; nothing was written", self.init())
        self.assertEqual("fail_under: 3\n", self.read(".mlready.yaml"))

    def test_files_for_ci_are_written_beside_an_existing_configuration(self):
        self.write({".mlready.yaml": "fail_under: 3\n"}, "repository")
        self.expect(DONE, self.init(*[f"--ci={name}" for name in CI_FILES]))
        for path in CI_FILES.values():
            self.assertIn("mlready", self.read(path))
        self.assertEqual("fail_under: 3\n", self.read(".mlready.yaml"))
        self.expect_error(USAGE, CI_FILES["github"] + ": the file is there already", self.init("--ci", "github"))

    def test_where_one_file_is_there_none_is_written(self):
        self.write({".pre-commit-config.yaml": "repos: []\n"}, "repository")
        self.expect_error(USAGE, "nothing was written", self.init("--ci", "github,pre-commit"))
        self.assertFalse((self.folder / "repository/.mlready.yaml").exists())
        self.assertFalse((self.folder / "repository/.github").exists())

    def test_a_dry_run_prints_and_writes_nothing(self):
        text = self.expect(DONE, self.init("--ci", "gitlab", "--dry-run")).stdout
        self.assertIn("# repository/.mlready.yaml\n", text)
        self.assertIn("# repository/.gitlab/mlready.yml\n", text)
        self.assertFalse((self.folder / "repository/.mlready.yaml").exists())

    def test_an_unknown_ci_system_is_an_error(self):
        self.expect_error(USAGE, "--ci", self.init("--ci", "bamboo"))


class NewCheck(ProgramTest):
    def test_the_rule_passes_its_cases_and_judges(self):
        done = self.expect(DONE, self.run_program("new-check", "own.charter", "--pack", "house"))
        self.assertEqual("wrote house/rules/own/charter.yaml\nwrote house/cases/own.charter.md\n", done.stdout)
        tested = self.run_program("test", "house/cases", "--checks", "house/rules")
        self.assertEqual("3 passed, 0 failed\n", self.expect(DONE, tested).stdout)
        audited = self.run_program("audit", "repository", "--checks", "house/rules", "--only", "own", "--format", "json")
        self.assertEqual("missing", json.loads(audited.stdout)["items"][0]["status"])

    def test_nothing_is_overwritten_and_names_are_checked(self):
        self.expect(DONE, self.run_program("new-check", "own.charter"))
        self.expect_error(USAGE, "nothing was written", self.run_program("new-check", "own.charter"))
        self.expect_error(USAGE, '"Charter" is no name of an item', self.run_program("new-check", "Charter"))
        self.expect_error(USAGE, '"../x.y" is no name of an item', self.run_program("new-check", "../x.y"))
        self.expect_error(USAGE, "there is an item docs.api already", self.run_program("new-check", "docs.api"))


class Doctor(ProgramTest):
    def test_build_and_configuration_are_described(self):
        self.write({".mlready.yaml": "profile: library\nfail_under: 50\nexclude: [README.md]\n"}, "repository")
        text = self.expect(DONE, self.run_program("doctor", "repository")).stdout
        for words in ("formats: console, json", "rules: 66 items, digest ", "in no git repository",
                      "configuration: .mlready.yaml", "judged by the profile library", "1 file is left out",
                      "the gate demands: a score of at least 50", "waivers: 0"):
            self.assertIn(words, text)

    def test_without_a_configuration_it_says_how_to_get_one(self):
        self.assertIn("none; mlready init writes one", self.run_program("doctor", "repository").stdout)

    def test_a_wrong_configuration_is_an_error_after_what_could_be_said(self):
        self.write({".mlready.yaml": "skp: 1\n"}, "repository")
        result = self.expect(USAGE, self.run_program("doctor", "repository"))
        self.assertIn("formats: ", result.stdout)
        self.assertIn('unknown key "skp"', result.stderr)


class Itself(ProgramTest):
    def test_the_verbs_are_listed_as_the_help_does(self):
        listed = self.expect(DONE, self.run_program("list", "verbs")).stdout
        names = [line.split()[0] for line in listed.splitlines()]
        self.assertIn("audit", names)
        for name in names:
            self.assertIn(f"  {name} ", self.run_program("--help").stdout)

    def test_an_unknown_schema_is_an_error_with_a_suggestion(self):
        self.expect_error(USAGE, 'there is no schema "reprot" (did you mean "report"?)',
                          self.run_program("schema", "reprot"))

    def test_the_schema_has_the_keys_that_a_configuration_takes(self):
        schema = json.loads(self.expect(DONE, self.run_program("schema", "config")).stdout)
        self.write({".mlready.yaml": "wholly-unlike-any: 1\n"}, "repository")
        message = self.run_program("config", "show", "repository").stderr
        self.assertEqual(set(re.search(r"known are ([^)]*)", message)[1].split(", ")), set(schema["properties"]))

    def test_the_schema_accepts_the_example_of_all_keys(self):
        try:
            import jsonschema
            import yaml
        except ImportError:
            self.skipTest("jsonschema and PyYAML are not installed")
        schema = json.loads(self.run_program("schema", "config").stdout)
        example = (SOURCE / "examples/configuration/mlready.yaml").read_text(encoding="utf-8")
        document = json.loads(json.dumps(yaml.load(example, yaml.BaseLoader)))
        document["fail_under"] = float(document["fail_under"])
        document["traits"] = {name: value == "true" for name, value in document["traits"].items()}
        jsonschema.validate(document, schema)
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate({"fail_undr": 1}, schema)


class Manuals(ProgramTest):
    def complete(self, *words):
        """What bash would offer for the last of `words`."""
        script = self.expect(DONE, self.run_program("completion", "bash")).stdout
        line = " ".join(f"'{word}'" for word in words)
        probe = f'{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _mlready; printf "%s\\n" "${{COMPREPLY[@]}}"'
        return subprocess.run(["bash", "-c", probe], cwd=self.folder, check=True, capture_output=True,
                              encoding="utf-8").stdout.split()

    def test_bash_completes_verbs_options_and_files(self):
        self.assertEqual(["audit"], self.complete("mlready", "aud"))
        self.assertEqual(["--fail-under", "--fail-on"], self.complete("mlready", "audit", "--fail"))
        self.assertEqual(["show"], self.complete("mlready", "config", "sh"))
        self.assertEqual(["repository"], self.complete("mlready", "audit", "repo"))

    def test_each_script_names_every_verb_and_is_accepted_by_its_shell(self):
        verbs = [line.split()[0] for line in self.run_program("list", "verbs").stdout.splitlines()]
        for shell in ("bash", "zsh", "fish"):
            script = self.expect(DONE, self.run_program("completion", shell)).stdout
            for verb in verbs:
                self.assertIn(verb, script)
            if shutil.which(shell):
                check = [shell, "--no-execute" if shell == "fish" else "-n"]
                subprocess.run(check, input=script, check=True, encoding="utf-8")

    def test_an_unknown_shell_is_an_error(self):
        self.expect_error(USAGE, "fish", self.run_program("completion", "tcsh"))

    def test_the_manual_page_describes_every_verb_and_option_and_roff_accepts_it(self):
        page = self.expect(DONE, self.run_program("man")).stdout
        for verb in (line.split()[0] for line in self.run_program("list", "verbs").stdout.splitlines()):
            self.assertIn(".SS " + verb.replace("-", "\\-"), page)
        self.assertIn("\\-\\-fail\\-under SCORE", page)
        if shutil.which("groff"):
            result = subprocess.run(["groff", "-man", "-ww", "-Tutf8"], input=page, check=True, capture_output=True,
                                    encoding="utf-8")
            self.assertEqual("", result.stderr)


class Explanations(ProgramTest):
    def test_how_a_repository_was_judged_is_shown_signal_by_signal(self):
        text = self.expect(DONE, self.run_program("explain", "house.readme", "house.charter", "--checks", "rules",
                                                  "--evidence", "repository")).stdout
        self.assertIn("How it was judged here: met", text)
        self.assertIn("readme: found in 1 place\n    README.md (implemented)", text)
        self.assertIn("How it was judged here: missing", text)
        self.assertIn("charter: not found; looked for\n    file: CHARTER.md", text)

    def test_evidence_of_a_repository_that_is_not_there_is_an_error(self):
        self.expect_error(USAGE, "nowhere", self.run_program("explain", "docs.api", "--evidence", "nowhere"))

    def test_the_score_is_explained_to_the_point(self):
        text = self.expect(DONE, self.run_program("audit", "repository", "--why-score", "--only", "docs,house", "--checks",
                                                  "rules", "--report", "json=r.json")).stdout
        report = json.loads((self.folder / "r.json").read_text(encoding="utf-8"))
        self.assertIn(f"Score {report['score']['total']:.1f} = (", text)
        self.assertIn(report["tool"]["rules"], text)
        for item in report["items"]:
            self.assertIn(item["id"], text)
        self.assertIn("house (beside the total): 100 × 4.0 ÷ 7 = 57.1", text)

    def test_the_explanation_takes_the_place_of_a_report_and_keeps_the_gate(self):
        self.expect_error(USAGE, "--why-score", self.audit("--why-score", "--format", "json"))
        self.assertIn("There is no score", self.expect(GATE_FAILED, self.audit("--why-score", "--fail-on", "high")).stdout)


if __name__ == "__main__":
    unittest.main()
