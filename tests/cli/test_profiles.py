"""Profiles: what they set, own ones, and wrong names."""

import json
import re
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

    def chosen(self, files):
        """The profile that auto takes for a repository of these files, and why, from `config show`."""
        self.folder.joinpath("repository/train.py").unlink(missing_ok=True)
        self.write({".mlready.yaml": "profile: auto\n"} | files, "repository")
        shown = re.search(r'^profile: "(.*)" +# .mlready.yaml:1:10, chosen by auto: (.*)$', self.show(), re.MULTILINE)
        for path in files:
            (self.folder / "repository" / path).unlink()
        return shown[1], shown[2]

    def test_auto_chooses_by_what_is_detected(self):
        train = "from sklearn.linear_model import Ridge\nRidge().fit(x, y)\n"
        serve = "@app.post('/predict')\ndef predict(body):\n    return model.predict(body)\n"
        ask = "@app.post('/chat')\ndef chat(body):\n    return client.chat.completions.create(model=M, messages=body)\n"
        dag = "from airflow import DAG\nwith DAG('nightly', schedule='@daily'):\n    pass\n"
        release = "on: release\njobs: {a: {runs-on: x, steps: [{run: twine upload dist/*}]}}\n"
        image = {"Dockerfile": "FROM python:3.12\n"}
        application = "from fastapi import FastAPI\napp = FastAPI()\n"
        expected = {
            "llm-application": {"app.py": application + ask},
            "online-service": {"app.py": application + serve, "fit.py": train},
            "library": {"fit.py": train, ".github/workflows/release.yml": release},
            "batch-pipeline": {"fit.py": train, "dags/nightly.py": dag},
            "training": {"fit.py": train} | image,
            "research": {"fit.py": train},
        }
        for profile, files in expected.items():
            self.assertEqual(profile, self.chosen(files)[0], files)
        self.assertEqual(("library", "it neither trains, serves nor reads data"), self.chosen({}))

    def test_the_report_says_what_auto_chose_and_judges_by_it(self):
        self.configure("profile: auto\n")
        result = self.run_program("audit", "repository", "--only", "data,monitoring", "--format", "json")
        report = json.loads(self.expect(DONE, result).stdout)
        self.assertEqual(["judged by the profile research (.mlready.yaml:1:10, chosen by auto: it trains models and "
                          "neither packs nor hands them on)"], report["notices"])
        self.assertFalse([item["id"] for item in report["items"] if item["area"] == "monitoring"])

    def test_a_trait_that_is_set_counts_for_the_choice_and_the_file_overrules_what_is_chosen(self):
        self.configure("profile: auto\ntraits: {serves: true}\nseverities: {deployment.rollback: low}\n")
        self.assertIn('profile: "online-service"', self.show())
        self.assertIn('"deployment.rollback": "low"', self.show())
        self.assertIn('"deployment.health-checks": "critical"', self.show())

    def test_without_a_profile_nothing_is_set(self):
        self.configure("")
        self.assertRegex(self.show(), r"(?m)^profile: null +# default: none$")
        self.assertNotIn("profile ", self.show())

    def test_auto_is_chosen_anew_for_each_repository_so_nothing_extends_it(self):
        self.configure("profile: house\nprofiles: {house: {extends: auto}}\n")
        self.expect_error(USAGE, '.mlready.yaml:2:29: the profile "auto" is chosen for each repository', self.audit())

    def test_unknown_profiles_are_errors(self):
        self.configure("profile: libary\n")
        self.expect_error(USAGE, '.mlready.yaml:1:10: no profile "libary" (did you mean "library"?)', self.audit())
        self.configure("")
        self.expect_error(USAGE, 'command line: no profile "x"', self.audit("--profile", "x"))


if __name__ == "__main__":
    unittest.main()
