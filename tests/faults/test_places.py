"""Where a report cannot be written the program says so, and what was there stays as it was."""

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import time
import unittest

from program import DONE, INCOMPLETE, PROGRAM, SOURCE, ProgramTest

NOBODY = 65534
NEW_FOLDER = "out"
UNWRITTEN = "the report cannot be written: "


@contextlib.contextmanager
def mounted(folder, options):
    """A file system of its own at `folder`, or a skipped test where mounting is not allowed."""
    folder.mkdir()
    result = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False)
    if result.returncode != 0:
        raise unittest.SkipTest("mounting is not allowed")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


class Places(ProgramTest):
    def written(self, place, **options):
        return self.audit("--format", "json", "--output", place, **options)

    def expect_unwritten(self, place, reason, **options):
        self.expect_error(INCOMPLETE, f"mlready: error: {place}: {UNWRITTEN}{reason}\n", self.written(place, **options))

    def test_a_full_disk(self):
        with mounted(self.folder / "disk", "size=16k") as disk:
            report = disk / "report.json"
            report.write_text("before", encoding="utf-8")
            with contextlib.suppress(OSError):
                (disk / "filler").write_bytes(b"x" * 65536)
            self.expect_unwritten(report, "No space left on device")
            self.assertEqual("before", report.read_text(encoding="utf-8"))
            self.assertEqual({"report.json", "filler"}, set(os.listdir(disk)))
            (disk / "filler").unlink()

    def test_a_read_only_disk(self):
        with mounted(self.folder / "disk", "ro") as disk:
            self.expect_unwritten(disk / "report.json", "Read-only file system")
            self.assertEqual([], os.listdir(disk))

    def test_a_limit_on_the_size_of_files(self):
        limit = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))}
        self.write({"report.json": "before"}, NEW_FOLDER)
        self.expect_unwritten(f"{NEW_FOLDER}/report.json", "File too large", **limit)
        self.assertEqual(["report.json"], os.listdir(self.folder / NEW_FOLDER))
        self.assertEqual("before", (self.folder / NEW_FOLDER / "report.json").read_text(encoding="utf-8"))

    @unittest.skipUnless(os.geteuid() == 0, "needs another user to be")
    def test_a_folder_of_another_user(self):
        program = self.folder / "mlready"
        shutil.copy(PROGRAM, program)
        self.folder.chmod(0o755)
        (self.folder / NEW_FOLDER).mkdir(mode=0o755)
        command = [program, "audit", "repository", "--output", f"{NEW_FOLDER}/report"]
        result = subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", user=NOBODY, group=NOBODY,
                                extra_groups=[], check=False)
        self.expect_error(INCOMPLETE, f"{NEW_FOLDER}/report: {UNWRITTEN}Permission denied", result)
        self.assertEqual([], os.listdir(self.folder / NEW_FOLDER))

    def test_a_missing_folder_is_made(self):
        self.expect(DONE, self.written("not/yet/there/report.json"))
        self.assertEqual(["report.json"], os.listdir(self.folder / "not/yet/there"))

    def test_a_file_in_the_place_of_a_folder(self):
        self.write({"file": "kept"}, ".")
        self.expect_unwritten("file/report.json", "Not a directory")
        self.assertEqual("kept", (self.folder / "file").read_text(encoding="utf-8"))

    def test_a_folder_in_the_place_of_the_report(self):
        (self.folder / NEW_FOLDER).mkdir()
        self.expect(INCOMPLETE, self.written(NEW_FOLDER))
        self.assertEqual([], os.listdir(self.folder / NEW_FOLDER))

    def test_a_link_to_nowhere_is_written_through(self):
        (self.folder / "link").symlink_to("target")
        self.expect(DONE, self.written("link"))
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertTrue((self.folder / "target").is_file())

    def test_a_name_as_long_as_names_may_be(self):
        self.expect(DONE, self.written("r" * 255))
        self.expect_unwritten("r" * 256, "File name too long")

    def test_permissions_stay_and_leftovers_do_not_matter(self):
        self.write({"report.json": "before"}, ".")
        (self.folder / "report.json").chmod(0o600)
        for number in range(1, 4):
            (self.folder / f".mlready-{os.getpid()}-{number}.tmp").touch()
        self.expect(DONE, self.written("report.json"))
        self.assertEqual(0o600, (self.folder / "report.json").stat().st_mode & 0o777)

    def test_a_folder_that_is_gone(self):
        gone = self.folder / "gone"
        gone.mkdir()
        result = subprocess.run(["bash", "-c", f"cd {gone}; rmdir {gone}; exec {PROGRAM} audit ../repository --output r"],
                                cwd=self.folder, capture_output=True, encoding="utf-8", check=False)
        self.assertNotEqual(DONE, result.returncode)
        self.assertTrue(result.stderr.startswith("mlready: error: "), result.stderr)


