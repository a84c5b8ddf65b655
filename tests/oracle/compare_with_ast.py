"""Compares the facts of the Python extractor with what CPython's ast module says of the same files.

Exits with 1 where any kind of fact agrees in less than 99.5 % of its cases, or where there were too few files.
"""

import argparse
import ast
import collections
import pathlib
import re
import subprocess
import sys
import warnings

LEAST_AGREEMENT = 0.995
LITERALS = {
    ast.JoinedStr: "str", ast.List: "list", ast.ListComp: "list", ast.Dict: "dict", ast.DictComp: "dict",
    ast.Set: "set", ast.SetComp: "set",
}
LONGEST_NAME = 200


def absolute_module(path, module, level):
    """The rule of src/extract/python/module_name.h."""
    package = []
    for folder in str(path).split("/")[:-1]:
        if folder == "src" or not re.fullmatch(r"[^\W\d]\w*", folder):
            package = []
        else:
            package.append(folder)
    keep = len(package) - (level - 1)
    return ".".join((package[:keep] if keep >= 0 else []) + ([module] if module else []))


def child(parent, name):
    return f"{parent if len(parent.encode()) <= LONGEST_NAME else '()'}.{name}"


def written(node):
    """The name of a called expression, subscripts and arguments left out."""
    attributes = []
    while True:
        if isinstance(node, ast.Attribute):
            attributes.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, (ast.Subscript, ast.Await, ast.NamedExpr)):
            node = node.value
        else:
            break
    if isinstance(node, ast.Name):
        name = node.id
    elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
        name = type(node.value).__name__
    else:
        name = LITERALS.get(type(node), "()")
    for attribute in reversed(attributes):
        name = child(name, attribute)
    return name


class Reader(ast.NodeVisitor):
    """Collects facts in the form that python_facts.cpp prints."""

    def __init__(self, path):
        self.path = path
        self.names = []
        self.facts = collections.defaultdict(collections.Counter)

    def add(self, kind, *fields):
        self.facts[kind]["\t".join(map(str, fields))] += 1

    def visit_Import(self, node):
        for alias in node.names:
            self.add("import", node.lineno, alias.name, "", alias.asname or "", 0)

    def visit_ImportFrom(self, node):
        module = node.module or ""
        if node.level:
            module = absolute_module(self.path, module, node.level)
        for alias in node.names:
            self.add("import", node.lineno, module, alias.name, alias.asname or "", node.level)

    def add_decorators(self, node):
        for decorator in node.decorator_list:
            count = len(decorator.args) + len(decorator.keywords) if isinstance(decorator, ast.Call) else 0
            self.add("decorator", decorator.lineno, node.name, count)

    def visit_definition(self, node):
        self.add_decorators(node)
        arguments = node.args
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        parameters = [("", one, default) for one, default in zip(positional, defaults)]
        if arguments.vararg:
            parameters.append(("*", arguments.vararg, None))
        parameters += [("", one, default) for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults)]
        if arguments.kwarg:
            parameters.append(("**", arguments.kwarg, None))
        shown = "".join(
            f"{stars}{one.arg}{':' if one.annotation else ''}{'=' if default else ''}," for stars, one, default in parameters)
        qualified = ".".join(self.names + [node.name])
        self.add("def", f"{node.lineno}-{node.end_lineno}", qualified, shown, int(node.returns is not None),
                 int(bool(ast.get_docstring(node, clean=False))))
        self.visit_body(node)

    visit_FunctionDef = visit_definition
    visit_AsyncFunctionDef = visit_definition

    def visit_ClassDef(self, node):
        self.add_decorators(node)
        bases = [base for base in node.bases if not isinstance(base, ast.Starred)]
        self.add("class", f"{node.lineno}-{node.end_lineno}", ".".join(self.names + [node.name]), len(bases),
                 int(bool(ast.get_docstring(node, clean=False))))
        self.visit_body(node)

    def visit_body(self, node):
        self.names.append(node.name)
        self.generic_visit(node)
        self.names.pop()

    def visit_Call(self, node):
        self.add("call", node.func.end_lineno, written(node.func), len(node.args) + len(node.keywords))
        self.generic_visit(node)

    def visit_ExceptHandler(self, node):
        count = 0 if node.type is None else len(node.type.elts) if isinstance(node.type, ast.Tuple) else 1
        self.add("handler", f"{node.lineno}-{node.end_lineno}", count)
        self.generic_visit(node)

    def visit_Raise(self, node):
        self.add("raise", node.lineno, int(node.exc is not None))
        self.generic_visit(node)

    def visit_test(self, node):
        line = node.test.lineno if isinstance(node, ast.IfExp) else node.lineno
        self.add("condition", line, int(isinstance(node, ast.Assert)))
        self.generic_visit(node)

    visit_If = visit_While = visit_Assert = visit_IfExp = visit_test

    def visit_match_case(self, node):
        if node.guard:
            self.add("condition", node.guard.lineno, 0)
        self.generic_visit(node)

    def add_targets(self, target):
        if isinstance(target, (ast.Tuple, ast.List)):
            for element in target.elts:
                self.add_targets(element)
        elif isinstance(target, ast.Starred):
            self.add_targets(target.value)
        elif isinstance(target, ast.Name):
            self.add("assign", target.lineno, target.id)

    def visit_Assign(self, node):
        for target in node.targets:
            self.add_targets(target)
        self.generic_visit(node)

    def visit_one_target(self, node):
        self.add_targets(node.target)
        self.generic_visit(node)

    visit_AnnAssign = visit_AugAssign = visit_NamedExpr = visit_one_target


