"""Where reports go, and in which form."""

import json
import os
import subprocess
import unittest
import xml.etree.ElementTree

from program import DONE, INCOMPLETE, PROGRAM, USAGE, ProgramTest


class ReportTest(ProgramTest):
    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")


class Formats(ReportTest):
    def test_the_console_report_is_the_default(self):
        result = self.expect(DONE, self.audit())
        self.assertIn("Production readiness", result.stdout)
        self.assertEqual(result.stdout, self.audit("--format", "console").stdout)

    def test_each_format_is_written(self):
        self.assertEqual("1.1", json.loads(self.audit("--format", "json").stdout)["schema_version"])
        self.assertTrue(self.audit("--format", "markdown").stdout.startswith("# Production readiness"))
        self.assertEqual("testsuites", xml.etree.ElementTree.fromstring(self.audit("--format", "junit").stdout).tag)

    def test_an_unknown_format_is_a_usage_error_with_a_suggestion(self):
        self.expect_error(USAGE, 'did you mean "json"?', self.audit("--format", "jsno"))

    def test_two_runs_give_the_same_bytes(self):
        names = [line.split()[0] for line in self.run_program("list", "formats").stdout.splitlines()]
        first, second = ([argument for name in names for argument in ("--report", f"{name}={folder}/{name}")]
                         for folder in ("first", "second"))
        self.expect(DONE, self.audit(*first))
        self.expect(DONE, self.audit(*second))
        for name in names:
            self.assertEqual(self.read(f"first/{name}"), self.read(f"second/{name}"), name)

    def test_nothing_but_the_report_goes_to_standard_output(self):
        json.loads(self.audit("--format", "json", "--verbose", "--fail-under", "100").stdout)


class Files(ReportTest):
    def test_output_writes_to_a_file_instead_of_standard_output(self):
        result = self.expect(DONE, self.audit("--format", "json", "--output", "out/deep/report.json"))
        self.assertEqual("", result.stdout)
        self.assertEqual(self.audit("--format", "json").stdout, self.read("out/deep/report.json"))
        self.assertEqual(["report.json"], os.listdir(self.folder / "out/deep"))

    def test_a_dash_is_standard_output(self):
        self.assertEqual(self.audit().stdout, self.audit("--output", "-").stdout)

    def test_further_reports_go_beside_the_one_on_standard_output(self):
        result = self.expect(DONE, self.audit("--report", "json=a/r.json", "--report", "junit=b/r.xml"))
        self.assertIn("Production readiness", result.stdout)
        self.assertEqual("1.1", json.loads(self.read("a/r.json"))["schema_version"])
        self.assertIn("<testsuites", self.read("b/r.xml"))

    def test_a_further_report_on_standard_output_replaces_the_console_report(self):
        json.loads(self.expect(DONE, self.audit("--report", "json=-")).stdout)

    def test_an_existing_file_is_replaced_whole(self):
        self.write({"report.json": "x" * 1_000_000}, ".")
        self.expect(DONE, self.audit("--format", "json", "--output", "report.json"))
        json.loads(self.read("report.json"))

    def test_two_reports_to_one_place_are_a_usage_error(self):
        self.expect_error(USAGE, "two reports", self.audit("--format", "json", "--report", "junit=-"))
        self.expect_error(USAGE, "two reports", self.audit("--report", "json=a", "--report", "junit=a"))
        self.assertFalse((self.folder / "a").exists())

    def test_a_report_that_cannot_be_written_leaves_the_one_before_and_no_temporary_file(self):
        self.write({"out/report.json": "before"}, ".")
        limited = f"ulimit -f 0; trap '' XFSZ; exec {PROGRAM} audit repository --checks rules --only house --format json"
        result = subprocess.run(["bash", "-c", f"{limited} --output out/report.json"], cwd=self.folder,
                                capture_output=True, encoding="utf-8", check=False)
        self.expect(INCOMPLETE, result)
        self.assertEqual("before", self.read("out/report.json"))
        self.assertEqual(["report.json"], os.listdir(self.folder / "out"))

    def test_a_report_without_a_file_is_a_usage_error(self):
        self.expect_error(USAGE, "FORMAT=FILE", self.audit("--report", "json"))
        self.expect_error(USAGE, "unknown format", self.audit("--report", "yaml=a"))


class Failures(ProgramTest):
    def test_a_full_disk_is_reported(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            for arguments in (["audit", "repository"], ["list", "formats"], ["--help"], ["--version"]):
                result = self.expect(INCOMPLETE, self.run_program(*arguments, stdout=full))
                self.assertIn("standard output: the report cannot be written: No space left on device", result.stderr)

    def test_a_closed_pipe_is_reported(self):
        reading, writing = os.pipe()
        os.close(reading)
        try:
            result = self.expect(INCOMPLETE, self.audit(stdout=writing))
        finally:
            os.close(writing)
        self.assertIn("Broken pipe", result.stderr)

    def test_a_file_that_cannot_be_written_is_reported_and_the_others_are_written(self):
        self.write({"file": "kept"}, ".")
        result = self.audit("--report", "json=file/report.json", "--report", "junit=report.xml")
        self.expect(INCOMPLETE, result)
        self.assertIn("the report cannot be written", result.stderr)
        self.assertTrue((self.folder / "report.xml").exists())

    def test_a_report_that_cannot_be_written_outweighs_a_failed_gate(self):
        self.expect(INCOMPLETE, self.audit("--output", "/dev/full", "--require", "house.charter"))

    def test_a_device_stays_a_device(self):
        self.expect(DONE, self.audit("--output", "/dev/null"))
        self.assertFalse(os.path.isfile("/dev/null"))


if __name__ == "__main__":
    unittest.main()
