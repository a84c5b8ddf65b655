"""The gate: what fails an audit, and how the exit code says so."""

import json
import unittest

from program import DONE, GATE_FAILED, USAGE, ProgramTest


class Gate(ProgramTest):
    def gate(self, code, *arguments):
        return json.loads(self.expect(code, self.audit("--format", "json", *arguments)).stdout)["gate"]

    def test_nothing_demanded_passes(self):
        self.assertEqual({"passed": True, "reasons": []}, self.gate(DONE))

    def test_the_score_must_reach_the_demanded_one(self):
        self.gate(DONE, "--fail-under", "0")
        gate = self.gate(GATE_FAILED, "--fail-under", "0.1")
        self.assertEqual({"passed": False, "reasons": ["the score 0.0 is under 0.1"]}, gate)

    def test_the_demanded_score_is_a_number_from_0_to_100(self):
        for value in ("-1", "101", "many", ""):
            self.expect_error(USAGE, "--fail-under", self.audit(f"--fail-under={value}"))

    def test_no_item_of_the_severity_or_a_higher_one_may_be_missing(self):
        self.gate(DONE, "--fail-on", "critical")
        for severity in ("low", "medium", "high"):
            self.assertEqual(["house.charter (high) is missing"], self.gate(GATE_FAILED, "--fail-on", severity)["reasons"])

    def test_an_unknown_severity_is_a_usage_error(self):
        self.expect_error(USAGE, "critical", self.audit("--fail-on", "grave"))

    def test_required_items_must_be_met(self):
        self.gate(DONE, "--require", "house.readme")
        gate = self.gate(GATE_FAILED, "--require", "house.readme", "--require", "house.charter")
        self.assertEqual(["house.charter is required and is missing"], gate["reasons"])

    def test_a_required_item_that_is_left_out_fails(self):
        gate = self.gate(GATE_FAILED, "--skip", "house.readme", "--require", "house.readme")
        self.assertEqual(["house.readme is required and was not audited"], gate["reasons"])

    def test_the_reasons_stand_on_standard_error_unless_it_is_to_be_quiet(self):
        demand = ("--require", "house.charter", "--output", "report.txt")
        self.assertIn("gate failed: house.charter is required", self.audit(*demand).stderr)
        self.assertEqual("", self.expect(GATE_FAILED, self.audit(*demand, "--quiet")).stderr)

    def test_every_format_is_written_when_the_gate_fails(self):
        for name in ("console", "json", "markdown", "junit"):
            self.assertTrue(self.expect(GATE_FAILED, self.audit("--format", name, "--fail-under", "100")).stdout)


if __name__ == "__main__":
    unittest.main()
