"""Waivers and attestations: what holds, what does not, and what the gate makes of it."""

import json
import unittest

from program import DONE, GATE_FAILED, SOURCE, USAGE, ProgramTest

WAIVER = """\
waivers:
  - item: house.charter
    reason: The charter comes with the first release.
    owner: Ada
    expires: 2026-12-31
"""
ATTESTATION = """\
attestations:
  - item: house.charter
    statement: It hangs on the wall.
    owner: Bob
    date: 2026-01-01
    evidence: wall.txt
"""


class Decisions(ProgramTest):
    def configure(self, text):
        self.write({".mlready.yaml": text}, "repository")

    def judged(self, code, *arguments, today="2026-06-15"):
        """The report on that date, its gate failing on high items; and the item that is missing."""
        result = self.audit("--today", today, "--fail-on", "high", "--format", "json", *arguments)
        report = json.loads(self.expect(code, result).stdout)
        return report, report["items"][0]

    def test_the_gate_passes_over_a_waived_item_that_stays_missing(self):
        self.configure(WAIVER)
        report, charter = self.judged(DONE)
        self.assertEqual("house.charter", charter["id"])
        self.assertEqual("missing", charter["status"])
        self.assertEqual("Ada", charter["waiver"]["owner"])
        self.assertEqual([], report["notices"])

    def test_an_expired_waiver_counts_as_none_and_is_named(self):
        self.configure(WAIVER)
        report, charter = self.judged(GATE_FAILED, today="2027-01-01")
        self.assertIsNone(charter["waiver"])
        self.assertEqual(["the waiver of house.charter by Ada expired on 2026-12-31 (.mlready.yaml:2:5)"], report["notices"])

    def test_a_central_ci_passes_over_all_waivers(self):
        self.configure(WAIVER)
        self.assertIsNone(self.judged(GATE_FAILED, "--no-waivers")[1]["waiver"])

    def test_a_policy_forbids_waivers(self):
        self.configure(WAIVER + "policy: {forbid_waivers: [house]}\n")
        report, _ = self.judged(GATE_FAILED)
        self.assertIn("is forbidden by the policy at .mlready.yaml:6:27", report["notices"][0])
        self.configure(WAIVER)
        report, _ = self.judged(GATE_FAILED, "--forbid-waiver", "house.charter")
        self.assertIn("is forbidden by the policy at command line", report["notices"][0])

    def test_a_policy_of_unknown_items_is_an_error(self):
        self.expect_error(USAGE, 'no item or area "hose"', self.audit("--forbid-waiver", "hose"))

    def test_an_unused_waiver_is_named(self):
        self.configure(WAIVER.replace("charter\n", "readme\n"))
        report, _ = self.judged(GATE_FAILED)
        self.assertEqual(["the waiver of house.readme is not needed: the item is met (.mlready.yaml:2:5)"],
                         report["notices"])

    def test_a_waiver_of_a_part_holds_for_an_audit_of_that_part(self):
        self.configure(WAIVER + "    path: services/*\n")
        self.git("init", "-q")
        self.judged(GATE_FAILED)
        self.write({"README.md": "# Api\n"}, "repository/services/api")
        part = ("audit", "repository/services/api", "--checks", "rules", "--only", "house", "--today", "2026-06-15")
        self.expect(DONE, self.run_program(*part, "--fail-on", "high"))

    def test_an_attestation_is_shown_apart_and_does_not_open_the_gate(self):
        self.configure(ATTESTATION)
        self.write({"wall.txt": "photo"}, "repository")
        report, charter = self.judged(GATE_FAILED)
        self.assertEqual("Bob", charter["attestation"]["owner"])
        self.assertIsNotNone(report["score"]["with_attestations"])

    def test_the_evidence_of_an_attestation_must_be_in_the_repository(self):
        self.configure(ATTESTATION)
        report, charter = self.judged(GATE_FAILED)
        self.assertIsNone(charter["attestation"])
        self.assertIn("names evidence that the repository does not have, wall.txt", report["notices"][0])
        self.configure(ATTESTATION.replace("wall.txt", "../rules/house/readme.yaml"))
        self.assertIsNone(self.judged(GATE_FAILED)[1]["attestation"])

    def test_a_date_that_is_none_is_an_error(self):
        self.expect_error(USAGE, '--today takes a date, not "soon"', self.audit("--today", "soon"))

    def test_the_example_of_all_keys_is_valid(self):
        example = SOURCE / "examples/configuration/mlready.yaml"
        shown = self.expect(DONE, self.run_program("config", "show", "repository", "--config", example)).stdout
        defaults = [line for line in shown.splitlines() if "# default" in line]
        self.assertEqual(["baseline: null", "checks: null"], sorted(line.split("  ")[0] for line in defaults))
        self.expect(GATE_FAILED, self.run_program("audit", "repository", "--config", example))


if __name__ == "__main__":
    unittest.main()
