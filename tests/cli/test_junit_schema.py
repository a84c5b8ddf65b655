"""The JUnit report is valid by the schema that Jenkins' xUnit plug-in reads it with (xmllint)."""

import pathlib
import shutil
import subprocess
import unittest

from program import SOURCE, DONE, ProgramTest

SCHEMA = pathlib.Path(__file__).parent / "junit.xsd"


@unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
class Schema(ProgramTest):
    def validate(self, xml):
        return subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, "-"], input=xml, encoding="utf-8",
                              capture_output=True, check=False)

    def assert_valid(self, result):
        validation = self.validate(self.expect(DONE, result).stdout)
        self.assertEqual(0, validation.returncode, validation.stderr)

    def test_reports_of_the_examples_are_valid(self):
        for name in ("research-script", "team-project", "online-service", "batch-pipeline"):
            self.assert_valid(self.run_program("audit", SOURCE / "examples" / name, "--format", "junit"))

    def test_the_report_of_a_hostile_repository_is_valid(self):
        self.write({"README]]>&<b>\x01\ufffe.md": "", "CHARTER.md": "]]>\x00", "bad\x0b.json": "{"}, "repository")
        self.assert_valid(self.audit("--format", "junit"))

    def test_the_schema_refuses_what_is_not_junit(self):
        self.assertNotEqual(0, self.validate("<testsuites><testcase/></testsuites>").returncode)
        self.assertNotEqual(0, self.validate('<testsuites><testsuite name="a"/></testsuites>').returncode)


if __name__ == "__main__":
    unittest.main()
