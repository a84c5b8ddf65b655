"""A wrong value of each option, for each verb that has it: the exit code, and a message that names what is wrong.

Which verb has which option comes from the help; an option that is not listed here fails the test.
"""

import re
import unittest

from program import DONE, INCOMPLETE, USAGE, ProgramTest

OPTION = re.compile(r"^  (?:-\w,)?(--[a-z-]+)(?: ([A-Z|=/]+)(?= |$))?", re.MULTILINE)

# What each verb needs besides the option.
ARGUMENTS = {
    "audit": ["repository"],
    "units": ["repository"],
    "diff": ["HEAD"],
    "baseline": ["repository"],
    "render": ["report.json"],
    "explain": ["docs.api"],
    "list": ["checks"],
    "config show": ["repository"],
    "init": ["repository"],
    "doctor": ["repository"],
    "test": ["cases.md"],
    "new-check": ["own.charter"],
}

# A wrong value, and words of the message.
WRONG = {
    "--baseline": ("none.json", "none.json: cannot read the file"),
    "--cache-dir": ("repository/cache", "the cache lies in the audited repository"),
    "--checks": ("none", "none"),
    "--ci": ("bamboo", "--ci"),
    "--config": ("none.yaml", "none.yaml: cannot read the file"),
    "--evidence": ("none", "none"),
    "--fail-on": ("always", "--fail-on"),
    "--fail-under": ("101", "--fail-under"),
    "--filter": ("nothing like it", "no verdict case was found"),
    "--forbid-waiver": ("nothing", 'no item or area "nothing"'),
    "--format": ("papyrus", "papyrus"),
    "--framework": ("none", 'unknown framework "none"'),
    "--group-by": ("colour", "--group-by"),
    "--jobs": ("0", "--jobs"),
    "--manifest": ("none.txt", "--manifest takes no path"),
    "--only": ("docs.ap", 'no item or area "docs.ap" (did you mean "docs.api"?)'),
    "--path": ("none", "none"),
    "--profile": ("libary", 'no profile "libary" (did you mean "library"?)'),
    "--report": ("papyrus", '--report takes FORMAT=FILE, not "papyrus"'),
    "--require": ("docs", 'no item "docs"'),
    "--rev": ("none", "none"),
    "--shard": ("3/2", "--shard"),
    "--show": ("some", "--show"),
    "--skip": ("nothing", 'no item or area "nothing"'),
    "--today": ("tomorrow", '--today takes a date, not "tomorrow"'),
    "--unit": ("none", "there are no units"),
}

# No value is wrong by itself, but the place cannot be written to.
UNWRITABLE = {"--output": "/proc/none/file", "--pack": "/proc/none"}

# Goes on until it is stopped; tests/cli/test_watch.py has it.
ENDLESS = {"--watch"}

# No value is wrong.
FREE = {"--exclude": "third_party"}


class WrongInput(ProgramTest):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-qm", "one")
        self.write({"cases.md": "# docs.api\n\n## missing: no document\n```python app.py\nx = 1\n```\n"}, ".")
        self.expect(DONE, self.audit("--report", "json=report.json"))

    def options(self):
        """Each verb with each of its options, and whether that takes a value."""
        for verb in ARGUMENTS:
            printed = self.expect(DONE, self.run_program(*verb.split(), "--help")).stdout
            for option, value in OPTION.findall(printed):
                if option != "--help":
                    yield verb, option, bool(value)

    def run_verb(self, verb, *options):
        place = ["--path", "repository"] if verb == "diff" and not any("--path" in option for option in options) else []
        return self.run_program(*verb.split(), *ARGUMENTS[verb], *place, *options)

    def test_every_wrong_value_is_named(self):
        for verb, option, takes_value in self.options():
            if not takes_value or option in UNWRITABLE or option in FREE:
                continue
            with self.subTest(f"{verb} {option}"):
                value, words = WRONG[option]
                result = self.expect(USAGE, self.run_verb(verb, f"{option}={value}"))
                self.assertIn(words, result.stderr)

    def test_what_cannot_be_written_is_named(self):
        for verb, option, _ in self.options():
            if option in UNWRITABLE:
                with self.subTest(f"{verb} {option}"):
                    self.expect_error(INCOMPLETE, UNWRITABLE[option],
                                      self.run_verb(verb, f"{option}={UNWRITABLE[option]}"))

    def test_flags_and_free_values_are_taken_by_every_verb_that_has_them(self):
        self.write({".mlready.yaml": "units: [services/*]\n", "services/api/job.py": "x = 1\n"}, "repository")
        for verb, option, takes_value in self.options():
            if (takes_value and option not in FREE) or option in ENDLESS:
                continue
            with self.subTest(f"{verb} {option}"):
                without_units = (verb, option) == ("units", "--no-config")
                given = f"{option}={FREE[option]}" if takes_value else option
                self.expect(USAGE if without_units else DONE, self.run_verb(verb, given))


if __name__ == "__main__":
    unittest.main()
