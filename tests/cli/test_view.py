"""What a report for people shows, and in which order: --group-by, --framework, --show."""

import unittest

from program import DONE, SOURCE, USAGE, ProgramTest

SAMPLE = SOURCE / "examples/team-project"


class View(ProgramTest):
    def sample(self, *arguments):
        return self.expect(DONE, self.run_program("audit", SAMPLE, "--no-config", *arguments)).stdout

    def headings(self, *arguments):
        return [line[3:] for line in self.sample("--format", "markdown", *arguments).splitlines()
                if line.startswith("## ")]

    def test_the_first_screen_says_how_ready_and_what_first(self):
        screen = "\n".join(self.sample().splitlines()[:24])
        for words in ("Production readiness", "Weakest area", "Data pipeline", "First, by what each adds"):
            self.assertIn(words, screen)

    def test_a_line_of_the_console_is_at_most_80_columns_wide_without_a_terminal(self):
        for options in ([], ["--group-by", "status"], ["--framework", "nist-ai-rmf"]):
            for line in self.sample(*options).splitlines():
                if "/" not in line:  # a place stays whole, so that it can be copied
                    self.assertLessEqual(len(line), 80, line)

    def test_items_are_grouped_by_severity_unless_asked_otherwise(self):
        self.assertIn("To do: high", self.headings())
        self.assertEqual(self.sample(), self.sample("--group-by", "severity"))

    def test_items_are_grouped_by_area_or_status(self):
        self.assertTrue(any(heading.startswith("Security: ") for heading in self.headings("--group-by", "area")))
        self.assertIn("Missing", self.headings("--group-by", "status"))

    def test_items_are_grouped_by_the_provisions_of_a_framework(self):
        headings = self.headings("--framework", "ml-test-score")
        self.assertIn("Infra 7: Serving models can be rolled back", headings)
        self.assertIn("Without a counterpart in this framework", headings)
        self.assertIn("Infra 7: Serving models can be rolled back", self.sample("--framework", "ml-test-score"))

    def test_only_the_wanted_statuses_are_listed(self):
        text = self.sample("--show", "met")
        self.assertIn("\nProven\n", text)
        self.assertNotIn("\nTo do:", text)
        both = self.sample("--show", "partial,missing")
        self.assertEqual(both, self.sample("--show", "partial", "--show", "missing"))
        self.assertNotIn("\nProven\n", both)
        self.assertEqual(self.sample(), self.sample("--show", "all"))

    def test_unknown_values_are_usage_errors(self):
        self.expect_error(USAGE, "--group-by", self.audit("--group-by", "colour"))
        self.expect_error(USAGE, "--show", self.audit("--show", "open"))
        self.expect_error(USAGE, 'did you mean "eu-ai-act"?', self.audit("--framework", "eu-ai-akt"))
        self.expect_error(USAGE, "--framework", self.audit("--framework", "eu-ai-act", "--group-by", "area"))

    def test_formats_for_programs_are_the_same_whatever_is_shown(self):
        for name in ("json", "junit", "csv", "sarif"):
            self.assertEqual(self.audit("--format", name).stdout,
                             self.audit("--format", name, "--show", "met", "--group-by", "area").stdout)


class Frameworks(ProgramTest):
    def test_frameworks_are_listed(self):
        lines = self.expect(DONE, self.run_program("list", "frameworks")).stdout.splitlines()
        self.assertEqual(["aws-ml-lens", "eu-ai-act", "iso-42001", "ml-test-score", "nist-ai-rmf"],
                         [line.split()[0] for line in lines])

    def test_explain_lists_the_provisions_that_an_item_speaks_to(self):
        text = self.expect(DONE, self.run_program("explain", "deployment.rollback")).stdout
        self.assertIn("\nFrameworks\n\n", text)
        self.assertIn("- The ML Test Score, Infra 7: Serving models can be rolled back\n", text)
        self.assertNotIn("Frameworks", self.run_program("explain", "practices.docstrings").stdout)


if __name__ == "__main__":
    unittest.main()
