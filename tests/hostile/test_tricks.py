"""Repositories whose files and whose git try to make an audit run something, wait for ever, or read what it must not.

Real files, links, pipes, sockets, devices and git repositories. Every audit has to end by itself within a time that
only waiting for something would exceed, with a report that names what was passed over.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import unittest

from program import DONE, ProgramTest

ENOUGH = 20  # seconds
SECRET = "do-not-read-me"
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


class Tricks(ProgramTest):
    def setUp(self):
        super().setUp()
        self.repository = self.folder / "repository"
        self.canary = self.folder / "canary"
        self.write({"outside/secret.py": f"# {SECRET}\n"}, ".")

    def init(self):
        """Makes the repository one of git, with all files committed."""
        self.git("init", "-q", "-b", "main", ".")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "all")

    def audited(self, *arguments, environment=None):
        """The report of a run that must end well, and that must not have made the canary."""
        result = self.audit("--format", "json", *arguments, environment=GIT | (environment or {}), timeout=ENOUGH)
        self.expect(DONE, result)
        self.assertFalse(self.canary.exists(), "something was executed")
        self.assertNotIn(SECRET, result.stdout + result.stderr)
        return json.loads(result.stdout)

    def problems(self, *arguments):
        """Problems of an audit, by path."""
        return {problem["path"]: problem["message"] for problem in self.audited(*arguments)["problems"]}

    def trap(self):
        """A program that shows that it was run."""
        script = self.folder / "trap.sh"
        script.write_text(f"#!/bin/sh\ntouch '{self.canary}'\ncat\n", encoding="utf-8")
        script.chmod(0o755)
        return script


class Files(Tricks):
    def test_links_out_of_the_root_and_in_circles_are_reported(self):
        for name, target in {"out.py": "../outside/secret.py", "absolute.py": str(self.folder / "outside/secret.py"),
                             "folder": "../outside", "self": "self", "a": "b", "b": "a", "up": "..", "here": ".",
                             "process": "/proc/self/environ"}.items():
            (self.repository / name).symlink_to(target)
        problems = self.problems()
        for name in ("out.py", "absolute.py", "folder", "up", "process"):
            self.assertIn("out of the audited folder", problems[name], name)
        for name in ("self", "a", "b"):
            self.assertIn("leads nowhere", problems[name], name)
        self.assertNotIn("here", problems)

    def test_pipes_sockets_and_devices_are_not_opened(self):
        os.mkfifo(self.repository / "pipe.py")
        os.mkfifo(self.repository / ".gitignore")
        os.mkfifo(self.repository / ".mlready.d")
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        before = os.getcwd()
        os.chdir(self.repository)
        server.bind("socket.py")
        os.chdir(before)
        (self.repository / "zero.py").symlink_to("/dev/zero")
        problems = self.problems()
        for name in ("pipe.py", "socket.py", ".gitignore"):
            self.assertIn("a pipe, socket or device", problems[name], name)
        self.assertIn("out of the audited folder", problems["zero.py"])

    @unittest.skipUnless(os.geteuid() == 0, "only root can make devices and mounts")
    def test_devices_and_mounts(self):
        try:
            os.mknod(self.repository / "null.py", 0o666 | 0o020000, os.makedev(1, 3))
        except PermissionError:
            self.skipTest("no devices can be made here")
        self.assertIn("a pipe, socket or device", self.problems()["null.py"])
        mount = self.repository / "mounted"
        mount.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", mount], check=False, stderr=subprocess.DEVNULL).returncode:
            self.skipTest("nothing can be mounted here")
        self.addCleanup(subprocess.run, ["umount", mount], check=True)
        (mount / "README.md").write_text("# Here too\n", encoding="utf-8")
        self.assertEqual(4, self.audited()["target"]["files"] + 1)  # a mounted folder is a folder

    def test_names_that_differ_by_case_only_are_different_files(self):
        self.write({"readme.md": "# b\n", "Train.py": "import a\n", "TRAIN.py": "import b\n"}, "repository")
        self.assertEqual(5, self.audited()["target"]["files"])

    def test_a_sparse_file_of_a_gigabyte_is_not_read(self):
        for name in ("big.py", "big.yaml", "README.rst", "requirements.txt", "big.ipynb", "pyvenv.cfg", "c/Chart.yaml"):
            place = self.repository / name
            place.parent.mkdir(exist_ok=True)
            with place.open("wb") as file:
                file.truncate(1 << 30)
        problems = self.problems()
        for name in ("big.py", "big.yaml", "README.rst", "requirements.txt", "big.ipynb"):
            self.assertIn("larger than", problems[name], name)

    def test_a_configuration_that_is_no_file_is_an_error_and_not_waited_for(self):
        os.mkfifo(self.repository / ".mlready.yaml")
        result = self.audit(timeout=ENOUGH)
        self.assertIn(result.returncode, (0, 2), result.stderr)


class Git(Tricks):
    def configure(self, text):
        with (self.repository / ".git/config").open("a", encoding="utf-8") as file:
            file.write(text)

    def test_nothing_that_the_configuration_names_is_executed(self):
        trap = self.trap()
        self.write({".gitattributes": "* filter=trap diff=trap merge=trap\n*.md text eol=crlf\n"}, "repository")
        self.init()
        hooks = self.folder / "hooks"
        hooks.mkdir()
        for hook in ("post-index-change", "fsmonitor-watchman", "post-checkout", "reference-transaction", "pre-auto-gc"):
            shutil.copy(trap, hooks / hook)
            shutil.copy(trap, self.repository / ".git/hooks" / hook)
        self.configure(f"""
