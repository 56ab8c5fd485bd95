from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree

import pytest

from cashier_sim import assets
from cashier_sim.engine.ports import Notice, Question
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    QuantityChangerItem,
)
from cashier_sim.scenario import dialog_answers
from cashier_sim.scenario.dialog_answers import OPTIONS, STANDARD, Pressed
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import (
    Answer,
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
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)

NOON = datetime(2026, 3, 14, 12, 0)  # noqa: DTZ001 (the restaurant's, as a plugin may give it)
ROW = QuantityChangerItem(name="Чай", quantity=9, min=0, max=5)
OPENED: tuple[tuple[Dialog, Answer], ...] = (
    (DateNumpadDialog(id=1, title="", selected_date=NOON), NOON),
    (
        CalendarDialog(id=1, title="", selected_date=NOON, min_date=NOON, max_date=NOON),
        NOON,
    ),
    (
        DateTimeDialog(id=1, title="", selected_date=NOON, min_date=NOON, max_date=NOON),
        NOON,
    ),
    (
        QuantityChangerDialog(
            id=1, title="", text="", min_quantity=0, max_quantity=9, items=(ROW,)
        ),
        (5,),
    ),
    (NoticeDialog(id=1, notice=Notice(message="?")), True),
)
FAMILY: tuple[Dialog, ...] = (
    OkDialog(id=1, title="", message=""),
    CloseDialog(id=1, title="", message=""),
    ErrorDialog(id=1, message=""),
    YesNoDialog(id=1, title="", message=""),
    OkCancelDialog(id=1, title="", message=""),
    RetryCancelDialog(id=1, title="", message=""),
    YesNoCancelDialog(id=1, title="", message=""),
    RetryIgnoreCancelDialog(id=1, title="", message=""),
)
ANSWERS = {"ok": True, "close": True, "yes": True, "retry": True, "no": False, "ignore": False}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("dialog", FAMILY, ids=lambda one: type(one).__name__)
def test_every_button_answers_as_on_the_screen(dialog: Dialog, language: Language) -> None:
    for answer in (True, False, None):
        button = dialog_answers.button_answering(dialog, answer)
        if button is None:
            assert answer is None or dialog.problem(answer)
            continue
        again = dialog_answers.pressed(dialog_answers.caption_of(button, language), language)
        assert again == button
        assert dialog_answers.answer_of(dialog, again, language) is answer
        assert ANSWERS.get(button.name, answer) is answer


@pytest.mark.parametrize(("dialog", "answer"), OPENED, ids=lambda one: type(one).__name__)
def test_what_a_dialog_opened_with_is_accepted(dialog: Dialog, answer: Answer) -> None:
    caption = "Закрыть" if isinstance(dialog, NoticeDialog) else "ОК"
    button = dialog_answers.pressed(caption, Language.RUSSIAN)
    given = dialog_answers.answer_of(dialog, button, Language.RUSSIAN)
    assert given == answer
    assert dialog.problem(given) is None


@pytest.mark.parametrize(
    "dialog",
    [
        ChooserDialog(id=1, title="", items=("a",)),
        PermissionDialog(id=1, rights=(Right.RUN_SHIFT,)),
        InputDialog(id=1, title="", types=InputDialogTypes.NUMBER),
        ExtendedInputDialog(
            id=1, title="", hint="", settings=ExtendedInputDialogSettings(enable_phone=True)
        ),
    ],
    ids=lambda one: type(one).__name__,
)
def test_every_dialog_may_be_cancelled(dialog: Dialog) -> None:
    button = Pressed(name="cancel")
    assert dialog_answers.answer_of(dialog, button, Language.ENGLISH) is None


def test_cancel_may_have_a_plugins_caption() -> None:
    dialog = ChooserDialog(id=1, title="", items=("a",), cancel_caption="Назад")
    assert dialog_answers.answer_of(dialog, Pressed("Назад"), Language.ENGLISH) is None
    with pytest.raises(StepFailedError, match="no button in the dialog «Cancel»"):
        dialog_answers.answer_of(dialog, Pressed(name="cancel"), Language.ENGLISH)


def test_buttons_with_one_caption_cannot_be_told_apart() -> None:
    dialog = YesNoDialog(id=1, title="", message="", yes_caption="?", no_caption="?")
    assert dialog_answers.button_answering(dialog, True) is None


@pytest.mark.parametrize(
    ("language", "retry"), [(Language.RUSSIAN, "Повторить"), (Language.ENGLISH, "Retry")]
)
def test_a_plugins_own_caption_is_meant_before_a_standard_one_that_reads_the_same(
    language: Language, retry: str
) -> None:
    cancel = STANDARD["cancel"][language]
    own_cancel = STANDARD["ok"][language]
    cases: tuple[tuple[Dialog, str, Answer], ...] = (
        (YesNoDialog(id=1, title="", message="", yes_caption=retry, no_caption="x"), retry, True),
        (YesNoDialog(id=1, title="", message="", yes_caption="x", no_caption=retry), retry, False),
        (CloseDialog(id=1, title="", message="", close_caption=retry), retry, True),
        (RetryIgnoreCancelDialog(id=1, message="", title="", ignore_caption=retry), retry, False),
        (RetryIgnoreCancelDialog(id=1, message="", title="", cancel_caption=retry), retry, None),
        (YesNoCancelDialog(id=1, title="", message="", no_caption=cancel), cancel, False),
        (KeyboardDialog(id=1, title="", initial_text="a", ok_caption=cancel), cancel, "a"),
        (KeyboardDialog(id=1, title="", cancel_caption=own_cancel), own_cancel, None),
    )
    for dialog, caption, answer in cases:
        button = dialog_answers.pressed(caption, language)
        assert dialog_answers.answer_of(dialog, button, language) == answer


