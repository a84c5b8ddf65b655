"""What the user sees: colours, characters, width, how much is said."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
import unittest

from program import DONE, PROGRAM, USAGE, ProgramTest

ESCAPE = "\x1b"


class Colour(ProgramTest):
    def test_a_pipe_gets_no_colour(self):
        self.assertNotIn(ESCAPE, self.audit().stdout)

    def test_colour_can_be_forced(self):
        self.assertIn(ESCAPE, self.audit(environment={"CLICOLOR_FORCE": "1"}).stdout)

    def test_no_colour_beats_forced_colour(self):
        self.assertNotIn(ESCAPE, self.audit(environment={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}).stdout)
        self.assertNotIn(ESCAPE, self.audit("--no-color", environment={"CLICOLOR_FORCE": "1"}).stdout)

    def test_forced_colour_leaves_the_other_formats_alone(self):
        for name in ("json", "markdown", "junit"):
            self.assertNotIn(ESCAPE, self.audit("--format", name, environment={"CLICOLOR_FORCE": "1"}).stdout)


class Terminal(ProgramTest):
    def on_terminal(self, columns, *arguments, **variables):
        """What the program prints on a terminal that wide, and its exit code."""
        controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"} | variables
        command = [PROGRAM, "audit", "repository", "--checks", "rules", *arguments]
        with subprocess.Popen(command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=terminal,
                              stderr=terminal) as process:
            os.close(terminal)
            text = b""
            try:
                while chunk := os.read(controller, 65536):
                    text += chunk
            except OSError:  # the other end is closed
                pass
        os.close(controller)
        return text.decode("utf-8"), process.returncode

    def test_a_terminal_gets_colour_unless_the_user_does_not_want_it(self):
        self.assertIn(ESCAPE, self.on_terminal(80)[0])
        self.assertNotIn(ESCAPE, self.on_terminal(80, "--no-color")[0])
        self.assertNotIn(ESCAPE, self.on_terminal(80, NO_COLOR="1")[0])
        self.assertNotIn(ESCAPE, self.on_terminal(80, TERM="dumb")[0])

    def test_the_report_fits_the_terminal(self):
        for columns in (60, 100, 140):
            text, code = self.on_terminal(columns, "--no-color", "--skip", "data,training,security")
            self.assertEqual(DONE, code)
            self.assertLessEqual(max(map(len, text.splitlines())), columns)

    def test_a_quick_audit_shows_no_progress(self):
        self.assertNotIn(" files", self.on_terminal(80, "--only", "house")[0])


class Characters(ProgramTest):
    def test_a_locale_without_utf_8_gets_ascii(self):
        for locale in ("C", "POSIX"):
            self.audit(environment={"LC_ALL": locale}).stdout.encode("ascii")

    def test_hostile_file_names_reach_no_report(self):
        name = "CHARTER\x1b[31m\u202e\n.md"
        self.write({name: "", "x\x9b]0;owned\x07.py": "def f(:\n"}, "repository")
        for report_format in ("console", "json", "markdown", "junit"):
            text = self.expect(DONE, self.audit("--format", report_format, "--verbose")).stdout
            for character in "\x1b\x07\x9b\u202e":
                self.assertNotIn(character, text, report_format)


class Verbosity(ProgramTest):
    def test_an_audit_says_nothing_on_standard_error(self):
        self.assertEqual("", self.audit().stderr)

    def test_verbose_says_what_is_done(self):
        self.assertIn("auditing repository", self.audit("--verbose").stderr)
        self.assertIn("read 2 files", self.audit("--verbose").stderr)

    def test_quiet_and_verbose_contradict(self):
        self.expect_error(USAGE, "--quiet", self.audit("--quiet", "--verbose"))

    def test_errors_are_said_even_when_quiet(self):
        self.assertIn("nowhere", self.run_program("audit", "nowhere", "--quiet").stderr)


if __name__ == "__main__":
    unittest.main()
