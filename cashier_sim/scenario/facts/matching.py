"""Compares texts that a step expects with those that are there; tells differences nearest first."""

import difflib
from collections.abc import Iterable, MutableMapping, Sequence
from decimal import Decimal, InvalidOperation

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import placeholders

MOST_SHOWN = 8
"""More things that are there instead are only counted."""


class Matching:
    """Compares the texts of one expectation, whose placeholders stand for the same everywhere.

    What the placeholders stand for is kept only once the whole expectation holds.
    """

    def __init__(self, remembered: MutableMapping[str, str]) -> None:
        """Begin.

        Args:
            remembered: What placeholders stand for so far; `keep` adds to it.
        """
        self._remembered = remembered
        self._known = dict(remembered)

    def fits(self, expected: str, actual: str) -> bool:
        """Whether a text is as expected; runs of spaces count as one."""
        found = placeholders.compare(words.plain(expected), words.plain(actual), self._known)
        if found is None:
            return False
        self._known.update(found)
        return True

    def fit(self, *pairs: tuple[str, str]) -> bool:
        """Whether all of some texts are as expected; what does not fit leaves nothing behind."""
        before = dict(self._known)
        if all(self.fits(expected, actual) for expected, actual in pairs):
            return True
        self._known = before
        return False

    def fits_inside(self, expected: str, actual: str) -> bool:
        """Whether a text holds what is expected.

        A placeholder at its end stands for a whole word there.
        """
        inside = f"{{}}{words.plain(expected)}"
        return any(self.fits(f"{inside}{end}", actual) for end in (" {}", "", "{}"))

    def fits_number(self, expected: str, actual: Decimal) -> bool:
        """Whether a number is as expected: `500`, `500,00` and `500.00` are the same."""
        if placeholders.has_gaps(expected):
            return self.fits(expected, f"{actual:f}")
        try:
            text = "".join(words.plain(expected).split()).replace("−", "-").replace(",", ".")  # noqa: RUF001  # a minus of the screen
            return Decimal(text) == actual
        except InvalidOperation:
            return False

    def keep(self) -> None:
        """The expectation holds: placeholders stand for what they were compared with."""
        self._remembered.update(self._known)


def nearest_first(expected: str, candidates: Iterable[str]) -> list[str]:
    """Texts by how much they, or a line of them, are like another; the most first, no one twice."""
    plain = words.plain(expected)

    def likeness(candidate: str) -> float:
        parts = {words.plain(part) for part in (candidate, *candidate.splitlines())}
        return max(difflib.SequenceMatcher(None, plain, part).ratio() for part in parts)

    return sorted(dict.fromkeys(candidates), key=likeness, reverse=True)


def differs(problem: str, expected: str, actual: str) -> StepFailedError:
    """The error for something that is there, but not as expected."""
    return StepFailedError(problem, expected=expected, actual=actual or "(empty)")


def not_there(problem: str, expected: str, candidates: Iterable[str]) -> StepFailedError:
    """The error for something that is not among what is there."""
    there = nearest_first(expected, candidates)
    return StepFailedError(problem, expected=expected, actual=listed(there))


def unwanted(problem: str, expected: str, there: Iterable[str]) -> StepFailedError:
    """The error for things that should not be there, told in their own order."""
    return StepFailedError(problem, expected=expected, actual=listed(tuple(there)))


def listed(texts: Sequence[str]) -> str:
    """Texts one a line; a single one as it is."""
    if not texts:
        return "nothing"
    if len(texts) == 1:
        return texts[0]
    lines = [f"\n  {text}" for text in texts[:MOST_SHOWN]]
    more = len(texts) - MOST_SHOWN
    return "".join(lines) + (f"\n  … and {more} more" if more > 0 else "")
