"""One of several that have the same name: `«Борщ с пампушками»`, `«Борщ с пампушками» № 2`.

Orders hold the same dish twice, guests of one name, payments of one type. Without a number the
first is meant, in the order of the screen.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.names import find
from cashier_sim.scenario.grammar.parameters import TEXT, Parameter
from cashier_sim.scenario.language import Language

E = TypeVar("E")

_SIGNS = {Language.RUSSIAN: "№", Language.ENGLISH: "no."}
_NUMBER = re.compile(r" (?:№|no\.) ?(\d+)$")


@dataclass(frozen=True, slots=True)
class Nth:
    """A name, and which of those that have it."""

    name: str
    number: int = 1
    """From 1."""


def _read(text: str, language: Language) -> Nth:
    number = _NUMBER.search(text)
    name = text[: number.start()] if number else text
    return Nth(TEXT.read(name, language), int(number[1]) if number else 1)


def _write(value: Nth, language: Language) -> str:
    name = TEXT.write(value.name, language)
    return name if value.number == 1 else f"{name} {_SIGNS[language]} {value.number}"


NTH = Parameter(
    name="nth",
    pattern={
        language: rf"(?:{TEXT.pattern[language]})(?: {re.escape(sign)} ?\d+)?"
        for language, sign in _SIGNS.items()
    },
    read=_read,
    write=_write,
)
"""A quoted name, with `№ 2` (`no. 2`) behind it for the second that is called so."""


def find_nth(what: str, wanted: Nth, among: Iterable[E], name_of: Callable[[E], str]) -> E:
    """The one that is meant.

    Args:
        what: What is sought, in English: `dish in the order`.
        wanted: Its name and which.
        among: Where, in the order of the screen.
        name_of: What one is called.

    Raises:
        StepFailedError: None is called so, or not as many are.
    """
    there = tuple(among)
    same = [one for one in there if name_of(one) == wanted.name]
    if not same:
        return find(what, wanted.name, there, name_of)
    if not 1 <= wanted.number <= len(same):
        raise StepFailedError(
            f"there is no {what} «{wanted.name}» № {wanted.number}; of this name: {len(same)}"
        )
    return same[wanted.number - 1]


def nth_of(
    is_it: Callable[[E], bool], among: Iterable[E], name_of: Callable[[E], str]
) -> Nth | None:
    """How one is said among others.

    Args:
        is_it: Whether one is the one to say.
        among: Where, in the order of the screen.
        name_of: What one is called.

    Returns:
        Its name and number; None when it is not among them.
    """
    seen: dict[str, int] = {}
    for one in among:
        name = name_of(one)
        seen[name] = seen.get(name, 0) + 1
        if is_it(one):
            return Nth(name, seen[name])
    return None


def only_of(
    is_it: Callable[[E], bool], among: Iterable[E], name_of: Callable[[E], str]
) -> str | None:
    """The name of one that is the first called so; None when it is not, or not there."""
    said = nth_of(is_it, among, name_of)
    return said.name if said is not None and said.number == 1 else None
