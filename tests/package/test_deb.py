"""The Debian package: built by CPack, checked by lintian, installed in an empty root, run there and removed again."""

import gzip
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["MLREADY_SOURCE_DIR"])
BUILD = pathlib.Path(os.environ["MLREADY_BUILD_DIR"])

# Tags of lintian that say nothing about this package.
ACCEPTED = {
    "bogus-mail-host",                   # who packs it gives the address: -DMLREADY_MAINTAINER=…
    "bogus-mail-host-in-debian-changelog",
    "initial-upload-closes-no-bugs",     # it is not uploaded to Debian
}


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, encoding="utf-8", **options)


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="mlready-package-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.umask = os.umask(0o022)
        cls.addClassCleanup(os.umask, cls.umask)
        run(os.environ["CPACK"], "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder)
        [cls.package] = cls.folder.glob("mlready_*.deb")
        cls.root = cls.folder / "root"
        cls.install()

    @classmethod
    def install(cls):
        """With dpkg as root; anybody else unpacks the files."""
        if os.getuid() != 0:
            run("dpkg-deb", "--extract", cls.package, cls.root)
            return
        (cls.root / "var/lib/dpkg/updates").mkdir(parents=True)
        (cls.root / "var/lib/dpkg/info").mkdir()
        (cls.root / "var/lib/dpkg/status").touch()
        # What it depends on is checked by a test of its own, and found where the test runs.
        run("dpkg", f"--root={cls.root}", "--force-depends", "--log=/dev/null", "--install", cls.package)

    def field(self, name):
        return run("dpkg-deb", "--field", self.package, name).stdout.strip()

    def test_it_says_what_it_is(self):
        version = re.search(r"project\(mlready VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
        self.assertEqual("mlready", self.field("Package"))
        self.assertEqual(version, self.field("Version"))
        self.assertEqual(f"mlready_{version}_{self.field('Architecture')}.deb", self.package.name)

    def test_it_depends_on_the_packages_of_the_libraries_that_it_loads(self):
        depends = {entry.split()[0] for entry in self.field("Depends").split(", ")}
        loaded = re.findall(r"=> (/\S+)", run("ldd", self.root / "usr/bin/mlready").stdout)
        # With /lib being a link to /usr/lib, dpkg knows a library by either path.
        paths = [path for library in loaded for path in (library, f"/usr{library}")]
        found = subprocess.run(["dpkg-query", "--search", *paths], capture_output=True, encoding="utf-8")
        owners = {line.split(":")[0] for line in found.stdout.splitlines()}
        provided = run("dpkg-query", "--show", "--showformat=${Package}, ${Provides}\n", *owners).stdout
        self.assertEqual(set(), depends - set(re.findall(r"[a-z0-9][a-z0-9.+-]+", provided)))
        for name in ("libgit2", "libre2", "libfmt", "libyaml"):
            self.assertTrue(any(one.startswith(name) for one in depends), f"{name} is not among {depends}")

    def test_the_program_runs_from_where_it_is_installed(self):
        result = run(self.root / "usr/bin/mlready", "audit", SOURCE / "examples/research-script", "--no-config",
                     "--format", "json")
        self.assertIn('"training.experiment-tracking"', result.stdout)

    def test_the_manual_page_is_there(self):
        page = gzip.decompress((self.root / "usr/share/man/man1/mlready.1.gz").read_bytes()).decode("utf-8")
        self.assertTrue(page.startswith(".TH MLREADY 1"))
        self.assertIn(".SS audit", page)

    def test_the_completions_are_there(self):
        share = self.root / "usr/share"
        bash = (share / "bash-completion/completions/mlready").read_text(encoding="utf-8")
        probe = f'{bash}\nCOMP_WORDS=(mlready aud); COMP_CWORD=1; _mlready; echo "${{COMPREPLY[@]}}"'
        self.assertEqual("audit\n", run("bash", "-c", probe).stdout)
        self.assertTrue((share / "zsh/vendor-completions/_mlready").read_text(encoding="utf-8").startswith("#compdef mlready"))
        self.assertIn("complete -c mlready", (share / "fish/vendor_completions.d/mlready.fish").read_text(encoding="utf-8"))

    def test_licence_changelog_and_documentation_are_there(self):
        documents = self.root / "usr/share/doc/mlready"
        self.assertIn("License: Apache-2.0", (documents / "copyright").read_text(encoding="utf-8"))
        self.assertIn("mlready (", gzip.decompress((documents / "changelog.gz").read_bytes()).decode("utf-8"))
        for name in ("README.md", "usage.md", "examples/ci/gitlab-ci.yml"):
            self.assertTrue((documents / name).is_file(), name)

    def test_the_library_is_not_in_it(self):
        self.assertFalse(list(self.root.rglob("*.a")) + list(self.root.rglob("*.h")))

    @unittest.skipUnless(shutil.which("lintian"), "lintian is not installed")
    def test_lintian_has_nothing_to_say(self):
        result = subprocess.run(["lintian", "--allow-root", "--tag-display-limit=0", self.package], capture_output=True,
                                encoding="utf-8")
        tags = [line for line in result.stdout.splitlines() if line[:2] in ("E:", "W:")]
        self.assertEqual([], [line for line in tags if line.split()[2] not in ACCEPTED])

    @unittest.skipUnless(os.getuid() == 0, "dpkg installs as root alone")
    def test_removing_it_leaves_nothing(self):
        other = self.folder / "other"
        shutil.copytree(self.root, other, symlinks=True)
        run("dpkg", f"--root={other}", "--log=/dev/null", "--purge", "mlready")
        left = [path for path in other.rglob("*") if path.is_file() and "var/lib/dpkg" not in str(path)]
        self.assertEqual([], left)


if __name__ == "__main__":
    unittest.main()
