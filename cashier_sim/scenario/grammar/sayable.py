"""Whether a text can stand between the quotation marks of a sentence."""

import re

from cashier_sim.scenario.grammar.parameters import TEXT
from cashier_sim.scenario.language import Language


def is_sayable(text: str) -> bool:
    """Whether it is read again as it is, in every language.

    A text is not when it has several lines, or marks that the sentence's own would end at.
    """
    if not text.isprintable():
        return False
    return all(
        re.fullmatch(TEXT.pattern[language], TEXT.write(text, language)) for language in Language
    )


def all_sayable(*values: object) -> bool:
    """Whether all texts among some values are; a tuple's too."""
    return all(
        all_sayable(*value) if isinstance(value, tuple) else is_sayable(value)
        for value in values
        if isinstance(value, str | tuple)
    )
