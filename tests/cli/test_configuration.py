"""Configuration files: where they are looked for, what they change, and what is wrong with them."""

import json
import unittest

from program import DONE, GATE_FAILED, RULES, USAGE, ProgramTest


class Configuration(ProgramTest):
    def configure(self, text, name=".mlready.yaml"):
        self.write({name: text}, "repository")

    def items(self, *arguments):
        return {item["id"]: item for item in self.report(*arguments)["items"]}

    def show(self, *arguments):
        return self.expect(DONE, self.run_program("config", "show", *arguments)).stdout

    def test_items_and_severities_are_configured(self):
        self.write(RULES, "repository/rules")
        self.configure("checks: rules\nonly: [house]\nseverities: {house.readme: low}\n")
        report = json.loads(self.run_program("audit", "repository", "--format", "json").stdout)
        self.assertEqual({"house.readme": "low", "house.charter": "high"},
                         {item["id"]: item["severity"] for item in report["items"]})
        self.assertEqual(["house.readme counts as low (.mlready.yaml:3:14)"], report["notices"])
        self.assertIn("+", report["tool"]["rules"])

    def test_an_item_can_be_switched_off(self):
        self.configure("severities: {docs.api: off}\n")
        report = json.loads(self.run_program("audit", "repository", "--only", "docs", "--format", "json").stdout)
        self.assertNotIn("docs.api", [item["id"] for item in report["items"]])

    def test_traits_are_taken_from_the_configuration(self):
        self.configure("traits: {serves: true, trains: false}\n")
        traits = self.report()["traits"]
        self.assertTrue(traits["serves"]["value"])
        self.assertFalse(traits["trains"]["value"])

    def test_excluded_files_are_not_audited(self):
        self.configure("exclude: [README.md]\n")
        report = self.report()
        self.assertEqual("missing", report["items"][0]["status"])
        self.assertIn("1 file is left out of the audit (.mlready.yaml:1:11)", report["notices"])

    def test_the_command_line_excludes_too(self):
        self.assertEqual("missing", self.items("--exclude", "*.md")["house.readme"]["status"])

    def test_the_gate_is_configured_and_the_command_line_overrules(self):
        self.configure("fail_under: 100\n")
        self.expect(GATE_FAILED, self.audit())
        self.expect(DONE, self.audit("--fail-under", "0"))
        self.configure("fail_on: high\n")
        self.expect(GATE_FAILED, self.audit())
        self.expect(DONE, self.audit("--fail-on", "critical"))
        self.configure("require: [security.secrets]\n")
        self.expect(GATE_FAILED, self.audit())
        self.expect(DONE, self.audit("--require", "house.readme"))

    def test_a_configuration_is_passed_over_on_request(self):
        self.configure("fail_under: 100\n")
        self.expect(DONE, self.audit("--no-config"))

    def test_another_configuration_takes_its_place(self):
        self.configure("fail_under: 100\n")
        self.write({"own.yaml": "fail_on: critical\n", "own.toml": "[tool.mlready]\nfail_on = 'high'\n"}, ".")
        self.expect(DONE, self.audit("--config", "own.yaml"))
        self.expect(GATE_FAILED, self.audit("--config", "own.toml"))

    def test_a_named_configuration_must_be_there_and_hold_something(self):
        self.expect_error(USAGE, "none.yaml: cannot read the file", self.audit("--config", "none.yaml"))
        self.write({"empty.toml": "[tool]\n"}, ".")
        self.expect_error(USAGE, "there is no table [tool.mlready]", self.audit("--config", "empty.toml"))

    def test_pyproject_holds_a_configuration(self):
        self.configure("[tool.mlready]\nfail_under = 100\n", "pyproject.toml")
        self.expect(GATE_FAILED, self.audit())

    def test_a_pyproject_without_the_table_is_nobodys_business_even_if_broken(self):
        self.configure("[tool.other\n", "pyproject.toml")
        self.expect(DONE, self.audit())

    def test_two_configurations_in_one_folder_are_an_error(self):
        self.configure("[tool.mlready]\nfail_under = 1\n", "pyproject.toml")
        self.configure("fail_under: 2\n")
        self.expect_error(USAGE, "two configurations: .mlready.yaml and [tool.mlready] in pyproject.toml", self.audit())

    def test_a_misspelt_name_is_an_error(self):
        self.configure("fail_under: 2\n", ".mlready.yml")
        self.expect_error(USAGE, "rename it to .mlready.yaml", self.audit())

    def test_the_nearest_configuration_up_to_the_repositorys_root_holds(self):
        self.git("init", "-q")
        self.write({"api/train.py": "import sklearn\n"}, "repository/services")
        self.write({".mlready.yaml": "fail_under: 3\n"}, ".")
        self.assertIn("# no configuration file", self.show("repository/services/api"))
        self.configure("fail_under: 1\n")
        self.assertIn("# .mlready.yaml:1:13", self.show("repository/services/api"))
        self.configure("fail_under: 2\n", "services/.mlready.yaml")
        self.assertIn("# services/.mlready.yaml:1:13", self.show("repository/services/api"))

    def test_a_folder_that_a_configuration_above_excludes_is_audited_without_it(self):
        self.git("init", "-q")
        self.write({"sample/.gitkeep": "", "own/sample/.gitkeep": ""}, "repository/examples")
        self.configure("exclude: [examples]\nfail_under: 1\n")
        self.assertIn("# no configuration file", self.show("repository/examples/sample"))
        self.assertIn("# .mlready.yaml:2:13", self.show("repository"))
        self.configure("fail_under: 2\n", "examples/own/.mlready.yaml")
        self.assertIn("# examples/own/.mlready.yaml:1:13", self.show("repository/examples/own/sample"))

    def test_without_a_repository_nothing_above_the_audited_folder_is_read(self):
        self.write({".mlready.yaml": "fail_under: 100\n"}, ".")
        self.assertIn("# no configuration file", self.show("repository"))

    def test_paths_are_relative_to_the_configurations_folder(self):
        self.git("init", "-q")
        self.write({"README.md": "# Api\n"}, "repository/services/api")
        self.configure("exclude: [services/api/README.md]\n")
        report = self.run_program("audit", "repository/services/api", "--checks", "rules", "--only", "house", "--format",
                                  "json")
        self.assertEqual("missing", json.loads(report.stdout)["items"][0]["status"])

    def test_a_revision_is_judged_by_its_own_configuration(self):
        self.git("init", "-q")
        self.configure("fail_under: 1\nchecks: house-rules\n")
        self.write(RULES, "repository/house-rules")
        self.git("add", ".")
        self.git("commit", "-qm", "one")
        self.configure("fail_under: 2\n")
        self.assertIn("fail_under: 1", self.show("repository", "--rev", "HEAD"))
        report = self.run_program("audit", "repository", "--rev", "HEAD", "--only", "house", "--format", "json")
        self.assertEqual(2, len(json.loads(self.expect(GATE_FAILED, report).stdout)["items"]))

    def test_what_is_shown_is_a_configuration_that_says_the_same(self):
        self.configure("skip: [docs.api]\nfail_under: 7\nwaivers: [{item: docs.runbook, reason: 'a: b'}]\n")
        text = self.show("repository", "--only", "docs")
        self.assertIn("# .mlready.yaml:2:13", text)
        self.assertIn("# command line", text)
        self.write({"shown.yaml": text}, ".")
        again = self.show("repository", "--config", "shown.yaml")
        values = [line.split("#")[0].rstrip() for line in text.splitlines()[1:]]
        self.assertEqual(values, [line.split("#")[0].rstrip() for line in again.splitlines()[1:]])

    def test_every_kind_of_mistake_has_its_place(self):
        for text, message in {
            "fail_undr: 1": '.mlready.yaml:1:1: unknown key "fail_undr" (did you mean "fail_under"?)',
            "fail_under: [1]": '.mlready.yaml:1:13: "fail_under" takes a number from 0 to 100, not a list',
            "only: [docs.ap]": '.mlready.yaml:1:8: no item or area "docs.ap" (did you mean "docs.api"?)',
            "require: [docs]": '.mlready.yaml:1:11: no item "docs"',
            "severities: {docs.ap: low}": '.mlready.yaml:1:14: no item or area "docs.ap"',
            "only: [": ".mlready.yaml:2:1: not valid YAML",
            "skip: &a [x]": ".mlready.yaml:1:7: anchors, aliases and tags are not supported",
            "---\nonly: [a]\n---\nonly: [b]": ".mlready.yaml:3:1: one document is enough here",
            "? [a]\n: b": ".mlready.yaml:1:3: a key is a word here",
            "checks: ../rules": 'leads out of the repository: ../rules',
            "checks: nowhere": "there is no such folder",
        }.items():
            with self.subTest(text):
                self.configure(text + "\n")
                self.expect_error(USAGE, message, self.run_program("audit", "repository"))

    def test_a_named_file_that_is_no_configuration_is_an_error(self):
        self.write({"wrong.toml": "[tool.mlready\n", "large.yaml": "#" * (1 << 20) + "\n"}, ".")
        self.expect_error(USAGE, "wrong.toml:1:14: not valid TOML", self.audit("--config", "wrong.toml"))
        self.expect_error(USAGE, "large.yaml: the configuration is too large", self.audit("--config", "large.yaml"))

    def test_rules_and_configurations_are_never_read_through_a_link_that_leads_out(self):
        (self.folder / "repository/rules").symlink_to(self.folder / "rules")
        self.configure("checks: rules\n")
        self.expect_error(USAGE, "leads out of the repository", self.run_program("audit", "repository"))
        (self.folder / "repository/.mlready.yaml").unlink()
        self.write({"outside.yaml": "fail_under: 100\n"}, ".")
        (self.folder / "repository/.mlready.yaml").symlink_to(self.folder / "outside.yaml")
        self.assertIn("# no configuration file", self.show("repository"))

    def test_rules_of_a_repository_are_plain_yaml(self):
        self.write({"house/readme.yaml": "id: &a house.readme\ntitle: *a\n"}, "repository/rules")
        self.configure("checks: rules\n")
        self.expect_error(USAGE, "anchors, aliases and tags", self.run_program("audit", "repository"))


if __name__ == "__main__":
    unittest.main()
