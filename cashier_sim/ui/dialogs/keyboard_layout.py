"""The keys of the on-screen keyboard and what they give, without a toolkit.

Source: the keyboard of `IViewManager.ShowKeyboard` (iikoFront API); the layer of «Alt Gr» is ours:
signs of money and punctuation, and the Kazakh letters.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

ROWS = (12, 12, 13, 10)
"""Number of character keys in each row, from the row of digits down."""


class KeyboardLanguage(Enum):
    """Language of the on-screen keyboard."""

    RUSSIAN = "ru"
    ENGLISH = "en"

    @property
    def other(self) -> "KeyboardLanguage":
        """The language that the switch leads to."""
        return _OTHER[self]


_OTHER = {
    KeyboardLanguage.RUSSIAN: KeyboardLanguage.ENGLISH,
    KeyboardLanguage.ENGLISH: KeyboardLanguage.RUSSIAN,
}

_PLAIN = {
    KeyboardLanguage.RUSSIAN: ("1234567890-=", "йцукенгшщзхъ", "ёфывапролджэ\\", "ячсмитьбю."),
    KeyboardLanguage.ENGLISH: ("1234567890-=", "qwertyuiop[]", "`asdfghjkl;'\\", "zxcvbnm,./"),
}
_SHIFTED = {
    KeyboardLanguage.RUSSIAN: ('!"№;%:?*()_+', "ЙЦУКЕНГШЩЗХЪ", "ЁФЫВАПРОЛДЖЭ/", "ЯЧСМИТЬБЮ,"),
    KeyboardLanguage.ENGLISH: ("!@#$%^&*()_+", "QWERTYUIOP{}", '~ASDFGHJKL:"|', "ZXCVBNM<>?"),
}
_ALTERNATE = ("₽₸€$£¥°§±×–—", "әіңғүұқөһ«»“", "@#&^~<>[]{}|”", "'`;:,/+=_•")

FROM_RUSSIAN_KEYS = str.maketrans(
    "".join(_PLAIN[KeyboardLanguage.RUSSIAN]) + "".join(_SHIFTED[KeyboardLanguage.RUSSIAN]),
    "".join(_PLAIN[KeyboardLanguage.ENGLISH]) + "".join(_SHIFTED[KeyboardLanguage.ENGLISH]),
)
"""What the same keys give under the English layout: readers send keys, not characters."""


@dataclass(frozen=True, slots=True)
class KeyboardState:
    """Which layer the keys show. Immutable: each act gives the next state."""

    language: KeyboardLanguage = KeyboardLanguage.RUSSIAN
    is_shifted: bool = False
    is_alternate: bool = False

    def characters(self) -> tuple[str, ...]:
        """The rows of characters that the keys show and give now, as long as `ROWS` says."""
        if self.is_alternate:
            rows = _ALTERNATE
            return tuple(row.upper() for row in rows) if self.is_shifted else rows
        return (_SHIFTED if self.is_shifted else _PLAIN)[self.language]

    def shift_pressed(self) -> Self:
        """Shift holds for one character; pressed again it lets go."""
        return replace(self, is_shifted=not self.is_shifted)

    def alternate_pressed(self) -> Self:
        """«Alt Gr» holds for one character; pressed again it lets go."""
        return replace(self, is_alternate=not self.is_alternate)

    def language_pressed(self) -> Self:
        """The other language."""
        return replace(self, language=self.language.other)

    def typed(self) -> Self:
        """A character was given: the layers for one character let go."""
        return replace(self, is_shifted=False, is_alternate=False)

    def capitalizing(self, text_before: str) -> Self:
        """Shifted if the next character begins the text."""
        return self if text_before.strip() else replace(self, is_shifted=True)
