"""list, explain, test, help and version."""

import unittest

from program import DONE, GATE_FAILED, USAGE, ProgramTest

CASES = """\
# house.readme

## met: there is one
```markdown README.md
# A project   <!-- <- evidence -->
```

## missing: there is none
```python train.py
import sklearn
```
"""


class List(ProgramTest):
    def lines(self, *arguments):
        return self.expect(DONE, self.run_program("list", *arguments)).stdout.splitlines()

    def test_checks_are_listed_with_severity_and_title(self):
        lines = self.lines("checks", "--checks", "rules")
        self.assertTrue([line for line in lines if line.split() == ["house.readme", "critical", "A", "readme"]])
        self.assertFalse([line for line in self.lines("checks") if line.startswith("house.")])

    def test_areas_are_listed_in_the_order_of_the_checklist(self):
        names = [line.split()[0] for line in self.lines("areas", "--checks", "rules")]
        areas = ["data", "training", "deployment", "monitoring", "security", "testing", "docs", "practices", "house"]
        self.assertEqual(areas, names)

    def test_the_checklist_has_54_items_in_seven_areas_and_twelve_practices(self):
        counts = {line.split()[0]: int(line.split()[1]) for line in self.lines("areas")}
        self.assertEqual({"data": 8, "training": 8, "deployment": 8, "monitoring": 8, "security": 8, "testing": 7,
                          "docs": 7, "practices": 12}, counts)

    def test_formats_and_languages_are_listed(self):
        names = [line.split()[0] for line in self.lines("formats")]
        self.assertEqual(["console", "json", "markdown", "markdown-summary", "junit"], names[:5])
        for line in self.lines("formats"):
            self.assertRegex(line, r"^[a-z-]+ +\S.*\S$")
        self.assertIn("python", self.lines("languages"))
        self.assertNotIn("", self.lines("languages"))

    def test_other_lists_are_usage_errors(self):
        self.expect_error(USAGE, "checks", self.run_program("list", "colours"))
        self.expect_error(USAGE, "required", self.run_program("list"))


class Explain(ProgramTest):
    def test_an_item_is_explained(self):
        text = self.expect(DONE, self.run_program("explain", "house.readme", "--checks", "rules")).stdout
        for words in ("A readme", "There is a readme", "critical", "People start there.", "Write a README.md.",
                      "https://www.makeareadme.com/"):
            self.assertIn(words, text)

    def test_every_built_in_item_is_explained(self):
        items = [line.split()[0] for line in self.run_program("list", "checks").stdout.splitlines()]
        text = self.expect(DONE, self.run_program("explain", *items)).stdout
        self.assertEqual(len(items), text.count("\nHow to fix it\n"))

    def test_an_unknown_item_is_a_usage_error_with_a_suggestion(self):
        result = self.run_program("explain", "house.raedme", "--checks", "rules")
        self.expect_error(USAGE, 'did you mean "house.readme"?', result)


class Test(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write({"house.readme.md": CASES}, "cases")

    def run_cases(self, *arguments):
        return self.run_program("test", "cases", "--checks", "rules", *arguments)

    def test_cases_that_hold_pass(self):
        self.assertEqual("2 passed, 0 failed\n", self.expect(DONE, self.run_cases()).stdout)

    def test_a_case_that_does_not_hold_fails_and_is_named(self):
        self.write({"house.readme.md": CASES.replace("missing:", "met:")}, "cases")
        text = self.expect(GATE_FAILED, self.run_cases()).stdout
        self.assertIn("house.readme.md:8", text)
        self.assertTrue(text.endswith("1 passed, 1 failed\n"))

    def test_a_filter_chooses_cases(self):
        self.assertEqual("1 passed, 0 failed\n", self.expect(DONE, self.run_cases("--filter", "there is none")).stdout)

    def test_no_case_at_all_is_an_error(self):
        self.expect_error(USAGE, "no verdict case", self.run_cases("--filter", "nothing like that"))
        self.expect_error(USAGE, "nowhere", self.run_program("test", "nowhere"))


class HelpAndVersion(ProgramTest):
    def test_the_version_is_printed(self):
        self.assertRegex(self.expect(DONE, self.run_program("--version")).stdout, r"^mlready \d+\.\d+\.\d+\n$")

    def test_the_options_that_are_typed_often_have_short_forms(self):
        self.write({"train.py": "x = 1\n"}, "repository")
        self.expect(DONE, self.audit("--quiet", "--jobs", "1", "--format", "json", "--output", "long.json"))
        self.assertEqual("", self.expect(DONE, self.audit("-q", "-j", "1", "-f", "json", "-o", "short.json")).stderr)
        self.assertEqual((self.folder / "long.json").read_bytes(), (self.folder / "short.json").read_bytes())
        self.assertEqual(self.run_program("--version").stdout, self.run_program("-V").stdout)

    def test_help_has_examples_and_fits_80_columns(self):
        for command in ([], ["audit"], ["list"], ["explain"], ["test"]):
            text = self.expect(DONE, self.run_program(*command, "--help")).stdout
            self.assertIn("Example", text)
            self.assertLessEqual(max(map(len, text.splitlines())), 88)

    def test_no_command_or_an_unknown_one_is_a_usage_error(self):
        self.expect_error(USAGE, "--help", self.run_program())
        self.expect_error(USAGE, 'did you mean "audit"?', self.run_program("audti"))
        self.expect_error(USAGE, "--colour", self.run_program("audit", "--colour"))


if __name__ == "__main__":
    unittest.main()
