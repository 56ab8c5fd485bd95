"""Texts of the screen as a scenario expects them: what differs in every run is a placeholder."""

import re

from cashier_sim.scenario.grammar import placeholders

ANYTHING = "{}"
"""The placeholder for what differs."""

_DIGIT = r"(?:[0-9a-fA-F]\n?)"
_DASH = r"(?:-\n?)"
_ID = rf"\b{_DIGIT}{{8}}{_DASH}(?:{_DIGIT}{{4}}{_DASH}){{3}}{_DIGIT}{{11}}[0-9a-fA-F]\b"
"""An id; a slip that is too narrow breaks it."""

_VOLATILE = re.compile(
    _ID
    + r"""
    | \b\d{4}-\d\d-\d\d(?:[T\ ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?\b
    | \b\d\d[./]\d\d[./]\d{2,4}\b                                # a day
    | \b\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\b                       # a time of day
    | \b(?=[0-9a-fA-F]*\d)(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{12,}\b   # a hash
    | \b(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9_]{20,}\b              # a token
    """,
    re.VERBOSE,
)


def steady(text: str) -> str:
    """A text that every run has: ids, tokens, days and times are `{}`; braces are doubled."""
    return _VOLATILE.sub(_gap, placeholders.literal(text))


def _gap(found: re.Match[str]) -> str:
    return "\n".join(ANYTHING for _ in found[0].split("\n"))
