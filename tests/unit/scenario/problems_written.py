"""Finds in the code what may be said of a scenario that fails, so that no sentence is forgotten.

The code is read, not run: every text that reaches an error through variables, arguments, constants
and functions, with all its variants. What stands in it only at run time is a gap.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, product
from pathlib import Path

import cashier_sim.scenario

FOLDER = Path(cashier_sim.scenario.__file__).parent
GAP = "\N{REPLACEMENT CHARACTER}"
"""Stands in a text for what is known only at run time."""

Places = dict[int | str, None]
"""Arguments, by place and by name."""

_ERRORS: Mapping[str, tuple[int | str, ...]] = {
    "StepFailedError": (0, "problem", "expected", "actual"),
    "NameNotFoundError": (0, "what"),
    "FeatureFileError": (2, "problem"),
    "ScenarioResult": ("problem",),
    "StepResult": ("problem", "expected", "actual"),
}
"""What makes errors and results, and which of its arguments a person reads."""

_TOLD_ITSELF = ("errors", "results")
"""Modules whose texts are made of others, or of themselves."""

_BILINGUAL = frozenset({"facts.bilingual", "words"})
"""Modules that speak the language of the file already."""

_ASIDE = ("doctor", "report", "manual", "new_plugin", "run", "failure", "collecting", "fixture")
"""Begin the names of modules that say nothing of a scenario that fails, or say it of others."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class _Module:
    name: str
    tree: ast.Module
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Names here: the module of the package that they come from, and what they are there."""

    def constant(self, name: str) -> ast.expr | None:
        for node in self.tree.body:
            targets: list[ast.expr] = []
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AnnAssign):
                targets = [node.target]
            else:
                continue
            if any(isinstance(one, ast.Name) and one.id == name for one in targets):
                return node.value
        return None


class Written:
    """Reads the package once.

    Attributes:
        texts: What is said, and where.
    """

    def __init__(self) -> None:
        self._modules = {one.name: one for one in map(_module, sorted(FOLDER.rglob("*.py")))}
        self._inside: dict[ast.AST, Function | None] = {}
        self._functions: dict[tuple[str, str], list[Function]] = {}
        self._home: dict[Function, _Module] = {}
        for module in self._modules.values():
            self._note(module, module.tree, None)
        self._read: dict[str, Places] = {
            name: dict.fromkeys(places) for name, places in _ERRORS.items()
        }
        self.texts: dict[str, str] = {}
        known = -1
        while known != (known := sum(map(len, self._read.values()))):
            self.texts = dict(self._all())

    def _note(self, module: _Module, node: ast.AST, inside: Function | None) -> None:
        for child in ast.iter_child_nodes(node):
            self._inside[child] = inside
            if isinstance(child, Function):
                self._functions.setdefault((module.name, child.name), []).append(child)
                self._home[child] = module
                self._note(module, child, child)
            else:
                self._note(module, child, inside)

    def _all(self) -> Iterator[tuple[str, str]]:
        for module in self._modules.values():
            for node in ast.walk(module.tree):
                if not isinstance(node, ast.Call):
                    continue
                read = self._read.get(_name(node.func), {})
                given: list[ast.expr] = [
                    one for place, one in enumerate(node.args) if place in read
                ]
                given += [one.value for one in node.keywords if one.arg in read]
                for one in given:
                    for text in self._variants(one, module, ()):
                        yield text, f"{module.name}:{node.lineno}"

    def _variants(  # noqa: C901, PLR0912  # one case for each kind of expression
        self, node: ast.expr, module: _Module, above: tuple[ast.AST, ...]
    ) -> Iterator[str]:
        """All that an expression may be as a text."""
        if node in above or module.name in _BILINGUAL:
            yield GAP
            return
        above = (*above, node)
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=values):
                yield from self._joined(values, module, above)
            case (
                ast.FormattedValue(value=value) | ast.Starred(value=value) | ast.Await(value=value)
            ):
                yield from self._variants(value, module, above)
            case ast.IfExp(body=one, orelse=other):
                yield from chain.from_iterable(
                    self._variants(each, module, above) for each in (one, other)
                )
            case ast.BoolOp(values=several) | ast.Tuple(elts=several) | ast.List(elts=several):
                for each in several:
                    yield from self._variants(each, module, above)
            case ast.Dict(values=several):
                for each in several:
                    yield from self._variants(each, module, above)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield from self._joined([left, right], module, above)
            case ast.GeneratorExp(elt=value) | ast.ListComp(elt=value) | ast.Lambda(body=value):
                yield from self._variants(value, module, above)
            case ast.Subscript(
                value=ast.Subscript(value=ast.Name(id=table)), slice=ast.Constant(value=int(place))
            ):
                yield from self._in_language(module.constant(table), place)
            case ast.Subscript(value=value):
                yield from self._variants(value, module, above)
            case ast.Name(id=name):
                yield from self._named(name, node, module, above)
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                yield from self._returned(module.name, name, above)
            case ast.Call():
                yield from self._called(node, module, above)
            case _:
                yield GAP

    def _in_language(self, table: ast.expr | None, place: int) -> Iterator[str]:
        """The words of one language of a table that has those of both."""
        for pair in table.values if isinstance(table, ast.Dict) else ():
            if isinstance(pair, ast.Tuple) and isinstance(pair.elts[place], ast.Constant):
                yield str(ast.literal_eval(pair.elts[place]))

    def _joined(
        self, parts: list[ast.expr], module: _Module, above: tuple[ast.AST, ...]
    ) -> Iterator[str]:
        variants = [list(dict.fromkeys(self._variants(one, module, above))) for one in parts]
        yield from ("".join(chosen) for chosen in product(*variants))

    def _named(
        self, name: str, node: ast.expr, module: _Module, above: tuple[ast.AST, ...]
    ) -> Iterator[str]:
        inside = self._inside.get(node)
        while inside is not None:
            arguments = [
                one.arg
                for one in (*inside.args.posonlyargs, *inside.args.args, *inside.args.kwonlyargs)
            ]
            if name in arguments:
                place = arguments.index(name) - (arguments[0] == "self")
                self._read.setdefault(inside.name, {}).update({place: None, name: None})
                yield GAP
                return
            there = list(_assigned(inside, name))
            for one in there:
                yield from self._variants(one, module, above)
            if there:
                return
            inside = self._inside.get(inside)
        if (module.name, name) in self._functions:
            yield from self._returned(module.name, name, above)
            return
        home, there_named = module.imported.get(name, (module.name, name))
        constant = self._modules[home].constant(there_named)
        if constant is None:
            yield GAP
        else:
            yield from self._variants(constant, self._modules[home], above)

    def _called(self, node: ast.Call, module: _Module, above: tuple[ast.AST, ...]) -> Iterator[str]:
        match node.func:
            case ast.Name(id=name) if name in {"tuple", "map", "dict"}:
                for one in node.args[-1:]:
                    yield from self._variants(one, module, above)
            case ast.Name(id=name):
                yield from self._named_call(name, node, module, above)
            case ast.Attribute(attr="join"):
                yield from self._variants(node.args[0], module, above)
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                yield from self._returned(module.name, name, above)
            case ast.Attribute(value=ast.Name(id=base), attr=name) if base in module.imported:
                home = ".".join(part for part in module.imported[base] if part)
                yield from self._returned(home, name, above)
            case _:
                yield GAP

    def _named_call(
        self, name: str, node: ast.Call, module: _Module, above: tuple[ast.AST, ...]
    ) -> Iterator[str]:
        home, there_named = module.imported.get(name, (module.name, name))
        if (home, there_named) in self._functions:
            yield from self._returned(home, there_named, above)
        else:  # a callable that was given: what it returns is read
            yield from self._named(name, node.func, module, above)

    def _returned(self, home: str, name: str, above: tuple[ast.AST, ...]) -> Iterator[str]:
        values = [
            node.value
            for function in self._functions.get((home, name), [])
            for node in ast.walk(function)
            if isinstance(node, ast.Return | ast.Yield) and node.value is not None
        ]
        if not values:
            yield GAP
        for one in values:
            yield from self._variants(one, self._modules[home], above)


def _module(path: Path) -> _Module:
    name = ".".join(path.relative_to(FOLDER).with_suffix("").parts).removesuffix(".__init__")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if name in _TOLD_ITSELF or name.startswith(_ASIDE):
        return _Module(name, ast.Module([], []))
    module = _Module(name, tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            cashier_sim.scenario.__name__
        ):
            home = (node.module or "").removeprefix(cashier_sim.scenario.__name__).lstrip(".")
            for one in node.names:
                module.imported[one.asname or one.name] = (home, one.name)
    return module


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _assigned(function: Function, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=targets, value=value):
                places: list[ast.expr] = targets
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                places = [target]
            case ast.AugAssign(target=target, value=value):
                places = [target]
            case ast.Call(func=ast.Attribute(value=target, attr="append"), args=[value]):
                places = [target]
            case ast.For(target=target, iter=value):
                places = [target]
            case _:
                continue
        within = (inner for place in places for inner in ast.walk(place))
        if any(isinstance(one, ast.Name) and one.id == name for one in within):
            yield value
