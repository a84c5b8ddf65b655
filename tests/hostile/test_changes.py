"""Files and folders that vanish, change or are swapped for links while they are audited.

What happens in the middle of a run is made to happen there by changing_calls.c, at the same moment each time. The audit
goes on, the report says what was not as it was listed, and nothing outside the audited folder is read. Each case runs
twice: as the kernel opens a path by one call, and part by part, for kernels that cannot.
"""

import json
import os
import time
import unittest

from program import DONE, ProgramTest

CHANGING_CALLS = os.environ["MLREADY_CHANGING_CALLS"]
SECRET = "do_not_read_me"
TEXT = "from sklearn.linear_model import LogisticRegression\nmodel = LogisticRegression().fit(x, y)\n"
TRAIN = "a/deep/train.py"
FILE = f"repository/{TRAIN}"
AWAY = "mv repository/a away;"
UNLISTED = {f"cannot list the folder: {word}"
            for word in ("No such file or directory", "Not a directory", "Too many levels of symbolic links")}
BEHIND_A_LINK = "lies behind a symbolic link: not followed"
ENOUGH = 30  # seconds


def problems_of(report):
    return {problem["path"]: problem["message"] for problem in report["problems"]}


class Changes(ProgramTest):
    def setUp(self):
        super().setUp()
        test = "import a\ndef test_a(): assert a.f()\n"
        self.write({TRAIN: TEXT, "a/tests/test_train.py": test}, "repository")
        outside = f"import mlflow\nmlflow.log_metric('{SECRET}', 1)\n{TEXT}"
        self.write({name: outside for name in ("deep/train.py", "train.py", "tests/test_train.py")}, "outside")

    def run_with(self, change, *arguments, old_kernel=False):
        """The report, as text, of a run during which `change` happens: "CALL:NUMBER:END OF PATH:COMMAND"."""
        variables = {"LD_PRELOAD": CHANGING_CALLS, "MLREADY_MEANWHILE": change,
                     "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}  # a sanitizer wants to be the first library
        if old_kernel:
            variables["MLREADY_NO_OPENAT2"] = "1"
        result = self.run_program("audit", "repository", "--format", "json", "--jobs", "1", *arguments,
                                  environment=variables, timeout=ENOUGH)
        self.expect(DONE, result)
        self.assertNotIn(SECRET, result.stdout + result.stderr)
        return result.stdout

    def both_ways(self, command, call, call_of_old_kernel, check):
        """Checks the report of a run during which the shell runs `command` before that call, for both ways to open a path."""
        for old_kernel, at in ((False, call), (True, call_of_old_kernel)):
            with self.subTest(command, old_kernel=old_kernel):
                self.setUp()
                check(json.loads(self.run_with(f"{at}:{command}", old_kernel=old_kernel)))

    def check(self, command, call, call_of_old_kernel, path, *messages):
        """The only problem is that of `path`, and one of `messages`."""
        def check_report(report):
            found = problems_of(report)
            self.assertEqual([path], list(found))
            self.assertIn(found[path], messages)
        self.both_ways(command, call, call_of_old_kernel, check_report)

    def test_a_folder_that_is_gone_or_a_link_when_it_is_to_be_listed(self):
        for command in ("rm -r repository/a", f"{AWAY} ln -s ../outside repository/a", f"{AWAY} touch repository/a"):
            self.check(command, "open:1:a", "open:1:a", "a", *UNLISTED)

    def test_a_folder_above_that_is_a_link_when_a_folder_is_to_be_listed(self):
        # Part by part, the second `a` is the one of `a/deep` or `a/tests`.
        self.both_ways(f"{AWAY} ln -s ../outside repository/a", "open:1:a/deep", "open:2:a", self.check_that_some_is_unlisted)

    def check_that_some_is_unlisted(self, report):
        found = set(problems_of(report).values())
        self.assertTrue(found & UNLISTED)
        self.assertLessEqual(found, UNLISTED | {"cannot read: Not a directory", BEHIND_A_LINK})

    def test_a_folder_above_that_is_a_link_when_a_file_is_to_be_read(self):
        for target in ("../../outside/deep", "../tests"):
            command = f"mv repository/a/deep away; ln -s {target} repository/a/deep"
            self.check(command, f"open:1:{TRAIN}", "open:2:deep", TRAIN, BEHIND_A_LINK, "cannot read: Not a directory")

    def test_a_file_that_is_something_else_when_it_is_to_be_read(self):
        for command, words in ((f"rm {FILE}", "cannot read: No such file or directory"),
                               (f"rm {FILE}; mkfifo {FILE}", "not a regular file"),
                               (f"rm {FILE}; mkdir {FILE}", "not a regular file"),
                               (f"ln -sf ../../../outside/train.py {FILE}",
                                "symbolic link that does not end at a file of this folder"),
                               (f"truncate -s 3M {FILE}", "larger than 2097152 bytes")):
            self.check(command, f"open:1:{TRAIN}", "open:1:train.py", TRAIN, words)

    def test_a_file_that_changes_while_it_is_read(self):
        for command in (f"truncate -s 10 {FILE}", f"echo 'import torch' >> {FILE}",
                        f"tr a-z b-za < {FILE} > new; cat new > {FILE}"):
            for number in (1, 2):
                call = f"read:{number}:{TRAIN}"
                self.check(command, call, call, TRAIN, "changed while it was read")

    def test_a_cited_file_that_changes_before_its_lines_are_shown(self):
        for command in (f"rm {FILE}", f"sed -i 1d {FILE}", f"ln -sf ../../../outside/train.py {FILE}",
                        f"{AWAY} ln -s ../outside repository/a"):
            self.both_ways(command, f"open:2:{TRAIN}", "open:2:train.py", self.check_that_no_line_is_shown)

    def check_that_no_line_is_shown(self, report):
        self.assertEqual("changed while it was audited: its lines are not shown", problems_of(report)[TRAIN])
        places = [place for one in [*report["items"], *report["traits"].values()] for place in one["evidence"]]
        self.assertEqual({""}, {place["excerpt"] for place in places if place["path"] == TRAIN})

    def test_a_cache_keeps_nothing_of_a_file_that_changed_meanwhile(self):
        time.sleep(3)  # younger files are read again in any case
        for number, change in enumerate((f"open:1:{TRAIN}:echo 'import mlflow' >> {FILE}",
                                         f"read:2:{TRAIN}:truncate -s 10 {FILE}",
                                         f"open:1:a/tests/test_train.py:echo 'import torch' >> {FILE}")):
            with self.subTest(change):
                cache = self.folder / f"cache{number}"
                self.run_with(change, "--cache-dir", cache)
                self.assertEqual(self.run_with("", "--no-cache"), self.run_with("", "--cache-dir", cache))


if __name__ == "__main__":
    unittest.main()
