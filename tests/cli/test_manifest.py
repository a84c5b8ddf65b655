"""Many repositories in one command: each a record, in bounded memory, whatever one of them is like."""

import json
import os
import resource
import subprocess
import sys
import unittest

from program import DONE, GATE_FAILED, INCOMPLETE, PROGRAM, USAGE, ProgramTest

JUDGING = ("--checks", "rules", "--only", "house", "--today", "2026-11-01")


def measured(program, *arguments):
    """Bytes of the largest resident set of `program` and its children, in a process that ran nothing else."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)")
    return int(subprocess.run([sys.executable, "-c", code, program, *map(str, arguments)], check=True,
                              stdout=subprocess.PIPE).stdout)


class ManifestTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write({"CHARTER.md": "# A charter\n"}, "chartered")

    def audits(self, manifest, *arguments, name="list.txt", **options):
        (self.folder / name).write_text(manifest, encoding="utf-8")
        return self.run_program("audit", "--manifest", name, "--format", "jsonl", *JUDGING, *arguments, **options)

    def records(self, manifest, *arguments, code=DONE, name="list.txt"):
        lines = self.expect(code, self.audits(manifest, *arguments, name=name)).stdout.splitlines()
        return [json.loads(line) for line in lines]


class Records(ManifestTest):
    def test_each_repository_is_a_line_in_the_order_of_the_manifest(self):
        records = self.records("# ours\nrepository\n\n  chartered  \n")
        self.assertEqual(["repository", "chartered"], [record["repository"] for record in records])
        self.assertEqual(["2026-11-01"] * 2, [record["date"] for record in records])
        self.assertEqual([None] * 2, [record["error"] for record in records])

    def test_the_report_in_a_record_is_the_report_of_an_audit(self):
        report = self.records("repository\n")[0]["report"]
        self.assertEqual(self.report("--today", "2026-11-01"), report)

    def test_two_runs_give_the_same_bytes_with_any_number_of_threads(self):
        first = self.audits("repository\nchartered\n", "--jobs", "1").stdout
        self.assertEqual(first, self.audits("repository\nchartered\n", "--jobs", "8").stdout)

    def test_an_entry_can_be_an_object(self):
        self.write({"strict.yaml": "fail_under: 100\n"}, ".")
        entry = {"name": "ours", "path": "repository", "configuration": "strict.yaml"}
        record = self.records(json.dumps(entry) + "\n", code=GATE_FAILED)[0]
        self.assertEqual("ours", record["repository"])
        self.assertFalse(record["report"]["gate"]["passed"])

    def test_a_list_in_yaml_or_json_is_the_same(self):
        listed = self.records("- repository\n- {name: c, path: chartered}\n", name="list.yaml")
        self.assertEqual(["repository", "c"], [record["repository"] for record in listed])
        self.assertEqual(listed, self.records('["repository", {"name": "c", "path": "chartered"}]', name="list.json"))

    def test_the_list_can_come_from_standard_input_and_the_records_go_to_a_file(self):
        result = subprocess.run([PROGRAM, "audit", "--manifest", "-", *JUDGING, "--output", "out/records.jsonl"],
                                input="repository\nchartered\n", cwd=self.folder, encoding="utf-8", check=True,
                                stdout=subprocess.PIPE)
        self.assertFalse(result.stdout)
        lines = (self.folder / "out/records.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertEqual(["repository", "chartered"], [json.loads(line)["repository"] for line in lines])

    def test_a_revision_is_audited_also_of_a_bare_repository(self):
        self.git("init", "-q", ".")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "first")
        self.git("clone", "-q", "--bare", ".", "../bare.git")
        self.write({"CHARTER.md": "# A charter\n"}, "repository")
        entries = [{"path": "bare.git", "rev": "HEAD"}, {"name": "then", "path": "repository", "rev": "HEAD"},
                   {"path": "repository"}]
        records = self.records("".join(json.dumps(entry) + "\n" for entry in entries))
        statuses = [[item["status"] for item in record["report"]["items"]] for record in records]
        self.assertEqual([["missing", "met"], ["missing", "met"], ["met", "met"]], statuses)
        everywhere = self.records("bare.git\nrepository\n", "--rev", "HEAD")
        self.assertEqual(statuses[:2], [[item["status"] for item in one["report"]["items"]] for one in everywhere])

    def test_a_record_is_there_as_soon_as_its_repository_is_done(self):
        entries = "".join(json.dumps({"name": str(index), "path": "repository"}) + "\n" for index in range(30))
        (self.folder / "list.txt").write_text(entries, encoding="utf-8")
        with subprocess.Popen([PROGRAM, "audit", "--manifest", "list.txt", *JUDGING], cwd=self.folder,
                              stdout=subprocess.PIPE) as process:
            self.assertEqual("0", json.loads(process.stdout.readline())["repository"])
            self.assertIsNone(process.poll())
            self.assertEqual(29, len(process.stdout.readlines()))

    def test_records_are_valid_by_the_schema(self):
        schema = json.loads(self.expect(DONE, self.run_program("schema", "record")).stdout)
        for record in self.records("repository\nnowhere\n", code=INCOMPLETE):
            self.assertEqual(set(schema["required"]), set(record))
            self.assertEqual(set(schema["properties"]), set(record))


class BadRepositories(ManifestTest):
    def setUp(self):
        super().setUp()
        self.write({".mlready.yaml": "fail_over: 9\n"}, "broken")

    def test_one_that_cannot_be_audited_is_a_record_and_does_not_stop_the_rest(self):
        result = self.expect(INCOMPLETE, self.audits("nowhere\nbroken\nrepository\n"))
        nowhere, broken, good = map(json.loads, result.stdout.splitlines())
        self.assertIn("No such file", nowhere["error"]["what"])
        self.assertIn("fail_over", broken["error"]["what"])
        self.assertIsNone(broken["report"])
        self.assertIsNone(good["error"])
        self.assertIn("broken: .mlready.yaml", result.stderr)

    def test_an_unknown_revision_or_configuration_is_a_record(self):
        entries = [{"path": "repository", "rev": "v9"}, {"name": "b", "path": "repository", "configuration": "none.yaml"}]
        records = self.records("".join(json.dumps(entry) + "\n" for entry in entries), code=INCOMPLETE)
        self.assertTrue(all(record["error"] for record in records))

    @unittest.skipIf(os.geteuid() == 0, "everything can be read by root")
    def test_one_that_cannot_be_read_is_a_record(self):
        (self.folder / "closed").mkdir(mode=0o000)
        self.assertTrue(self.records("closed\nrepository\n", code=INCOMPLETE)[0]["error"])

    def test_the_gate_holds_for_each_repository(self):
        records = self.records("repository\nchartered\n", "--fail-on", "critical", code=GATE_FAILED)
        self.assertEqual([True, False], [record["report"]["gate"]["passed"] for record in records])
        self.expect(DONE, self.audits("repository\n", "--fail-on", "critical"))

    def test_what_could_not_be_audited_outweighs_the_gate(self):
        self.expect(INCOMPLETE, self.audits("nowhere\nchartered\n", "--fail-on", "critical"))

    def test_hostile_names_are_made_harmless(self):
        result = self.audits("no\u202ewhere\u001b[31m::error::x\n")
        self.assertNotIn("\x1b", result.stdout + result.stderr)
        self.assertNotIn("\u202e", result.stdout + result.stderr)
        self.assertEqual("no\u202ewhere\u001b[31m::error::x", json.loads(result.stdout)["repository"])

    def test_a_full_disk_ends_the_run(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            self.expect(INCOMPLETE, self.audits("repository\nchartered\n", stdout=full))


class WrongLists(ManifestTest):
    def test_a_wrong_list_is_an_error_with_its_line(self):
        for words, manifest in (("list.txt:2: unknown key \"paht\" (did you mean \"path\"?)",
                                 'repository\n{"paht": "x"}\n'),
                                ("list.txt:1: a repository without a path", '{"name": "x"}\n'),
                                ("list.txt:1: \"rev\" is no text", '{"path": "x", "rev": 1}\n'),
                                ("list.txt:1: neither a path nor a JSON object", "{repository\n"),
                                ("list.txt:3: the name \"a\" is taken by list.txt:1",
                                 'a\n\n{"name": "a", "path": "b"}\n')):
            self.expect_error(USAGE, words, self.audits(manifest))
        self.expect_error(USAGE, "is no list of repositories", self.audits("path: x\n", name="list.yaml"))
        self.expect_error(USAGE, "none.txt", self.run_program("audit", "--manifest", "none.txt"))

    def test_options_of_a_single_audit_are_refused(self):
        for arguments in (("repository",), ("--report", "json=x.json"), ("--baseline", "x"), ("--why-score",),
                          ("--unit", "x"), ("--watch",)):
            self.expect_error(USAGE, "--manifest takes no", self.run_program("audit", "--manifest", "x", *arguments))
        self.expect_error(USAGE, "--manifest writes JSON Lines",
                          self.run_program("audit", "--manifest", "x", "--format", "html"))
        self.expect_error(USAGE, "--shard", self.run_program("audit", "--shard", "0/2"))


class Shards(ManifestTest):
    NAMES = [f"r{number}" for number in range(5)]

    def names(self, shard):
        manifest = "".join(json.dumps({"name": name, "path": "repository"}) + "\n" for name in self.NAMES)
        return [record["repository"] for record in self.records(manifest, "--shard", shard)]

    def test_shares_are_disjoint_even_and_together_the_whole(self):
        for count in (1, 3):
            shares = [self.names(f"{index}/{count}") for index in range(count)]
            self.assertEqual(self.NAMES, sorted(name for share in shares for name in share))
            self.assertLessEqual(max(map(len, shares)) - min(map(len, shares)), 1)

    def test_there_can_be_more_shares_than_repositories(self):
        self.assertEqual([], self.names("7/9"))

    def test_the_same_share_is_the_same_every_time(self):
        self.assertEqual(["r1", "r4"], self.names("1/3"))
        self.assertEqual(self.names("1/3"), self.names("1/3"))

    def test_a_wrong_share_is_an_error(self):
        for shard in ("2/2", "0/0", "1", "-1/2", "1/x", "1/2/3", " 1/2", "99999999999999999999/2"):
            self.expect_error(USAGE, "i/n with i from 0 to n - 1", self.audits("repository\n", f"--shard={shard}"))


class Memory(ManifestTest):
    def measure(self, number):
        for index in range(number):
            self.write({"train.py": f"import sklearn\nx = {index}\n" * 50, "README.md": "# Project\n" * 20},
                       f"many/{index}")
        (self.folder / f"{number}.txt").write_text(
            "".join(f"{self.folder}/many/{index}\n" for index in range(number)), encoding="utf-8")
        return measured(PROGRAM, "audit", "--manifest", self.folder / f"{number}.txt", "--jobs", "1")

    @unittest.skipIf(resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY, "memory is limited")
    @unittest.skipIf(os.environ.get("MLREADY_SANITIZE"), "the address sanitizer keeps what was freed")
    def test_memory_does_not_grow_with_the_number_of_repositories(self):
        few = self.measure(10)
        many = self.measure(200)
        self.assertLess(many, few * 1.05 + 2_000_000, f"{few} bytes for 10, {many} for 200")


if __name__ == "__main__":
    unittest.main()
