"""Units of a monorepo: each audited on its own, with what no unit owns."""

import json
import unittest

from program import DONE, GATE_FAILED, USAGE, ProgramTest


class Units(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write({"services/api/CHARTER.md": "# Charter\n", "services/batch/job.py": "x = 1\n",
                    ".mlready.yaml": "units: [services/*]\n"}, "repository")

    def units(self, *arguments):
        return self.run_program("units", "repository", "--checks", "rules", "--only", "house", *arguments)

    def statuses(self, *arguments):
        table = json.loads(self.expect(DONE, self.units("--format", "json", *arguments)).stdout)
        return {one["unit"]: one["items"] for one in table["units"]}

    def test_each_unit_is_judged_without_the_others_and_with_what_they_share(self):
        self.assertEqual({"": {"house.charter": "met", "house.readme": "met"},
                          "services/api": {"house.charter": "met", "house.readme": "met"},
                          "services/batch": {"house.charter": "missing", "house.readme": "met"}}, self.statuses())

    def test_the_table_is_for_people_and_for_markdown(self):
        text = self.expect(DONE, self.units()).stdout
        self.assertRegex(text, r"(?m)^services/batch +0\.0 ")
        self.assertIn("| services/batch |", self.units("--format", "markdown").stdout)

    def test_the_gate_holds_for_each_unit(self):
        self.expect(GATE_FAILED, self.units("--fail-on", "high"))
        self.expect(DONE, self.units("--fail-on", "critical"))

    def test_one_unit_is_audited_with_inherited_evidence_marked(self):
        report = self.report("--unit", "services/api")
        items = {item["id"]: item for item in report["items"]}
        self.assertEqual("inherited: it lies outside of the unit", items["house.readme"]["evidence"][0]["note"])
        self.assertEqual("", items["house.charter"]["evidence"][0]["note"])
        self.assertIn("judged is the unit services/api, with what no unit owns", report["notices"])
        self.assertEqual("services/api", report["target"]["unit"])

    def test_findings_of_units_are_told_apart_by_platforms(self):
        (self.folder / "repository/README.md").unlink()
        found = {}
        for unit in ((), ("--unit", "services/api"), ("--unit", "services/batch")):
            run = json.loads(self.expect(DONE, self.audit("--format", "sarif", *unit)).stdout)["runs"][0]
            readme = next(one for one in run["results"] if one["ruleId"] == "house.readme")
            found[run["automationDetails"]["id"]] = readme["partialFingerprints"]["primaryLocationLineHash"]
        self.assertEqual(["mlready/", "mlready/services/api/", "mlready/services/batch/"], list(found))
        self.assertEqual(3, len(set(found.values())))

    def test_units_are_found(self):
        self.write({".mlready.yaml": "units: auto\n", "jobs/requirements.txt": "numpy\n"}, "repository")
        self.assertEqual(["", "jobs"], list(self.statuses()))

    def test_wrong_units_are_errors(self):
        self.expect_error(USAGE, 'there is no unit "services/ap" (did you mean "services/api"?)',
                          self.audit("--unit", "services/ap"))
        self.write({".mlready.yaml": "units: [../x]\n"}, "repository")
        self.expect_error(USAGE, "leads out of the repository", self.audit())
        self.write({".mlready.yaml": "units: [none/*]\n"}, "repository")
        self.expect_error(USAGE, "there are no units", self.units())
        self.write({".mlready.yaml": ""}, "repository")
        self.expect_error(USAGE, "there are no units", self.audit("--unit", "services/api"))


if __name__ == "__main__":
    unittest.main()
