"""What a dialog says, in words."""

from __future__ import annotations

import pytest

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.scenario.dialog_texts import answer_text, fields_of, masked_dialog, texts_of
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import (
    ChooserDialog,
    Dialog,
    ErrorDialog,
    InputDialog,
    NoticeDialog,
    QuestionDialog,
    YesNoDialog,
)

RU, EN = Language.RUSSIAN, Language.ENGLISH
ASKS = YesNoDialog(id=1, title="Списать?", message="100 баллов", no_caption="Не надо")
NUMBER = InputDialog(id=1, title="Номер", types=InputDialogTypes.NUMBER)
CHOICE = ChooserDialog(id=1, title="Счёт", items=("первый", "второй"))
QUESTION = QuestionDialog(id=1, question=Question(code="act_running", options=("retry", "own")))
NOTICE = NoticeDialog(id=1, notice=Notice(code="act_running", details="stack"))


def test_messages_tell_title_text_and_buttons() -> None:
    told = texts_of(ASKS, RU)
    assert (told.title, told.text) == ("Списать?", "100 баллов")
    assert told.facts == (("dialog", "YesNoDialog"), ("buttons", "yes | Не надо"))
    assert texts_of(ErrorDialog(id=1, message="Нет связи"), RU).title == ""


def test_inputs_tell_their_limits() -> None:
    told = texts_of(NUMBER, EN)
    assert told.title == "Номер"
    assert told.facts == (("dialog", "InputDialog"), ("types", "NUMBER"))


def test_the_registers_own_are_told_in_the_language_of_the_file() -> None:
    russian, english = texts_of(QUESTION, RU), texts_of(QUESTION, EN)
    assert russian.title == "Касса занята. Дождитесь завершения."
    assert english.title != russian.title
    assert russian.facts[1] == ("options", "Повторить | own")
    assert texts_of(NOTICE, RU).title == russian.title
    assert texts_of(NOTICE, RU).text == "stack"


def test_fields_leave_out_where_the_dialog_lies() -> None:
    assert fields_of(NUMBER) == (("title", "Номер"), ("types", "NUMBER"))


@pytest.mark.parametrize(
    ("dialog", "answer", "said"),
    [
        (ASKS, "True", "yes"),
        (ASKS, "False", "Не надо"),
        (ASKS, "nonsense", "nonsense"),
        (NUMBER, "NumberInputDialogResult(number=12)", "12"),
        (NUMBER, "", ""),
        (CHOICE, "1", "второй"),
        (CHOICE, "7", "7"),
        (QUESTION, "retry", "Повторить"),
        (NOTICE, "True", "ok"),
    ],
)
def test_answers_are_said_as_a_person_says_them(dialog: Dialog, answer: str, said: str) -> None:
    assert answer_text(dialog, answer, RU) == said


def test_the_registers_own_dialogs_are_masked_too() -> None:
    def mask(text: str) -> str:
        return text.replace("secret", "••••")

    notice = NoticeDialog(
        id=1, notice=Notice(message="secret", details="secret", values={"a": "secret"})
    )
    question = QuestionDialog(
        id=1, question=Question(code="c", options=("a",), values={"card": "secret"})
    )
    plugins = YesNoDialog(id=1, title="secret", message="")
    assert all(
        "secret" not in repr(masked_dialog(one, mask)) for one in (notice, question, plugins)
    )
