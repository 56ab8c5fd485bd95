"""What the screen says for the register's codes, in both languages and without a toolkit.

The sentences are those of the screen: `assets/scenarios/words.json` is made from them by
`python -m cashier_sim.ui.texts.exported`, and `check` holds the two together.
"""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import msgspec

from cashier_sim import assets
from cashier_sim.engine.ports import Notice, Question
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import Refusal
from cashier_sim.till.sentences import filled
from cashier_sim.till.view import Notification

CODE_VALUES = frozenset({"holder", "reason", "problem", "kind", "state", "right"})
"""Names of values that may be codes themselves."""

_SUM = re.compile(r"-?\d+\.\d\d")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_MARKS = {Language.RUSSIAN: ",", Language.ENGLISH: "."}


def code_text(code: str, values: Mapping[str, str], language: Language) -> str:
    """The sentence of a code, filled with its values; the code itself when it has none."""
    template = _templates()[language.value].get(code)
    if template is None:
        return code
    told = {name: _value(name, value, language) for name, value in values.items()}
    return filled(template, told)


def refusal_text(refusal: Refusal, language: Language) -> str:
    """Why an act was refused."""
    return code_text(refusal.code, refusal.values, language)


def notice_text(notice: Notice, language: Language) -> str:
    """What a notice of the register tells: a plugin's own words, or the sentence of its code."""
    return notice.message or code_text(notice.code, notice.values, language)


def question_text(question: Question, language: Language) -> str:
    """What the register asks."""
    return code_text(question.code, question.values, language)


def notification_text(notification: Notification, language: Language) -> str:
    """A message at the top left."""
    return notification.message or code_text(notification.code, notification.values, language)


def plain(text: str) -> str:
    """A text with every run of spaces, thin and unbreakable ones too, as one space."""
    return _SPACES.sub(" ", text).strip()


@cache
def _templates() -> Mapping[str, Mapping[str, str]]:
    content = assets.path("scenarios/words.json").read_bytes()
    return msgspec.json.decode(content, type=dict[str, dict[str, str]])


def _value(name: str, value: str, language: Language) -> str:
    if name in CODE_VALUES:
        return code_text(value, {}, language)
    return money_text(Decimal(value), language) if _SUM.fullmatch(value) else value


def money_text(sum_: Decimal, language: Language) -> str:
    """A sum as the screen writes it, but with plain spaces and a plain minus: `1 240,00`."""
    rounded = sum_.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{rounded:,.2f}".replace(",", " ").replace(".", _MARKS[language])