[core]
  fsmonitor = {trap}
  hooksPath = {hooks}
  sshCommand = {trap}
  gitProxy = {trap}
  editor = {trap}
  pager = {trap}
  askPass = {trap}
  untrackedCache = true
[filter "trap"]
  clean = {trap}
  smudge = {trap}
  process = {trap}
  required = true
[diff "trap"]
  textconv = {trap}
  command = {trap}
[diff]
  external = {trap}
[merge "trap"]
  driver = {trap}
[credential]
  helper = "!{trap}"
[gpg]
  program = {trap}
[uploadpack]
  packObjectsHook = {trap}
[url "ext::{trap} "]
  insteadOf = https://
[remote "origin"]
  url = https://example.org/a/b
  promisor = true
  uploadpack = {trap}
[extensions]
  partialClone = origin
[alias]
  status = "!{trap}"
""")
        # Changed, and as large as before: its content has to be compared, which is when filters would run.
        readme = self.repository / "README.md"
        readme.write_text(readme.read_text(encoding="utf-8").upper(), encoding="utf-8")
        self.audited()
        self.audited("--rev", "HEAD")

    def test_settings_that_name_pipes_and_devices_are_not_waited_for(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for setting in ("core.attributesFile", "core.excludesFile", "include.path"):
            for target in (pipe, "/dev/zero", "/dev/tty", self.folder, "/nowhere"):
                with self.subTest(f"{setting} {target}"):
                    shutil.rmtree(self.repository / ".git", ignore_errors=True)
                    self.init()
                    section, _, key = setting.partition(".")
                    self.configure(f"[{section}]\n  {key} = {target}\n")
                    self.assertEqual(2, self.audited()["target"]["files"])

    def test_files_of_git_that_are_pipes_are_not_waited_for(self):
        self.init()
        kept = self.folder / "kept"
        shutil.copytree(self.repository / ".git", kept)
        for name in ("HEAD", "config", "index", "packed-refs", "commondir", "info/exclude", "info/attributes",
                     "objects/info/alternates", "refs/heads/main", "config.worktree", "shallow", "gitdir"):
            with self.subTest(name):
                shutil.rmtree(self.repository / ".git")
                shutil.copytree(kept, self.repository / ".git")
                place = self.repository / ".git" / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.unlink(missing_ok=True)
                os.mkfifo(place)
                self.assertEqual(2, self.audited()["target"]["files"])

    def test_git_attributes_that_are_a_pipe_or_a_link_out_are_not_followed(self):
        self.init()
        os.mkfifo(self.repository / ".gitattributes")
        (self.repository / "README.md").write_text("# B project\n", encoding="utf-8")
        self.assertIn("a pipe, socket or device", self.problems()[".gitattributes"])
        (self.repository / ".gitattributes").unlink()
        (self.repository / ".gitattributes").symlink_to("../outside/secret.py")
        self.assertIn("out of the audited folder", self.problems()[".gitattributes"])

    def test_files_of_git_that_are_huge_are_not_read(self):
        self.init()
        kept = self.folder / "kept"
        shutil.copytree(self.repository / ".git", kept)
        for name in ("HEAD", "config", "index", "packed-refs", "commondir", "info/exclude", "refs/heads/main"):
            with self.subTest(name):
                shutil.rmtree(self.repository / ".git")
                shutil.copytree(kept, self.repository / ".git")
                with (self.repository / ".git" / name).open("ab") as file:
                    file.truncate(8 << 30)
                self.assertEqual(2, self.audited()["target"]["files"])

    def test_a_git_that_is_a_file(self):
        for text in ("", "gitdir: /nowhere\n", "gitdir: .\n", "gitdir: .git\n", "gitdir: ../outside\n", "\0" * 100,
                     "gitdir: /dev/zero\n", "gitdir: " + "a" * 100_000, "gitdir: /proc/self/root\n"):
            with self.subTest(text[:20]):
                (self.repository / ".git").write_text(text, encoding="utf-8")
                self.assertEqual(2, self.audited()["target"]["files"])
        with (self.repository / ".git").open("wb") as file:
            file.truncate(8 << 30)
        self.assertEqual(2, self.audited()["target"]["files"])
        (self.repository / ".git").unlink()
        os.mkfifo(self.repository / ".git")
        self.assertEqual(2, self.audited()["target"]["files"])
        (self.repository / ".git").unlink()
        (self.repository / ".git").symlink_to(".git")
        self.assertEqual(2, self.audited()["target"]["files"])

    def test_a_corrupt_index_is_reported_and_the_audit_goes_on(self):
        self.init()
        index = self.repository / ".git/index"
        whole = index.read_bytes()
        for bytes_ in (b"", b"DIRC", whole[:20], whole[:-30], whole[:12] + b"\xff" * 40 + whole[52:], b"\0" * 5000,
                       whole[:8] + b"\xff\xff\xff\xff" + whole[12:]):
            with self.subTest(len(bytes_)):
                index.write_bytes(bytes_)
                report = self.audited()
                self.assertEqual(2, report["target"]["files"])

    def test_damaged_objects_are_reported_and_the_audit_goes_on(self):
        self.init()
        for place in (self.repository / ".git/objects").glob("??/*"):
            place.chmod(0o644)
            place.write_bytes(b"x" * 40)
        self.assertEqual(2, self.audited()["target"]["files"])
        result = self.audit("--rev", "HEAD", environment=GIT, timeout=ENOUGH)
        self.assertEqual(2, result.returncode)
        self.assertTrue(result.stderr)

    def test_alternates_in_circles_and_out_of_the_repository(self):
        self.init()
        alternates = self.repository / ".git/objects/info/alternates"
        alternates.parent.mkdir(exist_ok=True)
        for text in (f"{self.repository}/.git/objects\n", "../objects\n", "/dev\n", "/nowhere\n", "\n" * 1000,
                     f"{self.folder}/outside\n" * 1000):
            with self.subTest(text[:20]):
                alternates.write_text(text, encoding="utf-8")
                self.assertEqual(2, self.audited()["target"]["files"])

    def test_a_work_tree_that_is_somewhere_else_lists_nothing_outside(self):
        self.init()
        for place in ("..", "/", "/etc", str(self.folder / "outside"), ".git"):
            with self.subTest(place):
                self.git("config", "core.worktree", place)
                result = self.audit("--format", "json", environment=GIT, timeout=ENOUGH)
                self.assertIn(result.returncode, (0, 2))
                self.assertNotIn("secret", result.stdout)

    def test_a_linked_work_tree_and_a_submodule(self):
        self.init()
        self.git("worktree", "add", "-q", "../linked")
        linked = self.run_program("audit", "linked", "--checks", "rules", "--only", "house", "--format", "json",
                                  environment=GIT, timeout=ENOUGH)
        self.assertEqual(2, json.loads(self.expect(DONE, linked).stdout)["target"]["files"])
        self.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(self.repository), "inner")
        self.assertIn("submodule", self.problems()["inner"])

    def test_trees_that_hold_the_same_trees_many_times_are_cut_short(self):
        self.init()
        tree = self.object("mktree", "")
        for _ in range(60):
            tree = self.object("mktree", f"040000 tree {tree}\ta\n040000 tree {tree}\tb\n")
        commit = self.object("-c", "user.name=A", "-c", "user.email=a@example.org", "commit-tree", tree, "-m", "a", "")
        self.assertIn("are left out", json.dumps(self.audited("--rev", commit)["problems"]))

    def test_folders_nested_thousands_deep_in_a_commit_are_passed_over(self):
        self.init()
        deep = "d/" * 20_000 + "a.py"
        self.object("fast-import", "--quiet", f"commit refs/heads/deep\ncommitter A <a@example.org> 1 +0000\ndata 1\na\n"
                                              f"M 644 inline {deep}\ndata 2\na\n\nM 644 inline b.py\ndata 2\nb\n\n")
        report = self.audited("--rev", "deep")
        self.assertEqual(1, report["target"]["files"])
        self.assertIn("longer than 4096 bytes", json.dumps(report["problems"]))

    def object(self, *arguments):
        """What git prints for the arguments, the last of which it reads."""
        result = subprocess.run(["git", *arguments[:-1]], cwd=self.repository, input=arguments[-1], encoding="utf-8",
                                stdout=subprocess.PIPE, check=True)
        return result.stdout.strip()

    def test_a_bare_repository_says_what_to_do(self):
        self.init()
        self.git("clone", "-q", "--bare", ".", "../bare.git")
        result = self.run_program("audit", "bare.git", environment=GIT, timeout=ENOUGH)
        self.expect_error(2, "name the revision", result)

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_a_repository_of_another_user_is_refused_unless_it_is_trusted(self):
        self.init()
        subprocess.run(["chown", "-R", "65534", self.repository], check=True)
        result = self.audit(environment=GIT | {"HOME": str(self.folder)}, timeout=ENOUGH)
        self.expect_error(2, "safe.directory", result)
        (self.folder / ".gitconfig").write_text(f"[safe]\n  directory = {self.repository.resolve()}\n",
                                                encoding="utf-8")
        result = self.audit("--format", "json", environment={"HOME": str(self.folder)}, timeout=ENOUGH)
        self.expect(DONE, result)

    def test_the_repository_cannot_say_itself_that_it_is_trusted(self):
        if os.geteuid() != 0:
            self.skipTest("only root can give files away")
        self.init()
        self.configure("[safe]\n  directory = *\n")
        subprocess.run(["chown", "-R", "65534", self.repository], check=True)
        self.expect_error(2, "safe.directory", self.audit(environment=GIT, timeout=ENOUGH))


if __name__ == "__main__":
    unittest.main()
