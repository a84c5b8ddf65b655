"""docs/usage.md shows the program's own help, word for word."""

import re
import unittest

from program import DONE, SOURCE, ProgramTest

SHOWN = re.compile(r"```console\n\$ mlready ([^\n]*)\n(.*?)```", re.DOTALL)


class UsagePage(ProgramTest):
    def test_every_shown_help_is_what_the_program_prints(self):
        page = (SOURCE / "docs/usage.md").read_text(encoding="utf-8")
        shown = {command: text for command, text in SHOWN.findall(page) if command.endswith("--help")}
        self.assertEqual({"--help", "audit --help", "list --help", "explain --help", "test --help"}, set(shown))
        for command, text in shown.items():
            printed = self.expect(DONE, self.run_program(*command.split())).stdout
            self.assertEqual(printed.strip(), text.strip(), f"mlready {command}: copy what it prints to docs/usage.md")


if __name__ == "__main__":
    unittest.main()
