"""A call that fails, whichever it is, gives a whole report or a clear word and the right code; never a crash or a hang.

The calls are sampled: MLREADY_FAULT_SAMPLES=N takes N of each kind, `all` every one, and `places` the first from each
place, that is with another stack of calls than all before. What several threads call has no fixed number and is sampled
also then.
"""

import concurrent.futures
import functools
import os
import signal
import sys
import unittest

from faulty import BEFORE, Repository, complaint, complaint_of_files
from program import DONE, INCOMPLETE

FEW = 3 if os.environ.get("MLREADY_SANITIZE") else 12  # sanitizers make a run several times as long
SAMPLES = os.environ.get("MLREADY_FAULT_SAMPLES", str(FEW))
ONE_THREAD = ("--jobs", "1")


def sampled(count):
    """Numbers from 1 to `count`: the first ones, the last ones, and some between."""
    samples = FEW if SAMPLES == "places" else count if SAMPLES == "all" else int(SAMPLES)
    if count <= samples:
        return list(range(1, count + 1))
    third = samples // 3
    between = [third + 1 + (count - 2 * third) * at // third for at in range(third)]
    return sorted({*range(1, third + 1), *between, *range(count - third + 1, count + 1)})


class Injection(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.repository = Repository()
        cls.addClassCleanup(cls.repository.place.cleanup)
        cls.whole = cls.repository.run(*ONE_THREAD)
        cls.calls = cls.repository.count_calls(*ONE_THREAD)
        cls.calls_with_a_cache = cls.repository.count_calls(*ONE_THREAD, "--cache-dir", cls.repository.folder / "cache")
        cls.runs = 0
        cls.addClassCleanup(lambda: print(cls.runs, "disturbed runs", file=sys.stderr))

    @classmethod
    @functools.cache
    def places(cls, cached):
        cache = ("--cache-dir", cls.repository.folder / "cache of places") if cached else ()
        return cls.repository.places(*ONE_THREAD, *cache)

    def chosen(self, kind, jobs, cached):
        """Which calls of that kind fail in turn."""
        if SAMPLES == "places" and jobs == 1:
            return [place for place in self.places(cached) if place.startswith(f"{kind}:")]
        calls = self.calls_with_a_cache if cached else self.calls
        return [f"{kind}:{call}" for call in sampled(calls[kind])]

    def disturbed(self, kind, how="", jobs=1, cached=False):
        """(fault, outcome) for the chosen calls of that kind."""
        faults = [f"{call}{how}" for call in self.chosen(kind, jobs, cached)]
        type(self).runs += len(faults)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            yield from zip(faults, pool.map(lambda fault: self.run_with(fault, jobs, cached), faults))

    @classmethod
    def run_with(cls, fault, jobs, cached):
        cache = ("--cache-dir", cls.repository.folder / fault) if cached else ()
        return cls.repository.run("--jobs", str(jobs), *cache, fault=fault)

    def check(self, kind, how="", jobs=1, cached=False):
        for fault, outcome in self.disturbed(kind, how, jobs, cached):
            with self.subTest(fault):
                self.assertEqual("", complaint(outcome, self.whole))

    def test_an_undisturbed_run_is_done_and_makes_calls_of_all_kinds(self):
        self.assertEqual(DONE, self.whole.code, self.whole.errors)
        self.assertNotIn(BEFORE, self.whole.files.values())
        for kind in ("memory", "open", "read", "status", "write", "sync", "rename"):
            self.assertGreater(self.calls[kind], 2, kind)

    def test_places_are_the_same_from_run_to_run(self):
        places = self.repository.places(*ONE_THREAD)
        self.assertGreater(len(places), 1000)
        self.assertEqual(places, self.repository.places(*ONE_THREAD))

    def test_allocation(self):
        self.check("memory")

    def test_allocation_by_new(self):
        self.check("new")

    def test_allocation_that_fails_from_there_on(self):
        self.check("memory", ":on")
        self.check("new", ":on")

    def test_allocation_on_several_threads(self):
        self.check("memory", jobs=4)
        self.check("new", jobs=4)

    def test_opening(self):
        self.check("open")
        self.check("open", ":on")

    def test_reading(self):
        self.check("read")
        self.check("read", ":on")

    def test_status(self):
        self.check("status")
        self.check("status", ":on")

    def test_writing_flushing_and_renaming(self):
        for kind in ("map", "write", "sync", "rename"):
            self.check(kind)
            self.check(kind, ":on")

    def test_a_cache(self):
        for kind in ("memory", "open", "read", "status", "map", "write", "sync", "rename"):
            self.assertGreater(self.calls_with_a_cache[kind], self.calls[kind], kind)
            self.check(kind, cached=True)

    def test_allocation_by_new_with_a_cache(self):
        self.check("new", cached=True)

    def test_a_report_that_is_not_written_is_always_told(self):
        for _, outcome in self.disturbed("write"):
            self.assertEqual(INCOMPLETE, outcome.code)

    def test_threads_that_cannot_be_made_are_done_without(self):
        for fault in ("thread:1:on", "thread:2"):
            outcome = self.repository.run("--jobs", "8", fault=fault)
            self.assertEqual((DONE, self.whole.files), (outcome.code, outcome.files))

    def test_reads_and_writes_in_small_pieces_change_nothing(self):
        for kind in ("read", "write"):
            for fault, outcome in self.disturbed(kind, ":short"):
                with self.subTest(fault):
                    self.assertEqual(self.whole, outcome)

    def test_signals(self):
        for kind in ("read", "write", "sync", "rename"):
            self.check_signal(kind, signal.SIGTERM)
        for number in (signal.SIGINT, signal.SIGHUP):
            self.check_signal("rename", number)

    def check_signal(self, kind, number):
        for fault, outcome in self.disturbed(kind, f":{int(number)}"):
            with self.subTest(fault):
                self.assertEqual(-number, outcome.code)
                self.assertEqual(b"mlready: error: interrupted: what was not yet written is not written\n", outcome.errors)
                self.assertEqual(set(self.whole.files), set(outcome.files))
                self.assertEqual("", complaint_of_files(outcome, self.whole))


if __name__ == "__main__":
    unittest.main()