def test_standard_button_that_an_own_caption_hides_is_not_said() -> None:
    for ignore_caption in ("Повторить", "Retry"):  # in a file of either language
        dialog = RetryIgnoreCancelDialog(id=1, title="", message="", ignore_caption=ignore_caption)
        assert dialog_answers.button_answering(dialog, True) is None
        assert dialog_answers.button_answering(dialog, False) == Pressed(ignore_caption)


def test_every_option_of_the_registers_questions_has_words() -> None:
    for option in OPTIONS:
        dialog = QuestionDialog(id=1, question=Question(code="?", options=(option,)))
        button = dialog_answers.button_answering(dialog, option)
        assert button is not None
        for language in Language:
            assert dialog_answers.caption_of(button, language) not in {option, ""}
            assert dialog_answers.answer_of(dialog, button, language) == option
    unknown = QuestionDialog(id=1, question=Question(code="?", options=("other",)))
    assert dialog_answers.button_answering(unknown, "other") is None


def test_other_dialogs_have_no_button_for_an_answer() -> None:
    dialog = ChooserDialog(id=1, title="", items=("a",))
    assert dialog_answers.button_answering(dialog, None) is None


def test_words_are_those_of_the_screen() -> None:
    texts = ElementTree.parse(assets.path("i18n/workbench_ru.ts"))  # noqa: S314 (our own file)
    shown = [
        {one.findtext("source"): one.findtext("translation") for one in context.iter("message")}
        for context in texts.iter("context")
    ]
    written = next(words for words in shown if "Ignore" in words)
    for said in STANDARD.values():
        russian = written[said[Language.ENGLISH]]
        assert russian is not None
        button = dialog_answers.pressed(russian, Language.RUSSIAN)
        assert dialog_answers.caption_of(button, Language.RUSSIAN) == said[Language.RUSSIAN]


@pytest.mark.parametrize("typed", ["ОК", "OK"])
@pytest.mark.parametrize("own", [None, "ОК", "OK"])
def test_ok_may_be_typed_in_either_alphabet(own: str | None, typed: str) -> None:
    dialog = OkDialog(id=1, title="", message="", ok_caption=own)
    button = dialog_answers.pressed(typed, Language.RUSSIAN)
    assert dialog_answers.answer_of(dialog, button, Language.RUSSIAN) is True


def test_words_are_told_apart_in_each_language() -> None:
    for language in Language:
        assert len({texts[language] for texts in STANDARD.values()}) == len(STANDARD)


def test_dialog_is_described_by_kind_and_title() -> None:
    titled = OkDialog(id=1, title="Карта\u00a0гостя", message="m")
    assert dialog_answers.described(titled) == "OkDialog «Карта гостя»"
    error = ErrorDialog(id=1, message="Нет связи")
    assert dialog_answers.described(error) == "ErrorDialog «Нет связи»"
    nameless = PermissionDialog(id=1, rights=(Right.RUN_SHIFT,))
    assert dialog_answers.described(nameless) == "PermissionDialog"


def test_quantities_need_their_dialog() -> None:
    with pytest.raises(StepFailedError, match="does not take quantities; it has the buttons «OK»"):
        dialog_answers.quantities(OkDialog(id=1, title="a", message="b"), ())


@pytest.mark.parametrize(
    ("dialog", "taken"),
    [
        (InputDialog(id=1, title="", types=InputDialogTypes.CARD), "a card"),
        (
            InputDialog(id=1, title="", types=InputDialogTypes.CARD | InputDialogTypes.NUMBER),
            "a number or a card",
        ),
        (
            ExtendedInputDialog(
                id=1,
                title="",
                hint="",
                settings=ExtendedInputDialogSettings(
                    enable_numeric_string=True, enable_phone=True, enable_card_slider=True
                ),
            ),
            "digits or a phone number or a card",
        ),
        (
            ExtendedInputDialog(
                id=1,
                title="",
                hint="",
                settings=ExtendedInputDialogSettings(
                    numeric_input_mode=NumericInputMode.DECIMAL, enable_barcode=True
                ),
            ),
            "a number with decimals or a barcode",
        ),
        (KeyboardDialog(id=1, title=""), "a text"),
        (
            ExtendedKeyboardDialog(id=1, title="", enable_barcode=True),
            "a text or a barcode",
        ),
        (DateNumpadDialog(id=1, title="", selected_date=NOON), "a date"),
        (PermissionDialog(id=1, rights=(Right.RUN_SHIFT,)), "a pin or a card"),
    ],
)
def test_wrong_answer_is_told_what_would_do(dialog: Dialog, taken: str) -> None:
    with pytest.raises(StepFailedError, match=f"does not take an item; it takes {taken}$"):
        dialog_answers.item(dialog, "a")
