"""Saved reports in other formats: `render`."""

import json
import subprocess
import unittest

from program import DONE, INCOMPLETE, PROGRAM, USAGE, ProgramTest


class Render(ProgramTest):
    def setUp(self):
        super().setUp()
        name = "CHARTER\x1b[31m\u202e<b>.md"
        self.write({name: "", "broken\udcff.py": "def f(:\n"}, "repository")  # the surrogate stands for a byte 0xFF
        self.expect(DONE, self.audit("--format", "json", "--output", "report.json"))

    def formats(self):
        return [line.split()[0] for line in self.run_program("list", "formats").stdout.splitlines()]

    def render(self, *arguments, **options):
        return self.run_program("render", "report.json", *arguments, **options)

    def test_every_format_has_the_bytes_of_the_direct_report(self):
        self.assertGreater(len(self.formats()), 5)
        for name in self.formats():
            direct = self.expect(DONE, self.audit("--format", name)).stdout
            self.assertEqual(direct, self.expect(DONE, self.render("--format", name)).stdout, name)

    def test_options_of_the_console_count_as_in_an_audit(self):
        for options in (["--verbose"], ["--show", "missing"], ["--group-by", "area"], ["--framework", "eu-ai-act"]):
            self.assertEqual(self.audit(*options).stdout, self.render(*options).stdout, options)

    def test_a_report_can_be_read_from_standard_input(self):
        text = (self.folder / "report.json").read_bytes()
        result = subprocess.run([PROGRAM, "render", "-", "--format", "json"], cwd=self.folder, input=text,
                                capture_output=True, check=True)
        self.assertEqual(text, result.stdout)

    def test_several_reports_are_written_from_one(self):
        result = self.expect(DONE, self.render("--report", "junit=out/r.xml", "--report", "markdown=-"))
        self.assertTrue(result.stdout.startswith("# Production readiness"))
        self.assertIn("<testsuites", (self.folder / "out/r.xml").read_text(encoding="utf-8"))

    def test_a_failed_gate_is_told_and_does_not_fail_again(self):
        self.audit("--format", "json", "--output", "report.json", "--fail-under", "100")
        self.assertIn("is under 100", self.expect(DONE, self.render()).stdout)

    def test_a_mistake_in_the_report_is_named_with_file_and_key(self):
        report = json.loads((self.folder / "report.json").read_text(encoding="utf-8"))
        report["items"][1]["severity"] = "hihg"
        self.write({"report.json": json.dumps(report)}, ".")
        self.expect_error(USAGE, 'report.json: items[1].severity has no meaning: "hihg"', self.render())

    def test_what_is_no_report_is_a_usage_error(self):
        for text, words in (("", "no JSON"), ("{", "no JSON"), ("[" * 100_000, "nested too deeply"),
                            ('{"schema_version": "2.0"}', "reads 1.x"), ("{}", "schema_version is missing")):
            self.write({"report.json": text}, ".")
            self.expect_error(USAGE, words, self.render())
        self.expect_error(USAGE, "nowhere.json", self.run_program("render", "nowhere.json"))
        self.expect_error(USAGE, "required", self.run_program("render"))

    def test_a_report_that_cannot_be_written_is_told(self):
        self.assertIn("cannot be written", self.expect(INCOMPLETE, self.render("--output", "/dev/full")).stderr)


if __name__ == "__main__":
    unittest.main()