class Streams(ProgramTest):
    def shell(self, line):
        """Runs a line of bash, in which `mlready` is the program and `audit` an audit; gives the codes of its pipeline."""
        setup = f"mlready() {{ {PROGRAM} \"$@\"; }}; audit() {{ mlready audit {SOURCE}/examples/online-service \"$@\"; }}; "
        return subprocess.run(["bash", "-c", f"{setup}{line}; echo ${{PIPESTATUS[@]}}"], cwd=self.folder,
                              capture_output=True, encoding="utf-8", check=False)

    def test_a_reader_that_goes_early(self):
        result = self.shell("audit --format html | head -c 1 > one")
        self.assertEqual(f"{INCOMPLETE} 0\n", result.stdout)
        self.assertEqual(f"mlready: error: standard output: {UNWRITTEN}Broken pipe\n", result.stderr)

    def test_a_reader_that_goes_early_does_not_keep_the_other_reports_from_being_written(self):
        self.shell("audit --format html --report json=report.json | head -c 1 > one")
        self.assertTrue((self.folder / "report.json").read_text(encoding="utf-8").endswith("}\n"))

    def test_closed_standard_output(self):
        result = self.shell("audit >&- 2> errors")
        self.assertEqual(f"{INCOMPLETE}\n", result.stdout)
        self.assertIn(f"standard output: {UNWRITTEN}Bad file descriptor",
                      (self.folder / "errors").read_text(encoding="utf-8"))

    def test_closed_streams_do_not_become_a_report(self):
        plain = self.shell("audit --format json --output plain --fail-under 100")
        closed = self.shell("audit --format json --output closed --fail-under 100 <&- 2>&-")
        self.assertEqual(plain.stdout, closed.stdout)
        self.assertEqual((self.folder / "plain").read_bytes(), (self.folder / "closed").read_bytes())

    def test_a_pipe_that_does_not_wait_gets_the_whole_report(self):
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        command = [PROGRAM, "audit", SOURCE / "examples/online-service", "--format", "html"]
        with subprocess.Popen(command, stdout=writing, stderr=subprocess.PIPE) as process:
            os.close(writing)
            time.sleep(1)
            with open(reading, encoding="utf-8") as pipe:
                text = pipe.read()
            self.assertEqual(b"", process.stderr.read())
        self.assertEqual(DONE, process.returncode)
        self.assertTrue(text.rstrip().endswith("</html>"))


class Signals(ProgramTest):
    """The moment is the machine's; test_injection.py chooses it."""

    def interrupted(self, number, delay, **options):
        self.write({"report.json": "before"}, NEW_FOLDER)
        command = [PROGRAM, "audit", SOURCE / "examples", "--format", "json", "--output", f"{NEW_FOLDER}/report.json"]
        with subprocess.Popen(command, cwd=self.folder, stderr=subprocess.PIPE, **options) as process:
            time.sleep(delay)
            process.send_signal(number)
            errors = process.stderr.read().decode()
        text = (self.folder / NEW_FOLDER / "report.json").read_text(encoding="utf-8")
        return process.returncode, errors, text

    def test_a_report_is_the_one_before_or_the_whole_new_one(self):
        codes = set()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
            for delay in (0.01, 0.03, 0.06, 0.1, 0.3):
                code, errors, text = self.interrupted(number, delay)
                codes.add(code)
                self.assertIn(code, (-number, DONE))
                self.assertTrue(text == "before" or text.endswith("}\n"))
                if number != signal.SIGKILL:
                    self.assertEqual(["report.json"], os.listdir(self.folder / NEW_FOLDER))
                if code in (-signal.SIGINT, -signal.SIGTERM, -signal.SIGHUP) and errors:
                    self.assertIn("interrupted", errors)
        self.assertGreater(len(codes), 1)

    def test_a_shell_sees_130_and_143(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            line = f"trap '' INT; mkfifo fifo; (trap - INT; exec {PROGRAM} audit repository --output fifo) & sleep 1; " \
                   f"kill -{int(number)} $!; wait $!; echo $?; rm fifo"
            result = subprocess.run(["bash", "-ic", line], cwd=self.folder, capture_output=True, encoding="utf-8", check=False)
            self.assertEqual(str(code), result.stdout.split()[-1], result.stderr)

    def test_what_was_ignored_stays_ignored(self):
        code, _, text = self.interrupted(signal.SIGHUP, 0.02, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        self.assertEqual(DONE, code)
        self.assertTrue(text.endswith("}\n"))


if __name__ == "__main__":
    unittest.main()
