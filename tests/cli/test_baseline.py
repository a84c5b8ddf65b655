"""Baselines: what is recorded, and what fails an audit that is held against one."""

import json
import unittest

from program import DONE, GATE_FAILED, INCOMPLETE, USAGE, ProgramTest

CHARTER = {"CHARTER.md": "# Charter\n"}
SERVICES = {"services/api/CHARTER.md": "# Charter\n", "services/api/job.py": "x = 1\n", "services/batch/job.py": "x = 1\n",
            ".mlready.yaml": "units: [services/*]\n"}


class Baselines(ProgramTest):
    def record(self, *arguments, code=DONE):
        return self.expect(code, self.run_program("baseline", "repository", "--checks", "rules", "--only", "house",
                                                  *arguments))

    def recorded(self):
        return json.loads((self.folder / ".mlready-baseline.json").read_text(encoding="utf-8"))

    def against(self, code, *arguments):
        result = self.audit("--baseline", ".mlready-baseline.json", "--format", "json", *arguments)
        return json.loads(self.expect(code, result).stdout)

    def test_the_state_of_each_item_is_recorded(self):
        self.record()
        baseline = self.recorded()
        self.assertEqual({"house.charter": "missing", "house.readme": "met"},
                         {name: item["status"] for name, item in baseline["items"].items()})
        self.assertNotIn("README.md", json.dumps(baseline))

    def test_the_same_repository_gives_the_same_bytes(self):
        self.assertEqual(self.record("--output", "-").stdout, self.record("--output", "-", "--jobs", "1").stdout)

    def test_what_was_missing_before_does_not_fail(self):
        self.record()
        self.expect(GATE_FAILED, self.audit("--fail-on", "high"))
        self.assertTrue(self.against(DONE, "--fail-on", "high", "--require", "house.charter", "--fail-under", "50")
                        ["gate"]["passed"])

    def test_what_got_worse_fails(self):
        self.record()
        (self.folder / "repository/README.md").unlink()
        self.assertEqual(["house.readme fell from met to missing"], self.against(GATE_FAILED)["gate"]["reasons"])

    def test_a_renamed_file_with_moved_lines_is_the_same(self):
        self.record()
        (self.folder / "repository/README.md").unlink()
        self.write({"docs/README.md": "\n\n# Moved\n"}, "repository")
        self.against(DONE)

    def test_an_expired_waiver_fails(self):
        waiver = "waivers: [{item: house.charter, reason: later, expires: 2026-12-31}]\n"
        self.write({".mlready.yaml": waiver}, "repository")
        self.record("--today", "2026-12-31")
        self.against(DONE, "--today", "2026-12-31")
        gate = self.against(GATE_FAILED, "--today", "2027-01-01")["gate"]
        self.assertEqual(["the waiver of house.charter does not hold any more"], gate["reasons"])

    def test_a_baseline_is_not_replaced_by_a_worse_one_unless_that_is_accepted(self):
        self.write(CHARTER, "repository")
        self.record()
        (self.folder / "repository/CHARTER.md").unlink()
        refused = self.record(code=GATE_FAILED)
        self.assertIn("house.charter fell from met to missing", refused.stderr)
        self.assertIn("the baseline is left as it is", refused.stderr)
        self.assertEqual("met", self.recorded()["items"]["house.charter"]["status"])
        self.record("--accept-worse")
        self.assertEqual("missing", self.recorded()["items"]["house.charter"]["status"])

    def test_a_better_state_replaces_the_baseline(self):
        self.record()
        self.write(CHARTER, "repository")
        self.record()
        self.assertEqual("met", self.recorded()["items"]["house.charter"]["status"])

    def test_the_configuration_names_a_baseline_and_recording_does_not_look_at_it(self):
        self.record("--output", "repository/ready.json")
        self.write({".mlready.yaml": "baseline: ready.json\nfail_on: high\n"}, "repository")
        self.expect(DONE, self.audit())
        (self.folder / "repository/README.md").unlink()
        self.expect(GATE_FAILED, self.audit())
        (self.folder / "repository/ready.json").unlink()
        self.expect_error(USAGE, "ready.json", self.audit())
        self.record()

    def test_a_report_is_a_baseline_too(self):
        self.expect(DONE, self.audit("--report", "json=.mlready-baseline.json"))
        self.against(DONE, "--fail-on", "high")

    def test_other_items_are_noticed(self):
        self.record()
        notices = self.against(DONE, "--skip", "house.charter")["notices"]
        self.assertIn("the baseline knows items that were not judged: house.charter", notices)

    def test_switching_off_what_was_met_fails_until_the_baseline_is_recorded_anew(self):
        self.record()
        self.write({".mlready.yaml": "severities:\n  house.readme: off\n  house.charter: off\n"}, "repository")
        reason = "house.readme was met and is switched off (.mlready.yaml:2:3)"
        self.assertEqual([reason], self.against(GATE_FAILED)["gate"]["reasons"])
        self.assertIn(reason, self.record(code=GATE_FAILED).stderr)
        self.record("--accept-worse")
        self.against(DONE)

    def units(self, code, *arguments):
        result = self.run_program("units", "repository", "--checks", "rules", "--only", "house", "--baseline",
                                  ".mlready-baseline.json", *arguments)
        return self.expect(code, result)

    def test_each_unit_is_held_against_its_own_state(self):
        self.write(SERVICES, "repository")
        self.record()
        self.assertEqual({"services/api": "met", "services/batch": "missing"},
                         {name: unit["items"]["house.charter"]["status"]
                          for name, unit in self.recorded()["units"].items()})
        self.units(DONE, "--fail-on", "high")
        self.write(CHARTER, "repository/services/batch")
        (self.folder / "repository/services/api/CHARTER.md").unlink()
        self.assertEqual("mlready: warning: gate failed: services/api: house.charter fell from met to missing\n",
                         self.units(GATE_FAILED).stderr)
        self.against(DONE)
        self.against(DONE, "--unit", "services/batch")
        self.against(GATE_FAILED, "--unit", "services/api")
        self.assertIn("services/api: house.charter fell from met to missing", self.record(code=GATE_FAILED).stderr)

    def test_a_unit_that_the_baseline_does_not_know_must_fulfil_all_demands(self):
        self.write(SERVICES, "repository")
        self.record()
        self.write({"services/new/job.py": "x = 1\n"}, "repository")
        self.assertIn("services/new: house.charter (high) is missing", self.units(GATE_FAILED, "--fail-on", "high").stderr)
        notices = self.against(DONE, "--unit", "services/new")["notices"]
        self.assertIn("the baseline does not know the unit services/new; mlready baseline records it", notices)

    def test_the_files_of_mlready_itself_prove_nothing(self):
        named = "# sentry_sdk, TLS: monitoring.alerting, security.tls\n"
        before = self.statuses_of_all()
        self.write({".mlready.yaml": named + "baseline: ready.json\n"}, "repository")
        for path in ("repository/.mlready-baseline.json", "repository/ready.json"):
            self.expect(DONE, self.run_program("baseline", "repository", "--output", path))
        self.assertEqual(before, self.statuses_of_all())

    def statuses_of_all(self):
        report = json.loads(self.expect(DONE, self.run_program("audit", "repository", "--format", "json")).stdout)
        return {item["id"]: (item["status"], item["strength"]) for item in report["items"]}

    def test_what_is_no_baseline_is_an_error(self):
        self.expect_error(USAGE, "cannot read the file", self.audit("--baseline", "none.json"))
        self.write({"wrong.json": "{}"}, ".")
        self.expect_error(USAGE, "wrong.json: neither a baseline nor a JSON report", self.audit("--baseline", "wrong.json"))
        self.expect_error(USAGE, "neither a baseline", self.run_program("baseline", "repository", "--output", "wrong.json"))

    def test_a_baseline_that_cannot_be_written_is_an_error(self):
        self.record("--output", "/proc/none/baseline.json", code=INCOMPLETE)


if __name__ == "__main__":
    unittest.main()
