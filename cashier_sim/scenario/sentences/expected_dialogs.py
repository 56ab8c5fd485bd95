"""Which dialogs are open and what they show."""

from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, dialogs
from cashier_sim.scenario.facts.matching import Matching, differs, not_there, unwanted
from cashier_sim.scenario.facts.tables import Table, check_list, check_pairs, check_rows
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.dialogs import (
    Dialog,
    NoticeDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
)

PARAMETERS: tuple[Parameter[Any], ...] = (word_parameter("dialog_kind", dialogs.KINDS),)
"""Kinds of values that only these sentences use."""


def _open(stage: Stage, expected: str) -> Dialog:
    dialog = stage.view.dialog
    if dialog is None:
        raise StepFailedError("no dialog is open", expected=expected, actual=_instead(stage))
    return dialog


def _instead(stage: Stage) -> str:
    if stage.view.waiting is not None:
        return f"the plugin «{stage.view.waiting.plugin_name}» is in its call"
    closed = [dialogs.summary(one, stage.language) for one in stage.happened.dialogs]
    return f"none; there were: {', '.join(closed)}" if closed else "none"


def _seen(stage: Stage, dialog: Dialog, matching: Matching) -> None:
    matching.keep()
    stage.look().expected_dialogs.add(dialog.id)


def _check_heading(stage: Stage, expected: str, kind: str | None = None) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    dialog = _open(stage, expected)
    heading = dialogs.heading(dialog, stage.language)
    is_kind = kind is None or dialogs.kind_of(dialog) == kind
    if not is_kind or not matching.fits(expected, heading):
        wanted = expected if kind is None else _of_kind(stage, kind, expected)
        actual = dialogs.summary(dialog, stage.language)
        raise differs("another dialog is open", wanted, actual)
    _seen(stage, dialog, matching)


def _of_kind(stage: Stage, kind: str, expected: str) -> str:
    return f"{bilingual.word(dialogs.KINDS, kind, stage.language)} «{expected}»"


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="открыто окно {title:text}",
    en="the dialog {title:text} is open",
    meaning=(
        "Поверх остальных открыто окно с этим заголовком.",
        "The topmost dialog has this title.",
    ),
    example={"title": "Введите номер или прокатайте карту"},
)
async def dialog_is_open(stage: Stage, title: str) -> None:
    """Look at the title of the topmost dialog."""
    await stage.expect(lambda: _check_heading(stage, title))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="открыто окно {kind:dialog_kind} {title:text}",
    en="the dialog for {kind:dialog_kind} {title:text} is open",
    meaning=(
        "Открыто окно этого вида с этим заголовком; у подтверждения прав заголовок — права.",
        "A dialog of this kind and title is open; a permission's title is the rights.",
    ),
    example={"kind": "input", "title": "Введите номер или прокатайте карту"},
)
async def dialog_of_kind_is_open(stage: Stage, kind: str, title: str) -> None:
    """Look at kind and title of the topmost dialog."""
    await stage.expect(lambda: _check_heading(stage, title, kind))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса сообщает {text:text}",
    en="the register tells {text:text}",
    meaning=(
        "Открыто сообщение самой кассы с этим текстом; причина отказа плагина приходит так же.",
        "A notice of the register with this text is open; a plugin's failure is told in one too.",
    ),
    example={"text": "Недостаточно средств"},
)
async def register_tells(stage: Stage, text: str) -> None:
    """Look at a notice of the register."""
    await stage.expect(lambda: _check_own(stage, text, NoticeDialog))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса спрашивает {text:text}",
    en="the register asks {text:text}",
    meaning=(
        "Открыт вопрос самой кассы с этим текстом.",
        "A question of the register with this text is open.",
    ),
    example={"text": "{}"},
)
async def register_asks(stage: Stage, text: str) -> None:
    """Look at a question of the register."""
    await stage.expect(lambda: _check_own(stage, text, QuestionDialog))


def _check_own(stage: Stage, text: str, type_: type[Dialog]) -> None:
    dialog = _open(stage, text)
    if not isinstance(dialog, type_):
        actual = dialogs.summary(dialog, stage.language)
        raise differs("the open dialog is another one", text, actual)
    _check_heading(stage, text)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса просит подтвердить право {rights:text}",
    en="the register wants the right {rights:text} confirmed",
    meaning=(
        "Открыто окно подтверждения прав; несколько прав — через запятую.",
        "The permission dialog is open; several rights stand with commas between.",
    ),
    example={"rights": "{}"},
)
async def rights_are_asked(stage: Stage, rights: str) -> None:
    """Look at the rights that somebody has to confirm."""
    await stage.expect(lambda: _check_own(stage, rights, PermissionDialog))


def _check_text(stage: Stage, expected: str, *, is_part: bool) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    dialog = _open(stage, expected)
    actual = dialogs.text(dialog)
    fits = matching.fits_inside if is_part else matching.fits
    if not fits(expected, actual):
        raise differs("the dialog says something else", expected, words.plain(actual))
    _seen(stage, dialog, matching)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="в окне сказано {text:text}",
    en="the dialog says {text:text}",
    meaning=(
        "Под заголовком окна — этот текст; переносы строк считаются пробелами.",
        "The dialog says this below its title; line breaks count as spaces.",
    ),
    example={"text": "Списать 500,00 на номер 12?"},
)
async def dialog_says(stage: Stage, text: str) -> None:
    """Look at the text of the topmost dialog."""
    await stage.expect(lambda: _check_text(stage, text, is_part=False))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="в окне есть текст {text:text}",
    en="the dialog's text contains {text:text}",
    meaning=("Текст окна содержит этот.", "The dialog's text holds this one."),
    example={"text": "номер 12"},
)
async def dialog_contains(stage: Stage, text: str) -> None:
    """Look for a part of the topmost dialog's text."""
    await stage.expect(lambda: _check_text(stage, text, is_part=True))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="окно предлагает:",
    en="the dialog offers:",
    meaning=(
        "В окне есть ровно эти варианты или кнопки, по порядку; у окна количества таблица может "
        "иметь столбцы «название», «количество», «от», «до».",
        "The dialog has exactly these options or buttons, in order; a dialog of quantities may "
        "have the columns “name”, “amount”, “from”, “to”.",
    ),
    example={"table": (("Завтрак",), ("Ужин",))},
    block=Block.TABLE,
)
async def dialog_offers(stage: Stage, table: Table) -> None:
    """Look at all that can be chosen in the topmost dialog."""
    await stage.expect(lambda: _check_offers(stage, table))


