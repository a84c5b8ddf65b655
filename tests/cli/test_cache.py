"""The cache of records: reports do not depend on it, whatever state it is in."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from program import PROGRAM, SOURCE, USAGE

EXAMPLE = SOURCE / "examples" / "online-service"


class Cache(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.repository = self.folder / "repository"
        shutil.copytree(EXAMPLE, self.repository)
        for path in self.repository.rglob("*"):  # older than any file system's clock is coarse
            os.utime(path, (1_600_000_000, 1_600_000_000))
        self.cache = self.folder / "cache"

    def audit(self, *arguments, environment=None):
        command = [PROGRAM, "audit", str(self.repository), "--format", "json", *arguments]
        done = subprocess.run(command, capture_output=True, env={**os.environ, **(environment or {})})
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        return done.stdout

    def cached(self, *arguments):
        return self.audit("--cache-dir", str(self.cache), *arguments)

    def database(self):
        return next(self.cache.glob("*.sqlite"))

    def test_reports_are_the_same_without_with_a_new_and_with_a_known_cache(self):
        without = self.audit("--no-cache", "--jobs", "1")
        self.assertEqual(self.audit("--no-cache", "--jobs", "8"), without)
        self.assertEqual(self.cached("--jobs", "8"), without)
        self.assertEqual(self.cached("--jobs", "1"), without)
        self.assertEqual(self.cached("--jobs", "8"), without)

    def test_a_changed_a_new_and_a_deleted_file_are_seen(self):
        self.cached()
        readme = self.repository / "README.md"
        readme.write_text("# Nothing of what was here\n")
        self.assertEqual(self.cached(), self.audit("--no-cache"))
        (self.repository / "train.sh").write_text("python train.py\n")
        self.assertEqual(self.cached(), self.audit("--no-cache"))
        readme.unlink()
        self.assertEqual(self.cached(), self.audit("--no-cache"))

    def test_a_file_that_changes_back_within_its_size_and_time_is_seen(self):
        readme = self.repository / "README.md"
        text = readme.read_text()
        self.cached()
        readme.write_text(text.swapcase())
        os.utime(readme, (1_600_000_000, 1_600_000_000))
        self.assertEqual(self.cached(), self.audit("--no-cache"))

    def test_excluded_files_do_not_come_back_from_the_cache(self):
        self.cached()
        without = self.audit("--no-cache", "--exclude", "README.md")
        self.assertEqual(self.cached("--exclude", "README.md"), without)
        self.assertEqual(self.cached(), self.audit("--no-cache"))

    def test_a_damaged_cache_is_replaced(self):
        without = self.audit("--no-cache")
        for damage in (b"", b"no database", os.urandom(1 << 16)):
            for jobs in ("1", "8"):
                self.cached()
                self.database().write_bytes(damage)
                self.assertEqual(self.cached("--jobs", jobs), without)
        for offset in range(0, 1 << 15, 5003):
            self.cached()
            with open(self.database(), "r+b") as file:
                file.seek(offset)
                file.write(b"\xde\xad\xbe\xef")
            self.assertEqual(self.cached(), without)

    def test_a_cache_that_cannot_be_written_is_done_without(self):
        self.cache.write_text("a file where the folder should be")
        self.assertEqual(self.cached(), self.audit("--no-cache"))

    def test_several_audits_may_use_it_at_once(self):
        command = [PROGRAM, "audit", str(self.repository), "--format", "json", "--cache-dir", str(self.cache)]
        running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
        outputs = {process.communicate()[0] for process in running}
        self.assertEqual(outputs, {self.audit("--no-cache")})

    def test_a_cache_in_the_audited_repository_is_refused(self):
        command = [PROGRAM, "audit", str(self.repository), "--cache-dir", str(self.repository / ".cache")]
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, USAGE)
        self.assertIn("the cache lies in the audited repository", done.stderr)

    def test_the_users_folder_is_taken_outside_of_ci_only(self):
        home = {"XDG_CACHE_HOME": str(self.folder / "xdg"), "MLREADY_NO_CACHE": "", "CI": ""}
        self.audit(environment={**home, "CI": "true"})
        self.audit(environment={**home, "MLREADY_NO_CACHE": "1"})
        self.audit("--no-cache", environment=home)
        self.assertFalse((self.folder / "xdg").exists())
        self.audit(environment=home)
        self.assertTrue(list((self.folder / "xdg" / "mlready").glob("*.sqlite")))

    def test_a_revision_is_remembered_by_its_objects(self):
        git = ["git", "-C", str(self.repository), "-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run([*git, "init", "-q"], check=True)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-q", "-m", "all"], check=True)
        without = self.audit("--rev", "HEAD", "--no-cache")
        self.assertEqual(self.cached("--rev", "HEAD"), without)
        self.assertEqual(self.cached("--rev", "HEAD"), without)
        json.loads(without)


if __name__ == "__main__":
    unittest.main()
