"""What dialogs show, as texts."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    QuantityChangerItem,
)
from cashier_sim.scenario.facts import dialogs
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    CloseDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    ErrorDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    NoticeDialog,
    OkCancelDialog,
    OkDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
    RetryIgnoreCancelDialog,
)

RU, EN = Language.RUSSIAN, Language.ENGLISH
DAY = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
SETTINGS = ExtendedInputDialogSettings(
    enable_card_slider=True,
    enable_numeric_string=True,
    max_decimal_value=Decimal(5),
)

ALL: dict[str, Dialog] = {
    "input": InputDialog(id=1, title="Т", types=InputDialogTypes.NUMBER, initial_value=7),
    "extended_input": ExtendedInputDialog(id=1, title="Т", hint="П", settings=SETTINGS),
    "choice": ChooserDialog(id=1, title="Т", items=("а", "б"), selected_item_index=1),
    "text": KeyboardDialog(id=1, title="Т", is_password=True),
    "extended_text": ExtendedKeyboardDialog(id=1, title="Т", enable_barcode=True),
    "date": DateNumpadDialog(id=1, title="Т", selected_date=DAY),
    "calendar": CalendarDialog(
        id=1, title="Т", selected_date=DAY, min_date=DAY, max_date=DAY.replace(day=20)
    ),
    "moment": DateTimeDialog(
        id=1, title="Т", selected_date=DAY, min_date=DAY, max_date=DAY.replace(day=20)
    ),
    "quantities": QuantityChangerDialog(
        id=1,
        title="Т",
        text="П",
        min_quantity=0,
        max_quantity=9,
        items=(QuantityChangerItem(name="Борщ", quantity=1, min=0, max=9),),
    ),
    "permission": PermissionDialog(id=1, rights=(Right.RUN_SHIFT,)),
    "message": OkDialog(id=1, title="Т", message="П"),
    "error": ErrorDialog(id=1, message="П"),
    "question": OkCancelDialog(id=1, title="Т", message="П", ok_caption="Списать"),
    "notice": NoticeDialog(id=1, notice=Notice(message="Т", details="П")),
    "register_question": QuestionDialog(
        id=1, question=Question(code="give_back_payment", options=("give_back", "keep_payment"))
    ),
}


@pytest.mark.parametrize("kind", dialogs.KINDS)
def test_every_kind_has_a_dialog_and_every_dialog_a_kind(kind: str) -> None:
    assert dialogs.kind_of(ALL[kind]) == kind


def test_message_that_closes_is_a_message() -> None:
    assert dialogs.kind_of(CloseDialog(id=1, title="Т", message="П")) == "message"


@pytest.mark.parametrize("kind", [k for k in ALL if k not in {"permission", "register_question"}])
def test_headings_are_titles(kind: str) -> None:
    expected = "Ошибка" if kind == "error" else "Т"
    assert dialogs.heading(ALL[kind], RU) == expected


def test_headings_of_the_register_are_in_the_language() -> None:
    assert dialogs.heading(ALL["error"], EN) == "Error"
    assert dialogs.heading(ALL["permission"], EN) == "Open and close the till shift"
    assert dialogs.heading(ALL["register_question"], RU).endswith("Вернуть гостю [sum]?")


def test_texts_below_the_heading() -> None:
    with_text = {kind for kind, dialog in ALL.items() if dialogs.text(dialog)}
    assert with_text == {
        "extended_input",
        "quantities",
        "message",
        "error",
        "question",
        "notice",
    }


def test_options() -> None:
    assert dialogs.options(ALL["choice"], RU) == ("а", "б")
    assert dialogs.options(ALL["quantities"], RU) == ("Борщ",)
    assert dialogs.options(ALL["register_question"], RU) == ("Вернуть", "Оставить оплату")
    assert dialogs.options(ALL["question"], RU) == ("Списать", "Отмена")
    retry = RetryIgnoreCancelDialog(id=1, title="Т", message="П")
    assert dialogs.options(retry, EN) == ("Retry", "Ignore", "Cancel")
    assert dialogs.options(ALL["input"], RU) == ()


def facts(kind: str, language: Language = EN) -> dict[str, object]:
    return {
        pair[1]: cell
        for pair, cell in dialogs.facts(ALL[kind], language)
        if pair[1] not in {"kind", "title", "text", "confirming button", "cancelling button"}
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("input", {"takes": "a number", "initial value": Decimal(7)}),
        (
            "extended_input",
            {"takes": "digits, a card", "least": "", "most": Decimal(5), "default": ""},
        ),
        ("choice", {"options": "а, б", "selected": "б"}),
        (
            "text",
            {
                "takes": "text",
                "initial value": "",
                "greatest length": "",
                "several lines": "no",
                "hides the input": "yes",
            },
        ),
        (
            "extended_text",
            {
                "takes": "text, a barcode",
                "initial value": "",
                "greatest length": "",
                "several lines": "yes",
                "hides the input": "no",
            },
        ),
        ("date", {"initial value": "2026-03-14"}),
        (
            "calendar",
            {"initial value": "2026-03-14", "least": "2026-03-14", "most": "2026-03-20"},
        ),
        (
            "moment",
            {
                "initial value": "2026-03-14 09:30",
                "least": "2026-03-14 09:30",
                "most": "2026-03-20 09:30",
            },
        ),
        ("quantities", {"options": "Борщ", "least": Decimal(0), "most": Decimal(9)}),
        ("permission", {"takes": "a PIN, a card"}),
        ("message", {"options": "OK"}),
        ("notice", {}),
    ],
)
def test_limits(kind: str, expected: dict[str, object]) -> None:
    assert facts(kind) == expected


def test_decimals_phones_and_plugins() -> None:
    settings = ExtendedInputDialogSettings(
        enable_phone=True, numeric_input_mode=NumericInputMode.DECIMAL
    )
    dialog = ExtendedInputDialog(
        id=1, plugin_name="hotel", title="Т", hint="", settings=settings, ok_caption="Дальше"
    )
    told = {pair[0]: cell for pair, cell in dialogs.facts(dialog, RU)}
    assert told["принимает"] == "дробное число, телефон"
    assert told["плагин"] == "hotel"
    assert (told["кнопка подтверждения"], told["кнопка отмены"]) == ("Дальше", "Отмена")


def test_summary_is_one_line() -> None:
    message = OkDialog(id=1, title="Отель", message="Гость\nИванов")
    assert dialogs.summary(message, RU) == "сообщения «Отель»: Гость Иванов"
    assert dialogs.summary(ALL["input"], EN) == "input «Т»"
