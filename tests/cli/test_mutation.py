"""scripts/mutation: signals that no verdict case needs are found, and nothing else is."""

import subprocess
import sys
import unittest

from program import PROGRAM, SOURCE, ProgramTest

UNNEEDED, CANNOT_TRY = 1, 2

RULE = """\
id: house.licence
title: A licence
checklist: There is a licence
severity: low
needs: []
why: It says who may use this.
fix: |
  Write a LICENSE.
references: []
signals:
  named:
    any:
      - file: ["LICENSE"]
      - file: ["COPYING"]
  described:
    file: ["NOTICE"]
verdict:
  met: named
  partial: described
lacking:
  named: no licence
"""

NAMED = """\
# house.licence

## met: the usual name
```text LICENSE
MIT
```

## met: the name that GNU uses
```text COPYING
GPL
```
"""

DESCRIBED = """
## partial: only a notice
```text NOTICE
By us.
```
"""


class Mutation(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write({"house/licence.yaml": RULE}, "pack")
        self.write({"house.licence.md": NAMED + DESCRIBED}, "cases")

    def mutation(self, code, *arguments):
        folders = ["--rules", self.folder / "pack", "--cases", self.folder / "cases"]
        command = [sys.executable, "-B", SOURCE / "scripts" / "mutation", "--mlready", PROGRAM, *folders, *arguments]
        return self.expect(code, subprocess.run(command, capture_output=True, encoding="utf-8"))

    def test_a_rule_whose_signals_all_have_cases_passes(self):
        self.assertEqual("2 removals from 1 rules, 0 noticed by no case\n", self.mutation(0).stdout)

    def test_a_signal_without_a_case_is_named(self):
        self.write({"house.licence.md": NAMED}, "cases")
        lines = self.mutation(UNNEEDED).stdout.splitlines()
        self.assertEqual(["house.licence: described", "2 removals from 1 rules, 1 noticed by no case"], lines)

    def test_an_alternative_without_a_case_is_only_listed(self):
        self.write({"house.licence.md": NAMED.split("## met: the name that")[0] + DESCRIBED}, "cases")
        self.assertNotIn("COPYING", self.mutation(0).stdout)
        self.assertIn('house.licence: named, alternative {"file": ["COPYING"]}', self.mutation(0, "--deep").stdout)

    def test_items_and_areas_are_chosen_by_name(self):
        self.write({"house/broken.yaml": "id: house.broken\n"}, "pack")
        self.mutation(0, "house.licence")
        self.mutation(CANNOT_TRY, "house")
        self.assertIn("nothing.such", self.mutation(CANNOT_TRY, "nothing.such").stderr)

    def test_a_rule_that_does_not_load_is_an_error_and_no_failing_case(self):
        self.write({"house/licence.yaml": RULE.replace("partial: described", "partial: undefined")}, "pack")
        self.assertIn('no signal is named "undefined"', self.mutation(CANNOT_TRY).stderr)

    def test_a_rule_without_cases_is_an_error(self):
        (self.folder / "cases" / "house.licence.md").unlink()
        self.assertIn("house.licence", self.mutation(CANNOT_TRY).stderr)

    def test_cases_that_fail_before_anything_is_removed_are_an_error(self):
        self.write({"house.licence.md": NAMED.replace("met: the usual", "missing: the usual")}, "cases")
        self.assertIn("fail already", self.mutation(CANNOT_TRY).stderr)


if __name__ == "__main__":
    unittest.main()
