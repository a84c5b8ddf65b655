"""docs/usage.md shows the program's own help, word for word."""

import re
import unittest

from program import DONE, SOURCE, ProgramTest

SHOWN = re.compile(r"```console\n\$ mlready ([^\n]*)\n(.*?)```", re.DOTALL)


VERB = re.compile(r"^  ([a-z-]+) {2,}\S", re.MULTILINE)


class UsagePage(ProgramTest):
    def help(self, *verbs):
        return self.expect(DONE, self.run_program(*verbs, "--help")).stdout

    def all_verbs(self, *verbs):
        """The verbs below these, as tuples of words, from what --help lists."""
        below = self.help(*verbs).partition("Subcommands:\n")[2].partition("\n\n")[0]
        for name in VERB.findall(below):
            yield (*verbs, name)
            yield from self.all_verbs(*verbs, name)

    def test_every_shown_help_is_what_the_program_prints(self):
        page = (SOURCE / "docs/usage.md").read_text(encoding="utf-8")
        shown = {command: text for command, text in SHOWN.findall(page) if command.endswith("--help")}
        self.assertLess(4, len(shown))
        for command, text in shown.items():
            printed = self.expect(DONE, self.run_program(*command.split())).stdout
            self.assertEqual(printed.strip(), text.strip(), f"mlready {command}: copy what it prints to docs/usage.md")

    def test_the_help_of_every_verb_is_shown(self):
        page = (SOURCE / "docs/usage.md").read_text(encoding="utf-8")
        for verbs in [(), *self.all_verbs()]:
            command = " ".join(("$ mlready", *verbs, "--help"))
            self.assertTrue(f"{command}\n" in page, f"docs/usage.md does not show {command}")


if __name__ == "__main__":
    unittest.main()
