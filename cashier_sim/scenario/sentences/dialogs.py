"""Answers to dialogs."""

from datetime import date, datetime
from typing import Any

from cashier_sim.plugin_api import (
    NumberInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.scenario import dialog_answers, words
from cashier_sim.scenario.dialog_answers import Pressed
from cashier_sim.scenario.grammar.parameters import TEXT, Parameter
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.sentences.screen_ends import DIALOG_SENTENCES
from cashier_sim.scenario.sentences.typed_answers import TYPED_SENTENCES, dialog_of
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    DateNumpadDialog,
    DateTimeDialog,
    KeyboardDialog,
    QuantityChangerDialog,
)
from cashier_sim.till.view import TillView

FIRST_YEAR = 1000
"""Earlier years are not written with four digits everywhere."""

BUTTON: Parameter[Pressed] = Parameter(
    name="button",
    pattern=TEXT.pattern,
    read=lambda text, language: dialog_answers.pressed(TEXT.read(text, language), language),
    write=lambda value, language: TEXT.write(dialog_answers.caption_of(value, language), language),
)
"""A button of a dialog by its words: a plugin's own, or those of the screen in the language."""

PARAMETERS: tuple[Parameter[Any], ...] = (BUTTON,)
"""Kinds of values that only these sentences use."""


def _pressed_button(command: AnswerDialog, view: TillView) -> Arguments | None:
    dialog = dialog_of(command, view)
    button = dialog_answers.button_answering(dialog, command.answer) if dialog else None
    if button is None or not all(
        is_sayable(dialog_answers.caption_of(button, language)) for language in Language
    ):
        return None
    return {"button": button}


@sentence(
    chapter=Chapter.DIALOGS,
    ru=("(кассир )нажимает кнопку {button:button}", "(кассир )отвечает {button:button}"),
    en=(
        "(the cashier )presses the button {button:button}",
        "(the cashier )answers {button:button}",
    ),
    meaning=(
        "Нажимает кнопку открытого окна: «ОК», «Да», «Отмена» или с подписью плагина; "
        "в окне ввода «ОК» принимает то, с чем оно открылось.",
        "Presses a button of the open dialog: “OK”, “Yes”, “Cancel” or one that a plugin named; "
        "in an input dialog “OK” accepts what it opened with.",
    ),
    example={"button": Pressed(name="ok")},
    spells=AnswerDialog,
    spell=_pressed_button,
)
async def press_dialog_button(stage: Stage, button: Pressed) -> None:
    """Press a button of the open dialog."""
    await stage.answer(dialog_answers.answer_of(stage.dialog, button, stage.language))


@sentence(
    chapter=Chapter.DIALOGS,
    ru=("(кассир )закрывает окно", "(кассир )отменяет ввод"),
    en=("(the cashier )closes the dialog", "(the cashier )cancels the input"),
    meaning=(
        "Закрывает открытое окно без ответа: плагин узнаёт об отмене, касса выбирает безопасное.",
        "Closes the open dialog without an answer: a plugin learns that it was cancelled, the "
        "register takes the safe option.",
    ),
    spells=AnswerDialog,
    spell=lambda command, _: {} if command.answer is None else None,
)
async def close_dialog(stage: Stage) -> None:
    """Cancel the open dialog."""
    await stage.answer(None)


def _typed_number(command: AnswerDialog, view: TillView) -> Arguments | None:
    del view
    answer = command.answer
    return {"number": answer.number} if isinstance(answer, NumberInputDialogResult) else None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит номер/число {number:int}",
    en="(the cashier )enters the number {number:int}",
    meaning=(
        "Вводит целое число в окно ввода и принимает его.",
        "Enters a whole number into the input dialog and accepts it.",
    ),
    example={"number": 12},
    spells=AnswerDialog,
    spell=_typed_number,
)
async def type_number(stage: Stage, number: int) -> None:
    """Type a whole number."""
    await stage.answer(dialog_answers.number(stage.dialog, number))


def _text_of(command: AnswerDialog, view: TillView) -> str | None:
    """What a command types with the keyboard."""
    is_keyboard = isinstance(dialog_of(command, view), KeyboardDialog)
    match command.answer:
        case str(text) if is_keyboard:
            return text
        case StringInputDialogResult(result=text) if is_keyboard:
            return text
    return None


def _typed_text(command: AnswerDialog, view: TillView) -> Arguments | None:
    text = _text_of(command, view)
    return {"text": text} if text is not None and is_sayable(text) else None


def _typed_lines(command: AnswerDialog, view: TillView) -> Arguments | None:
    text = _text_of(command, view)
    return None if text is None else {"doc_string": text}


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит текст {text:text}",
    en="(the cashier )types the text {text:text}",
    meaning=(
        "Вводит текст в окно с клавиатурой и принимает его; «» — пустой.",
        "Types a text into the dialog with the keyboard and accepts it; “” is an empty one.",
    ),
    example={"text": "Столик у окна"},
    spells=AnswerDialog,
    spell=_typed_text,
)
async def type_text(stage: Stage, text: str) -> None:
    """Type a text of one line."""
    await stage.answer(dialog_answers.text(stage.dialog, text))


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит текст:",
    en="(the cashier )types the text:",
    meaning=(
        "Вводит текст из нескольких строк и принимает его.",
        "Types a text of several lines and accepts it.",
    ),
    example={"doc_string": "Столик у окна\nБез лука"},
    block=Block.DOC_STRING,
    spells=AnswerDialog,
    spell=_typed_lines,
)
async def type_lines(stage: Stage, doc_string: str) -> None:
    """Type a text of several lines."""
    await stage.answer(dialog_answers.text(stage.dialog, doc_string))


