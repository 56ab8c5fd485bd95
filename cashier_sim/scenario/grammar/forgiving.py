"""Reads what a person types without thinking as it is meant: spaces, quotation marks, ё, dashes.

Only the fixed words of a sentence are read so; what stands in quotation marks stays as it is.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from cashier_sim.scenario.grammar.parameters import TEXT
from cashier_sim.scenario.language import Language

QUOTED = re.compile(r'«(?:[^«»]|«[^«»]*»)*»|"[^"]*"|[„“”][^„“”]*[“”]')
"""Text in the quotation marks of a sentence, or in typographic ones that are read as these."""

_UNSEEN = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\ufeff"))
_HYPHENS = re.compile("[\u2010-\u2013\N{MINUS SIGN}]")
_SPACED_DASH = re.compile(r"(?<=\s)[-\u2010-\u2013\N{MINUS SIGN}](?=\s)")
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,:])")
_JOINED_NUMBER = re.compile(r"(№|\bno\.)(?=\d)")
_CYRILLIC = re.compile("[А-Яа-яЁё]+")
_MOST_READINGS = 16


class Forgiving:
    """Readings of texts in one language."""

    def __init__(self, known: Iterable[str], language: Language) -> None:
        """Get ready.

        Args:
            known: Texts with all fixed words that a sentence may have; more do no harm.
            language: Of the sentences.
        """
        self._language = language
        self._forms: dict[str, tuple[str, ...]] = {}
        """How a word is written, by its letters with е for ё."""
        for word in sorted({word for text in known for word in _CYRILLIC.findall(text)}):
            plain = _plain(word)
            self._forms[plain] = (*self._forms.get(plain, ()), word)

    def readings(self, text: str) -> Iterator[str]:
        """How a text may be meant; several where both е and ё make a word."""
        pieces = [*self._pieces(text)]
        return map("".join, islice(product(*pieces), _MOST_READINGS))

    def _pieces(self, text: str) -> Iterator[tuple[str, ...]]:
        """The text in pieces, each in every way that it may be meant."""
        text = text.strip()
        end = 0
        for quoted in QUOTED.finditer(text):
            yield from self._fixed(text[end : quoted.start()], is_first=not end)
            yield (_requoted(quoted[0], self._language),)
            end = quoted.end()
        last = text[end:]
        yield from self._fixed(last.removesuffix(".").rstrip(), is_first=not end)

    def _fixed(self, text: str, *, is_first: bool) -> Iterator[tuple[str, ...]]:
        text = text.translate(_UNSEEN)
        if self._language is Language.RUSSIAN:
            text = _SPACED_DASH.sub("—", text)
        text = _HYPHENS.sub("-", text)
        text = _JOINED_NUMBER.sub(r"\1 ", _SPACES.sub(" ", _SPACE_BEFORE_MARK.sub("", text)))
        if is_first:
            text = text[:1].lower() + text[1:]
        end = 0
        for word in _CYRILLIC.finditer(text):
            yield (text[end : word.start()],)
            yield self._forms.get(_plain(word[0]), (word[0],))
            end = word.end()
        yield (text[end:],)


def _plain(word: str) -> str:
    return word.replace("ё", "е").replace("Ё", "Е")


def _requoted(text: str, language: Language) -> str:
    """The same text in the marks of its language, unless it holds them itself."""
    written = TEXT.write(text[1:-1], language)
    return written if re.fullmatch(TEXT.pattern[language], written) else text
