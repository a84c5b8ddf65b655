"""Profiles: what they set, own ones, and wrong names."""

import json
import unittest

from program import DONE, USAGE, ProgramTest


class Profiles(ProgramTest):
    def configure(self, text):
        self.write({".mlready.yaml": text}, "repository")

    def show(self, *arguments):
        return self.expect(DONE, self.run_program("config", "show", "repository", *arguments)).stdout

    def test_the_profiles_are_listed(self):
        listed = self.expect(DONE, self.run_program("list", "profiles")).stdout
        self.assertEqual(["auto", "batch-pipeline", "library", "llm-application", "online-service", "research",
                          "training"], [line.split()[0] for line in listed.splitlines()])

    def test_a_profile_sets_traits_and_severities_and_the_report_names_it(self):
        self.configure("profile: research\n")
        result = self.run_program("audit", "repository", "--only", "deployment,data", "--format", "json")
        report = json.loads(self.expect(DONE, result).stdout)
        severities = {item["id"]: item["severity"] for item in report["items"]}
        self.assertEqual("critical", severities["data.versioning"])
        self.assertFalse([name for name in severities if name.startswith("deployment.")])
        self.assertFalse(report["traits"]["serves"]["value"])
        self.assertEqual(["judged by the profile research (.mlready.yaml:1:10)"], report["notices"])

    def test_the_file_and_the_command_line_overrule_a_profile(self):
        self.configure("profile: research\nseverities: {deployment.rollback: low}\n")
        self.assertIn('"deployment.rollback": "low"', self.show())
        self.assertIn("profile: \"library\"", self.show("--profile", "library"))

    def test_an_own_profile_extends_another(self):
        self.configure("profile: house\nprofiles: {house: {extends: library, severities: {testing.ci: high}}}\n")
        text = self.show()
        self.assertIn("# profile library", text)
        self.assertRegex(text, r'"testing.ci": "high" +# .mlready.yaml:2:51')

    def test_unknown_profiles_are_errors(self):
        self.configure("profile: libary\n")
        self.expect_error(USAGE, '.mlready.yaml:1:10: no profile "libary" (did you mean "library"?)', self.audit())
        self.configure("")
        self.expect_error(USAGE, 'command line: no profile "x"', self.audit("--profile", "x"))


if __name__ == "__main__":
    unittest.main()
