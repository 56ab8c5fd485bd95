"""Lists of fields with their values, such as `цена — 500,00, продаётся — нет`: a kind of value.

The words of the fields are those of the file's language, so one sentence says any change of an
entry in both.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.parameters import TEXT, Parameter, word_parameter
from cashier_sim.scenario.language import Language

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

D = TypeVar("D", bound="DataclassInstance")

Value = str | bool | int | Decimal | tuple[str, ...] | None
Values = Mapping[str, Value]
"""Values by the keys of their fields."""

YES_NO: Parameter[bool] = word_parameter("yes_no", {True: ("да", "yes"), False: ("нет", "no")})
"""Yes or no."""

_NOTHING = {Language.RUSSIAN: "нет", Language.ENGLISH: "none"}
_IS = {Language.RUSSIAN: " — ", Language.ENGLISH: " = "}
"""What stands between a field and its value."""

_AND = {Language.RUSSIAN: " и ", Language.ENGLISH: " and "}


def optional(kind: Parameter[Any]) -> Parameter[Any]:
    """A kind that may also be nothing: `нет`, `none`."""

    def read(text: str, language: Language) -> Any:  # noqa: ANN401 (whatever the kind reads)
        return None if text == _NOTHING[language] else kind.read(text, language)

    def write(value: Any, language: Language) -> str:  # noqa: ANN401 (whatever the kind writes)
        return _NOTHING[language] if value is None else kind.write(value, language)

    return Parameter(
        name=kind.name,
        pattern={
            language: f"{_NOTHING[language]}|{pattern}"
            for language, pattern in kind.pattern.items()
        },
        read=read,
        write=write,
    )


def several(kind: Parameter[Any]) -> Parameter[tuple[Any, ...]]:
    """A kind of several values, `«…» и «…»`; none of them is `нет`, `none`."""

    def read(text: str, language: Language) -> tuple[Any, ...]:
        if text == _NOTHING[language]:
            return ()
        one = re.compile(kind.pattern[language])
        return tuple(kind.read(found[0], language) for found in one.finditer(text))

    def write(values: tuple[Any, ...], language: Language) -> str:
        written = [kind.write(value, language) for value in values]
        return _AND[language].join(written) or _NOTHING[language]

    return Parameter(
        name=kind.name,
        pattern={
            language: rf"{_NOTHING[language]}|(?:{one})(?:{_AND[language]}(?:{one}))*"
            for language, one in kind.pattern.items()
        },
        read=read,
        write=write,
    )


NAME_LIST: Parameter[tuple[str, ...]] = several(TEXT)
"""Names, such as `«Наличные» и «Банковская карта»`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry.

    Attributes:
        russian: What it is called.
        english: The same in English.
        kind: What its value is.
    """

    russian: str
    english: str
    kind: Parameter[Any]

    def word(self, language: Language) -> str:
        """What it is called."""
        return self.russian if language is Language.RUSSIAN else self.english


def field_list(name: str, fields: Mapping[str, Field]) -> Parameter[Values]:
    """Make a kind of lists of these fields.

    Args:
        name: As in `{gap:name}`.
        fields: The fields by their keys, in the order of writing.
    """
    items = {language: _item_pattern(fields, language) for language in Language}

    def read(text: str, language: Language) -> Values:
        item = re.compile(f"(?:{items[language]})(?=, |$)")
        values: dict[str, Value] = {}
        position = 0
        while position < len(text):
            found = item.match(text, position)
            if found is None:  # the pattern has matched the whole
                raise StepFailedError(f"this cannot be read as fields: {text[position:]}")
            key, value = _read_item(found[0], fields, language)
            if key in values:
                raise StepFailedError(f"«{fields[key].word(language)}» stands there twice")
            values[key] = value
            position = found.end() + len(", ")
        return values

    def write(values: Values, language: Language) -> str:
        return ", ".join(
            f"{field.word(language)}{_IS[language]}{field.kind.write(values[key], language)}"
            for key, field in fields.items()
            if key in values
        )

    return Parameter(
        name=name,
        pattern={language: f"(?:{one})(?:, (?:{one}))*" for language, one in items.items()},
        read=read,
        write=write,
    )


def with_words(meaning: tuple[str, str], fields: Mapping[str, Field]) -> tuple[str, str]:
    """What a sentence does, and which fields its list may have, for the manual.

    Args:
        meaning: What it does, in Russian and English.
        fields: The fields.
    """
    russian = ", ".join(field.russian for field in fields.values())
    english = ", ".join(field.english for field in fields.values())
    return f"{meaning[0]} Поля: {russian}.", f"{meaning[1]} Fields: {english}."


def differing(before: Values, after: Values) -> dict[str, Value]:
    """The values that changed."""
    return {key: value for key, value in after.items() if before.get(key) != value}


def differs_only_in(keys: Iterable[str], before: D, after: D) -> bool:
    """Whether two entries are the same but for these attributes: whether a list says it all."""
    known = {key: getattr(after, key) for key in keys}
    return replace(before, **known) == after


def _item_pattern(fields: Mapping[str, Field], language: Language) -> str:
    return "|".join(
        f"{re.escape(field.word(language))}{_IS[language]}(?:{field.kind.pattern[language]})"
        for field in fields.values()
    )


def _read_item(item: str, fields: Mapping[str, Field], language: Language) -> tuple[str, Value]:
    word, _, value = item.partition(_IS[language])
    key, field = next(one for one in fields.items() if one[1].word(language) == word)
    return key, field.kind.read(value, language)
