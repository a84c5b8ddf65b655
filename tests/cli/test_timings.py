"""--timings: what took how long, on standard error."""

import re
import unittest

from program import DONE, ProgramTest


class Timings(ProgramTest):
    def test_parts_files_and_rates_stand_on_standard_error_and_the_report_is_as_without(self):
        plain = self.expect(DONE, self.audit("--format", "json"))
        timed = self.expect(DONE, self.audit("--format", "json", "--timings"))
        self.assertEqual(plain.stdout, timed.stdout)
        self.assertFalse(plain.stderr)
        for part in ("list", "read, classify", "match, record", "reach", "verdicts", "cited lines"):
            self.assertRegex(timed.stderr, rf"(?m)^{re.escape(part)} +\d+\.\d")
        self.assertRegex(timed.stderr, r"(?m)^read, classify +\d+\.\d +2 ")
        self.assertRegex(timed.stderr, r"(?m)^wall time of all +\d+\.\d$")
        self.assertRegex(timed.stderr, r"(?m)^peak memory: \d+\.\d MB$")


if __name__ == "__main__":
    unittest.main()
