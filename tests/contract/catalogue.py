"""Every member of the contract, read from the sources of `cashier_sim.plugin_api`.

A member's version is its own mark, "Since: V7.", else that of its class, else V6. What a class
takes over from one that plugins cannot import counts as its own.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim import plugin_api

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(plugin_api.__file__).parent
FIRST = "V6"
_SINCE = re.compile(r"Since: (V\d+)\.")
_SECTIONS = ("Args:", "Returns:", "Raises:")
_LEFT_OUT = "Not supported:"
_VERSION_COMMENT = re.compile(r"\s*# (V\d+)$")
_HOSTS_OWN = {"PluginContext.initialize"}
"""Members that a plugin has no business with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A class, one of its members, or an argument that came later than its method."""

    name: str
    """`Class`, `Class.member` or `Class.member(argument)`."""
    since: str
    sentence: str
    """The first sentence of what is written about it; empty = nothing is."""
    is_supported: bool = True
    """Whether the simulator has it, or leaves out it or its class."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A class as it is written."""

    node: ast.ClassDef
    lines: tuple[str, ...]


def members() -> dict[str, Member]:
    """All members by name, in the order in which plugins' authors look for them."""
    sources = _sources()
    found: dict[str, Member] = {}
    for name in sorted(plugin_api.__all__):
        for member in _of_class(name, sources):
            found.setdefault(member.name, member)
    return found


def _sources() -> dict[str, _Source]:
    sources = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        lines = tuple(text.splitlines())
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef):
                sources[node.name] = _Source(node, lines)
    return sources


def _of_class(name: str, sources: dict[str, _Source]) -> Iterator[Member]:
    source = sources.get(name)
    if source is None:  # a name for several classes
        return
    text = ast.get_docstring(source.node) or ""
    since = _own_since(text) or FIRST
    is_supported = not text.startswith(_LEFT_OUT)
    yield Member(name=name, since=since, sentence=_sentence(text), is_supported=is_supported)
    for base in _written_classes(source.node, sources):
        for member in _parts(base):
            if f"{name}.{member.name}" not in _HOSTS_OWN:
                yield Member(
                    name=f"{name}.{member.name}",
                    since=max(since, member.since),
                    sentence=member.sentence,
                    is_supported=is_supported and not member.sentence.startswith(_LEFT_OUT),
                )


def _written_classes(node: ast.ClassDef, sources: dict[str, _Source]) -> Iterator[_Source]:
    """The class and what gives it members: those of its bases that plugins cannot import."""
    yield sources[node.name]
    for base in (*node.bases, *(word.value for word in node.keywords)):
        base_name = ast.unparse(base).partition("[")[0]
        if base_name in sources and base_name not in plugin_api.__all__:
            yield from _written_classes(sources[base_name].node, sources)


def _parts(source: _Source) -> Iterator[Member]:
    body = source.node.body
    for place, node in enumerate(body):
        if isinstance(node, ast.FunctionDef):
            if node.name == "__init__":
                yield from _attributes(source.node, node)
            elif not node.name.startswith("_"):
                yield from _method(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name) and not target.id.startswith("_"):
                text = _text_below(body, place)
                since = _own_since(text) or _comment_above(source, node.lineno) or FIRST
                yield Member(name=target.id, since=since, sentence=_sentence(text))


def _attributes(owner: ast.ClassDef, node: ast.FunctionDef) -> Iterator[Member]:
    """What a constructor keeps under the names of its arguments: only exceptions do."""
    arguments = _arguments(ast.get_docstring(owner) or "")
    kept = {
        target.attr
        for statement in ast.walk(node)
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Attribute) and not target.attr.startswith("_")
    }
    for argument in node.args.args[1:]:
        if argument.arg in kept:
            text = arguments.get(argument.arg, "")
            since = _own_since(text) or FIRST
            yield Member(name=argument.arg, since=since, sentence=_sentence(text))


def _method(node: ast.FunctionDef) -> Iterator[Member]:
    text = ast.get_docstring(node) or ""
    if not text:  # an overload, or the setter of a property
        return
    since = _own_since(text) or FIRST
    yield Member(name=node.name, since=since, sentence=_sentence(text))
    for argument, about in _arguments(text).items():
        later = _own_since(about)
        if later is not None and later != since:
            yield Member(name=f"{node.name}({argument})", since=later, sentence=_sentence(about))


def _own_since(text: str) -> str | None:
    """The mark of a docstring itself: in its first part, or in a paragraph of its own."""
    head = re.split(rf"^({'|'.join(_SECTIONS)})", text, maxsplit=1, flags=re.MULTILINE)[0]
    found = _SINCE.search(head) or re.search(r"^Since: (V\d+)\.", text, re.MULTILINE)
    return found.group(1) if found else None


def _arguments(text: str) -> dict[str, str]:
    """What the section `Args` says about each argument."""
    section = re.search(r"^Args:\n((?:[ ]{4}.*\n?|\n)+)", text, re.MULTILINE)
    about: dict[str, str] = {}
    name = ""
    for line in (section.group(1) if section else "").splitlines():
        begins = re.match(r"    (\w+): (.*)", line)
        if begins:
            name = begins.group(1)
            about[name] = begins.group(2)
        elif name:
            about[name] += " " + line.strip()
    return about


def _sentence(text: str) -> str:
    """The first sentence, without the mark of the version."""
    paragraph = " ".join(_SINCE.sub("", text).partition("\n\n")[0].split())
    first = re.match(r"(.*?[.;:])(?: |$)", paragraph)
    sentence = first.group(1) if first else paragraph
    if sentence.endswith(":"):
        sentence = paragraph
    return sentence.rstrip(";.").strip()


def _text_below(body: list[ast.stmt], place: int) -> str:
    """The text under a field, as documentation tools read it."""
    if place + 1 < len(body):
        below = body[place + 1]
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            return str(below.value.value)
    return ""


def _comment_above(source: _Source, line: int) -> str | None:
    """The version in a comment over a group of constants."""
    for text in reversed(source.lines[source.node.lineno - 1 : line - 1]):
        found = _VERSION_COMMENT.match(text)
        if found:
            return found.group(1)
    return None