def _chosen(command: AnswerDialog, view: TillView) -> tuple[ChooserDialog, int] | None:
    dialog, answer = dialog_of(command, view), command.answer
    if isinstance(dialog, ChooserDialog) and isinstance(answer, int):
        return dialog, answer
    return None


def _item_name(command: AnswerDialog, view: TillView) -> Arguments | None:
    chosen = _chosen(command, view)
    if chosen is None:
        return None
    names = [words.plain(name) for name in chosen[0].items]
    name = names[chosen[1]]
    return {"item": name} if names.count(name) == 1 and is_sayable(name) else None


def _item_place(command: AnswerDialog, view: TillView) -> Arguments | None:
    chosen = _chosen(command, view)
    return None if chosen is None else {"place": chosen[1] + 1}


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )выбирает пункт {item:text}",
    en="(the cashier )chooses the item {item:text}",
    meaning=("Выбирает пункт списка в открытом окне.", "Chooses an item of the open list."),
    example={"item": "Завтрак"},
    spells=AnswerDialog,
    spell=_item_name,
)
async def choose_item(stage: Stage, item: str) -> None:
    """Choose an item of a chooser by its words."""
    await stage.answer(dialog_answers.item(stage.dialog, words.plain(item)))


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )выбирает пункт номер {place:int}",
    en="(the cashier )chooses item number {place:int}",
    meaning=(
        "Выбирает пункт списка по месту, считая с 1.",
        "Chooses an item of the open list by its place, counted from 1.",
    ),
    example={"place": 2},
    spells=AnswerDialog,
    spell=_item_place,
)
async def choose_item_number(stage: Stage, place: int) -> None:
    """Choose an item of a chooser by its place."""
    await stage.answer(dialog_answers.item_number(stage.dialog, place))


def _chosen_day(command: AnswerDialog, view: TillView) -> Arguments | None:
    asks = isinstance(dialog_of(command, view), CalendarDialog | DateNumpadDialog)
    match command.answer:
        case datetime() as answer if asks and answer.year >= FIRST_YEAR:
            return {"day": answer.date()}
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )выбирает дату {day:day}",
    en="(the cashier )chooses the date {day:day}",
    meaning=("Выбирает день в открытом окне.", "Chooses a day in the open dialog."),
    example={"day": date(2026, 3, 20)},
    spells=AnswerDialog,
    spell=_chosen_day,
)
async def choose_day(stage: Stage, day: date) -> None:
    """Choose a day."""
    await stage.answer(dialog_answers.day(stage.dialog, day))


def _chosen_moment(command: AnswerDialog, view: TillView) -> Arguments | None:
    asks = isinstance(dialog_of(command, view), DateTimeDialog)
    match command.answer:
        case datetime() as answer if asks and answer.year >= FIRST_YEAR:
            return {"moment": answer.replace(tzinfo=None)}
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )выбирает дату и время {moment:moment}",
    en="(the cashier )chooses the date and time {moment:moment}",
    meaning=("Выбирает день и минуту в открытом окне.", "Chooses a minute in the open dialog."),
    example={"moment": datetime(2026, 3, 20, 18, 30)},  # noqa: DTZ001 (the restaurant's)
    spells=AnswerDialog,
    spell=_chosen_moment,
)
async def choose_moment(stage: Stage, moment: datetime) -> None:
    """Choose a minute."""
    await stage.answer(dialog_answers.moment(stage.dialog, moment))


def _changed_quantities(command: AnswerDialog, view: TillView) -> Arguments | None:
    dialog = dialog_of(command, view)
    if not isinstance(dialog, QuantityChangerDialog) or not isinstance(command.answer, tuple):
        return None
    rows = zip(dialog.items, command.answer, strict=True)
    return {"table": tuple((words.plain(row.name), str(quantity)) for row, quantity in rows)}


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит количества:",
    en="(the cashier )enters the quantities:",
    meaning=(
        "Ставит количества строк открытого окна и принимает их; не названные остаются.",
        "Sets the quantities of the open dialog's rows and accepts them; others keep theirs.",
    ),
    example={"table": (("Борщ с пампушками", "2"), ("Медовик", "1"))},
    block=Block.TABLE,
    spells=AnswerDialog,
    spell=_changed_quantities,
)
async def change_quantities(stage: Stage, table: tuple[tuple[str, ...], ...]) -> None:
    """Set quantities by the names of their rows."""
    await stage.answer(dialog_answers.quantities(stage.dialog, table))


SENTENCES: tuple[Sentence, ...] = (
    press_dialog_button,
    close_dialog,
    type_number,
    type_text,
    type_lines,
    choose_item,
    choose_item_number,
    *TYPED_SENTENCES,
    choose_day,
    choose_moment,
    change_quantities,
    *DIALOG_SENTENCES,
)
