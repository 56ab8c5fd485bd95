"""The contract against a list of its members that was written by hand, both ways."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.contract.catalogue import Member, members

LIST = Path(__file__).with_name("members.txt")
OURS = "-"
OTHER_NAMES = {
    "ExternalPaymentProcessorV6": "ExternalPaymentProcessor",
    "SilentPayments": "ExternalPaymentProcessor",
    "SilentCancels": "ExternalPaymentProcessor",
    "SilentReturns": "PaymentProcessor",
    "PaymentDeleting": "PaymentProcessor",
    "Licensing": "LicensingService",
    "Integration": "PluginIntegrationService",
}
"""Our classes whose name says more, or less, than iikoFront's."""
MARKUP = ("Tags.", "Attributes.")
"""A slip may name what only later printers know: it is told so by the linter."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list."""

    section: str
    their_name: str
    name: str
    since: str


@cache
def listed() -> tuple[Listed, ...]:
    """The lines of the list."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return tuple(Listed(*line.split()) for line in lines if line and not line.startswith("#"))


@cache
def present() -> dict[str, Member]:
    """The members that the code has."""
    return members()


def test_each_member_is_listed_once() -> None:
    names = [entry.name for entry in listed()]
    assert len(names) == len(set(names))


def test_code_has_every_listed_member() -> None:
    assert {entry.name for entry in listed()} - present().keys() == set()


def test_code_has_no_member_that_is_not_listed() -> None:
    assert present().keys() - {entry.name for entry in listed()} == set()


def test_versions_are_those_of_the_list() -> None:
    found = {
        entry.name: (entry.since, present()[entry.name].since)
        for entry in listed()
        if entry.name in present()
    }
    assert {name: since for name, since in found.items() if since[0] != since[1]} == {}


def test_nothing_came_after_v8_but_names_of_markup() -> None:
    late = [entry.name for entry in listed() if entry.since > "V8"]
    assert [name for name in late if not name.startswith(MARKUP)] == []
    assert late


def test_names_follow_from_theirs() -> None:
    odd = {
        entry.name: entry.their_name
        for entry in listed()
        if entry.their_name != OURS
        and _ours(entry.their_name.removesuffix("?")) != _without_additions(entry.name)
    }
    assert odd == {}


def _ours(their_name: str) -> str:
    """iikoFront's name by our rules: no leading `I`, members and arguments in snake_case."""
    class_name, _, member = their_name.partition(".")
    class_name = re.sub(r"^I(?=[A-Z][a-z])", "", class_name)
    return f"{class_name}.{_snake(member)}" if member else class_name


def _snake(name: str) -> str:
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return name.lower()


def _without_additions(name: str) -> str:
    class_name, _, member = name.partition(".")
    class_name = OTHER_NAMES.get(class_name, class_name)
    return f"{class_name}.{member.lower()}" if member else class_name
