"""A watch over a real folder: it audits on change, shows what moved, and ends when it is told to."""

import os
import queue
import shutil
import signal
import subprocess
import threading
import time
import unittest

from program import DONE, GATE_FAILED, PROGRAM, USAGE, ProgramTest

PATIENCE = 60  # seconds until a watch that says nothing has failed
SILENCE = 1.5  # seconds in which a watch that should say nothing says nothing


class Watch:
    """A running watch, its lines as they come."""

    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen([PROGRAM, "audit", *arguments, "--watch"], cwd=folder, encoding="utf-8",
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def wait_for(self, words):
        """The lines up to the first one with `words`."""
        seen = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                seen.append(self.lines.get(timeout=0.1))
            except queue.Empty:
                continue
            if words in seen[-1]:
                return "\n".join(seen)
        raise AssertionError(f"no line with {words!r} in {seen}")

    def is_silent(self):
        time.sleep(SILENCE)
        return self.lines.empty()

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


class WatchTest(ProgramTest):
    def watch(self, *arguments):
        watch = Watch(self.folder, "repository", "--checks", "rules", "--only", "house", *arguments)
        self.addCleanup(watch.process.stdout.close)
        self.addCleanup(watch.process.wait)
        self.addCleanup(watch.process.kill)
        watch.wait_for("house.readme")
        watch.is_silent()
        while not watch.lines.empty():
            watch.lines.get()
        return watch

    def place(self, path):
        return self.folder / "repository" / path


class Changes(WatchTest):
    def test_an_item_that_moves_is_shown_and_moves_back(self):
        watch = self.watch()
        self.write({"CHARTER.md": "# A charter\n"}, "repository")
        self.assertRegex(watch.wait_for("as before"), r"Better\n +house\.charter +missing → met")
        self.place("CHARTER.md").unlink()
        self.assertRegex(watch.wait_for("as before"), r"Worse\n +house\.charter")
        self.assertEqual(DONE, watch.end())

    def test_a_change_that_moves_nothing_is_a_line(self):
        watch = self.watch()
        self.place("train.py").write_text("import torch\n", encoding="utf-8")
        watch.wait_for("no item moved")

    def test_a_burst_of_changes_is_one(self):
        watch = self.watch()
        for number in range(200):
            self.write({f"src/module_{number}.py": "x = 1\n"}, "repository")
        watch.wait_for("no item moved")
        self.assertTrue(watch.is_silent())

    def test_a_file_in_a_new_folder_is_seen_and_so_is_one_that_comes_later(self):
        watch = self.watch()
        self.write({"new/deep/README.md": "x\n"}, "repository")
        watch.wait_for("no item moved")
        self.write({"new/deep/other.py": "x = 1\n"}, "repository")
        watch.wait_for("no item moved")

    def test_folders_that_go_and_come_back_or_change_their_names_are_followed(self):
        self.write({"src/a.py": "x = 1\n"}, "repository")
        watch = self.watch()
        shutil.rmtree(self.place("src"))
        watch.wait_for("no item moved")
        self.write({"src/a.py": "x = 2\n"}, "repository")
        watch.wait_for("no item moved")
        self.place("src").rename(self.place("lib"))
        watch.wait_for("no item moved")
        self.place("lib/a.py").write_text("x = 3\n", encoding="utf-8")
        watch.wait_for("no item moved")

    def test_the_audited_folder_itself_can_go_and_come_back(self):
        watch = self.watch()
        shutil.move(self.folder / "repository", self.folder / "elsewhere")
        watch.wait_for("error")
        shutil.move(self.folder / "elsewhere", self.folder / "repository")
        watch.wait_for("no item moved")
        self.write({"CHARTER.md": "# A charter\n"}, "repository")
        watch.wait_for("Better")

    def test_a_configuration_that_breaks_is_told_and_mended(self):
        watch = self.watch()
        self.write({".mlready.yaml": "fail_over: 9\n"}, "repository")
        watch.wait_for("fail_over")
        self.write({".mlready.yaml": "fail_on: high\n"}, "repository")
        watch.wait_for("gate failed")
        self.assertEqual(GATE_FAILED, watch.end())

    def test_a_rule_of_the_pack_that_changes_is_a_change(self):
        watch = self.watch()
        rule = self.folder / "rules/house/charter.yaml"
        rule.write_text(rule.read_text(encoding="utf-8").replace("CHARTER.md\"]", "README.md\"]"), encoding="utf-8")
        watch.wait_for("house.charter")


class Silence(WatchTest):
    def test_ignored_files_and_the_repository_of_git_are_no_changes(self):
        self.git("init", "-q", ".")
        self.write({".gitignore": "*.log\nout/\n", "out/x": "x\n"}, "repository")
        watch = self.watch()
        self.write({"run.log": "x\n", "out/y/z": "x\n"}, "repository")
        self.git("add", "-A")
        self.assertTrue(watch.is_silent())
        self.write({"seen.py": "x = 1\n"}, "repository")
        watch.wait_for("no item moved")

    def test_an_audit_is_no_change_itself(self):
        self.assertTrue(self.watch().is_silent())


class End(WatchTest):
    def test_the_end_is_that_of_the_last_audit(self):
        watch = self.watch("--fail-on", "high")
        self.assertEqual(GATE_FAILED, watch.end())
        self.write({"CHARTER.md": "# A charter\n"}, "repository")
        self.assertEqual(DONE, self.watch("--fail-on", "high").end(signal.SIGTERM))

    def test_reports_in_files_are_kept_up_to_date(self):
        watch = self.watch("--report", "json=report.json")
        before = (self.folder / "report.json").read_text(encoding="utf-8")
        self.write({"CHARTER.md": "# A charter\n"}, "repository")
        watch.wait_for("as before")
        watch.end()
        self.assertNotEqual(before, (self.folder / "report.json").read_text(encoding="utf-8"))

    def test_an_audit_that_cannot_begin_ends_at_once(self):
        self.expect_error(USAGE, "nowhere", self.run_program("audit", "nowhere", "--watch"))
        self.expect_error(USAGE, "no item or area", self.audit("--skip", "nothing", "--watch"))

    def test_options_that_make_no_sense_are_refused(self):
        for arguments in (("--rev", "HEAD"), ("--format", "json"), ("--output", "x"), ("--why-score",)):
            self.expect_error(USAGE, "--watch takes no", self.audit("--watch", *arguments))

    def test_a_reader_that_is_gone_ends_the_watch(self):
        reading, writing = os.pipe()
        process = subprocess.Popen([PROGRAM, "audit", "repository", "--watch"], cwd=self.folder, stdout=writing,
                                   stderr=subprocess.DEVNULL)
        os.close(writing)
        os.close(reading)
        self.assertEqual(3, process.wait(PATIENCE))


if __name__ == "__main__":
    unittest.main()