def _check_offers(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    dialog = _open(stage, ", ".join(row[0] for row in table))
    problem = "the dialog offers something else"
    if isinstance(dialog, QuantityChangerDialog) and len(table[0]) > 1:
        columns = dialogs.QUANTITY_COLUMNS
        check_rows(matching, problem, table, columns, dialog.items, stage.language)
    else:
        check_list(matching, problem, table, dialogs.options(dialog, stage.language))
    _seen(stage, dialog, matching)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="окно предлагает {option:text}",
    en="the dialog offers {option:text}",
    meaning=("В окне есть этот вариант или кнопка.", "The dialog has this option or button."),
    example={"option": "Завтрак"},
)
async def dialog_offers_one(stage: Stage, option: str) -> None:
    """Look for an option of the topmost dialog."""
    await stage.expect(lambda: _check_option(stage, option, is_there=True))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="окно не предлагает {option:text}",
    en="the dialog does not offer {option:text}",
    meaning=("В окне нет этого варианта или кнопки.", "The dialog has no such option or button."),
    example={"option": "Обед"},
)
async def dialog_does_not_offer(stage: Stage, option: str) -> None:
    """Look that the topmost dialog has no such option."""
    await stage.expect(lambda: _check_option(stage, option, is_there=False))


def _check_option(stage: Stage, option: str, *, is_there: bool) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    dialog = _open(stage, option)
    offered = dialogs.options(dialog, stage.language)
    if any(matching.fits(option, one) for one in offered) is not is_there:
        problem = "the dialog does not offer it" if is_there else "the dialog offers it"
        raise not_there(problem, option if is_there else f"no «{option}»", offered)
    _seen(stage, dialog, matching)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="в окне:",
    en="in the dialog:",
    meaning=(
        "Окно показывает это; имена: вид, заголовок, текст, варианты, выбрано, принимает, "
        "начальное значение, наименьшее, наибольшее, по умолчанию, наибольшая длина, "
        "несколько строк, скрывает ввод, кнопка подтверждения, кнопка отмены, плагин.",
        "The dialog shows this; names: kind, title, text, options, selected, takes, initial "
        "value, least, most, default, greatest length, several lines, hides the input, "
        "confirming button, cancelling button, plugin.",
    ),
    example={"table": (("принимает", "число, карта"), ("плагин", "hotel"))},
    block=Block.TABLE,
)
async def dialog_facts(stage: Stage, table: Table) -> None:
    """Look at limits, captions and whatever else the topmost dialog shows."""
    await stage.expect(lambda: _check_facts(stage, table))


def _check_facts(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    dialog = _open(stage, ", ".join(row[0] for row in table))
    facts = dialogs.facts(dialog, stage.language)
    check_pairs(matching, "the dialog shows something else", table, facts, stage.language)
    _seen(stage, dialog, matching)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru=("окон нет", "окна закрыты"),
    en=("no dialog is open", "the dialogs are closed"),
    meaning=("Ни одного окна не открыто.", "No dialog is open."),
)
async def no_dialog(stage: Stage) -> None:
    """Look that no dialog is open."""
    await stage.expect(lambda: _check_no_dialog(stage))


def _check_no_dialog(stage: Stage) -> None:
    stage.look()
    if stage.view.dialogs:
        there = [dialogs.summary(one, stage.language) for one in stage.view.dialogs]
        raise unwanted("a dialog is open", "no dialog", there)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="было показано окно {title:text}",
    en="the dialog {title:text} was shown",
    meaning=(
        "С начала действий появлялось окно с этим заголовком, хотя бы и закрытое с тех пор.",
        "A dialog with this title has opened since the acts began, closed by now or not.",
    ),
    example={"title": "Введите номер или прокатайте карту"},
)
async def dialog_was_shown(stage: Stage, title: str) -> None:
    """Look for a dialog that may be closed by now."""
    await stage.expect(lambda: _check_was_shown(stage, title))


def _check_was_shown(stage: Stage, title: str) -> None:
    happened = stage.look()
    for dialog in happened.dialogs:
        matching = Matching(stage.remembered)
        if matching.fits(title, dialogs.heading(dialog, stage.language)):
            _seen(stage, dialog, matching)
            return
    there = [dialogs.heading(one, stage.language) for one in happened.dialogs]
    raise not_there("no such dialog was shown", title, there)


SENTENCES: tuple[Sentence, ...] = (
    dialog_is_open,
    dialog_of_kind_is_open,
    register_tells,
    register_asks,
    rights_are_asked,
    dialog_says,
    dialog_contains,
    dialog_offers,
    dialog_offers_one,
    dialog_does_not_offer,
    dialog_facts,
    no_dialog,
    dialog_was_shown,
)
