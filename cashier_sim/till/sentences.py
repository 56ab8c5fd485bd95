"""Fills the sentence of a code with its values; the sentences are those of the screen."""

import re
from collections.abc import Mapping

_GAP = re.compile(r"\{(\w+)\}(\.?)")
_ENDS = (".", "!", "?", "…")


def filled(sentence: str, values: Mapping[str, str]) -> str:
    """A sentence with its values.

    Args:
        sentence: With gaps, such as `{error}`.
        values: As a person reads them, by the names of their gaps. One that did not come is shown
            as its name. After one that ends a sentence itself, as messages of plugins may, the
            full stop of ours is left out.
    """

    def fill(gap: re.Match[str]) -> str:
        value = values.get(gap[1], f"[{gap[1]}]")
        return value if value.endswith(_ENDS) else value + gap[2]

    return _GAP.sub(fill, sentence)
