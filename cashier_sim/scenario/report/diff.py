"""Where an expected and an actual text differ, as markup."""

from difflib import SequenceMatcher

from cashier_sim.scenario.report.html import element, text

_MAX_CHARS = 1_000
_MAX_LINES = 1_000
"""What is longer is not compared: finding out would take seconds."""

_ALIKE = 0.5
"""Texts with less in common are not marked: marks all over would hide more than they show."""


def marked_pair(expected: str, actual: str) -> tuple[str, str]:
    """Two texts with what differs marked in each."""
    if max(len(expected), len(actual)) > _MAX_CHARS:
        return text(expected), text(actual)
    matcher = SequenceMatcher(None, expected, actual, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return text(expected), text(actual)
    left, right = [], []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            left.append(text(expected[a:b]))
            right.append(text(actual[c:d]))
            continue
        if b > a:
            left.append(element("del", text(expected[a:b])))
        if d > c:
            right.append(element("ins", text(actual[c:d])))
    return "".join(left), "".join(right)


def line_diff(expected: str, actual: str) -> str:
    """Two texts of several lines as one, where lines that only one of them has are marked.

    Returns:
        Markup; empty when there are too many lines.
    """
    before, after = expected.split("\n"), actual.split("\n")
    if max(len(before), len(after)) > _MAX_LINES:
        return ""
    lines: list[str] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            lines += (text(f"  {line}") for line in before[a:b])
            continue
        lines += (element("del", text(f"- {line}")) for line in before[a:b])
        lines += (element("ins", text(f"+ {line}")) for line in after[c:d])
    return "\n".join(lines)
