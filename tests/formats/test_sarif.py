"""SARIF is valid by the schema of OASIS and by Microsoft's validator, with the rules for GitHub code scanning."""

import functools
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from hostile_repository import groups, write_repository
from program import PROGRAM
from reports import HERE, SAMPLES, FormatTest, open_items, report, run

VALIDATOR = pathlib.Path(os.environ["MLREADY_NODE_MODULES"]) / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
SCHEMA = VALIDATOR.parent / "sarif-2.1.0.json"


def lacks_public_address(finding):
    """Whether the validator only says that the program has no page of its own yet."""
    return finding["ruleId"] == "SARIF2005" and "'informationUri'" in finding["message"]["text"]


def findings_of_validator(logs):
    """What the validator finds in the SARIF files of `logs`, bytes by name, as SARIF results."""
    VALIDATOR.chmod(0o755)
    with tempfile.TemporaryDirectory() as folder:
        for name, log in logs.items():
            (pathlib.Path(folder) / f"{name}.sarif").write_bytes(log)
        output = pathlib.Path(folder) / "validation.json"
        command = [VALIDATOR, "validate", f"{folder}/*.sarif", "--rule-kind", "Sarif;Gh", "--level", "Error;Warning",
                   "--config", HERE / "sarif-validator.xml", "--output", output]
        environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "TMPDIR": folder}
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        run = json.loads(output.read_text(encoding="utf-8-sig"))["runs"][0]
    texts = {rule["id"]: rule.get("messageStrings", {}) for rule in run["tool"]["driver"].get("rules", [])}
    for finding in run["results"]:
        finding["message"].setdefault("text", texts.get(finding["ruleId"], {}).get(finding["message"].get("id"), {})
                                      .get("text", ""))
    return run["results"]


@functools.cache
def hostile_log():
    """The report of a repository with hostile names, waivers and attestations."""
    with tempfile.TemporaryDirectory() as folder:
        write_repository(pathlib.Path(folder) / "repository", groups()[0], harmful=True)
        return run(folder, PROGRAM, "audit", "repository", "--format", "sarif").encode()


class Sarif(FormatTest):
    def log(self, sample):
        return json.loads(report(sample, "sarif"))

    def test_reports_of_the_examples_are_valid_by_the_schema(self):
        for sample in SAMPLES:
            self.assert_valid_json(SCHEMA, report(sample, "sarif"))

    def test_a_report_without_results_is_valid_by_the_schema(self):
        log = report("online-service", "sarif", "--only", "data")
        self.assertEqual([], json.loads(log)["runs"][0]["results"])
        self.assert_valid_json(SCHEMA, log)

    def test_the_validator_has_no_complaint(self):
        found = findings_of_validator({sample: report(sample, "sarif") for sample in SAMPLES})
        self.assertEqual([], [finding for finding in found if not lacks_public_address(finding)])

    def test_a_report_with_waivers_and_hostile_names_is_valid(self):
        results = json.loads(hostile_log())["runs"][0]["results"]
        self.assertTrue([result for result in results if result["suppressions"]])
        self.assert_valid_json(SCHEMA, hostile_log())
        found = findings_of_validator({"hostile": hostile_log()})
        self.assertEqual([], [finding for finding in found if not lacks_public_address(finding)])

    def test_schema_and_validator_refuse_what_is_wrong(self):
        log = self.log("team-project")
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        wrong = json.dumps(log).encode()
        self.assert_invalid_json(SCHEMA, wrong)
        self.assertIn("JSON1008", [finding["ruleId"] for finding in findings_of_validator({"wrong": wrong})])

    def test_each_open_item_is_a_result_of_its_rule(self):
        for sample in SAMPLES:
            run = self.log(sample)["runs"][0]
            rules = run["tool"]["driver"]["rules"]
            self.assertEqual({item["id"] for item in open_items(sample)}, {result["ruleId"] for result in run["results"]})
            for result in run["results"]:
                self.assertEqual(result["ruleId"], rules[result["ruleIndex"]]["id"])

    def test_fingerprints_are_different_within_a_report_and_the_same_in_the_next(self):
        prints = [result["partialFingerprints"]["mlready/v1"]
                  for result in self.log("research-script")["runs"][0]["results"]]
        self.assertEqual(len(prints), len(set(prints)))
        again = report("research-script", "sarif", "--jobs", "1")
        self.assertEqual(report("research-script", "sarif"), again)


if __name__ == "__main__":
    unittest.main()
