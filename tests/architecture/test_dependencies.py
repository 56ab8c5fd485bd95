"""What we depend on is pinned, installed as pinned, and has its reason written down."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT, imported, text, tree

PIN = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)==(?P<version>[A-Za-z0-9_.!+-]+)(?P<marker>; .+)?")


def _direct() -> dict[str, Requirement]:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name): one for one in requirements}


def _pin_lines() -> list[str]:
    return [line for line in text("constraints.txt").splitlines() if not line.startswith("#")]


def _pins() -> dict[str, str]:
    """Return name and version of all pins that this platform uses."""
    pins: dict[str, str] = {}
    for requirement in map(Requirement, _pin_lines()):
        if requirement.marker is None or requirement.marker.evaluate():
            pins[canonicalize_name(requirement.name)] = str(requirement.specifier)[2:]
    return pins


def _closure(names: set[str]) -> set[str]:
    seen: set[str] = set()
    while names - seen:
        name = (names - seen).pop()
        seen.add(name)
        for line in metadata.requires(name) or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                names.add(canonicalize_name(needed.name))
    return seen


def test_constraints_are_exact_versions_without_addresses() -> None:
    assert [line for line in _pin_lines() if PIN.fullmatch(line) is None] == []


def test_constraints_are_all_that_is_needed_and_nothing_else() -> None:
    assert _pins().keys() == _closure(set(_direct()))


def test_pins_are_what_the_project_asks_for() -> None:
    pins = _pins()
    wrong = {name: pins[name] for name, one in _direct().items() if pins[name] not in one.specifier}
    assert wrong == {}


def test_installed_is_what_is_pinned() -> None:
    pins = _pins()
    assert {name: metadata.version(name) for name in pins} == pins


def test_pins_install_on_the_oldest_python_that_we_promise() -> None:
    # Debian 12 has 3.11.2; a pin that wants 3.11.5 would stop dev.py there, and only there.
    oldest = tomllib.loads(text("pyproject.toml"))["project"]["requires-python"].removeprefix(">=")
    asked = {name: metadata.metadata(name)["Requires-Python"] or "" for name in _pins()}
    assert {
        name: one for name, one in asked.items() if f"{oldest}.0" not in SpecifierSet(one)
    } == {}


@pytest.mark.parametrize("version", ["6.12.0", "6.12.1", "6.10.2"])
def test_pyside_that_loses_references_is_not_asked_for(version: str) -> None:
    assert version not in _direct()["pyside6-essentials"].specifier


def test_each_dependency_has_its_reason() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", text("docs/dependencies.md"), re.MULTILINE)
    reasons = {canonicalize_name(name): reason for name, reason in rows}
    assert reasons.keys() == _direct().keys()
    assert [name for name, reason in reasons.items() if len(reason.split()) < 4] == []


def test_dev_py_needs_no_more_than_the_standard_library() -> None:
    foreign = {name.split(".")[0] for name in imported(tree("dev.py"))} - sys.stdlib_module_names
    assert foreign == set()


def test_licence_is_the_one_that_the_project_names() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