def python_files(roots):
    for root in roots:
        root = pathlib.Path(root)
        found = [root] if root.is_file() else sorted(root.rglob("*.py")) + sorted(root.rglob("*.pyi"))
        yield from (path for path in found if path.is_file())


def facts_by_file(program, paths):
    printed = subprocess.run([program], input="\n".join(map(str, paths)), stdout=subprocess.PIPE, check=True,
                             encoding="utf-8", errors="surrogateescape").stdout
    facts = {}
    for line in printed.split("\n"):
        kind, _, fields = line.partition("\t")
        if kind == "file":
            facts[fields] = collections.defaultdict(collections.Counter)
            current = facts[fields]
        elif kind:
            current[kind][fields] += 1
    return facts


def parse(path):
    """The syntax tree of a file; nothing where the file is not of this Python, or not in UTF-8."""
    try:
        source = path.read_bytes()
        source.decode("utf-8")
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--facts", required=True, help="the program that prints the facts")
    arguments.add_argument("--least-files", type=int, default=1)
    arguments.add_argument("--show", type=int, default=20, help="how many disagreements to print")
    arguments.add_argument("roots", nargs="+")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)

    trees = {path: tree for path in python_files(options.roots) if (tree := parse(path)) is not None}
    facts = facts_by_file(options.facts, trees)
    agreed, differing, shown = collections.Counter(), collections.Counter(), 0
    for path, tree in trees.items():
        if str(path) not in facts:  # removed meanwhile
            continue
        reader = Reader(path)
        reader.visit(tree)
        found = facts[str(path)]
        for kind in (set(found) | set(reader.facts)):
            missing = reader.facts[kind] - found[kind]
            extra = found[kind] - reader.facts[kind]
            agreed[kind] += (reader.facts[kind] & found[kind]).total()
            differing[kind] += max(missing.total(), extra.total())
            for sign, counter in (("-", missing), ("+", extra)):
                for fact in counter:
                    if shown < options.show:
                        print(f"{path}: {sign} {kind} {fact}")
                        shown += 1

    failed = len(trees) < options.least_files
    print(f"{len(trees)} files")
    for kind in sorted(set(agreed) | set(differing)):
        agreement = agreed[kind] / max(1, agreed[kind] + differing[kind])
        failed = failed or (kind != "problem" and agreement < LEAST_AGREEMENT)
        print(f"{kind:10} {agreed[kind]:8} agree {differing[kind]:6} differ {100 * agreement:8.3f} %")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
