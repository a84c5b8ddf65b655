"""What `mlready audit` audits: paths, revisions, rules, and which items."""

import json
import subprocess
import unittest

from program import DONE, USAGE, ProgramTest


class Paths(ProgramTest):
    def test_the_current_folder_is_audited_where_no_path_is_given(self):
        report = json.loads(self.expect(DONE, self.run_program("audit", "--format", "json")).stdout)
        self.assertEqual(".", report["target"]["path"])
        self.assertGreaterEqual(report["target"]["files"], 4)

    def test_several_paths_and_single_files_are_audited(self):
        result = self.run_program("audit", "repository/train.py", "rules", "--format", "json")
        report = json.loads(self.expect(DONE, result).stdout)
        self.assertEqual("repository/train.py rules", report["target"]["path"])
        self.assertEqual(3, report["target"]["files"])

    def test_an_empty_folder_is_audited(self):
        (self.folder / "empty").mkdir()
        report = json.loads(self.expect(DONE, self.run_program("audit", "empty", "--format", "json")).stdout)
        self.assertEqual(0, report["target"]["files"])

    def test_a_path_that_does_not_exist_is_a_usage_error(self):
        self.expect_error(USAGE, "nowhere", self.run_program("audit", "nowhere"))


class Revisions(ProgramTest):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")
        self.git("tag", "v1")
        (self.folder / "repository/README.md").unlink()

    def git(self, *arguments):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=self.folder / "repository", check=True)

    def status(self, *arguments):
        items = self.report(*arguments)["items"]
        return {item["id"]: item["status"] for item in items}["house.readme"]

    def test_a_revision_is_audited_instead_of_the_work_tree(self):
        self.assertEqual("missing", self.status())
        self.assertEqual("met", self.status("--rev", "v1"))

    def test_the_report_names_the_commit_and_whether_the_work_tree_differs(self):
        target = self.report()["target"]
        self.assertRegex(target["revision"], "^[0-9a-f]{40}$")
        self.assertTrue(target["dirty"])
        self.assertFalse(self.report("--rev", "v1")["target"]["dirty"])

    def test_an_unknown_revision_is_a_usage_error(self):
        self.expect_error(USAGE, "v9", self.audit("--rev", "v9"))

    def test_a_revision_takes_one_path(self):
        self.expect_error(USAGE, "--rev takes one path", self.audit("rules", "--rev", "v1"))


class Items(ProgramTest):
    def ids(self, *arguments):
        result = self.run_program("audit", "repository", "--checks", "rules", "--format", "json", *arguments)
        return [item["id"] for item in json.loads(self.expect(DONE, result).stdout)["items"]]

    def test_a_rule_pack_adds_to_the_built_in_rules(self):
        self.assertIn("house.readme", self.ids())
        self.assertGreater(len(self.ids()), 2)

    def test_only_takes_items_and_areas(self):
        self.assertEqual(["house.readme"], self.ids("--only", "house.readme"))
        self.assertCountEqual(["house.readme", "house.charter"], self.ids("--only", "house"))

    def test_skip_leaves_items_and_areas_out(self):
        self.assertEqual(["house.charter"], self.ids("--only", "house", "--skip", "house.readme"))
        self.assertFalse([name for name in self.ids("--skip", "house") if name.startswith("house.")])

    def test_lists_may_be_repeated_or_separated_by_commas(self):
        both = ["house.readme", "house.charter"]
        self.assertCountEqual(both, self.ids("--only", ",".join(both)))
        self.assertCountEqual(both, self.ids("--only", both[0], "--only", both[1]))

    def test_an_unknown_item_is_a_usage_error_with_a_suggestion(self):
        for option in ("--only", "--skip", "--require"):
            self.expect_error(USAGE, 'did you mean "house.readme"?', self.audit(option, "house.raedme"))

    def test_an_area_cannot_be_required(self):
        self.expect_error(USAGE, 'no item "house"', self.audit("--require", "house"))

    def test_a_broken_rule_is_a_configuration_error_that_names_its_file(self):
        self.write({"house/broken.yaml": "id: house.other\n"}, "rules")
        self.expect_error(USAGE, "broken.yaml", self.audit())

    def test_a_rule_pack_that_does_not_exist_is_a_configuration_error(self):
        self.expect_error(USAGE, "nowhere", self.run_program("audit", "repository", "--checks", "nowhere"))


class Jobs(ProgramTest):
    def test_the_number_of_threads_changes_nothing(self):
        reports = {self.audit("--format", "json", "--jobs", str(jobs)).stdout for jobs in (1, 2, 8)}
        self.assertEqual(1, len(reports))

    def test_no_threads_are_a_usage_error(self):
        self.expect_error(USAGE, "--jobs", self.audit("--jobs", "0"))


if __name__ == "__main__":
    unittest.main()
