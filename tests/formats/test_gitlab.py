"""GitLab's Code Quality report is what GitLab documents (ajv)."""

import json
import unittest

from reports import HERE, SAMPLES, FormatTest, open_items, report

SCHEMA = HERE / "gitlab.schema.json"


class GitLab(FormatTest):
    def test_reports_of_the_examples_are_valid(self):
        for sample in SAMPLES:
            self.assert_valid_json(SCHEMA, report(sample, "gitlab"))

    def test_a_report_without_findings_is_valid(self):
        self.assert_valid_json(SCHEMA, report("online-service", "gitlab", "--only", "data"))

    def test_the_schema_refuses_what_gitlab_does_not_read(self):
        issues = json.loads(report("team-project", "gitlab"))
        for key, value in (("severity", "grave"), ("location", {"path": "./a.py", "lines": {"begin": 1}}),
                           ("location", {"path": "a.py", "lines": {"begin": 0}}), ("fingerprint", "")):
            self.assert_invalid_json(SCHEMA, json.dumps([issues[0] | {key: value}]).encode())

    def test_each_open_item_is_one_issue(self):
        for sample in SAMPLES:
            issues = json.loads(report(sample, "gitlab"))
            self.assertEqual(sorted(item["id"] for item in open_items(sample)),
                             sorted(issue["check_name"] for issue in issues))
            self.assertEqual(len(issues), len({issue["fingerprint"] for issue in issues}))


if __name__ == "__main__":
    unittest.main()
