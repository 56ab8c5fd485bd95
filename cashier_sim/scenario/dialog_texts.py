"""What a dialog says, as a report tells it: without a toolkit, in the language of the scenario."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from cashier_sim.scenario import words
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import (
    ChooserDialog,
    Dialog,
    MessageDialog,
    NoticeDialog,
    QuestionDialog,
)
from cashier_sim.till.readable import Pairs, readable_fields

_OF_THE_DESK = frozenset({"id", "call_id", "plugin_name"})
_RESULT = re.compile(r"\w+\(\w+=(.*)\)", re.DOTALL)
"""How the timeline writes the result of an input dialog with one value."""

_SAID = frozenset({"title", "message", "text", "hint"})
"""Fields that are told as title and text."""


@dataclass(frozen=True, slots=True)
class DialogTexts:
    """A dialog in words."""

    title: str
    text: str
    facts: Pairs
    """Options and limits: names of the contract and readable values."""


def fields_of(dialog: Dialog) -> Pairs:
    """What tells a dialog from others: its fields as the timeline has them, but not masked."""
    return tuple(pair for pair in readable_fields(dialog) if pair[0] not in _OF_THE_DESK)


def texts_of(dialog: Dialog, language: Language) -> DialogTexts:
    """A dialog in words; what a plugin says in it stays in the plugin's language."""
    kind = ("dialog", type(dialog).__name__)
    match dialog:
        case NoticeDialog(notice=notice):
            return DialogTexts(words.notice_text(notice, language), notice.details, (kind,))
        case QuestionDialog(question=question):
            options = [words.code_text(one, {}, language) for one in question.options]
            listed = ("options", _listed(options))
            return DialogTexts(words.question_text(question, language), "", (kind, listed))
        case MessageDialog():
            captions = [button.caption or button.name for button in dialog.buttons]
            listed = ("buttons", _listed(captions))
            return DialogTexts(dialog.heading or "", dialog.text, (kind, listed))
    said = {name: text for name, text in fields_of(dialog) if name in _SAID}
    text = said.get("message") or said.get("text") or said.get("hint") or ""
    facts = (kind, *(pair for pair in fields_of(dialog) if pair[0] not in _SAID))
    return DialogTexts(said.get("title", ""), text, facts)


def answer_text(dialog: Dialog, answer: str, language: Language) -> str:
    """An answer of the timeline as a person says it: the button that was pressed, or the value."""
    match dialog:
        case MessageDialog():
            pressed = (one for one in dialog.buttons if str(one.answer) == answer)
            return next((one.caption or one.name for one in pressed), answer)
        case NoticeDialog():
            return "ok" if answer == str(True) else answer
        case QuestionDialog():
            return words.code_text(answer, {}, language)
        case ChooserDialog(items=items):
            return items[int(answer)] if answer.isdecimal() and int(answer) < len(items) else answer
        case _:
            found = _RESULT.fullmatch(answer)
            return found[1] if found else answer


def masked_dialog(dialog: Dialog, mask: Callable[[str], str]) -> Dialog:
    """A dialog without card data, the register's own too: they may tell a plugin's words."""
    match dialog:
        case NoticeDialog(notice=notice):
            told = replace(
                notice,
                values={name: mask(value) for name, value in notice.values.items()},
                message=mask(notice.message),
                details=mask(notice.details),
            )
            return replace(dialog, notice=told)
        case QuestionDialog(question=question):
            values = {name: mask(value) for name, value in question.values.items()}
            return replace(dialog, question=replace(question, values=values))
        case _:
            return dialog.masked(mask)


def _listed(texts: list[str]) -> str:
    return " | ".join(texts)
