"""Compares the counts behind the practices with counts that CPython's ast module makes of the same files.

Each TREE's Python files are copied, under plain names, into a folder that holds nothing else, so that both sides count
the same files. Compared are fully annotated functions, documented public functions and classes, and exception classes.
Where the audit shows no count, which it does below 30 %, the independent share has to be below 30 % too.
Exits with 1 where a count differs.
"""

import argparse
import ast
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings

ITEMS = ("practices.type-hints", "practices.docstrings", "practices.error-handling")
LEAST_SHARE = 30.0
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LARGEST_FILE = 1 << 20


def parsed(path):
    """The tree of a file that CPython can read; None for any other."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, ValueError, UnicodeDecodeError, RecursionError, OSError):
        return None


def definitions(node, trail=(), in_function=False, in_class=False):
    """(node, names from the outermost, whether inside a function, whether directly in a class) of all below `node`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, FUNCTIONS + (ast.ClassDef,)):
            names = trail + (child.name,)
            yield child, names, in_function, in_class
            is_function = isinstance(child, FUNCTIONS)
            yield from definitions(child, names, in_function or is_function, not is_function)
        else:
            yield from definitions(child, trail, in_function, in_class)


def is_annotated(function, in_class):
    arguments = function.args
    positional = arguments.posonlyargs + arguments.args
    if in_class and positional and positional[0].arg in ("self", "cls"):
        positional = positional[1:]
    others = arguments.kwonlyargs + [one for one in (arguments.vararg, arguments.kwarg) if one]
    return function.returns is not None and all(one.annotation is not None for one in positional + others)


def is_exception(definition):
    written = [ast.unparse(base) for base in definition.bases]
    return any(base.endswith(("Exception", "Error")) for base in written)


def counts_of(trees):
    """{name: (part, whole)} over the parsed files."""
    annotated = functions = documented = public = exceptions = 0
    for node, names, in_function, in_class in (one for tree in trees for one in definitions(tree)):
        if isinstance(node, FUNCTIONS):
            functions += 1
            annotated += is_annotated(node, in_class)
        else:
            exceptions += is_exception(node)
        if not in_function and not any(name.startswith("_") for name in names):
            public += 1
            documented += bool((ast.get_docstring(node, clean=False) or "").strip())
    return {"annotated": (annotated, functions), "documented": (documented, public), "exceptions": (exceptions, None)}


def audited(mlready, folder):
    """The same counts as the audit shows them; None where it shows none."""
    command = [mlready, "audit", str(folder), "--only", ",".join(ITEMS), "--format", "json"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    notes = " ".join(item["summary"] for item in report["items"])
    patterns = {"annotated": r"(\d+) of (\d+) \(\d+ %\) functions fully annotated",
                "documented": r"(\d+) of (\d+) \(\d+ %\) public functions and classes documented",
                "exceptions": r"(\d+) own exception classes()"}
    found = {name: re.search(pattern, notes) for name, pattern in patterns.items()}
    return {name: match and tuple(int(group) if group else None for group in match.groups())
            for name, match in found.items()}


def agrees(name, said, counted):
    if said is not None:
        return said == counted
    part, whole = counted
    return part == 0 or (whole is not None and 100.0 * part / whole < LEAST_SHARE)


def copy_parsed(tree, folder):
    """Copies each readable Python file below `tree`; gives back their parsed trees."""
    trees = []
    for path in sorted(tree.rglob("*.py")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_FILE:
            continue
        module = parsed(path)
        if module is None:
            continue
        (folder / f"module{len(trees):05}.py").write_bytes(path.read_bytes())
        trees.append(module)
    return trees


def compare(mlready, tree):
    """Prints a line for each count of `tree`; how many differ."""
    with tempfile.TemporaryDirectory() as folder:
        trees = copy_parsed(tree, pathlib.Path(folder))
        said = audited(mlready, folder)
    wrong = 0
    for name, counted in counts_of(trees).items():
        right = agrees(name, said[name], counted)
        wrong += not right
        print(f"{'ok  ' if right else 'FAIL'} {tree.name}: {len(trees)} files, {name}: counted {counted}, audit {said[name]}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mlready", required=True, help="the program")
    parser.add_argument("trees", nargs="+", type=pathlib.Path, metavar="TREE")
    arguments = parser.parse_args()
    sys.exit(1 if sum(compare(arguments.mlready, tree) for tree in arguments.trees) else 0)


main()
