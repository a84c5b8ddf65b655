"""What a guide is followed with in place of the network, of root's rights and of a compiler."""

import pathlib
import shutil
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PUBLISHED = "https://github.com/OWNER/mlready"

# `cmake` builds nothing: the program that is tested is built already.
STAND_INS = {
    "sudo": 'exec "$@"\n',
    "apt-get": "exit 0\n",
    "cmake": """\
case "$1" in
  --build) mkdir -p build/release && ln -sf "$TESTED_PROGRAM" build/release/mlready ;;
  --install) test -x "$2/mlready" && ln -sf "$TESTED_PROGRAM" "$INSTALLED/mlready" ;;
esac
""",
}

CONFIGURATION = f"""\
[user]
  name = A
  email = a@example.org
[init]
  defaultBranch = main
[advice]
  detachedHead = false
[url "FOLDER/published"]
  insteadOf = {PUBLISHED}
"""


def publish(folder):
    """Makes a repository of what the working tree would publish."""
    for part in ("docs", "examples", "scripts"):
        shutil.copytree(SOURCE / part, folder / part)
    for command in (["init", "--quiet"], ["add", "--force", "."],
                    ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "Publish"]):
        subprocess.run(["git", *command], cwd=folder, check=True)


def prepare(folder, program):
    """Writes all of it below `folder`, and gives the variables that make a shell use it."""
    for name in ("home", "stand-ins", "installed"):
        (folder / name).mkdir()
    for name, text in STAND_INS.items():
        path = folder / "stand-ins" / name
        path.write_text(f"#!/bin/sh\n{text}", encoding="utf-8")
        path.chmod(0o755)
    (folder / "home/.gitconfig").write_text(CONFIGURATION.replace("FOLDER", str(folder)), encoding="utf-8")
    publish(folder / "published")
    return {"PATH": f"{folder}/stand-ins:{folder}/installed:/usr/local/bin:/usr/bin:/bin", "HOME": str(folder / "home"),
            "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1",
            "TESTED_PROGRAM": str(program), "INSTALLED": str(folder / "installed")}
