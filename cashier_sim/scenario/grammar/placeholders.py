"""Text with gaps for what is different in every run, such as an id that a plugin makes.

`{номер}` stands for any text without a line break, a character at least; the same name stands for
the same text from then on. `{}` stands for anything or nothing, each time anew. A brace that is
meant as such is doubled.
"""

import re
from collections.abc import Mapping

_GAP = re.compile(r"\{(\w*)\}|(\{\{)|(\}\})")


def has_gaps(expected: str) -> bool:
    """Whether a text has any placeholder."""
    return any(gap[2] is None and gap[3] is None for gap in _GAP.finditer(expected))


def compare(expected: str, actual: str, known: Mapping[str, str]) -> Mapping[str, str] | None:
    """See whether a text is as expected.

    Args:
        expected: With placeholders.
        actual: What is there.
        known: What names stand for by now.

    Returns:
        What the names stand for that were new; None when the texts differ.
    """
    names: list[str] = []
    pattern = []
    end = 0
    for gap in _GAP.finditer(expected):
        pattern.append(re.escape(expected[end : gap.start()]))
        pattern.append(_pattern(gap, names, known))
        end = gap.end()
    pattern.append(re.escape(expected[end:]))
    found = re.fullmatch("".join(pattern), actual)
    if found is None:
        return None
    return {name: found[number + 1] for number, name in enumerate(names)}


def literal(text: str) -> str:
    """A text as `compare` takes it for itself."""
    return text.replace("{", "{{").replace("}", "}}")


def _pattern(gap: re.Match[str], names: list[str], known: Mapping[str, str]) -> str:
    if gap[2] or gap[3]:
        return re.escape(gap[0][0])
    name = gap[1]
    if not name:
        return ".*?"
    if name in known:
        return re.escape(known[name])
    if name in names:
        return f"(?:\\{names.index(name) + 1})"  # or a digit after it would belong to it
    names.append(name)
    return "(.+?)"
