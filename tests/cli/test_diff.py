"""mlready diff: between reports, revisions and the working tree."""

import json
import unittest

from program import DONE, INCOMPLETE, USAGE, ProgramTest


class Diff(ProgramTest):
    def diff(self, *arguments):
        return self.run_program("diff", *arguments, "--path", "repository", "--checks", "rules", "--only", "house")

    def moved(self, *arguments):
        text = self.expect(DONE, self.diff(*arguments, "--format", "json")).stdout
        return {item["id"]: item for item in json.loads(text)["items"]}

    def commit_with_and_without_charter(self):
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-qm", "one")
        self.write({"CHARTER.md": "# Charter\n"}, "repository")
        self.git("add", ".")
        self.git("commit", "-qm", "two")

    def test_two_revisions(self):
        self.commit_with_and_without_charter()
        moved = self.moved("HEAD~1", "HEAD")
        self.assertEqual(["house.charter"], list(moved))
        self.assertEqual("better", moved["house.charter"]["direction"])
        self.assertEqual("CHARTER.md", moved["house.charter"]["gained"][0]["path"])
        self.assertEqual("worse", self.moved("HEAD", "HEAD~1")["house.charter"]["direction"])

    def test_a_revision_and_the_working_tree(self):
        self.commit_with_and_without_charter()
        (self.folder / "repository/CHARTER.md").unlink()
        moved = self.moved("main")
        self.assertEqual("CHARTER.md", moved["house.charter"]["lost"][0]["path"])
        self.assertEqual({}, self.moved("main~1"))

    def test_two_reports(self):
        self.audit("--report", "json=before.json")
        self.write({"CHARTER.md": "# Charter\n"}, "repository")
        self.audit("--report", "json=after.json")
        text = self.expect(DONE, self.diff("before.json", "after.json")).stdout
        self.assertIn("before.json → after.json\n", text)
        self.assertIn("Better\n  house.charter  missing → met (implemented)", text)
        self.assertIn("+ CHARTER.md", text)
        self.assertIn("1 item is as before", text)

    def test_markdown_for_a_pull_request_goes_to_a_file(self):
        self.audit("--report", "json=before.json")
        self.write({"CHARTER.md": "# Charter\n"}, "repository")
        self.assertFalse(self.expect(DONE, self.diff("before.json", "--format", "markdown", "--output", "c.md")).stdout)
        comment = (self.folder / "c.md").read_text(encoding="utf-8")
        self.assertTrue(comment.startswith("### Production readiness: score"))
        self.assertIn("| missing → met (implemented) |", comment)

    def test_another_configuration_makes_scores_incomparable(self):
        self.audit("--report", "json=before.json")
        self.write({".mlready.yaml": "severities: {house.charter: low}\n"}, "repository")
        text = self.expect(DONE, self.diff("before.json")).stdout
        self.assertIn("the scores do not compare", text)
        self.assertIn("severity high → low", text)

    def test_what_is_neither_report_nor_revision_is_an_error(self):
        self.expect_error(USAGE, "it has no revisions", self.diff("main"))
        self.commit_with_and_without_charter()
        self.expect_error(USAGE, "no such revision", self.diff("nowhere"))
        self.write({"wrong.json": "{}"}, ".")
        self.expect_error(USAGE, "wrong.json", self.diff("wrong.json"))
        self.expect_error(USAGE, "before", self.run_program("diff"))

    def test_a_difference_that_cannot_be_written_is_an_error(self):
        self.audit("--report", "json=before.json")
        self.expect_error(INCOMPLETE, "/proc/none", self.diff("before.json", "before.json", "--output", "/proc/none/x"))


if __name__ == "__main__":
    unittest.main()
