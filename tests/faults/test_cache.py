"""A cache that is damaged, locked, of another program or not there changes no report."""

import contextlib
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import unittest

from program import DONE, PROGRAM, SOURCE, ProgramTest

NOBODY = 65534


class Cache(ProgramTest):
    def setUp(self):
        super().setUp()
        self.cache = self.folder / "cache"
        self.sample = self.folder / "sample"
        shutil.copytree(SOURCE / "examples/team-project", self.sample)
        self.wanted = self.expect(DONE, self.run_sample("--no-cache")).stdout
        self.expect(DONE, self.run_sample("--cache-dir", self.cache))
        self.database = next(path for path in self.cache.rglob("*") if path.is_file())
        self.whole = self.database.read_bytes()

    def run_sample(self, *arguments, **options):
        return self.run_program("audit", self.sample, "--format", "json", *arguments, **options)

    def check(self, **options):
        """The report is the one without a cache, now and the next time, and nothing is said."""
        for _ in range(2):
            result = self.run_sample("--cache-dir", self.cache, **options)
            self.assertEqual((DONE, self.wanted, ""), (result.returncode, result.stdout, result.stderr))

    def replace(self, data):
        shutil.rmtree(self.cache)
        self.database.parent.mkdir(parents=True)
        self.database.write_bytes(data)

    def test_a_whole_cache_is_used(self):
        self.assertGreater(len(self.whole), 4096)
        self.check()

    def test_cut_short(self):
        for size in (0, 1, 15, 100, 4095, 4096, len(self.whole) // 2, len(self.whole) - 1):
            with self.subTest(size):
                self.replace(self.whole[:size])
                self.check()

    def test_changed_bits(self):
        numbers = random.Random(1)
        for attempt in range(12):
            with self.subTest(attempt):
                data = bytearray(self.whole)
                for _ in range(1 + attempt * 20):
                    data[numbers.randrange(len(data))] ^= 1 << numbers.randrange(8)
                self.replace(bytes(data))
                self.check()

    def test_something_else(self):
        for data in (b"no database\n", b"SQLite format 3\0" + b"\xff" * 5000, bytes(len(self.whole))):
            with self.subTest(data[:16]):
                self.replace(data)
                self.check()

    def test_a_database_of_another_kind_or_version(self):
        for statement in ("PRAGMA user_version = 12345", "CREATE TABLE other (a); PRAGMA writable_schema = ON; "
                          "DELETE FROM sqlite_master WHERE name <> 'other'"):
            with self.subTest(statement):
                self.replace(self.whole)
                with contextlib.closing(sqlite3.connect(self.database)) as database:
                    database.executescript(statement)
                self.check()

    def test_locked_by_another_program(self):
        with contextlib.closing(sqlite3.connect(self.database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            self.check()

    def test_a_folder_or_a_link_in_its_place(self):
        self.database.unlink()
        self.database.mkdir()
        self.check()
        self.database.rmdir()
        self.database.symlink_to(self.folder / "elsewhere")
        self.check()
        self.assertFalse((self.folder / "elsewhere").exists())

    def test_a_disk_without_room(self):
        shutil.rmtree(self.cache)
        self.check(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)))

    def test_a_folder_that_cannot_be_made(self):
        shutil.rmtree(self.cache)
        self.cache.write_text("a file", encoding="utf-8")
        self.check()

    @unittest.skipUnless(os.geteuid() == 0, "needs another user to be")
    def test_a_cache_that_may_only_be_read(self):
        program = self.folder / "mlready"
        shutil.copy(PROGRAM, program)
        self.folder.chmod(0o755)
        for path in (self.cache, *self.cache.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o444)
        command = [program, "audit", self.sample, "--format", "json", "--cache-dir", self.cache]
        result = subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", user=NOBODY, group=NOBODY,
                                extra_groups=[], check=False)
        self.assertEqual((DONE, self.wanted, ""), (result.returncode, result.stdout, result.stderr))


if __name__ == "__main__":
    unittest.main()
